import type { Finding, Place } from '../workbook/problem.ts';
import { quoteText } from '../workbook/shape/index.ts';

/** A space that looks like any other, and is none for YAML: it comes from a word processor or a web page. */
const HARD_SPACE = /[\u00A0\u2000-\u200B\u202F\u3000\uFEFF]/;

/** Where a line has a hard space for its indentation, or behind the colon of its key; `-1` where it has none. */
export function findHardSpace(line: string): number {
  const place = /^(?:[ -]*|[ -]*[\w-]+:)(?=[\u00A0\u2000-\u200B\u202F\u3000\uFEFF])/.exec(line);
  return place ? place[0].length : -1;
}

/** Whether a text that begins a line is a key with a hard space behind its colon: `fr:\u00A0Bonjour`. */
export function isGluedKey(line: string, column: number, text: string): boolean {
  const isFirst = /^[ -]*$/.test(line.slice(0, column - 1));
  return isFirst && /^[a-z][\w-]*:/.test(text) && findHardSpace(text) > 0;
}

/** A key that begins with a hard space. */
export function hasHardSpace(key: string): boolean {
  return HARD_SPACE.test(key.slice(0, 1));
}

export function describeHardSpace(place: Place): Finding {
  return {
    rule: 'yaml-syntax',
    place,
    message: {
      fr: 'Cette espace n’est pas une espace ordinaire : elle est insécable, ou invisible.',
      en: 'This space is no ordinary one: it is a no-break space, or an invisible one.',
    },
    hint: {
      fr: 'Effacez-la, et tapez une espace ordinaire à la place.',
      en: 'Delete it, and type an ordinary space instead.',
    },
  };
}

/**
 * A bracket or brace that opens a list or a map, and that nothing closes.
 * @param lines those up to the one at which reading stopped
 */
export function findOpenBracket(lines: readonly string[], lineOffset: number): Finding | undefined {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const [head = ''] = /^\s*(?:- )*(?:[\w-]+: +)?/.exec(lines[index] ?? '') ?? [];
    const sign = (lines[index] ?? '').charAt(head.length);
    if (sign !== '[' && sign !== '{') continue;
    const closing = sign === '[' ? ']' : '}';
    return {
      rule: 'yaml-syntax',
      place: { line: index + 1 + lineOffset, column: head.length + 1 },
      message: {
        fr: `« ${sign} » n’est pas refermé.`,
        en: `“${sign}” is not closed.`,
      },
      hint: {
        fr: `Ajoutez « ${closing} » à la fin, ou écrivez une ligne par élément, sans « ${sign} ».`,
        en: `Add “${closing}” at the end, or write one line an item, without “${sign}”.`,
      },
    };
  }
  return undefined;
}

/** A text in quotes that holds the same quotes, and so ends too early: `'L'atelier'`. */
export function explainInnerQuote(place: Place, key: string, value: string): Finding | undefined {
  const [, sign = '', inner = ''] = /^(["'])(.+)\1$/.exec(value.trim()) ?? [];
  const at = inner.indexOf(sign);
  if (sign === '' || at < 1) return undefined;
  const around = inner.slice(at - 1, at + 2);
  if (!(sign === "'" ? /^\p{L}'\p{L}$/u : /^[\s(]"\S/).test(around)) return undefined;
  const whole = key + quoteText(inner);
  return {
    rule: 'unquoted-text',
    place,
    message: {
      fr: `Un autre « ${sign} » dans ce texte en ferme les guillemets trop tôt.`,
      en: `Another “${sign}” in this text closes its quotes too early.`,
    },
    hint: { fr: `Écrivez : ${whole}`, en: `Write: ${whole}` },
  };
}

/** A backslash in double quotes: YAML takes it for the beginning of a sign. */
export function describeBackslash(place: Place): Finding {
  return {
    rule: 'yaml-syntax',
    place,
    message: {
      fr: 'Entre guillemets, une barre oblique inverse « \\ » annonce un signe spécial.',
      en: 'Within double quotes, a backslash “\\” announces a special sign.',
    },
    hint: {
      fr: 'Écrivez-la deux fois : « \\\\ ».',
      en: 'Write it twice: “\\\\”.',
    },
  };
}
