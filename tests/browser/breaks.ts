import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { mark, piecesIn, unmark } from './marks.ts';
import type { Marked, Piece } from './marks.ts';
import { print, squeeze, wordsOutside, wordsOverprinted } from './papers.ts';
import type { Format, Sheets } from './papers.ts';

/** Above and below the text of a sheet, in points: the margins of print.css. */
const MARGINS = { top: 48, bottom: 45 };

/** More lines than that to write on may go on overleaf. */
const MANY_LINES = 14;

/** A sheet with fewer words, its head and number apart, says too little. */
const FEW_WORDS = 4;

/** Of its height, what a sheet that is not the last of its kind must use. */
const USED = 0.12;

interface Laid extends Marked {
  readonly pieces: readonly Piece[];
}

interface Layout {
  readonly laid: readonly Laid[];
  readonly heights: readonly number[];
}

const name = ({ part, words }: Marked) => `${part} “${words}”`;
const first = ({ pieces }: Laid) => pieces[0]?.sheet ?? -1;
const last = ({ pieces }: Laid) => pieces.at(-1)?.sheet ?? -1;
const heightOf = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, { top, bottom }) => sum + bottom - top, 0);

/** Rows, cards, questions and options that go on overleaf although a sheet would hold them. */
function findCuts({ laid, heights }: Layout): string[] {
  const room = Math.min(...heights) - MARGINS.top - MARGINS.bottom;
  return laid
    .filter((each) => {
      if (each.part === 'flow' || each.part === 'head-cell' || first(each) === last(each))
        return false;
      if (each.part === 'lines' && each.lines > MANY_LINES) return false;
      return heightOf(each.pieces) < room * 0.8;
    })
    .map((each) => `cut, sheet ${first(each) + 1}: ${name(each)}`);
}

const isAbove = ({ part }: Marked) => part === 'heading' || part === 'label' || part === 'help';

/** The headings of a table that stand side by side, above its rows; above cards are only texts. */
function headingsOf(laid: readonly Laid[], table: number): readonly Laid[] {
  const heads = laid.filter((each) => each.table === table && each.part === 'head-cell');
  const lefts = new Set(heads.map(({ pieces }) => Math.round(pieces[0]?.left ?? 0)));
  return lefts.size > 1 ? heads : [];
}

/** Headings, labels and helps at the foot of a sheet, with nothing of what they announce. */
function findOrphans({ laid }: Layout): string[] {
  const tables = new Set(laid.map(({ table }) => table));
  const headings = new Set([...tables].flatMap((table) => headingsOf(laid, table)));
  // A heading of a table says nothing without a row.
  const isContent = (each: Laid) => !isAbove(each) && !headings.has(each);
  return laid.flatMap((each, index) => {
    if (!isAbove(each)) return [];
    const next = laid.find((other, at) => at > index && isContent(other));
    // A figure stands beside its question, whatever comes next.
    const own = each.field >= 0 && next?.field !== each.field && each.part !== 'heading';
    if (!next || own || first(next) <= last(each)) return [];
    return [`alone at the foot of sheet ${last(each) + 1}: ${name(each)}`];
  });
}

/** Sheets on which a table goes on without its headings. */
function findBareTables({ laid }: Layout): string[] {
  const tables = Map.groupBy(
    laid.filter(({ table }) => table >= 0),
    ({ table }) => table,
  );
  return [...tables.values()].flatMap((parts) => {
    const heads = headingsOf(parts, parts[0]?.table ?? -1);
    if (heads.length === 0) return [];
    const headed = new Set(heads.flatMap(({ pieces }) => pieces.map(({ sheet }) => sheet)));
    const held = new Set(
      parts
        .filter(({ part }) => part === 'cell')
        .flatMap(({ pieces }) => pieces.map(({ sheet }) => sheet)),
    );
    return [...held]
      .filter((sheet) => !headed.has(sheet))
      .map((sheet) => `no headings on sheet ${sheet + 1}: ${name(heads[0] as Laid)}`);
  });
}

/** Sheets on which there is next to nothing; the last may be short. */
function findEmptySheets({ laid, heights }: Layout, { sheets }: Sheets): string[] {
  return heights.flatMap((height, sheet) => {
    const words = (sheets[sheet] ?? '').split(/\s+/u).filter((word) => /\p{L}/u.test(word));
    if (words.length < FEW_WORDS) return [`${words.length} words on sheet ${sheet + 1}`];
    if (sheet === heights.length - 1) return [];
    // Before a worksheet, which has sheets of its own, a text ends where it ends.
    const next = laid.find(({ pieces }) => pieces[0]?.sheet === sheet + 1);
    if (next?.isStart) return [];
    const reached = laid
      .flatMap(({ pieces }) => pieces.filter((piece) => piece.sheet === sheet))
      .map(({ bottom }) => bottom);
    const used = (Math.max(0, ...reached) - MARGINS.top) / (height - MARGINS.top - MARGINS.bottom);
    return used < USED ? [`${Math.round(used * 100)} % of sheet ${sheet + 1} used`] : [];
  });
}

/** Whether the marks left each sheet as it was; a mark may reach below the last one. */
function areAlike(plain: readonly string[], marked: readonly string[]): boolean {
  // What is marked is painted later: the same letters, in another order.
  const wordsOf = (sheet: string) => [...squeeze(sheet).replace(/[\d/]/gu, '')].sort().join('');
  return plain.every((sheet, index) => wordsOf(sheet) === wordsOf(marked[index] ?? ''));
}

/** A printing, and what is wrong with its sheets. */
export interface Broken extends Sheets {
  readonly faults: readonly string[];
}

/**
 * Prints the page twice, as it is and with marks, and tells what does not break well: what is cut,
 * left alone, printed over something else, outside, without its headings; sheets with nothing.
 */
export async function findBreakFaults(page: Page, format: Format, title: string): Promise<Broken> {
  const paper = await print(page, format, title);
  const marked = await mark(page);
  const { path, sheets } = await print(page, format, `${title}-marked`);
  await unmark(page);
  const { pieces, heights, scale } = await piecesIn(readFileSync(path));
  const laid = marked
    .map((each, index): Laid => ({ ...each, pieces: pieces.get(index) ?? [] }))
    .filter((each) => each.pieces.length > 0);
  const layout = { laid, heights: heights.slice(0, paper.sheets.length) };
  const faults = [
    ...(areAlike(paper.sheets, sheets) ? [] : ['marks change how the page is laid out']),
    ...(laid.length > 0 ? [] : ['nothing was marked']),
    ...(Math.abs(scale - 1) < 0.005 ? [] : [`shrunk to ${Math.round(scale * 100)} %`]),
    ...findCuts(layout),
    ...findOrphans(layout),
    ...findBareTables(layout),
    ...findEmptySheets(layout, paper),
    ...wordsOutside(paper).map((word) => `outside: ${word}`),
    ...wordsOverprinted(paper).map((words) => `printed over: ${words}`),
  ];
  return { ...paper, faults: [...new Set(faults)] };
}
