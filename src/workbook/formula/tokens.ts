import type { Bilingual } from '../words.ts';
import type { FormulaProblem } from './syntax.ts';

/** A word, number, text or sign of a formula. */
export interface Token {
  readonly type: 'number' | 'text' | 'name' | 'sign' | 'end';
  /** As written, except that signs have one spelling each, and a text has lost its quotes. */
  readonly text: string;
  readonly offset: number;
}

const SPACE = /\s+/y;
const NUMBER = /\d+(?:\.\d+)?/y;
// A hyphen between letters belongs to the id, so that `one-off-in` is one name and `a - b` is two.
const PART = '[A-Za-z][A-Za-z0-9]*(?:-+[A-Za-z0-9]+)*';
const NAME = new RegExp(`${PART}(?:\\.${PART})*`, 'y');
const TEXT = /'[^']*'|"[^"]*"/y;
const SIGN = /==|!=|<=|>=|[-+*/=<>(),]/y;
const SPELLINGS: Readonly<Record<string, string>> = {
  '==': '=',
  '−': '-',
  '×': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
};
const OTHER_SIGN = /[−×÷≤≥≠]/y;

const MISTAKES: readonly { readonly found: RegExp; readonly hint: Bilingual }[] = [
  {
    found: /&&?|\|\|?|!/y,
    hint: {
      fr: 'Écrivez « and », « or » ou « not » en toutes lettres.',
      en: 'Write “and”, “or” or “not” in full.',
    },
  },
  {
    found: /['"]/y,
    hint: {
      fr: 'Fermez le texte par le même guillemet.',
      en: 'Close the text with the same quote.',
    },
  },
  {
    found: /[‘’“”«»]/y,
    hint: {
      fr: "Mettez le texte entre guillemets droits : 'texte'.",
      en: "Put the text between straight quotes: 'text'.",
    },
  },
  {
    found: /%/y,
    hint: {
      fr: 'Calculez une part (0.25) et écrivez « format: percent » sous la formule.',
      en: 'Compute a share (0.25) and write “format: percent” below the formula.',
    },
  },
  {
    found: /[€$£]/y,
    hint: {
      fr: 'Écrivez le nombre seul et « format: money » sous la formule.',
      en: 'Write the number alone and “format: money” below the formula.',
    },
  },
  {
    found: /\p{L}/uy,
    hint: {
      fr: 'Un identifiant s’écrit en lettres sans accent, chiffres et traits d’union.',
      en: 'An id is written in letters without accents, digits and hyphens.',
    },
  },
];

const GENERAL_HINT: Bilingual = {
  fr: 'Une formule contient des nombres, des textes entre guillemets, des identifiants, + - * / = != < <= > >= and or not et des parenthèses.',
  en: 'A formula holds numbers, quoted texts, ids, + - * / = != < <= > >= and or not, and parentheses.',
};

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function refuse(text: string, offset: number): FormulaProblem {
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  const mistake = MISTAKES.find((each) => matchAt(each.found, text, offset));
  return {
    offset,
    message: {
      fr: `Signe inattendu dans la formule : « ${found} ».`,
      en: `Unexpected sign in the formula: “${found}”.`,
    },
    hint: mistake?.hint ?? GENERAL_HINT,
  };
}

/** Cuts a formula into tokens, the last one of type `end`, or says which sign it cannot read. */
export function tokenize(
  text: string,
): { readonly tokens: readonly Token[] } | { readonly problem: FormulaProblem } {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const space = matchAt(SPACE, text, offset);
    if (space) {
      offset += space.length;
      continue;
    }
    const token = readToken(text, offset);
    if (!token) return { problem: refuse(text, offset) };
    tokens.push({ type: token.type, text: token.text, offset });
    offset += token.length;
  }
  tokens.push({ type: 'end', text: '', offset });
  return { tokens };
}

function readToken(
  text: string,
  offset: number,
): { type: Token['type']; text: string; length: number } | undefined {
  const number = matchAt(NUMBER, text, offset);
  if (number) return { type: 'number', text: number, length: number.length };
  const name = matchAt(NAME, text, offset);
  if (name) return { type: 'name', text: name, length: name.length };
  const quoted = matchAt(TEXT, text, offset);
  if (quoted) return { type: 'text', text: quoted.slice(1, -1), length: quoted.length };
  const sign = matchAt(SIGN, text, offset) ?? matchAt(OTHER_SIGN, text, offset);
  if (sign) return { type: 'sign', text: SPELLINGS[sign] ?? sign, length: sign.length };
  return undefined;
}
