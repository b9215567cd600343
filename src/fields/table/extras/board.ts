import { controlOf } from '../../controls.ts';
import { dragBy } from '../../drag.ts';
import { findRow } from '../arrange.ts';
import type { Json, LocalField } from '../../../workbook/kind.ts';
import { WANTED, goToRow } from './going.ts';
import { keepView, readView } from './kept-view.ts';
import { make, partOf, setText } from './make.ts';
import { nextColumn, tellWhen } from './next-list.ts';
import { dealRows } from './piles.ts';
import { OTHER, cellOf, optionsOf } from './reading.ts';
import type { Table } from './reading.ts';
import type { TableElement } from '../tools/element.ts';

interface Card {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly what: string;
}

interface Column {
  readonly id: string | null;
  readonly name: string;
  readonly cards: readonly Card[];
}

interface Board {
  table: Table;
  model: string;
}

const boards = new WeakMap<HTMLElement, Board>();

/** Keeps the board of a tracker in step with its rows, while it is looked at. */
export function showBoard(table: Table): void {
  const { root, field } = table;
  const place = partOf(root, '[data-board]');
  const column = table.column(field.board);
  if (!place || !column) return;
  const board = boards.get(root);
  if (board) board.table = table;
  else begin(place, table);
  if (isBoard(root)) draw(place, column, table);
}

function isBoard(root: HTMLElement): boolean {
  return partOf(root, 'passerelle-table')?.dataset['as'] === 'board';
}

function begin(place: HTMLElement, table: Table): void {
  const { root, context, field } = table;
  boards.set(root, { table, model: '' });
  const choice = partOf(root, '[data-show-as]');
  choice?.removeAttribute('hidden');
  choice?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-as]') : null;
    if (button) look(root, button.dataset['as'] === 'board', true);
  });
  root.addEventListener(WANTED, () => look(root, false, true));
  // What is chosen on a card is the row’s to tell, not the worksheet’s.
  for (const type of ['input', 'change'])
    place.addEventListener(type, (event) => event.stopPropagation());
  place.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const id = target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? '';
    move(root, id, target.value);
  });
  place.addEventListener('click', ({ target }) => {
    const open = target instanceof Element ? target.closest('[data-open]') : null;
    const id = open?.closest<HTMLElement>('[data-card]')?.dataset['card'];
    if (id !== undefined) goToRow(root, id);
  });
  dragBy(place, {
    items: '[data-card]',
    targets: '[data-pile]',
    aim: (item, target) =>
      item.closest('[data-pile]') === target ? undefined : { element: target, edge: 'in' },
    drop: (item, { element }) =>
      move(root, item.dataset['card'] ?? '', element.dataset['pile'] ?? ''),
  });
  look(root, readView(context.path).board === true && field.board !== undefined, false);
}

/** Shows the board or the list. */
function look(root: HTMLElement, asBoard: boolean, isChosen: boolean): void {
  const board = boards.get(root);
  const element = partOf(root, 'passerelle-table');
  const place = partOf(root, '[data-board]');
  if (!board || !element || !place) return;
  element.dataset['as'] = asBoard ? 'board' : 'list';
  place.hidden = !asBoard;
  for (const button of partOf(root, '[data-show-as]')?.querySelectorAll<HTMLElement>('[data-as]') ??
    [])
    button.setAttribute('aria-pressed', String((button.dataset['as'] === 'board') === asBoard));
  const column = board.table.column(board.table.field.board);
  if (asBoard && column) draw(place, column, board.table);
  if (isChosen) keepView(board.table.context.path, { board: asBoard });
}

function columnsOf(column: LocalField, table: Table): Column[] {
  const options = optionsOf(column, table);
  const { other } = column as { other?: boolean };
  const piles = [...options.map(({ id }) => id), ...(other ? [OTHER] : [])];
  const next = nextColumn(table);
  const due = table.column(table.field.due);
  const name = (id: string | null, rows: readonly string[]) => {
    if (id === null) return tellWithout(table);
    if (id === OTHER) return table.word('other');
    const option = options.find((each) => each.id === id);
    return option?.label.text ?? table.text(rows[0] ?? '', column);
  };
  return dealRows(table.ids.filter(table.isAnswered), (id) => table.choice(id, column), piles).map(
    (pile) => ({
      id: pile.id,
      name: name(pile.id, pile.rows),
      cards: pile.rows.map((id) => {
        const date = due ? table.date(id, due) : null;
        const name = table.name(id);
        const what = next ? table.text(id, next) : '';
        return {
          ...{ id, name },
          when: date === null ? '' : tellWhen(date, table),
          what: what.split('\n')[0]?.trim() === name ? '' : what,
        };
      }),
    }),
  );
}

function tellWithout(table: Table): string {
  return table.word('without', { column: table.column(table.field.board)?.label?.text ?? '' });
}

function draw(place: HTMLElement, column: LocalField, table: Table): void {
  const board = boards.get(table.root);
  const columns = columnsOf(column, table);
  const model = JSON.stringify(columns);
  if (!board || board.model === model) return;
  board.model = model;
  const focused = document.activeElement?.closest<HTMLElement>('[data-board] [data-card]');
  const wasOn = document.activeElement?.hasAttribute('data-open') ? '[data-open]' : 'select';
  const targets = optionsOf(column, table).map(({ id, label }) => [id, label.text] as const);
  place.replaceChildren(
    ...columns.map((each, index) => {
      const title = `${table.context.path}-pile-${index}`;
      return make(
        'section',
        { class: 'board-pile', 'data-pile': each.id ?? '', 'aria-labelledby': title },
        make(
          'p',
          { class: 'board-title', id: title },
          each.name,
          ' ',
          make('span', { class: 'board-count' }, String(each.cards.length)),
        ),
        make('ul', {}, ...each.cards.map((card) => makeCard(card, each, targets, table))),
      );
    }),
  );
  if (focused)
    place
      .querySelector<HTMLElement>(
        `[data-card="${CSS.escape(focused.dataset['card'] ?? '')}"] ${wasOn}`,
      )
      ?.focus();
}

function makeCard(
  { id, name, when, what }: Card,
  pile: Column,
  targets: readonly (readonly [string, string])[],
  table: Table,
): HTMLElement {
  const open = make('button', { type: 'button', class: 'link-button', 'data-open': true }, name);
  open.setAttribute('aria-label', table.word('open', { name }));
  const select = make('select', { autocomplete: 'off' });
  select.setAttribute('aria-label', table.word('move', { name }));
  const isKnown = targets.some(([target]) => target === pile.id);
  if (!isKnown) select.append(new Option(pile.name, pile.id ?? '', true, true));
  for (const [target, label] of targets) {
    const isHere = target === pile.id;
    select.append(new Option(label, target, isHere, isHere));
  }
  if (pile.id !== null) select.append(new Option(tellWithout(table), ''));
  return make(
    'li',
    { class: 'board-card', 'data-card': id },
    make(
      'div',
      { class: 'board-head', 'data-handle': true },
      open,
      ...(what ? [make('span', { class: 'board-what' }, what)] : []),
      ...(when ? [make('span', { class: 'board-when' }, when)] : []),
    ),
    make(
      'label',
      { class: 'board-move' },
      make('span', { 'aria-hidden': 'true' }, table.word('move-to')),
      select,
    ),
  );
}

/** Moves a card: the column of its row is answered, as the person would in the list. */
function move(root: HTMLElement, id: string, pile: string): void {
  if (pile === OTHER) return;
  const before = answer(root, id, pile === '' ? null : pile);
  if (before === undefined) return;
  offerUndo(root, id, () => {
    answer(root, id, before);
    const card = partOf(root, '[data-board]')?.querySelector(`[data-card="${CSS.escape(id)}"]`);
    const place = isBoard(root) ? card : findRow(root, id);
    place?.querySelector('select')?.focus();
  });
}

/** Takes a move back, as long as nothing else is written in its row. */
function offerUndo(root: HTMLElement, id: string, undo: () => void): void {
  const element = partOf(root, 'passerelle-table') as TableElement | null;
  const said = partOf(root, '[data-said]')?.textContent ?? '';
  element?.settle(said, id, undo);
}

/**
 * Answers the column of a row, and says where its card is then. Gives what it held before,
 * `undefined` when it cannot be answered.
 */
function answer(root: HTMLElement, id: string, value: Json): Json | undefined {
  const { table } = boards.get(root) ?? {};
  const column = table?.column(table.field.board);
  const cell = column && cellOf(root, id, column.id);
  const control = column && controlOf(column.kind);
  if (!table || !cell || !control) return undefined;
  const { telling } = table.context;
  const inside = { field: column, telling };
  control.offer?.(cell, inside);
  const before = control.read(cell, inside) ?? null;
  control.show(cell, value, inside);
  for (const type of ['input', 'change'])
    cell.querySelector('select')?.dispatchEvent(new Event(type, { bubbles: true }));
  const pile = value === null ? '' : telling.answersOf(column.kind)?.toText(value, column, telling);
  const words = { name: table.name(id), pile: pile || tellWithout(table) };
  setText(partOf(root, '[data-said]'), table.word('card-moved', words));
  return before;
}
