import { nearest } from '../../workbook/nearest.ts';
import type { Finding, Place } from '../../workbook/problem.ts';
import type { Bilingual } from '../../workbook/words.ts';
import { normaliseHex } from './colour.ts';
import { placeIn } from './place.ts';
import { readMeasure } from './measures.ts';
import { COLOUR_NAMES, MEASURES } from './tokens.ts';
import type { ColourName, Scheme } from './tokens.ts';

/** A value that theme.css gives, and where. */
export interface ThemeValue {
  readonly value: string;
  readonly place: Place;
}

/** What theme.css says: colours of each scheme, and the other values. */
export interface Theme {
  readonly light: Readonly<Partial<Record<ColourName, ThemeValue>>>;
  readonly dark: Readonly<Partial<Record<ColourName, ThemeValue>>>;
  readonly measures: Readonly<Record<string, ThemeValue>>;
  readonly findings: readonly Finding[];
}

const SPACE = /(?:\s+|\/\*[\s\S]*?\*\/)*/y;
const OPENING =
  /(?:(:root)|(?::root)?\[data-theme=(?:'dark'|"dark"|dark)\]|(@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)))(?=\s|\{|\/\*)/y;
const DECLARATION = /(--[\w-]+)(?:\s|\/\*[\s\S]*?\*\/)*:([^;{}]*)/y;

/**
 * Reads a firm’s theme.css, which is no style sheet but a list of values: `:root { --name: value; }`
 * for the light pages, and the same within `@media (prefers-color-scheme: dark)`, or after
 * `[data-theme='dark']`, for the dark ones (either way it serves both the system’s choice and the
 * reader’s). Whatever else a style sheet may hold is a finding: selectors, properties, functions,
 * addresses, escapes.
 */
export function readTheme(source: string): Theme {
  const text = source.replace(/\r\n?/g, '\n');
  const colours: Record<Scheme, Partial<Record<ColourName, ThemeValue>>> = { light: {}, dark: {} };
  const measures: Record<string, ThemeValue> = {};
  const findings: Finding[] = [];
  let at = 0;

  readRules('light', false);
  return { ...colours, measures, findings };

  function readRules(scheme: Scheme, isInMedia: boolean): void {
    for (;;) {
      skipSpace();
      if (at >= text.length) {
        if (isInMedia) tell('theme-syntax', at, UNCLOSED);
        return;
      }
      if (text[at] === '}' && isInMedia) {
        at += 1;
        return;
      }
      const start = at;
      const [found, root, media] = take(OPENING) ?? [];
      skipSpace();
      if (found === undefined || text[at] !== '{' || (isInMedia && root === undefined)) {
        tell('theme-syntax', start, notAllowed(text.slice(start)));
        // What follows cannot be told apart from it.
        at = text.length;
        return;
      }
      at += 1;
      if (media !== undefined) readRules('dark', true);
      else readValues(isInMedia || root === undefined ? 'dark' : scheme);
    }
  }

  function readValues(scheme: Scheme): void {
    for (;;) {
      skipSpace();
      if (at >= text.length) return void tell('theme-syntax', at, UNCLOSED);
      if (text[at] === '}') return void (at += 1);
      const start = at;
      const [, name, written] = take(DECLARATION) ?? [];
      if (name === undefined || written === undefined) {
        tell('theme-syntax', start, notAllowed(text.slice(start)));
        const end = text.slice(at).search(/[;}]/);
        at = end < 0 ? text.length : at + end + (text[at + end] === ';' ? 1 : 0);
        continue;
      }
      const isEnded = text[at] === ';' || text[at] === '}';
      if (!isEnded) tell('theme-syntax', start, UNCLOSED);
      if (text[at] === ';') at += 1;
      keepValue(name.slice(2), written, start, scheme);
    }
  }

  function keepValue(name: string, written: string, start: number, scheme: Scheme): void {
    const value = written.replace(/\/\*[\s\S]*?\*\//g, ' ').trim();
    const valueAt = start + text.slice(start).indexOf(written) + written.search(/\S|$/);
    const place = placeIn(text, valueAt);
    const colour = COLOUR_NAMES.find((each) => each === name);
    const measure = MEASURES[name];
    if (colour) {
      const hex = normaliseHex(value);
      if (hex === undefined) tell('wrong-value', valueAt, noColour(name, value), COLOUR_HINT);
      else colours[scheme][colour] = { value: hex, place };
    } else if (measure && Object.hasOwn(MEASURES, name)) {
      const read = readMeasure(value, measure);
      if (scheme === 'dark') tell('theme-syntax', start, onlyColours(name), ONLY_COLOURS_HINT);
      else if ('hint' in read) tell('wrong-value', valueAt, noMeasure(name, value), read.hint);
      else measures[name] = { value: read.value, place };
    } else {
      const near = nearest(name, [...COLOUR_NAMES, ...Object.keys(MEASURES)]);
      tell('theme-name', start, unknown(name), near === undefined ? NAMES_HINT : didYouMean(near));
    }
  }

  function take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match ?? undefined;
  }

  function skipSpace(): void {
    take(SPACE);
  }

  function tell(rule: Finding['rule'], offset: number, message: Bilingual, hint = FORM_HINT): void {
    findings.push({ rule, place: placeIn(text, offset), message, hint });
  }
}

const FORM_HINT: Bilingual = {
  fr: 'theme.css ne contient que « :root { --nom: valeur; } », et le même bloc dans « @media (prefers-color-scheme: dark) { … } » pour le fond sombre.',
  en: 'theme.css holds nothing but “:root { --name: value; }”, and the same block within “@media (prefers-color-scheme: dark) { … }” for dark pages.',
};
const UNCLOSED: Bilingual = {
  fr: 'Il manque « ; » ou « } ».',
  en: 'A “;” or a “}” is missing.',
};
const COLOUR_HINT: Bilingual = {
  fr: 'Écrivez une couleur à six chiffres, comme #7a1f3d.',
  en: 'Write a colour of six digits, such as #7a1f3d.',
};
const ONLY_COLOURS_HINT: Bilingual = {
  fr: 'Mettez cette ligne dans « :root { … } » : elle vaut pour les deux fonds.',
  en: 'Put this line into “:root { … }”: it holds for light and dark pages.',
};
const NAMES_HINT: Bilingual = {
  fr: `Les noms sont : ${[...COLOUR_NAMES, ...Object.keys(MEASURES)].map((each) => `--${each}`).join(', ')}.`,
  en: `The names are: ${[...COLOUR_NAMES, ...Object.keys(MEASURES)].map((each) => `--${each}`).join(', ')}.`,
};

function notAllowed(rest: string): Bilingual {
  const shown = shorten(/^[^;{}\n]*/.exec(rest)?.[0] ?? '');
  return {
    fr: `« ${shown} » n’a pas sa place dans theme.css.`,
    en: `“${shown}” has no place in theme.css.`,
  };
}

function noColour(name: string, value: string): Bilingual {
  return {
    fr: `« --${name} » est une couleur, et « ${shorten(value)} » n’en est pas une écrite ainsi.`,
    en: `“--${name}” is a colour, and “${shorten(value)}” is not written as one.`,
  };
}

function noMeasure(name: string, value: string): Bilingual {
  return {
    fr: `« ${shorten(value)} » ne convient pas pour « --${name} ».`,
    en: `“${shorten(value)}” does not suit “--${name}”.`,
  };
}

function onlyColours(name: string): Bilingual {
  return {
    fr: `« --${name} » ne change pas avec le fond : seules les couleurs le font.`,
    en: `“--${name}” does not change with the page: only colours do.`,
  };
}

function unknown(name: string): Bilingual {
  return {
    fr: `« --${shorten(name)} » ne nomme rien.`,
    en: `“--${shorten(name)}” names nothing.`,
  };
}

function didYouMean(name: string): Bilingual {
  return { fr: `Vouliez-vous dire « --${name} » ?`, en: `Did you mean “--${name}”?` };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
