import { nearest } from '../nearest.ts';
import type { ValueType } from '../kind.ts';

/**
 * What a formula may know of a field or a column before anything is answered. The type of a
 * computed field is what `check` found for its formula; `computed`: not known yet, so anything.
 */
export interface Named {
  readonly type: ValueType | 'boolean' | 'list' | 'words' | 'any';
  /** Ids of the options of a choice, so that a misspelt option is found. */
  readonly options?: readonly string[];
  /** Columns of a table, by id. */
  readonly columns?: Readonly<Record<string, Named>>;
}

/** What a formula may name, seen from the worksheet it stands in. */
export interface Names {
  readonly worksheet: string;
  /** Fields of all worksheets, this one included: worksheet id, then field id. */
  readonly worksheets: Readonly<Record<string, Readonly<Record<string, Named>>>>;
  /** Ids of the `words` of the field; not checked when absent. */
  readonly words?: readonly string[];
  /** Id of the table of this worksheet whose rows the formula is computed for, in a column. */
  readonly row?: string;
}

/** A table whose columns can be named alone. The last of a list of them is the nearest. */
export interface Frame {
  /** `worksheet.table` */
  readonly path: string;
  readonly columns: Readonly<Record<string, Named>>;
}

interface FoundColumn {
  readonly path: string;
  readonly frame: Frame;
  readonly id: string;
  readonly named: Named;
}

/**
 * What a written reference stands for; `path` is full. A `column` is that of the row at hand, or
 * of a row some tables `outwards`; a `whole-column` is `table.column`, the column in all rows.
 */
export type Found =
  | { readonly type: 'field'; readonly path: string; readonly named: Named }
  | { readonly type: 'table'; readonly path: string; readonly frame: Frame }
  | (FoundColumn & { readonly type: 'column'; readonly outwards: number })
  | (FoundColumn & { readonly type: 'whole-column' });

/** The frames a formula starts in: its own row when it is computed for each row. */
export function startingFrames(names: Names): readonly Frame[] {
  const found = names.row === undefined ? undefined : lookUp(names.row, names, []);
  return found?.type === 'table' ? [found.frame] : [];
}

function own<T>(
  map: Readonly<Record<string, T>> | undefined,
  id: string | undefined,
): T | undefined {
  return map && id !== undefined && Object.hasOwn(map, id) ? map[id] : undefined;
}

/**
 * Finds what a reference names: a column of the nearest table around, then a field or a column
 * of a table of this worksheet, then of another worksheet.
 */
export function lookUp(
  reference: string,
  names: Names,
  frames: readonly Frame[],
): Found | undefined {
  const [first = '', second, third] = reference.split('.');
  if (second === undefined) {
    for (const [outwards, frame] of frames.toReversed().entries()) {
      const named = own(frame.columns, first);
      if (named)
        return {
          type: 'column',
          path: `${frame.path}.${first}`,
          frame,
          id: first,
          named,
          outwards,
        };
    }
    return findField(names, names.worksheet, first);
  }
  if (third !== undefined) return findColumn(names, first, second, third);
  return findColumn(names, names.worksheet, first, second) ?? findField(names, first, second);
}

function findField(names: Names, worksheet: string, id: string): Found | undefined {
  const named = own(own(names.worksheets, worksheet), id);
  if (!named) return undefined;
  const path = `${worksheet}.${id}`;
  if (named.type !== 'rows') return { type: 'field', path, named };
  return { type: 'table', path, frame: { path, columns: named.columns ?? {} } };
}

function findColumn(names: Names, worksheet: string, table: string, id: string): Found | undefined {
  const found = findField(names, worksheet, table);
  if (found?.type !== 'table') return undefined;
  const named = own(found.frame.columns, id);
  return (
    named && { type: 'whole-column', path: `${found.path}.${id}`, frame: found.frame, id, named }
  );
}

/** The existing reference that an unknown one was most likely meant to be. */
export function nearestReference(
  reference: string,
  names: Names,
  frames: readonly Frame[],
): string | undefined {
  const parts = reference.split('.');
  const fields = names.worksheets[names.worksheet] ?? {};
  const columns = frames.flatMap((frame) => Object.keys(frame.columns));
  if (parts.length === 1) return nearest(reference, [...columns, ...Object.keys(fields)]);
  const local = pathsOf(fields).filter((path) => path.includes('.'));
  const all = Object.entries(names.worksheets).flatMap(([worksheet, others]) =>
    pathsOf(others).map((path) => `${worksheet}.${path}`),
  );
  return nearest(
    reference,
    [...local, ...all].filter((path) => path.split('.').length === parts.length),
  );
}

function pathsOf(fields: Readonly<Record<string, Named>>): string[] {
  return Object.entries(fields).flatMap(([id, named]) => [
    id,
    ...Object.keys(named.columns ?? {}).map((column) => `${id}.${column}`),
  ]);
}

/** The tables of this worksheet that have a column of that id. */
export function tablesWith(column: string, names: Names): string[] {
  return Object.entries(names.worksheets[names.worksheet] ?? {})
    .filter(([, named]) => own(named.columns, column))
    .map(([id]) => id);
}

/** `a - b` for an unknown `a-b` whose parts exist, `undefined` when there is no such cut. */
export function spaceOut(
  reference: string,
  names: Names,
  frames: readonly Frame[],
): string | undefined {
  for (let cut = reference.indexOf('-'); cut !== -1; cut = reference.indexOf('-', cut + 1)) {
    const head = reference.slice(0, cut);
    const tail = reference.slice(cut + 1);
    if (!exists(head, names, frames)) continue;
    const rest = exists(tail, names, frames) ? tail : spaceOut(tail, names, frames);
    if (rest !== undefined) return `${head} - ${rest}`;
  }
  return undefined;
}

function exists(part: string, names: Names, frames: readonly Frame[]): boolean {
  return /^\d+(\.\d+)?$/.test(part) || lookUp(part, names, frames) !== undefined;
}
