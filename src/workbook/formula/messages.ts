import type { Bilingual } from '../words.ts';
import type { Type } from './types.ts';

/** What is wrong and what to write instead, without its place. */
export interface Remark {
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** What a formula may give, in words. */
export const TYPES: Readonly<Record<Type['type'], Bilingual>> = {
  number: { fr: 'un nombre', en: 'a number' },
  text: { fr: 'un texte', en: 'a text' },
  boolean: { fr: 'vrai ou faux', en: 'true or false' },
  date: { fr: 'une date', en: 'a date' },
  span: { fr: 'une période', en: 'a time span' },
  list: { fr: 'une liste', en: 'a list' },
  words: { fr: 'des mots', en: 'words' },
  rows: { fr: 'un tableau', en: 'a table' },
  any: { fr: 'une valeur', en: 'a value' },
};

function either(types: readonly Type['type'][], locale: keyof Bilingual): string {
  return types.map((type) => TYPES[type][locale]).join(locale === 'fr' ? ' ou ' : ' or ');
}

function remark(message: Bilingual, hint: Bilingual): Remark {
  return { message, hint };
}

export function unknownFunction(
  name: string,
  close: string | undefined,
  all: readonly string[],
): Remark {
  return remark(
    { fr: `Fonction inconnue : « ${name} ».`, en: `Unknown function: “${name}”.` },
    close
      ? { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` }
      : {
          fr: `Fonctions possibles : ${all.join(', ')}.`,
          en: `Possible functions: ${all.join(', ')}.`,
        },
  );
}

export function unknownName(
  path: string,
  clues: {
    readonly spaced: string | undefined;
    readonly close: string | undefined;
    readonly tables: readonly string[];
    readonly isFunction: boolean;
  },
): Remark {
  const message = { fr: `Nom inconnu : « ${path} ».`, en: `Unknown name: “${path}”.` };
  const [table] = clues.tables;
  if (clues.spaced)
    return remark(message, {
      fr: `Mettez des espaces autour du signe moins : « ${clues.spaced} ».`,
      en: `Put spaces around the minus sign: “${clues.spaced}”.`,
    });
  if (clues.isFunction)
    return remark(message, {
      fr: `Une fonction s’écrit avec des parenthèses : « ${path}() ».`,
      en: `A function is written with parentheses: “${path}()”.`,
    });
  if (table)
    return remark(message, {
      fr: `C’est une colonne. Hors d’une condition, écrivez « ${table}.${path} ».`,
      en: `It is a column. Outside a condition, write “${table}.${path}”.`,
    });
  if (clues.close)
    return remark(message, {
      fr: `Vouliez-vous écrire « ${clues.close} » ?`,
      en: `Did you mean “${clues.close}”?`,
    });
  return remark(message, {
    fr: "Nommez un champ de cette fiche, « fiche.champ » ou « tableau.colonne ». Un texte s’écrit entre guillemets : 'texte'.",
    en: "Name a field of this worksheet, “worksheet.field” or “table.column”. A text is quoted: 'text'.",
  });
}

export function wrongCount(name: string, signature: string, found: number): Remark {
  return remark(
    {
      fr: `« ${name} » ne se calcule pas avec ${found} valeur${found > 1 ? 's' : ''}.`,
      en: `“${name}” cannot be computed from ${found} value${found === 1 ? '' : 's'}.`,
    },
    { fr: `Écrivez « ${signature} ».`, en: `Write “${signature}”.` },
  );
}

export function wrongType(
  found: Type,
  wanted: readonly Type['type'][],
  written: string | undefined,
): Remark {
  const message = {
    fr: `Il faut ici ${either(wanted, 'fr')}, pas ${TYPES[found.type].fr}.`,
    en: `This must be ${either(wanted, 'en')}, not ${TYPES[found.type].en}.`,
  };
  const name = written ?? 'table';
  if (found.type === 'rows')
    return remark(message, {
      fr: `Comptez ses lignes, « count(${name}) », ou additionnez une colonne, « sum(${name}.colonne) ».`,
      en: `Count its rows, “count(${name})”, or add up a column, “sum(${name}.column)”.`,
    });
  if (found.type === 'list' && written?.includes('.'))
    return remark(message, {
      fr: `« ${name} » est toute une colonne : prenez-en « sum(${name}) », « max(${name}) » ou « count(${name}) ».`,
      en: `“${name}” is a whole column: take “sum(${name})”, “max(${name})” or “count(${name})” of it.`,
    });
  if (wanted.includes('boolean'))
    return remark(message, {
      fr: `Écrivez une condition : « ${written ?? 'x'} = … » ou « filled(${written ?? 'x'}) ».`,
      en: `Write a condition: “${written ?? 'x'} = …” or “filled(${written ?? 'x'})”.`,
    });
  if (found.type === 'boolean')
    return remark(message, {
      fr: 'Une condition donne un nombre avec « if(condition, 1, 0) » ou « count(table, condition) ».',
      en: 'A condition gives a number with “if(condition, 1, 0)” or “count(table, condition)”.',
    });
  return remark(message, {
    fr: 'Vérifiez le genre du champ nommé, ou écrivez les nombres sans guillemets.',
    en: 'Check the kind of the field named, or write numbers without quotes.',
  });
}

export function incompatible(left: Type, right: Type): Remark {
  const pair = [left.type, right.type];
  return remark(
    {
      fr: `On ne peut pas comparer ${TYPES[left.type].fr} et ${TYPES[right.type].fr}.`,
      en: `${TYPES[left.type].en} and ${TYPES[right.type].en} cannot be compared.`.replace(
        /^./,
        (letter) => letter.toUpperCase(),
      ),
    },
    pair.includes('list')
      ? { fr: 'Demandez « has(liste, valeur) ».', en: 'Ask “has(list, value)”.' }
      : pair.includes('date')
        ? {
            fr: 'Comparez une date à une autre, ou à « today() ».',
            en: 'Compare a date with another one, or with “today()”.',
          }
        : pair.includes('number') && pair.includes('text')
          ? { fr: 'Écrivez les nombres sans guillemets.', en: 'Write numbers without quotes.' }
          : {
              fr: 'Comparez deux valeurs du même type.',
              en: 'Compare two values of the same type.',
            },
  );
}

export function unordered(type: Type): Remark {
  return remark(
    {
      fr: `Ni plus grand ni plus petit pour ${TYPES[type.type].fr}.`,
      en: `There is no greater or smaller for ${TYPES[type.type].en}.`,
    },
    {
      fr: 'Seuls les nombres et les dates ont un ordre. Écrivez = ou !=.',
      en: 'Only numbers and dates have an order. Write = or !=.',
    },
  );
}

export function unknownOption(
  option: string,
  options: readonly string[],
  close: string | undefined,
): Remark {
  return remark(
    { fr: `Aucune option « ${option} ».`, en: `There is no option “${option}”.` },
    close
      ? { fr: `Vouliez-vous écrire '${close}' ?`, en: `Did you mean '${close}'?` }
      : { fr: `Options : ${options.join(', ')}.`, en: `Options: ${options.join(', ')}.` },
  );
}

export function unknownWords(
  id: string,
  known: readonly string[],
  close: string | undefined,
): Remark {
  return remark(
    { fr: `Aucuns mots « ${id} » dans ce champ.`, en: `This field has no words “${id}”.` },
    close
      ? { fr: `Vouliez-vous écrire « words(${close}) » ?`, en: `Did you mean “words(${close})”?` }
      : {
          fr: `Ajoutez « - ${id}: » sous l’attribut « words » du champ${known.length > 0 ? `, qui a : ${known.join(', ')}` : ''}.`,
          en: `Add “- ${id}:” below the field’s “words” attribute${known.length > 0 ? `, which has: ${known.join(', ')}` : ''}.`,
        },
  );
}

export const NEEDS_WORDS_ID: Remark = {
  message: {
    fr: '« words » attend l’identifiant des mots.',
    en: '“words” needs the id of the words.',
  },
  hint: {
    fr: 'Écrivez « words(mon-id) » et, sous le champ, « words: » avec une ligne par langue.',
    en: 'Write “words(my-id)” and, below the field, “words:” with one line per language.',
  },
};

export const NEEDS_COLUMN: Remark = {
  message: {
    fr: '« alike » attend une colonne de la ligne.',
    en: '“alike” needs a column of the row.',
  },
  hint: {
    fr: 'Écrivez-le dans une condition : « count(table, alike(colonne) = 1) ».',
    en: 'Write it in a condition: “count(table, alike(column) = 1)”.',
  },
};

export const NEEDS_WORD: Remark = {
  message: { fr: 'Il faut ici un mot à chercher.', en: 'This must be a word to look for.' },
  hint: {
    fr: "Écrivez le mot seul, ou entre guillemets droits s’il a un accent : mentions(texte, vous, 'été').",
    en: "Write the word alone, or between straight quotes if it has an accent: mentions(text, you, 'été').",
  },
};

export const NEEDS_FIELD: Remark = {
  message: {
    fr: 'Il faut ici le nom d’un champ, qui donne un nombre.',
    en: 'This must be the name of a field that gives a number.',
  },
  hint: {
    fr: 'Écrivez « highest(2, champ, autre-champ) ». Un calcul se met d’abord dans un champ « computed ».',
    en: 'Write “highest(2, field, other-field)”. Put a calculation in a “computed” field first.',
  },
};

export const NEEDS_ROW: Remark = {
  message: {
    fr: '« previous » n’a de sens que dans un calcul par ligne.',
    en: '“previous” only makes sense in a calculation per row.',
  },
  hint: {
    fr: 'Écrivez-le dans une colonne calculée, ou dans « list(table, previous(colonne)) ».',
    en: 'Write it in a computed column, or in “list(table, previous(column))”.',
  },
};

export const WHOLE_TABLE: Remark = {
  message: { fr: 'Un tableau entier n’est pas un résultat.', en: 'A whole table is not a result.' },
  hint: {
    fr: 'Comptez ses lignes avec « count(table) », ou montrez une colonne : « list(table.colonne) ».',
    en: 'Count its rows with “count(table)”, or show a column: “list(table.column)”.',
  },
};
