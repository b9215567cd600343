import type { Edition } from '../../workbook/edition.ts';
import { rootOf } from '../../workbook/language.ts';
import type { ContentFile } from '../files/layers.ts';
import { placeOfFile } from '../places.ts';
import type { PlaceName } from '../places.ts';
import { orderStages } from './order.ts';

/** How a stage is named by its number in plain words: « étape 4 », “stages 1, 4 and 8”. */
const BY_NUMBER = /(?<!\p{L})(étapes?|stages?)( )(\d+(?:(?:, | et | and | à | to )\d+)*)/giu;

/** The files whose prose tells of the path. */
const TELLING: readonly PlaceName[] = [
  ...(['stage', 'lessons', 'worksheet', 'session', 'sessionPath'] as const),
  ...(['page', 'glossary', 'example'] as const),
];

/** A line of the content that names stages by numbers they no longer have. */
export interface NumberedLine {
  readonly file: string;
  readonly line: number;
}

/** Files whose prose names stages by the numbers they have in an edition. */
export interface Renumbered {
  readonly files: readonly ContentFile[];
  /** The lines that could not be changed: « étapes 1 à 4 » says more than two numbers. */
  readonly left: readonly NumberedLine[];
}

/**
 * Where an edition has an order of its own, gives stages that the content below names by number
 * their new numbers: what is written there counts on the usual order. The edition’s own texts are
 * written with its own numbers, and stay as they are.
 */
export function renumberTexts(
  files: readonly ContentFile[],
  { order, locales }: Pick<Edition, 'order' | 'locales'>,
): Renumbered {
  const moved = movedNumbers(files, order);
  if (moved.size === 0) return { files, left: [] };
  const left: NumberedLine[] = [];
  const changed = files.map((file) => {
    const place = placeOfFile(file.path);
    if (file.level > 0 || !place || !TELLING.includes(place.name)) return file;
    const text = file.text
      .split('\n')
      .map((line, index) =>
        line.replace(BY_NUMBER, (all, word: string, space: string, numbers: string) => {
          const now = renumber(numbers, moved);
          const language = /^é/i.test(word) ? 'fr' : 'en';
          if (now === undefined && locales.some((locale) => rootOf(locale) === language))
            left.push({ file: file.shown, line: index + 1 });
          return now === undefined ? all : word + space + now;
        }),
      )
      .join('\n');
    return text === file.text ? file : { ...file, text };
  });
  return { files: changed, left };
}

/**
 * The lines that are shown and name stages by numbers that no stage has, since they are hidden.
 * @param shown the files that are shown, with the numbers of the edition
 * @param aside those of what it hides
 */
export function findGone(
  shown: readonly ContentFile[],
  aside: readonly ContentFile[],
  { order, locales }: Pick<Edition, 'order' | 'locales'>,
): readonly NumberedLine[] {
  const moved = movedNumbers(shown, order);
  const kept = new Set(stagesIn(shown).map(({ number }) => moved.get(number) ?? number));
  const gone = new Set(stagesIn(aside).map(({ number }) => number)).difference(kept);
  if (gone.size === 0) return [];
  const languages = new Set(locales.map(rootOf));
  return shown.flatMap((file) => {
    if (!TELLING.includes(placeOfFile(file.path)?.name ?? 'lock')) return [];
    return file.text.split('\n').flatMap((text, index) => {
      const isGone = [...text.matchAll(BY_NUMBER)].some(
        ([, word = '', , numbers = '']) =>
          languages.has(/^é/i.test(word) ? 'fr' : 'en') &&
          numbersIn(numbers).some((each) => gone.has(each)),
      );
      return isGone ? [{ file: file.shown, line: index + 1 }] : [];
    });
  });
}

/** All numbers that « 1, 4 et 8 » or « 1 à 4 » stands for. */
function numbersIn(numbers: string): readonly number[] {
  const all = (numbers.match(/\d+/g) ?? []).map(Number);
  const [first = 0, last = 0] = all;
  if (!/ (?:à|to) /.test(numbers)) return all;
  return Array.from({ length: Math.min(99, Math.max(0, last - first + 1)) }, (_, at) => first + at);
}

/** The new numbers of stages, by the old ones: the paths of their files tell enough. */
function movedNumbers(
  files: readonly ContentFile[],
  order: readonly string[],
): ReadonlyMap<number, number> {
  return orderStages(
    stagesIn(files).sort((a, b) => a.number - b.number),
    order,
  ).moved;
}

function stagesIn(files: readonly ContentFile[]) {
  return files.flatMap(({ path }) => {
    const place = placeOfFile(path);
    const [mark = '', id = ''] = place?.parts ?? [];
    if (place?.name !== 'stage') return [];
    const branch = mark.slice(2);
    return [{ id, number: Number(mark.slice(0, 2)), ...(branch === '' ? {} : { branch }) }];
  });
}

/** « 1, 4 et 8 » with the numbers of now, the lowest first; `undefined` where a range falls apart. */
function renumber(numbers: string, moved: ReadonlyMap<number, number>): string | undefined {
  const now = (number: number) => moved.get(number) ?? number;
  const all = (numbers.match(/\d+/g) ?? []).map(Number);
  if (/ (?:à|to) /.test(numbers)) {
    const [first = 0, last = 0] = all;
    const isIn = (number: number) => number >= first && number <= last;
    const isWhole = [...moved].every(([from, to]) => isIn(from) === isIn(to));
    return all.length === 2 && isWhole ? numbers : undefined;
  }
  const sorted = all.map(now).sort((a, b) => a - b);
  return numbers.replace(/\d+/g, () => String(sorted.shift()));
}
