import type { LocalField } from '../../../workbook/kind.ts';
import { findRow, rowIds, showAs } from '../arrange.ts';
import { hideColumns } from './columns.ts';
import { WANTED } from './going.ts';
import { keepView, readView } from './kept-view.ts';
import { make, partOf, setText } from './make.ts';
import { isComputed, optionsOf, OTHER } from './reading.ts';
import type { Table } from './reading.ts';
import { followView, foldText, holdsWords, sortIds } from './sort.ts';
import type { SortKey } from './sort.ts';

/** What one table is looked at through. */
interface Looking {
  table: Table;
  sort: string;
  isDescending: boolean;
  query: string;
  /** The choice that a column must hold, by its id; '' for rows without one. */
  readonly only: Map<string, string>;
  readonly without: Set<string>;
  /** The rows as text, as long as no answer changes. */
  texts: Map<string, string>;
}

const lookings = new WeakMap<HTMLElement, Looking>();

/** Keeps in mind what the rows hold now; what is looked at stays as it is until asked for again. */
export function follow(table: Table): void {
  const looking = lookings.get(table.root);
  if (!looking) return;
  looking.table = table;
  looking.texts = new Map();
  tellArranged(looking);
}

/** Makes the controls of a table, once, and applies what this device remembers. */
export function begin(table: Table): void {
  const { root, context } = table;
  const place = partOf(root, '[data-arranging-controls]');
  if (!place || lookings.has(root)) return;
  const kept = readView(context.path);
  const looking: Looking = {
    table,
    sort: table.column(kept.sort) ? (kept.sort ?? '') : '',
    isDescending: kept.descending === true,
    query: '',
    only: new Map(),
    without: new Set((kept.without ?? []).filter((id) => mayHide(table.column(id), table))),
    texts: new Map(),
  };
  lookings.set(root, looking);
  draw(place, looking);
  // These say how the table is looked at: the worksheet has nothing to write.
  for (const type of ['input', 'change'])
    place.addEventListener(type, (event) => event.stopPropagation());
  root.addEventListener(WANTED, (event) => {
    const row = findRow(root, (event as CustomEvent<string>).detail);
    if (row?.hasAttribute('data-filtered')) clearFilters(place, looking);
  });
  apply(looking);
}

/** The first column names the row. */
function mayHide(column: LocalField | undefined, { field }: Table): boolean {
  return column !== undefined && column !== field.columns[0];
}

function draw(place: HTMLElement, looking: Looking): void {
  const { table } = looking;
  const { field, word } = table;
  const nameOf = ({ id, label }: LocalField) => label?.text ?? id;
  const sort = choose(word('sort-by'), [
    ['', word('own-order')],
    ...field.columns.map((column) => [column.id, nameOf(column)] as const),
  ]);
  sort.select.value = looking.sort;
  const way = choose(word('way'), [
    ['up', word('ascending')],
    ['down', word('descending')],
  ]);
  way.select.value = looking.isDescending ? 'down' : 'up';
  const search = make('input', { type: 'search', autocomplete: 'off' });
  search.value = looking.query;
  const onSort = () => {
    looking.sort = sort.select.value;
    looking.isDescending = way.select.value === 'down';
    keepView(table.context.path, {
      sort: looking.sort === '' ? undefined : looking.sort,
      descending: looking.isDescending,
    });
    apply(looking);
  };
  sort.select.addEventListener('change', onSort);
  way.select.addEventListener('change', onSort);
  search.addEventListener('input', () => {
    looking.query = search.value;
    apply(looking);
  });
  const filters = field.columns.flatMap((column) => {
    const options = 'options' in column || hasSources(column) ? optionsOf(column, table) : [];
    if (options.length === 0 || !isChosen(column)) return [];
    const { other } = column as { other?: boolean };
    const filter = choose(nameOf(column), [
      ['~any', word('any')],
      ...options.map(({ id, label }) => [id, label.text] as const),
      ...(other ? [[OTHER, word('other')] as const] : []),
      ['', word('none')],
    ]);
    filter.select.value = looking.only.get(column.id) ?? '~any';
    filter.select.addEventListener('change', () => {
      if (filter.select.value === '~any') looking.only.delete(column.id);
      else looking.only.set(column.id, filter.select.value);
      apply(looking);
    });
    return [filter.label];
  });
  const boxes = field.columns
    .filter((column) => mayHide(column, table))
    .map((column) => {
      const box = make('input', { type: 'checkbox', autocomplete: 'off' });
      box.checked = !looking.without.has(column.id);
      box.addEventListener('change', () => {
        if (box.checked) looking.without.delete(column.id);
        else looking.without.add(column.id);
        keepView(table.context.path, { without: [...looking.without] });
        apply(looking);
      });
      return make('label', { class: 'option' }, box, make('span', {}, nameOf(column)));
    });
  const reset = make('button', { type: 'button', class: 'button-quiet' }, word('show-all'));
  reset.addEventListener('click', () => {
    looking.sort = '';
    looking.without.clear();
    keepView(table.context.path, { without: [], sort: undefined });
    clearFilters(place, looking);
    place.querySelector<HTMLElement>('select')?.focus();
  });
  place.replaceChildren(
    make('div', { class: 'arranging-line' }, sort.label, way.label),
    make(
      'div',
      { class: 'arranging-line' },
      make('label', { class: 'arranging-one' }, make('span', {}, word('search')), search),
      ...filters,
    ),
    make(
      'div',
      { class: 'arranging-columns', role: 'group', 'aria-label': word('columns') },
      make('span', { 'aria-hidden': 'true' }, word('columns')),
      ...boxes,
    ),
    reset,
    make('p', { class: 'arranging-note' }, word('on-paper')),
  );
}

function hasSources(column: LocalField): boolean {
  return typeof (column as { from?: unknown }).from === 'object';
}

/** A choice holds one of its options, and is sorted by their order; choices hold several. */
function isSingle({ kind }: LocalField): boolean {
  return kind === 'choice';
}

function isChosen(column: LocalField): boolean {
  return isSingle(column) || column.kind === 'choices';
}

function choose(words: string, options: readonly (readonly [string, string])[]) {
  const select = make('select', { autocomplete: 'off' });
  for (const [value, label] of options) select.append(new Option(label, value));
  const label = make('label', { class: 'arranging-one' }, make('span', {}, words), select);
  return { label, select };
}

function clearFilters(place: HTMLElement, looking: Looking): void {
  looking.query = '';
  looking.only.clear();
  draw(place, looking);
  apply(looking);
}

function textOf(id: string, { table, texts }: Looking): string {
  let text = texts.get(id);
  if (text === undefined) {
    text = foldText(table.field.columns.map((column) => table.text(id, column)).join(' '));
    texts.set(id, text);
  }
  return text;
}

function keyOf(id: string, column: LocalField, table: Table): SortKey {
  const options = optionsOf(column, table);
  if (isSingle(column) && options.length > 0) {
    const chosen = table.choice(id, column);
    const place = options.findIndex((option) => option.id === chosen);
    return chosen === null ? null : place < 0 ? options.length : place;
  }
  const text = table.text(id, column);
  if (text === '') return null;
  const date = column.kind === 'date' ? table.date(id, column) : null;
  return (
    table.number(id, column) ?? date ?? (isComputed(column) ? dateOf(id, column, table) : text)
  );
}

/** A computed date is sorted by its day, other results by their words. */
function dateOf(id: string, column: LocalField, table: Table): string {
  const value = table.computed(id, column);
  const isDate = typeof value === 'object' && value !== null && 'date' in value;
  return isDate ? value.date : table.text(id, column);
}

/** Shows the rows as asked: sorted, filtered, without some columns. Nothing stored changes. */
function apply(looking: Looking): void {
  const { table, sort, isDescending, query, only, without } = looking;
  const { root, field, context } = table;
  const ids = rowIds(root);
  const column = table.column(sort);
  const order = column
    ? sortIds(ids, (id) => keyOf(id, column, table), isDescending, context.telling.locale)
    : undefined;
  showAs(root, order && ((own) => followView(order, own)));
  const isShown = (id: string) =>
    holdsWords(textOf(id, looking), query.trim()) &&
    [...only].every(([asked, chosen]) => {
      const by = table.column(asked);
      if (!by) return true;
      const held = table.choices(id, by);
      return chosen === '' ? held.length === 0 : held.includes(chosen);
    });
  const isFiltered = query.trim() !== '' || only.size > 0;
  const shown = isFiltered ? ids.filter(isShown) : ids;
  const kept = new Set(shown);
  for (const id of ids) findRow(root, id)?.toggleAttribute('data-filtered', !kept.has(id));
  hideColumns(root, field, without);
  tellArranged(looking);
}

/** Says how the rows are shown, and how many of them: those added since are shown too. */
function tellArranged({ table, sort, query, only }: Looking): void {
  const { root, word } = table;
  const column = table.column(sort);
  const isFiltered = query.trim() !== '' || only.size > 0;
  const ids = isFiltered ? rowIds(root) : [];
  const shown = ids.filter((id) => !findRow(root, id)?.hasAttribute('data-filtered'));
  const said = [
    column ? word('sorted', { column: column.label?.text ?? column.id }) : '',
    isFiltered ? word('shown-rows', { shown: shown.length, all: ids.length }) : '',
  ];
  setText(partOf(root, '[data-arranged]'), said.filter(Boolean).join(' '));
}
