import type { Json, LocalField, Offer } from '../../../workbook/kind.ts';
import type { TableField } from '../definition.ts';
import type { TableElement } from '../tools/element.ts';
import { make, partOf, setText } from './make.ts';
import { missingRows, orphanRows, proposedRowId } from './proposals.ts';
import { cellOf } from './reading.ts';
import type { Table } from './reading.ts';

/** So many names are said of what is proposed; the others are counted. */
const NAMED = 6;

const asked = new WeakMap<TableField, object>();
const latest = new WeakMap<HTMLElement, { readonly table: Table; readonly missing: Offer[] }>();

/** What a table takes its rows from, as one that offers is asked: the same object each time. */
function askOffers({ field, context }: Table): readonly Offer[] {
  const { from, offer: options = [] } = field.rows ?? {};
  const question = asked.get(field) ?? { from, options };
  asked.set(field, question);
  return context.telling.offered(question);
}

/** Says which rows are proposed and not there yet, and flags those whose source has gone. */
export function showProposals(table: Table): void {
  const { root, ids } = table;
  const place = partOf(root, '[data-proposals]');
  if (!place) return;
  const offers = askOffers(table);
  const target = targetOf(table);
  const said = target ? ids.map((id) => table.text(id, target)) : [];
  const missing = missingRows(offers, ids, said);
  if (!latest.has(root))
    place.querySelector('[data-add-proposed]')?.addEventListener('click', () => addMissing(root));
  latest.set(root, { table, missing });
  place.hidden = missing.length === 0;
  setText(place.querySelector('[data-proposed]'), tellMissing(missing, table));
  place.querySelector('[data-add-proposed]')?.removeAttribute('hidden');
  flagOrphans(new Set(table.field.rows?.from ? orphanRows(offers, ids) : []), table);
}

function tellMissing(missing: readonly Offer[], table: Table): string {
  const names = missing.slice(0, NAMED).map(({ label }) => label.text);
  const rest = missing.length > NAMED ? ['…'] : [];
  const sources = sourcesOf(table);
  const word = `${sources ? 'proposed-from' : 'proposed'}${missing.length > 1 ? '-many' : ''}`;
  const list = [...names, ...rest].join('\u00a0· ');
  return table.word(word, { count: missing.length, sources, names: list });
}

/** The questions that rows are proposed from, in words. */
function sourcesOf({ field, context, word }: Table): string {
  const paths = field.rows?.from?.sources ?? [];
  const labels = paths.map((path) => {
    const owner = path.split('.', 2).join('.');
    return context.fieldAt(owner)?.label?.text ?? owner;
  });
  return [...new Set(labels)].map((label) => word('quoted', { text: label })).join(', ');
}

function addMissing(root: HTMLElement): void {
  const { table, missing = [] } = latest.get(root) ?? {};
  const element = partOf(root, 'passerelle-table') as TableElement | null;
  if (!table || !element || missing.length === 0) return;
  const rows = new Map(
    missing.map((offer) => [proposedRowId(offer.id), cellsFor(offer, table)] as const),
  );
  const many = rows.size > 1 ? '-many' : '';
  element.insertRows(
    rows,
    table.word(`proposed-added${many}`, { count: rows.size }),
    table.word(`proposed-removed${many}`, { count: rows.size }),
  );
}

/** The column that what is proposed is written in. */
function targetOf(table: Table): LocalField | undefined {
  const { rows, columns } = table.field;
  return table.column(rows?.into ?? columns.find(({ kind }) => kind === 'text')?.id);
}

/** What a proposed row begins with: its words, and what is copied of the row it comes from. */
function cellsFor(offer: Offer, table: Table): Map<string, Json> {
  const { field, context } = table;
  const { copy = {} } = field.rows ?? {};
  const cells = new Map<string, Json>();
  const target = targetOf(table);
  if (target) cells.set(target.id, acceptIn(target, offer.label.text, offer, table) ?? null);
  const origin = findOrigin(offer.id, field.rows?.from?.sources ?? [], table);
  for (const [ours, theirs] of Object.entries(copy)) {
    const column = table.column(ours);
    const source = origin?.columns.find(({ id }) => id === theirs);
    const value = origin?.cells[theirs];
    if (!column || !source || value === undefined || value === null) continue;
    const text = context.telling.answersOf(source.kind)?.toText(value, source, context.telling);
    const kept = column.kind === source.kind ? value : text;
    if (kept !== undefined) cells.set(column.id, kept);
  }
  return cells;
}

/** Words as an answer of a column: a choice keeps where they come from. */
function acceptIn(column: LocalField, text: string, { id }: Offer, { context }: Table) {
  const isPicked = context.telling.offered(column).some((each) => each.id === id);
  return isPicked ? { id, text } : context.telling.answersOf(column.kind)?.accept(text);
}

interface Origin {
  readonly cells: Readonly<Record<string, Json>>;
  readonly columns: readonly LocalField[];
}

/** The row that something proposed comes from, through rankings and choices of it if need be. */
function findOrigin(
  id: string,
  sources: readonly string[],
  table: Table,
  seen: ReadonlySet<string> = new Set(),
): Origin | undefined {
  for (const path of sources) {
    const owner = path.split('.', 2).join('.');
    if (seen.has(owner)) continue;
    const source = table.context.fieldAt(owner) as
      { columns?: readonly LocalField[]; from?: { sources?: readonly string[] } } | undefined;
    const { columns } = source ?? {};
    const row = columns && table.context.rowsAt(owner).find((each) => each.id === id);
    if (row) return { cells: row.cells, columns };
    const further = findOrigin(id, source?.from?.sources ?? [], table, new Set([...seen, owner]));
    if (further) return further;
  }
  return undefined;
}

const flagged = new WeakMap<HTMLElement, Set<string>>();

/** Below the words of a row: what it was proposed from is no longer there. */
function flagOrphans(orphans: ReadonlySet<string>, table: Table): void {
  const { root, field } = table;
  const before = flagged.get(root) ?? new Set();
  const into = field.rows?.into ?? field.columns.find(({ kind }) => kind === 'text')?.id ?? '';
  for (const id of new Set([...before, ...orphans])) {
    const cell = cellOf(root, id, into);
    const flag = cell?.parentElement?.querySelector('[data-gone]');
    if (!orphans.has(id)) flag?.remove();
    else if (cell && !flag) {
      const words = table.word('gone', { sources: sourcesOf(table) });
      cell.after(make('p', { class: 'cell-flag', 'data-gone': true }, words));
    }
  }
  flagged.set(root, new Set(orphans));
}
