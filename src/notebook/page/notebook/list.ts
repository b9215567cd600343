/** One thing shown in a list: drawn anew only when its model has changed. */
export interface Item {
  readonly key: string;
  /** Everything that is drawn, as plain JSON. */
  readonly model: unknown;
  draw(): HTMLElement;
}

interface Drawn {
  readonly text: string;
  readonly node: HTMLElement;
}

const drawn = new WeakMap<HTMLElement, ReadonlyMap<string, Drawn>>();

/**
 * Shows items in a parent that holds nothing else. What has not changed stays the very same
 * element, so that a selection, the scroll and the keyboard’s place survive a change elsewhere.
 * @returns the elements, in order
 */
export function showList(parent: HTMLElement, items: readonly Item[]): readonly HTMLElement[] {
  const before = drawn.get(parent) ?? new Map<string, Drawn>();
  const focused = document.activeElement;
  const hadFocus = focused instanceof HTMLElement && parent.contains(focused);
  const owner = hadFocus ? [...before].find(([, { node }]) => node.contains(focused)) : undefined;

  const after = new Map<string, Drawn>();
  for (const { key, model, draw } of items) {
    const text = JSON.stringify(model);
    const old = before.get(key);
    after.set(key, old?.text === text ? old : { text, node: draw() });
  }
  const nodes = [...after.values()].map(({ node }) => node);
  for (const { node } of before.values()) if (!nodes.includes(node)) node.remove();
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
  drawn.set(parent, after);

  if (hadFocus && document.activeElement !== focused)
    restoreFocus(focused, owner && after.get(owner[0])?.node, parent);
  return nodes;
}

/** The same control in what was drawn anew, else the heading of the section. */
function restoreFocus(
  focused: HTMLElement,
  node: HTMLElement | undefined,
  parent: HTMLElement,
): void {
  const controls = node?.querySelectorAll<HTMLElement>('a, button, input, summary') ?? [];
  const same = focused.isConnected
    ? focused
    : [...controls].find((each) => nameOf(each) === nameOf(focused));
  const heading = parent.closest('section')?.querySelector<HTMLElement>('h2, h3');
  if (!same && heading) heading.tabIndex = -1;
  (same ?? heading)?.focus({ preventScroll: true });
}

function nameOf(control: HTMLElement): string {
  return control.getAttribute('href') ?? control.textContent;
}
