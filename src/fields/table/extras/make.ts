type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element; `true` is an attribute without a value, `false` and `undefined` are none. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** Writes a text where it is not there already, so that nothing is read out twice. */
export function setText(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

const places = new WeakMap<HTMLElement, Map<string, HTMLElement | null>>();

/**
 * A part of a table beside its rows, `null` when it has none. Looked up once: what is not there
 * would be looked for through hundreds of rows at each change.
 */
export function partOf(root: HTMLElement, selector: string): HTMLElement | null {
  const known = places.get(root) ?? new Map<string, HTMLElement | null>();
  places.set(root, known);
  const found = known.get(selector);
  if (found !== undefined) return found;
  const part = root.querySelector<HTMLElement>(selector);
  known.set(selector, part);
  return part;
}
