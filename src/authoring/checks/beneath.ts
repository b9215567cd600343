import type { Example } from '../../workbook/example.ts';
import type { Field } from '../../workbook/field.ts';
import type { Named } from '../../workbook/formula/index.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import type { Below } from '../below.ts';
import type { ScannedFile } from '../scan.ts';
import { allPaths } from './names.ts';
import { findRenamed } from './renamed.ts';

/**
 * The worksheets that an edition replaces, as they are below. The others of the default content
 * were written for them: they may go on naming what the edition leaves out, and then do without.
 */
export interface Beneath {
  readonly worksheets: readonly Worksheet[];
  /** Fields and columns that are there and not in what replaces them, by full path. */
  readonly gone: ReadonlyMap<string, Field>;
  /** Whether a worksheet stands in the default content; those of an edition know their own. */
  knows(worksheet: string): boolean;
}

/** Finds what the worksheets of an edition replace. */
export function beneathOf(
  { worksheets }: Pick<Workbook, 'worksheets'>,
  scanned: readonly ScannedFile[],
  below: Below,
): Beneath {
  const levels = new Map(
    scanned.flatMap(({ place, parts, file }) =>
      place === 'worksheet' ? [[parts[1] ?? '', file.level] as const] : [],
    ),
  );
  const replaced = [...levels].flatMap(([id, level]) =>
    level === 0 ? [] : (below.worksheet(id, level - 1) ?? []),
  );
  const present = allPaths({ workbook: { worksheets } });
  const gone = [...allPaths({ workbook: { worksheets: replaced } })];
  return {
    worksheets: replaced,
    gone: new Map(gone.filter(([path]) => !present.has(path))),
    knows: (id) => levels.get(id) === 0,
  };
}

type ByField = Readonly<Record<string, Named>>;

/** What may be named of a worksheet that is replaced: all that it has, and all that it had. */
export function nameBoth(had: ByField, has: ByField | undefined): ByField {
  const both = Object.entries(has ?? {}).map(([id, named]) => {
    const before = had[id];
    if (!before) return [id, named];
    const { options, ...rest } = named;
    // Where any words could be the answer, none can be said to be misspelt.
    const known = options && before.options && [...options, ...before.options];
    const columns = named.columns && { ...before.columns, ...named.columns };
    return [id, { ...rest, ...(columns && { columns }), ...(known && { options: known }) }];
  });
  return { ...had, ...(Object.fromEntries(both) as ByField) };
}

/** The examples without answers to what is asked no more; an earlier name of a question is one still. */
export function withoutDropped(
  examples: readonly Example[],
  { gone }: Pick<Beneath, 'gone'>,
  paths: ReadonlyMap<string, Field>,
): readonly Example[] {
  if (gone.size === 0) return examples;
  const renamed = findRenamed(paths);
  const isAsked = (path: string) => !gone.has(path) || renamed.has(path);
  return examples.map((example) => ({
    ...example,
    answers: Object.fromEntries(
      Object.entries(example.answers).filter(([id]) => isAsked(`${example.worksheet}.${id}`)),
    ),
  }));
}
