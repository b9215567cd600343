import type { Formula } from './shape/formula.ts';
import { placesIn } from './shape/source.ts';
import type { Reading, Source } from './shape/source.ts';
import type { Attributes, ReadAttributes, Shape } from './shape/shape.ts';
import { flag, id, ids, oneOf, whole } from './shape/scalars.ts';
import { formula } from './shape/formula.ts';
import { prose } from './shape/language.ts';
import { optional, readAttributes, reportUnexpected } from './shape/shape.ts';
import { nearest } from './nearest.ts';
import type { Finding, Place } from './problem.ts';
import type { Prose } from './words.ts';

export const AUTHORS = ['candidate', 'consultant', 'both'] as const;
export type Author = (typeof AUTHORS)[number];

/** The attributes that every field has. */
export const commonAttributes = {
  label: optional(prose, {
    fr: 'La question, telle que la personne la lit.',
    en: 'The question, as the person reads it.',
  }),
  hint: optional(prose, {
    fr: 'Une aide courte, sous la question.',
    en: 'A short help, below the question.',
  }),
  example: optional(prose, {
    fr: 'Une réponse possible, montrée comme exemple.',
    en: 'A possible answer, shown as an example.',
  }),
  by: optional(oneOf(AUTHORS), { fr: 'Qui répond.', en: 'Who answers.' }),
  private: optional(flag, {
    fr: 'Laissé hors de ce que le consultant reçoit, sauf si la personne le coche.',
    en: 'Left out of what the consultant receives unless the person ticks it.',
  }),
  showIf: optional(formula, {
    fr: 'Montré seulement si cette formule est vraie ; une réponse cachée est gardée.',
    en: 'Shown only if this formula is true; a hidden answer is kept.',
  }),
  prefill: optional(formula, {
    fr: 'Proposé comme réponse, pris d’un clic.',
    en: 'Offered as an answer, taken with one click.',
  }),
  voices: optional(flag, {
    fr: 'La personne et le consultant répondent chacun de leur côté ; puis les deux se voient.',
    en: 'The person and the consultant each answer; then both are shown.',
  }),
  was: optional(ids, {
    fr: 'Anciens identifiants de ce champ.',
    en: 'Earlier ids of this field.',
  }),
  lines: optional(whole({ min: 1, max: 60 }), {
    fr: 'Place à l’écran et sur le papier, en lignes.',
    en: 'Room on screen and on paper, in lines.',
  }),
} satisfies Attributes;

/** What all fields of all kinds share. A kind's own attributes stand beside these. */
export interface FieldBase {
  readonly kind: string;
  readonly id: string;
  readonly label?: Prose;
  readonly hint?: Prose;
  readonly example?: Prose;
  readonly by?: Author;
  readonly private?: boolean;
  readonly showIf?: Formula;
  readonly prefill?: Formula;
  readonly voices?: boolean;
  readonly was?: readonly string[];
  readonly lines?: number;
  /** Fields that come with it and answer for themselves: another voice, rehearsals. */
  readonly derived?: readonly Field[];
}

/** A field whose kind is not known here: its own attributes are read by its folder. */
export interface Field extends FieldBase {
  readonly [attribute: string]: unknown;
}

/** A field of one kind, from the attributes its definition declares. */
export type FieldOf<A extends Attributes> = FieldBase & ReadAttributes<A>;

const FORMULA_WORDS = new Set(['true', 'false', 'and', 'or', 'not']);

function describeNeither(
  [first, ...others]: readonly [string, ...string[]],
  place: Place,
): Finding {
  const or = (join: string, open: string, close: string) =>
    others.map((name) => `${join} ${open}${name}${close}`).join('');
  return {
    rule: 'missing-attribute',
    place,
    message: { fr: `Il manque « ${first} ».`, en: `“${first}” is missing.` },
    hint: {
      fr: `Ajoutez « ${first}: »${or(' ou', '« ', ': »')}.`,
      en: `Add “${first}:”${or(' or', '“', ':”')}.`,
    },
  };
}

const EXPECTS = {
  fr: 'un champ : « - text: identifiant », puis ses attributs',
  en: 'a field: “- text: id”, then its attributes',
};

/** An id that a formula can name. */
const fieldId: Shape<string> = {
  expects: id.expects,
  read(source, reading) {
    const name = id.read(source, reading);
    if (name === undefined || !FORMULA_WORDS.has(name)) return name;
    reading.report({
      rule: 'wrong-id',
      place: source.place,
      message: {
        fr: `« ${name} » est un mot des formules.`,
        en: `“${name}” is a word of formulas.`,
      },
      hint: { fr: 'Donnez un autre identifiant.', en: 'Give another id.' },
    });
    return undefined;
  },
};

/** One field: its first line names kind and id, the others are attributes of that kind. */
export const field: Shape<Field> = {
  expects: EXPECTS,
  read(source, reading) {
    const [first, ...rest] = source.type === 'map' ? source.entries : [];
    if (source.type !== 'map' || !first) return reportUnexpected(source, EXPECTS, reading);
    const definition = reading.kinds.get(first.key);
    if (!definition) {
      const known = [...reading.kinds.keys()].sort();
      const close = nearest(first.key, known);
      reading.report({
        rule: 'unknown-kind',
        place: first.place,
        message: {
          fr: `Genre de champ inconnu : « ${first.key} ».`,
          en: `Unknown kind of field: “${first.key}”.`,
        },
        hint: close
          ? {
              fr: `Vouliez-vous écrire « ${close} » ? La première ligne nomme le genre et l’identifiant.`,
              en: `Did you mean “${close}”? The first line names the kind and the id.`,
            }
          : {
              fr: `Genres possibles : ${known.join(', ')}.`,
              en: `Possible kinds: ${known.join(', ')}.`,
            },
      });
      return undefined;
    }
    const name = fieldId.read(first.value, reading);
    const attributes = { ...commonAttributes, ...definition.attributes };
    const values = readAttributes(source, rest, attributes, reading);
    const { either } = definition;
    if (either && !either.some((key) => rest.some((entry) => entry.key === key)))
      reading.report(describeNeither(either, source.place));
    if (name === undefined || values === undefined) return undefined;
    const read: Field = { kind: definition.kind, id: name, ...values };
    for (const missing of definition.lacks?.(read) ?? [])
      reading.report(describeNeither([missing], source.place));
    const derived = [
      ...(read.voices ? otherVoices(read) : []),
      ...(definition.derive?.(read) ?? []),
    ];
    const result: Field = derived.length > 0 ? { ...read, derived } : read;
    for (const each of [result, ...derived]) reading.mark(each, source.place, placesIn(source));
    if (result.label || definition.labelOptional) return result;
    reading.report({
      rule: 'missing-label',
      place: source.place,
      message: {
        fr: `Le champ « ${name} » n’a pas de « label ».`,
        en: `The field “${name}” has no “label”.`,
      },
      hint: {
        fr: 'Ajoutez « label: » avec une ligne par langue.',
        en: 'Add “label:” with one line per language.',
      },
    });
    return undefined;
  },
};

/** A list of fields whose ids differ. */
export const fields: Shape<readonly Field[]> = {
  expects: { fr: 'une liste de champs', en: 'a list of fields' },
  read(source: Source, reading: Reading) {
    if (source.type !== 'list') return reportUnexpected(source, this.expects, reading);
    return source.items.flatMap((item) => field.read(item, reading) ?? []);
  },
};

/** The fields that a field holds or brings along, and which answer for themselves. */
export function innerFields(each: Field): readonly Field[] {
  const held = Array.isArray(each['fields']) ? (each['fields'] as Field[]) : [];
  return [...held, ...(each.derived ?? [])];
}

/** What the consultant’s own answer to a question ends in. */
export const CONSULTANT = '@consultant';

/** Where what was said about two answers is kept: no author’s id begins with a digit. */
export function saidId(id: string): string {
  return `0-said-${id}`;
}

/** The consultant’s own answer to a question, and a line for what was said about both. */
function otherVoices({ voices: _, showIf, ...field }: Field): readonly Field[] {
  return [
    {
      ...field,
      id: `${field.id}${CONSULTANT}`,
      by: 'consultant',
      voice: 'consultant',
      ...(showIf && { showIf }),
    },
    {
      kind: 'text',
      id: saidId(field.id),
      by: 'both',
      voice: 'said',
      lines: 2,
      labelKey: 'voices.said',
      ...(showIf && { showIf }),
    },
  ];
}

/** All fields of a list, those inside groups included, in reading order. */
export function flatten(list: readonly Field[]): Field[] {
  return list.flatMap((each) => [each, ...flatten(innerFields(each))]);
}
