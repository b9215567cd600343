import { drawCode } from './code.ts';

/** How long one go may take, in ms: what is typed meanwhile must not wait. */
const GO = 12;

/** Addresses whose code is still to be drawn. */
let waiting: HTMLElement[] = [];

/** Draws the codes of a handout and of its preview when there is time; their room is there already. */
export function drawLater(roots: readonly ParentNode[]): void {
  waiting = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-short]')]);
  go();
}

/** Draws what is left now: paper does not wait. */
export function drawNow(): void {
  for (const place of waiting.splice(0)) drawCode(place);
}

function go(): void {
  const until = performance.now() + GO;
  while (waiting.length > 0 && performance.now() < until) {
    const place = waiting.shift();
    if (place) drawCode(place);
  }
  if (waiting.length > 0) setTimeout(go, GO);
}
