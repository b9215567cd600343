import type { Edition } from '../workbook/edition.ts';
import { localeFor } from '../workbook/language.ts';
import type { AnyKind } from '../workbook/kind.ts';
import type { Reading, Source } from '../workbook/shape/index.ts';
import type { Locale } from '../workbook/words.ts';
import { worksheetShape } from '../workbook/worksheet.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { nameDerived } from './derived.ts';
import type { ContentFile } from './files/layers.ts';
import { renderInline } from './markdown/index.ts';
import { placeOfFile } from './places.ts';
import type { TargetsIn } from './resolve.ts';
import { valueIn } from './scan.ts';
import { typeset } from './typography.ts';
import { readYaml } from './yaml.ts';

/** What can be known of the files that a layer above replaces or takes away. */
export interface Below {
  /** A worksheet as the layers up to a level have it; `undefined` when nothing covers theirs. */
  worksheet(id: string, level: number): Worksheet | undefined;
}

/** What covered worksheets are read with. */
interface Around {
  readonly edition: Pick<Edition, 'locales'>;
  readonly kinds: ReadonlyMap<string, AnyKind>;
  readonly targets: TargetsIn;
  /** The words of the interface, for the labels of fields that come with others. */
  readonly words: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
}

/**
 * Makes the reader of covered worksheets, each read the first time it is asked for. What is
 * wrong with them is nobody’s concern here, and is not told.
 */
export function belowOf(
  covered: readonly ContentFile[],
  { edition, kinds, targets, words }: Around,
): Below {
  const known = new Map<ContentFile, Worksheet | undefined>();
  const silent: Reading = {
    locales: edition.locales,
    kinds,
    report: () => undefined,
    setWords: typeset,
    setProse: (text, locale) =>
      renderInline(text, { locale, targets: targets(locale), report: () => undefined }),
    mark: () => undefined,
  };
  const byId = Map.groupBy(covered, ({ path }) => partsOf(path)?.[1]);
  return {
    worksheet(id, level) {
      const file = byId.get(id)?.findLast((each) => each.level <= level);
      if (!file) return undefined;
      if (!known.has(file)) {
        const { source } = readYaml(file.text);
        const read =
          source && worksheetShape.read(source, { ...silent, locales: withOwn(edition, source) });
        const [stage = ''] = partsOf(file.path) ?? [];
        const worksheet = read && { ...read, id, stage };
        if (worksheet) nameDerived([worksheet], words);
        known.set(file, worksheet);
      }
      return known.get(file);
    },
  };
}

/** The languages of an edition, or, of a worksheet that is in none of them, its own as well. */
function withOwn({ locales }: Around['edition'], source: Source): Reading['locales'] {
  const title = valueIn(source, 'title');
  const own = title?.type === 'map' ? title.entries.map(({ key }) => key) : [];
  const isShared = own.some((each) => localeFor(each, locales) !== undefined);
  return isShared ? locales : [...locales, ...own];
}

/** The stage and the id of a worksheet, by the path of its file. */
function partsOf(path: string): readonly string[] | undefined {
  const place = placeOfFile(path);
  return place?.name === 'worksheet' ? place.parts : undefined;
}
