import { describeComment } from '../workbook/shape/index.ts';
import type { Source } from '../workbook/shape/index.ts';
import type { Finding, Place } from '../workbook/problem.ts';
import type { Locale } from '../workbook/words.ts';
import type { Findings } from './findings.ts';
import type { ScannedFile } from './scan.ts';
import { describeSlug, SLUG_PATTERN } from './slugs.ts';

/** The words of fixed addresses: `address.stages: etapes`. */
const ADDRESS = 'address.';

interface Word {
  readonly text: string;
  readonly file: string;
  readonly place: Place;
}

/**
 * Reads the words of the interface, nested maps made into dotted keys, and checks that every
 * language has the same ones.
 */
export function readInterface(
  scanned: readonly ScannedFile[],
  locales: readonly Locale[],
  findings: Findings,
  set: (text: string, locale: Locale) => string,
): Record<Locale, Record<string, string>> {
  const byLocale = new Map<Locale, Map<string, Word>>();
  for (const { place, parts, source, file } of scanned) {
    const locale = parts[0] ?? '';
    if (place !== 'interface' || !locales.includes(locale)) continue;
    // Where a file cannot be read, its words are not missing.
    if (source) byLocale.set(locale, flatten(source, file.shown, findings));
  }
  reportMissing(byLocale, findings);
  return Object.fromEntries(
    [...byLocale].map(([locale, words]) => [
      locale,
      Object.fromEntries(
        // Address words are no prose: typography must not touch them.
        [...words].map(([key, { text }]) => [
          key,
          key.startsWith(ADDRESS) ? text : set(text, locale),
        ]),
      ),
    ]),
  );
}

function flatten(
  source: Source | undefined,
  file: string,
  findings: Findings,
  prefix = '',
): Map<string, Word> {
  const words = new Map<string, Word>();
  if (source?.type !== 'map') return words;
  for (const { key, value, place } of source.entries) {
    const name = `${prefix}${key}`;
    if (value.type === 'map' && value.entries.length > 0) {
      for (const [inner, word] of flatten(value, file, findings, `${name}.`))
        words.set(inner, word);
      continue;
    }
    const text = value.type === 'scalar' && value.value !== null ? value.text.trim() : '';
    // The key is there, whatever is wrong with its words: other languages need not miss it.
    words.set(name, { text, file, place });
    if (value.type === 'scalar' && value.comment !== undefined)
      findings.add(file, describeComment(value));
    if (text === '') findings.add(file, describeEmpty(name, place));
    else if (prefix === ADDRESS && !SLUG_PATTERN.test(text))
      findings.add(file, describeSlug(text, value.place));
  }
  return words;
}

function describeEmpty(name: string, place: Place): Finding {
  return {
    rule: 'wrong-value',
    place,
    message: { fr: `« ${name} » n’a pas de texte.`, en: `“${name}” has no text.` },
    hint: { fr: 'Écrivez les mots après les deux-points.', en: 'Write the words after the colon.' },
  };
}

function reportMissing(byLocale: ReadonlyMap<Locale, Map<string, Word>>, findings: Findings): void {
  const all = new Map<string, Word>();
  for (const words of byLocale.values()) {
    for (const [key, word] of words) if (!all.has(key)) all.set(key, word);
  }
  for (const [locale, words] of byLocale) {
    for (const [key, elsewhere] of all) {
      if (words.has(key)) continue;
      findings.add(elsewhere.file, {
        rule: 'missing-words',
        place: elsewhere.place,
        message: {
          fr: `« ${key} » n’existe pas dans interface/${locale}.yaml.`,
          en: `“${key}” does not exist in interface/${locale}.yaml.`,
        },
        hint: {
          fr: `Ajoutez-y « ${key} », ou retirez-le d’ici.`,
          en: `Add “${key}” there, or remove it from here.`,
        },
      });
    }
  }
}
