import { nearest } from '../nearest.ts';
import type { Place } from '../problem.ts';
import { ID_PATTERN, idFrom } from '../ids.ts';
import { reportUnexpected } from './shape.ts';
import type { Shape } from './shape.ts';
import { describeSource } from './source.ts';
import { describeComment } from './traps.ts';

/** Text in no language: an address, a date, a code. */
export const text: Shape<string> = {
  expects: { fr: 'un texte', en: 'a text' },
  schema: { type: ['string', 'number'] },
  read(source, reading) {
    if (source.type !== 'scalar' || source.value === null)
      return reportUnexpected(source, this.expects, reading);
    if (source.comment !== undefined) reading.report(describeComment(source));
    return source.text;
  },
};

/** `true` or `false`. */
export const flag: Shape<boolean> = {
  expects: { fr: '« true » ou « false »', en: '“true” or “false”' },
  schema: { type: 'boolean' },
  read(source, reading) {
    if (source.type === 'scalar' && typeof source.value === 'boolean') return source.value;
    return reportUnexpected(source, this.expects, reading);
  },
};

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A number within bounds, both included. */
export function amount({ min = -Infinity, max = Infinity }: Bounds = {}): Shape<number> {
  const limits = describeBounds(min, max);
  const expects = { fr: `un nombre${limits.fr}`, en: `a number${limits.en}` };
  return {
    expects,
    read(source, reading) {
      const value = source.type === 'scalar' ? source.value : undefined;
      if (typeof value === 'number' && value >= min && value <= max) return value;
      return reportUnexpected(source, expects, reading);
    },
  };
}

/** A whole number within bounds, both included. */
export function whole({ min = 0, max = 1_000_000 }: Bounds = {}): Shape<number> {
  const expects = {
    fr: `un nombre entier de ${min} à ${max}`,
    en: `a whole number from ${min} to ${max}`,
  };
  return {
    expects,
    read(source, reading) {
      const value = source.type === 'scalar' ? source.value : undefined;
      if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max)
        return value;
      return reportUnexpected(source, expects, reading);
    },
  };
}

function describeBounds(min: number, max: number): { fr: string; en: string } {
  if (Number.isFinite(min) && Number.isFinite(max))
    return { fr: ` de ${min} à ${max}`, en: ` from ${min} to ${max}` };
  if (Number.isFinite(min)) return { fr: ` d’au moins ${min}`, en: ` of at least ${min}` };
  return { fr: '', en: '' };
}

/** One of a few names. */
export function oneOf<const Name extends string>(names: readonly Name[]): Shape<Name> {
  const all = names.map((name) => `« ${name} »`).join(', ');
  const allEnglish = names.map((name) => `“${name}”`).join(', ');
  const expects = { fr: `l’un de : ${all}`, en: `one of: ${allEnglish}` };
  return {
    expects,
    schema: { enum: names },
    read(source, reading) {
      const value = source.type === 'scalar' ? source.value : undefined;
      const found = names.find((name) => name === value);
      if (found !== undefined) return found;
      const close = typeof value === 'string' ? nearest(value, names) : undefined;
      if (!close) return reportUnexpected(source, expects, reading);
      reading.report({
        rule: 'wrong-value',
        place: source.place,
        message: { fr: `Valeur inconnue : « ${value} ».`, en: `Unknown value: “${value}”.` },
        hint: { fr: `Vouliez-vous écrire « ${close} » ?`, en: `Did you mean “${close}”?` },
      });
      return undefined;
    },
  };
}

/** An id: lower-case letters, digits and hyphens, at most 40 characters. */
export const id: Shape<string> = {
  expects: {
    fr: 'un identifiant : des minuscules, des chiffres et des traits d’union, 40 caractères au plus',
    en: 'an id: lower-case letters, digits and hyphens, at most 40 characters',
  },
  schema: { type: 'string', pattern: ID_PATTERN.source },
  read(source, reading) {
    // Read as written: the id “true” is a word here, whatever YAML makes of it.
    const text = source.type === 'scalar' && source.value !== null ? source.text : '';
    if (ID_PATTERN.test(text)) return text;
    const found = describeSource(source);
    const meant = idFrom(text);
    reading.report({
      rule: 'wrong-id',
      place: source.place,
      message: { fr: `Identifiant impossible : ${found.fr}.`, en: `Not an id: ${found.en}.` },
      hint: {
        fr: `Écrivez ${this.expects.fr}${meant === undefined ? '' : `, comme « ${meant} »`}.`,
        en: `Write ${this.expects.en}${meant === undefined ? '' : `, such as “${meant}”`}.`,
      },
    });
    return undefined;
  },
};

/** One id or a list of ids, read as a list. */
export const ids: Shape<readonly string[]> = {
  expects: { fr: 'un identifiant ou une liste', en: 'an id or a list of ids' },
  schema: {
    anyOf: [
      { type: 'string', pattern: ID_PATTERN.source },
      { type: 'array', items: { type: 'string', pattern: ID_PATTERN.source } },
    ],
  },
  read(source, reading) {
    const items = source.type === 'list' ? source.items : [source];
    const places: Place[] = [];
    const result = items.flatMap((item) => {
      const name = id.read(item, reading);
      if (name === undefined) return [];
      places.push(item.place);
      return [name];
    });
    reading.mark(result, source.place, (index) => places[Number(index)]);
    return result;
  },
};

/** A day written `YYYY-MM-DD`. */
export const day: Shape<string> = {
  expects: { fr: 'une date AAAA-MM-JJ', en: 'a date YYYY-MM-DD' },
  read(source, reading) {
    const value = source.type === 'scalar' ? source.value : undefined;
    if (typeof value === 'string' && isDay(value)) return value;
    return reportUnexpected(source, this.expects, reading);
  },
};

/** `Date` takes 31 February for 3 March: a day that exists is one that comes back unchanged. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const WEB_ADDRESS = /^https?:\/\/[^\s/.]+(?:\.[^\s/.]+)+(?:\/\S*)?$/;

/** An address of the web. */
export const webAddress: Shape<string> = {
  expects: {
    fr: 'une adresse qui commence par https://',
    en: 'an address that begins with https://',
  },
  schema: { type: 'string', pattern: WEB_ADDRESS.source },
  read(source, reading) {
    const value = source.type === 'scalar' ? source.value : undefined;
    if (typeof value === 'string' && isWebAddress(value)) return value;
    return reportUnexpected(source, this.expects, reading);
  },
};

function isWebAddress(text: string): boolean {
  return text.length <= 2000 && WEB_ADDRESS.test(text) && URL.canParse(text);
}

/** The full path of a field: `worksheet.field`. */
export const path: Shape<string> = {
  expects: { fr: 'fiche.champ', en: 'worksheet.field' },
  read(source, reading) {
    const value = source.type === 'scalar' ? source.value : undefined;
    const parts = typeof value === 'string' ? value.split('.') : [];
    if (parts.length === 2 && parts.every((part) => ID_PATTERN.test(part))) return parts.join('.');
    return reportUnexpected(source, this.expects, reading);
  },
};
