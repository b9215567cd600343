import { learn, makeLine, nameLine, placeIn, tellItem } from './standing.ts';
import type { Standing } from './standing.ts';

/** Shows what is ranked and what is not; whatever has the focus keeps it. */
export function draw(root: HTMLElement, standing: Standing): void {
  const { order, context } = standing;
  const keep = context.field.keep ?? Infinity;
  const held = root.contains(document.activeElement) ? document.activeElement : null;
  const offers = learn(standing);
  const rest = offers.map(({ id }) => id).filter((id) => !order.includes(id));
  for (const id of [...order, ...rest]) prepare(root, standing, id);
  fill(find(root, 'ranked'), order.slice(0, keep), standing);
  fill(find(root, 'beyond'), order.slice(keep), standing);
  fill(find(root, 'offered'), rest, standing);
  order.forEach((id, index) => showPlace(standing, id, index + 1));
  for (const id of rest) showPlace(standing, id, 0);

  show(root, 'ranked-part', true);
  show(root, 'ranked', order.length > 0);
  show(root, 'none', order.length === 0 && rest.length > 0);
  show(root, 'beyond-part', order.length > keep);
  show(root, 'empty', order.length > 1);
  show(root, 'offered', rest.length > 0);
  show(root, 'rest-title', rest.length > 0);
  show(root, 'nothing', order.length + rest.length === 0);
  if (held instanceof HTMLElement) keepFocus(held);
}

function find(root: HTMLElement, part: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-${part}]`);
}

function show(root: HTMLElement, part: string, isShown: boolean): void {
  const element = find(root, part);
  if (element && element.hidden === isShown) element.hidden = !isShown;
}

function prepare(root: HTMLElement, standing: Standing, id: string): void {
  const { words, isGone, item } = tellItem(standing, id);
  const line = standing.lines.get(id);
  if (line) nameLine(root, line, words);
  else standing.lines.set(id, makeLine(root, id, words));
  const flag = standing.lines.get(id)?.querySelector<HTMLElement>('[data-flag]');
  if (!flag) return;
  flag.hidden = !isGone;
  const said = root.querySelector<HTMLElement>('passerelle-ranking')?.dataset ?? {};
  const word = typeof item === 'string' ? said['wordGoneOption'] : said['wordGone'];
  flag.textContent = isGone ? (word ?? '') : '';
}

/** Makes a list hold these lines in this order; a line that stands where it should is not touched. */
function fill(list: HTMLElement | null, ids: readonly string[], { lines }: Standing): void {
  if (!list) return;
  const wanted = ids.flatMap((id) => lines.get(id) ?? []);
  for (const line of [...list.children]) if (!wanted.includes(line as HTMLElement)) line.remove();
  wanted.forEach((line, index) => {
    const there = list.children[index];
    if (there !== line) list.insertBefore(line, there ?? null);
  });
}

/** Shows the place of a line, 0 when it has none, and what can be done there. */
function showPlace({ order, lines }: Standing, id: string, place: number): void {
  const line = lines.get(id);
  const select = line && placeIn(line);
  if (!line || !select) return;
  const number = line.querySelector('[data-number]');
  const words = place === 0 ? '' : String(place);
  if (number && number.textContent !== words) number.textContent = words;
  const count = place === 0 ? order.length + 1 : order.length;
  while (select.options.length - 1 > count) select.options[select.options.length - 1]?.remove();
  while (select.options.length - 1 < count) {
    const next = String(select.options.length);
    select.append(new Option(next, next));
  }
  select.value = words;
  // In use since before this script was there: a list that opens must not vanish.
  select.hidden = place === 0 && select !== document.activeElement;
  for (const button of line.querySelectorAll<HTMLButtonElement>('[data-move]')) {
    const move = button.dataset['move'];
    button.hidden = (move === 'in') !== (place === 0);
    button.disabled = place === 1 ? move === 'up' || move === 'top' : false;
    if (move === 'down') button.disabled = place === order.length;
  }
}

/** Gives the focus back to a control that was moved, or to a neighbour when it no longer acts. */
function keepFocus(held: HTMLElement): void {
  const line = held.closest<HTMLElement>('[data-item]');
  if (!held.isConnected || !line) return;
  const acts = !held.hidden && !held.matches(':disabled');
  if (!acts) firstMove(line)?.focus();
  else if (held !== document.activeElement) held.focus();
}

/** The first button of a line that acts. */
export function firstMove(line: HTMLElement): HTMLElement | null {
  return line.querySelector<HTMLElement>('[data-move]:not(:disabled, [hidden])');
}
