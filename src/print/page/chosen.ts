import { findPart } from '../../notebook/page/notebook/make.ts';
import type { Say } from '../../workbook/saying.ts';
import { move, readItem } from '../choice.ts';
import type { Item } from '../choice.ts';
import type { Listed } from './compose.ts';

/** What is to be printed, in its order. */
export interface Chosen {
  items(): readonly Item[];
}

/**
 * Ties the list of what is to be printed to the boxes that are ticked: what is ticked last comes
 * last; buttons move each up and down, and take it away.
 */
export function tieChosen(
  form: HTMLFormElement,
  listed: ReadonlyMap<string, Listed>,
  say: Say,
  changed: () => void,
): Chosen {
  const list = findPart('chosen');
  const empty = findPart('chosen-empty');
  const told = findPart('chosen-said');
  const template = findPart<HTMLTemplateElement>('chosen-item');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[data-item]')];
  let order: readonly string[] = [];

  function draw(): void {
    list.replaceChildren(...order.map(makeItem));
    list.hidden = order.length === 0;
    empty.hidden = order.length > 0;
  }

  function makeItem(value: string, at: number): Node {
    const item = document.importNode(template.content, true);
    const { title = value, kind = '' } = listed.get(value) ?? {};
    const write = (name: string, words: string) => {
      const place = item.querySelector(`[data-chosen-${name}]`);
      if (place) place.textContent = words;
    };
    write('kind', kind);
    write('title', title);
    for (const button of item.querySelectorAll<HTMLButtonElement>('[data-act]')) {
      const act = button.dataset['act'] as Act;
      button.setAttribute('aria-label', say(`compose.${act}`, { title }));
      button.disabled = (act === 'up' && at === 0) || (act === 'down' && at === order.length - 1);
      button.addEventListener('click', () => {
        if (act === 'remove') {
          order = order.filter((each) => each !== value);
          for (const box of boxes) if (box.value === value) box.checked = false;
        } else order = move(order, at, act === 'up' ? -1 : 1);
        draw();
        changed();
        follow(act, value, at, title);
      });
    }
    return item;
  }

  /** The keyboard stays with what was moved, or with what took its place. */
  function follow(act: Act, value: string, at: number, title: string): void {
    const now = order.indexOf(value);
    told.textContent =
      act === 'remove'
        ? say('compose.removed', { title })
        : say('compose.moved', { title, place: now + 1, count: order.length });
    const item = list.children[act === 'remove' ? Math.min(at, order.length - 1) : now];
    const [same, other] = [`[data-act="${act}"]`, 'button'].map((query) =>
      item?.querySelector<HTMLButtonElement>(`${query}:not(:disabled)`),
    );
    (same ?? other ?? boxes[0]?.closest('details')?.querySelector('summary'))?.focus();
  }

  form.addEventListener('change', ({ target }) => {
    const box = boxes.find((each) => each === target);
    if (!box) return;
    order = box.checked
      ? [...order.filter((each) => each !== box.value), box.value]
      : order.filter((each) => each !== box.value);
    draw();
  });
  for (const button of form.querySelectorAll<HTMLElement>('[data-choose]')) {
    const isAll = button.dataset['choose'] === 'all';
    const own = boxes.filter((box) => button.closest('details')?.contains(box));
    button.addEventListener('click', () => {
      const values = new Set(own.map(({ value }) => value));
      const others = order.filter((value) => !values.has(value));
      const kept = order.filter((value) => values.has(value));
      order = isAll ? [...new Set([...order, ...values])] : others;
      for (const box of own) box.checked = isAll;
      told.textContent = isAll
        ? say('compose.added-all', { count: values.size - kept.length })
        : say('compose.removed-all', { count: kept.length });
      draw();
      changed();
    });
  }
  for (const value of asked()) {
    const box = boxes.find((each) => each.value === value);
    if (!box) continue;
    box.checked = true;
    order = [...order.filter((each) => each !== value), value];
  }
  // What a browser put back in the form, after the page was reloaded.
  for (const box of boxes)
    if (box.checked && !order.includes(box.value)) order = [...order, box.value];
  draw();
  return {
    items: () => order.flatMap((value) => readItem(value) ?? []),
  };
}

type Act = 'up' | 'down' | 'remove';

/** What the address asks for: `?session=03&worksheet=network-map`. */
function asked(): readonly string[] {
  return [...new URLSearchParams(location.search)].map(([kind, id]) => `${kind}:${id}`);
}
