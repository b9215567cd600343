import { personShape } from '../workbook/example.ts';
import type { Example, Person } from '../workbook/example.ts';
import type { Json } from '../workbook/kind.ts';
import { takeLanguages } from '../workbook/language.ts';
import { isLanguage } from '../workbook/shape/index.ts';
import type { Source } from '../workbook/shape/index.ts';
import type { Edition } from '../workbook/edition.ts';
import type { Findings } from './findings.ts';
import type { ScannedFile } from './scan.ts';
import { typeset } from './typography.ts';

/** Reads the example people, and the worksheets they filled in: words are set like all others. */
export function readExamples(
  scanned: readonly ScannedFile[],
  { locales }: Edition,
  findings: Findings,
): { readonly people: readonly Person[]; readonly examples: readonly Example[] } {
  const people: Person[] = [];
  const examples: Example[] = [];
  const worksheets = new Set(
    scanned.flatMap(({ place, parts }) => (place === 'worksheet' ? [parts[1]] : [])),
  );
  for (const { place, parts, source, file } of scanned) {
    const [person = '', worksheet = ''] = parts;
    if (place === 'person' && source) {
      const reading = findings.readingOf(file.shown);
      const read = personShape.read(source, reading);
      if (read) people.push({ ...read, id: person });
    }
    // The example of a worksheet that is not there is told as that.
    if (place !== 'example' || source?.type !== 'map' || !worksheets.has(worksheet)) continue;
    const answers = Object.fromEntries(
      source.entries.map(({ key, value }) => [key, toJson(value, locales)]),
    );
    examples.push({ person, worksheet, answers });
  }
  return { people, examples };
}

function toJson(source: Source, locales: readonly string[], locale?: string): Json {
  if (source.type === 'list') return source.items.map((item) => toJson(item, locales, locale));
  if (source.type === 'map') {
    const { entries } = source;
    // An edition takes its own languages of what is written in several.
    const isByLanguage = entries.length > 0 && entries.every(({ key }) => isLanguage(key));
    const taken = isByLanguage ? takeLanguages(entries, ({ key }) => key, locales) : [];
    if (taken.length > 0)
      return Object.fromEntries(
        taken.map(({ item, locale: each }) => [each, toJson(item.value, locales, each)]),
      );
    return Object.fromEntries(
      entries.map(({ key, value }) => [key, toJson(value, locales, locale)]),
    );
  }
  if (locale === undefined || typeof source.value !== 'string') return source.value;
  return typeset(source.text, locale);
}
