import { tellDate, today } from '../../../workbook/date.ts';
import type { LocalField } from '../../../workbook/kind.ts';
import { goToRow } from './going.ts';
import { make, partOf } from './make.ts';
import { sortPlanned, standOf } from './next.ts';
import type { Planned } from './next.ts';
import type { Table } from './reading.ts';

/** How many next actions are seen at once; the others are one press away. */
const AT_ONCE = 5;

/** What is shown, so that nothing is made again for an answer that changes nothing here. */
interface Shown {
  table: Table;
  first: string;
  rest: string;
}

const lists = new WeakMap<HTMLElement, Shown>();

/** Lists the next actions above the table, the earliest first, each a way to its row. */
export function showNext(table: Table): void {
  const { root } = table;
  const place = partOf(root, '[data-next]');
  if (!place) return;
  const shown = lists.get(root);
  if (shown) shown.table = table;
  else {
    lists.set(root, { table, first: '', rest: '' });
    partOf(root, '[data-next-more]')?.addEventListener('toggle', () => draw(root));
  }
  draw(root);
}

function draw(root: HTMLElement): void {
  const shown = lists.get(root);
  const due = shown?.table.column(shown.table.field.due);
  if (!shown || !due) return;
  const { table } = shown;
  const planned = sortPlanned(table.ids, (id) => table.date(id, due));
  const place = partOf(root, '[data-next]');
  const more = partOf(root, '[data-next-more]');
  if (place) place.hidden = planned.length === 0;
  if (more) more.hidden = planned.length <= AT_ONCE;
  const isOpen = more?.hasAttribute('open') === true;
  shown.first = fill('[data-next-list]', planned.slice(0, AT_ONCE), shown.first, table);
  shown.rest = fill('[data-next-rest]', isOpen ? planned.slice(AT_ONCE) : [], shown.rest, table);
}

/** Fills a list in where it says something else now; gives what it says. */
function fill(list: string, planned: readonly Planned[], before: string, table: Table): string {
  const lines = planned.map((each) => tellNext(each, table));
  const model = JSON.stringify(lines);
  if (model !== before)
    partOf(table.root, list)?.replaceChildren(...lines.map((line) => makeLine(line, table)));
  return model;
}

interface Line {
  readonly id: string;
  readonly when: string;
  readonly what: string;
  readonly name: string;
}

function tellNext({ id, date }: Planned, table: Table): Line {
  const next = nextColumn(table);
  const what = next ? table.text(id, next) : '';
  return { id, when: tellWhen(date, table), what, name: table.name(id) };
}

function makeLine({ id, when, what, name }: Line, { root, context }: Table): HTMLElement {
  const link = make('a', { href: `#${context.path}-row-${id}` }, what || name);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goToRow(root, id);
  });
  const isSaid = what === '' || what.split('\n')[0]?.trim() === name;
  const who = isSaid ? [] : [' ', make('span', { class: 'next-who' }, name)];
  return make('li', {}, make('span', { class: 'next-when' }, when), ' ', link, ...who);
}

const dates = new Map<string, string>();

/** When something is planned, in words: nothing is ever late, it was planned for a day. */
export function tellWhen(date: string, { word, context }: Table): string {
  const { locale } = context.telling;
  // Making a formatter for each of hundreds of dates would be felt at every key.
  const words = dates.get(date) ?? tellDate(date, locale);
  dates.set(date, words);
  const stand = standOf(date, today());
  if (stand === 'today') return word('today');
  return stand === 'past' ? word('planned', { date: words }) : words;
}

/** The column that says what the next action is: the text beside the date it is planned for. */
export function nextColumn({ field }: Table): LocalField | undefined {
  const at = field.columns.findIndex(({ id }) => id === field.due);
  if (at < 0) return undefined;
  return [field.columns[at - 1], field.columns[at + 1]].find(
    (column) => column?.kind === 'text' && column !== field.columns[0],
  );
}
