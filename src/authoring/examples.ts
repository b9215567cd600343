import type { Example } from '../workbook/example.ts';
import type { Json } from '../workbook/kind.ts';
import { map, required, words } from '../workbook/shape/index.ts';
import type { Shape, Source } from '../workbook/shape/index.ts';
import type { Edition } from '../workbook/edition.ts';
import type { Findings } from './findings.ts';
import type { ScannedFile } from './scan.ts';
import { valueIn } from './scan.ts';
import { typeset } from './typography.ts';

const exampleHead = map({
  worksheet: required(anything(), { fr: 'La fiche.', en: 'The worksheet.' }),
  person: required(words, { fr: 'Qui remplit l’exemple.', en: 'Who fills the example.' }),
  answers: required(anything(), { fr: 'Les réponses.', en: 'The answers.' }),
});

/** Read elsewhere: answers are checked against the fields of their worksheet. */
function anything(): Shape<true> {
  return { expects: { fr: 'une valeur', en: 'a value' }, read: () => true };
}

/** Reads the filled-in worksheets, whose texts are set like all other words. */
export function readExamples(
  scanned: readonly ScannedFile[],
  { locales }: Edition,
  findings: Findings,
): readonly Example[] {
  const worksheets = new Set(
    scanned.flatMap(({ place, parts }) => (place === 'worksheet' ? [parts[1]] : [])),
  );
  return scanned.flatMap(({ place, parts: [worksheet = ''], source, file }) => {
    // The example of a worksheet that is not there is told as that.
    if (place !== 'example' || !source || !worksheets.has(worksheet)) return [];
    const head = exampleHead.read(source, findings.readingOf(file.shown));
    const written = valueIn(source, 'answers');
    if (!head || written?.type !== 'map') return [];
    const answers = Object.fromEntries(
      written.entries.map(({ key, value }) => [key, toJson(value, locales)]),
    );
    return [{ worksheet, person: head.person, answers }];
  });
}

function toJson(source: Source, locales: readonly string[], locale?: string): Json {
  if (source.type === 'list') return source.items.map((item) => toJson(item, locales, locale));
  if (source.type === 'map') {
    return Object.fromEntries(
      source.entries.map(({ key, value }) => [
        key,
        toJson(value, locales, locales.includes(key) ? key : locale),
      ]),
    );
  }
  if (locale === undefined || typeof source.value !== 'string') return source.value;
  return typeset(source.text, locale);
}
