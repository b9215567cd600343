import { shorten } from '../workbook/shape/index.ts';
import type { Locale } from '../workbook/words.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { CountedText } from './findings.ts';
import type { PlaceName } from './places.ts';
import { idOf } from './scan.ts';
import type { ScannedFile } from './scan.ts';
import { countWords } from './translation.ts';
import type { Part, WrittenText } from './translation.ts';

const PART: Readonly<Partial<Record<PlaceName, Part>>> = {
  stage: 'stages',
  lessons: 'stages',
  worksheet: 'worksheets',
  session: 'sessions',
  sessionPath: 'sessions',
  page: 'pages',
  glossary: 'glossary',
  region: 'regions',
  person: 'examples',
  example: 'examples',
};

const START = { line: 1, column: 1 };

/**
 * Lists what is written in several languages, or could be: the words of the YAML files, each at
 * its place, and the texts of stages and pages, each whole.
 */
export function listTexts(
  scanned: readonly ScannedFile[],
  { stages, pages }: Pick<Workbook, 'stages' | 'pages'>,
  counted: readonly CountedText[],
): readonly WrittenText[] {
  const places = new Map(scanned.map(({ file, place }) => [file.shown, place]));
  const ofFile = (place: PlaceName, id: string) =>
    scanned.find((each) => each.place === place && idOf(place, each.parts) === id)?.file.shown;
  const whole = (
    place: 'lessons' | 'page',
    id: string,
    texts: Readonly<Record<Locale, { readonly words: number }>>,
  ): WrittenText[] => {
    const file = ofFile(place, id);
    const [first] = Object.values(texts);
    if (file === undefined || !first) return [];
    const name = file.replace(/[^/\\]+$/, '');
    return [
      {
        part: place === 'page' ? 'pages' : 'stages',
        file,
        place: START,
        what: `${name}*.mdx`,
        words: first.words,
        languages: Object.keys(texts),
      },
    ];
  };
  return [
    ...counted.flatMap(({ file, place, languages, text }) => {
      const part = PART[places.get(file) ?? 'lock'];
      const what = shorten(text);
      return part ? [{ part, file, place, what, words: countWords(text), languages }] : [];
    }),
    ...stages.flatMap(({ id, lessons }) => whole('lessons', id, lessons)),
    ...pages.flatMap(({ id, texts }) => whole('page', id, texts)),
  ];
}
