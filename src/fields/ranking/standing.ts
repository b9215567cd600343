import type { ControlContext } from '../control.ts';
import type { Offer } from '../../workbook/kind.ts';
import { wordsOf } from '../choice/answer.ts';
import type { Picked } from '../choice/answer.ts';
import { idOf } from './answer.rich.ts';
import type { Ranked } from './answer.rich.ts';
import type { RankingField } from './definition.ts';
import { fillIn, shorten } from './words.ts';

/** What one ranking holds on this page. */
export interface Standing {
  /** Ids of what is ranked, first to last. */
  order: readonly string[];
  /** What was ranked at any time, with the words it had then. */
  readonly known: Map<string, string | Picked>;
  /** The line of each thing, ranked or not. */
  readonly lines: Map<string, HTMLElement>;
  context: ControlContext<RankingField>;
}

const standings = new WeakMap<HTMLElement, Standing>();

/** Where a ranking stands; `undefined` until its answer has been read or shown. */
export function standingAt(root: HTMLElement): Standing | undefined {
  return standings.get(root);
}

/** Where a ranking stands, beginning with what was chosen in its lists before a script was there. */
export function standingOf(root: HTMLElement, context: ControlContext<RankingField>): Standing {
  const before = standings.get(root);
  if (before) return Object.assign(before, { context });
  const lines = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  const chosen = lines
    .map((line) => ({ id: idIn(line), place: Number(placeIn(line)?.value ?? 0) }))
    .filter(({ place }) => place > 0)
    .sort((one, other) => one.place - other.place);
  const standing: Standing = {
    order: chosen.map(({ id }) => id),
    known: new Map(),
    lines: new Map(lines.map((line) => [idIn(line), line])),
    context,
  };
  for (const line of lines) equip(root, line);
  standings.set(root, standing);
  return standing;
}

/** Takes an answer over. */
export function take(standing: Standing, value: Ranked): void {
  standing.order = value.map(idOf);
  for (const item of value) standing.known.set(idOf(item), item);
}

/** Remembers what is offered now: should it go, its words stay. */
export function learn({ known, context: { field, telling } }: Standing): readonly Offer[] {
  const offers = telling.offered(field);
  const own = new Set(field.options?.map(({ id }) => id));
  for (const { id, label } of offers) known.set(id, own.has(id) ? id : { id, text: label.text });
  return offers;
}

/** What is ranked, in the words it has now. */
export function rankedIn(standing: Standing): Ranked {
  learn(standing);
  return standing.order.map((id) => standing.known.get(id) ?? id);
}

/** One thing, its words, and whether it can no longer be ranked. */
export function tellItem(
  { known, context: { field, telling } }: Standing,
  id: string,
): { readonly item: string | Picked; readonly words: string; readonly isGone: boolean } {
  const item = known.get(id) ?? id;
  const isGone = !telling.offered(field).some((each) => each.id === id);
  return { item, words: wordsOf(item, field, telling), isGone };
}

export function idIn(line: HTMLElement): string {
  return line.dataset['item'] ?? '';
}

export function placeIn(line: HTMLElement): HTMLSelectElement | null {
  return line.querySelector<HTMLSelectElement>('[data-place]');
}

/** A new line for something that came after the page did. */
export function makeLine(root: HTMLElement, id: string, words: string): HTMLElement {
  const model = root.querySelector<HTMLTemplateElement>('template[data-new-item]')?.content;
  const line = model?.firstElementChild?.cloneNode(true) as HTMLElement;
  line.dataset['item'] = id;
  const name = `${root.id}.${id}`;
  const place = placeIn(line);
  if (place) Object.assign(place, { id: name, name });
  equip(root, line);
  nameLine(root, line, words);
  return line;
}

/** Gives a line its buttons: they work only where this script runs. */
function equip(root: HTMLElement, line: HTMLElement): void {
  const tools = root.querySelector<HTMLTemplateElement>('template[data-item-tools]');
  if (!tools) return;
  line.querySelector('.rank-tools')?.append(document.importNode(tools.content, true));
  const handle = line.querySelector('[data-handle]');
  if (handle) line.prepend(handle);
  nameLine(root, line, line.querySelector('[data-words]')?.textContent?.trim() ?? '');
}

/** Writes the words of a line, and names its controls by them. */
export function nameLine(root: HTMLElement, line: HTMLElement, words: string): void {
  const place = line.querySelector('[data-words]');
  // The page’s own words may hold emphasis, which the same words as plain text would lose.
  if (place && place.textContent?.trim() !== words) place.textContent = words;
  const item = shorten(words);
  const word = root.querySelector<HTMLElement>('passerelle-ranking')?.dataset['wordPlace'];
  placeIn(line)?.setAttribute('aria-label', fillIn(word, { item }));
  for (const button of line.querySelectorAll<HTMLElement>('[data-word]')) {
    button.setAttribute('aria-label', fillIn(button.dataset['word'], { item }));
  }
}
