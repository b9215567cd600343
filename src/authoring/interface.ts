import { describeComment } from '../workbook/shape/index.ts';
import type { Source } from '../workbook/shape/index.ts';
import { completeWords, PLURAL } from '../workbook/language.ts';
import type { Finding, Place } from '../workbook/problem.ts';
import type { Locale } from '../workbook/words.ts';
import type { Findings } from './findings.ts';
import type { ScannedFile } from './scan.ts';
import { describeSlug, SLUG_PATTERN } from './slugs.ts';
import { countWords } from './translation.ts';
import type { WrittenText } from './translation.ts';

/** The words of fixed addresses: `address.stages: etapes`. */
const ADDRESS = 'address.';

interface Word {
  readonly text: string;
  readonly file: string;
  readonly place: Place;
}

/** The words of the interface in the languages of an edition. */
export interface Interface {
  /** Every word in every language: what one lacks is the first other’s that has it. */
  readonly words: Record<Locale, Record<string, string>>;
  /** The language that a word is borrowed from, by language and key. */
  readonly borrowed: Record<Locale, Record<string, Locale>>;
  readonly texts: readonly WrittenText[];
}

/**
 * Reads the words of the interface, nested maps made into dotted keys, and checks that every
 * language has the same ones. Of a language that is being translated, only that it is. Where there
 * are several files of a language, the later ones say some words otherwise.
 * @param home the languages that are whole
 */
export function readInterface(
  scanned: readonly ScannedFile[],
  locales: readonly Locale[],
  home: readonly Locale[],
  findings: Findings,
  set: (text: string, locale: Locale) => string,
): Interface {
  const byLocale = new Map<Locale, Map<string, Word>>();
  const files = new Map<Locale, string>();
  for (const { place, parts, source, file } of scanned) {
    const locale = parts[0] ?? '';
    if (place !== 'interface' || !locales.includes(locale)) continue;
    files.set(locale, file.shown);
    // Where a file cannot be read, its words are not missing.
    if (!source) continue;
    const words = flatten(source, file.shown, findings);
    byLocale.set(locale, new Map([...(byLocale.get(locale) ?? []), ...words]));
  }
  const all = allWords(byLocale, locales);
  for (const [locale, words] of byLocale) {
    const needed = [...all].filter(([key]) => isSaidIn(key, locale, all));
    const missing = needed.filter(([key]) => !words.has(key));
    if (home.includes(locale)) {
      for (const [key, word] of missing)
        findings.add(word.file, describeMissingWord(key, word.place, locale));
    } else if (missing.length > 0)
      findings.add(
        files.get(locale) ?? '',
        describeUnfinished(missing.length, needed.length, locale),
      );
  }
  const own = Object.fromEntries(
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
  return { words: completeWords(own, locales), ...borrowing(byLocale, all, locales) };
}

/** Every word that a language has to say; a plural form that nobody says yet stands where the general one does. */
function allWords(
  byLocale: ReadonlyMap<Locale, Map<string, Word>>,
  locales: readonly Locale[],
): Map<string, Word> {
  const all = new Map<string, Word>();
  for (const words of byLocale.values())
    for (const [key, word] of words) if (!all.has(key)) all.set(key, word);
  const forms = new Set(locales.flatMap((locale) => [...formsIn(locale)]));
  for (const [key, word] of [...all]) {
    // `other` alone is a word like any other.
    if (!key.endsWith('.one') || !all.has(key.replace(PLURAL, '.other'))) continue;
    for (const form of forms) {
      const other = key.replace(PLURAL, `.${form}`);
      if (!all.has(other)) all.set(other, word);
    }
  }
  return all;
}

/** Numbers up to here tell the forms of a language: French has one more, for millions alone. */
const COUNTED = 200;

const known = new Map<Locale, ReadonlySet<string>>();

/** The plural forms that a language needs. */
function formsIn(locale: Locale): ReadonlySet<string> {
  const found = known.get(locale);
  if (found) return found;
  const plural = new Intl.PluralRules(locale);
  const counts = Array.from({ length: COUNTED }, (_, count) => plural.select(count));
  const forms = new Set([...counts, 'other']);
  known.set(locale, forms);
  return forms;
}

/** A plural form that a language does not have is not missing there. */
function isSaidIn(key: string, locale: Locale, all: ReadonlyMap<string, Word>): boolean {
  const form = PLURAL.exec(key)?.[1];
  if (form === undefined || !all.has(key.replace(PLURAL, '.other'))) return true;
  return formsIn(locale).has(form);
}

function borrowing(
  byLocale: ReadonlyMap<Locale, Map<string, Word>>,
  all: ReadonlyMap<string, Word>,
  locales: readonly Locale[],
): Pick<Interface, 'borrowed' | 'texts'> {
  const borrowed: Record<Locale, Record<string, Locale>> = {};
  const texts: WrittenText[] = [];
  for (const [key, { text, file, place }] of all) {
    const languages = locales.filter((locale) => byLocale.get(locale)?.has(key) ?? false);
    const lender = languages[0];
    const lacking = locales.filter(
      (locale) => !languages.includes(locale) && isSaidIn(key, locale, all),
    );
    for (const locale of lacking) if (lender !== undefined) (borrowed[locale] ??= {})[key] = lender;
    texts.push({
      part: 'interface',
      file,
      place,
      what: `${key}: ${text}`,
      words: countWords(text),
      languages: locales.filter((locale) => !lacking.includes(locale)),
    });
  }
  return { borrowed, texts };
}

function describeMissingWord(key: string, place: Place, locale: Locale): Finding {
  return {
    rule: 'missing-words',
    place,
    message: {
      fr: `« ${key} » n’existe pas dans interface/${locale}.yaml.`,
      en: `“${key}” does not exist in interface/${locale}.yaml.`,
    },
    hint: {
      fr: `Ajoutez-y « ${key} », ou retirez-le d’ici.`,
      en: `Add “${key}” there, or remove it from here.`,
    },
  };
}

function describeUnfinished(missing: number, all: number, locale: Locale): Finding {
  return {
    rule: 'missing-language',
    place: { line: 1, column: 1 },
    message: {
      fr: `Il manque ici ${missing} mots de l’interface sur ${all}.`,
      en: `${missing} of the ${all} words of the interface are missing here.`,
    },
    hint: {
      fr: `« npm run check -- --missing ${locale} » en donne la liste ; en attendant, le carnet dit ceux d’une autre langue.`,
      en: `“npm run check -- --missing ${locale}” lists them; until then the workbook says those of another language.`,
    },
  };
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
