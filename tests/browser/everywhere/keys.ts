import type { Page } from '@playwright/test';

/** What has the focus, as a reader at the keyboard would tell it. */
export interface Stop {
  /** Where it stands after the stop before it. A page may end where it begins: then it is `before`. */
  readonly comes: 'after' | 'before' | 'same';
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  /** Adding, moving, copying or taking away a row, or nothing of the kind. */
  readonly does: 'add' | 'move' | 'copy' | 'remove' | 'finish' | '';
  readonly isEmpty: boolean;
  /** Whether something is drawn that would not be there without the focus. */
  readonly isMarked: boolean;
  /** Whether it stands in the window, and nothing lies over it. */
  readonly isInSight: boolean;
}

/** Keeps how every control and link of a page is drawn while it has no focus, to compare with later. */
export async function rememberLooks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const draw = (element: Element) =>
      [element, element.closest('label'), element.parentElement, element.nextElementSibling]
        .map((each) => {
          if (!each) return '';
          const { outline, boxShadow, border, background, textDecoration } = getComputedStyle(each);
          return [outline, boxShadow, border, background, textDecoration].join(' ');
        })
        .join(' ');
    const looks = new WeakMap<Element, string>();
    const all = document.querySelectorAll(
      'a, button, input, select, textarea, summary, [tabindex]',
    );
    for (const element of all) looks.set(element, draw(element));
    Object.assign(window, { looks, draw });
  });
}

/** Describes what has the focus, or gives undefined when the page itself has it. */
export async function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(async () => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
    const kept = window as unknown as { lastStop?: Element };
    const { lastStop } = kept;
    kept.lastStop = focused;
    const isAfter =
      !lastStop?.isConnected ||
      lastStop.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
    const { looks, draw } = window as unknown as {
      looks: WeakMap<Element, string>;
      draw: (element: Element) => string;
    };
    const target = focused.closest('label') ?? focused;
    const look = () => {
      const { left, top, width, height } = target.getClientRects()[0] ?? new DOMRect();
      const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
      return over !== null && (target.contains(over) || over.contains(target));
    };
    // The browser brings it into the window after the key.
    for (let frame = 0; frame < 30 && !look(); frame += 1) await new Promise(requestAnimationFrame);
    const control = focused as HTMLInputElement;
    const has = (name: string) => focused.hasAttribute(name);
    return {
      comes:
        focused === lastStop
          ? ('same' as const)
          : isAfter
            ? ('after' as const)
            : ('before' as const),
      tag: focused.tagName.toLowerCase(),
      type: control.type ?? '',
      name: control.name ?? '',
      kind: focused.closest<HTMLElement>('[data-kind]')?.dataset['kind'] ?? '',
      text: (focused.getAttribute('aria-label') ?? focused.textContent).trim().slice(0, 60),
      does:
        has('data-add-row') || has('data-add')
          ? ('add' as const)
          : has('data-move')
            ? ('move' as const)
            : has('data-duplicate')
              ? ('copy' as const)
              : has('data-remove')
                ? ('remove' as const)
                : has('data-finished')
                  ? ('finish' as const)
                  : ('' as const),
      isEmpty: ['radio', 'checkbox'].includes(control.type)
        ? !control.checked
        : control.value === '',
      isMarked: looks.get(focused) !== draw(focused),
      isInSight: look(),
    };
  });
}

/** Answers with the keyboard what has the focus, the way its kind asks for. */
export async function answer(page: Page, { tag, type, kind, isEmpty }: Stop): Promise<void> {
  const { keyboard } = page;
  if (type === 'radio' || type === 'checkbox') {
    if (isEmpty) await keyboard.press('Space');
  } else if (tag === 'select') {
    await keyboard.press('ArrowDown');
  } else if (type === 'date') {
    // The day, then the month, then the year: the browser goes from one to the next by itself.
    await keyboard.type('03032027');
  } else if (tag === 'textarea' || tag === 'input') {
    await keyboard.type(kind === 'number' ? '120' : 'abc');
  }
}
