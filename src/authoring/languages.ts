import { localeFor, takeLanguages } from '../workbook/language.ts';
import type { Finding } from '../workbook/problem.ts';
import type { Locale } from '../workbook/words.ts';
import type { ContentFile } from './files/layers.ts';
import { placeOfFile } from './places.ts';
import type { PlaceName } from './places.ts';
import type { ScannedFile } from './scan.ts';

/** Which part of its path names the language of a file. */
const NAMED: Readonly<Partial<Record<PlaceName, number>>> = { lessons: 1, page: 1, interface: 0 };

/**
 * The files of which each is in one language, by the languages of the edition: `fr.mdx` is the
 * text for `fr-CA` where there is no `fr-CA.mdx`. Files of other languages stay as they are.
 * Of the words of the interface all files are kept, in order: what a firm says of them adds to
 * what is below, and what is said for a region to what is said for its language.
 */
export function takeFiles(
  scanned: readonly ScannedFile[],
  locales: readonly Locale[],
): readonly ScannedFile[] {
  const peers = new Map<string, ScannedFile[]>();
  const taken = new Map<ScannedFile, Locale>();
  for (const each of scanned) {
    const at = NAMED[each.place];
    if (at === undefined || each.place === 'interface') continue;
    if (localeFor(each.parts[at] ?? '', locales) === undefined) continue;
    const key = [each.place, ...each.parts.toSpliced(at, 1)].join(' ');
    peers.set(key, [...(peers.get(key) ?? []), each]);
  }
  for (const files of peers.values()) {
    const named = takeLanguages(files, (each) => languageOf(each) ?? '', locales);
    for (const { item, locale } of named) taken.set(item, locale);
  }
  const said = scanned.filter(({ place }) => place === 'interface');
  const others = scanned
    .filter(({ place }) => place !== 'interface')
    .flatMap((each) => {
      const at = NAMED[each.place];
      const language = languageOf(each);
      if (at === undefined || language === undefined || localeFor(language, locales) === undefined)
        return [each];
      const locale = taken.get(each);
      if (locale === undefined) return [];
      return [locale === language ? each : { ...each, parts: each.parts.with(at, locale) }];
    });
  return [...others, ...inOrder(said, locales)];
}

function inOrder(
  files: readonly ScannedFile[],
  locales: readonly Locale[],
): readonly ScannedFile[] {
  const isForRegion = ({ parts: [language = ''] }: ScannedFile) => Number(language.includes('-'));
  return files
    .toSorted((a, b) => isForRegion(a) - isForRegion(b) || a.file.level - b.file.level)
    .map((each) => {
      const [language = ''] = each.parts;
      return { ...each, parts: [localeFor(language, locales) ?? language] };
    });
}

function languageOf({ place, parts }: Pick<ScannedFile, 'place' | 'parts'>): string | undefined {
  const at = NAMED[place];
  return at === undefined ? undefined : parts[at];
}

/**
 * Tells, for each file, which languages of the edition it has to be in. The lowest layer has the
 * languages it came with: that another one is missing there is no news, and is told all at once.
 */
export function neededIn(
  files: Iterable<ContentFile>,
  locales: readonly Locale[],
): {
  readonly home: readonly Locale[];
  readonly lowest: ReadonlySet<string>;
  /** The languages the lowest layer is in, of the edition or not. */
  readonly lent: ReadonlySet<Locale>;
  needed(file: string): readonly Locale[];
} {
  const lowest = new Set<string>();
  const lent = new Set<Locale>();
  const languages = new Set<Locale>();
  for (const { path, shown, level } of files) {
    if (level > 0) continue;
    lowest.add(shown);
    const place = placeOfFile(path);
    const language = place && languageOf({ place: place.name, parts: place.parts });
    if (language === undefined) continue;
    lent.add(language);
    const locale = localeFor(language, locales);
    if (locale !== undefined) languages.add(locale);
  }
  const home = locales.filter((locale) => languages.has(locale));
  return { home, lowest, lent, needed: (file) => (lowest.has(file) ? home : locales) };
}

/** An edition of which no language is one that the content beneath it is written in. */
export function describeNoCommon(
  [first, ...others]: readonly [Locale, ...Locale[]],
  lent: ReadonlySet<Locale>,
): Omit<Finding, 'place' | 'rule'> & { readonly rule: 'wrong-value' } {
  const own = [first, ...others].join(', ');
  const written = [...lent].toSorted().join(', ');
  const [one = 'en'] = lent.has('en') ? ['en'] : lent;
  const both = [first, ...others, one].join(', ');
  return {
    rule: 'wrong-value',
    message: {
      fr: `Le contenu repris existe en ${written}, et dans aucune langue de l’édition (${own}).`,
      en: `The content you build upon is in ${written}, and in no language of the edition (${own}).`,
    },
    hint: {
      fr: `Écrivez languages: [${both}] : ce qui n’est pas encore traduit s’y montre.`,
      en: `Write languages: [${both}]: what is not translated yet is shown in it.`,
    },
  };
}

/** A language without a file of interface words: those of another language are said. */
export function describeNoInterface(locale: Locale): Finding {
  const name = `interface/${locale}.yaml`;
  return {
    rule: 'missing-language',
    place: { line: 1, column: 1 },
    message: { fr: `Il manque « ${name} ».`, en: `“${name}” is missing.` },
    hint: {
      fr: `Ajoutez content/${name} dans votre édition ; en attendant, le carnet dit les mots d’une autre langue.`,
      en: `Add content/${name} to your edition; until then the workbook says the words of another language.`,
    },
  };
}
