type Attributes = Readonly<Record<string, string>>;

/** Makes an element. Children that are strings become text, whatever they hold. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Makes a button that acts. */
export function makeButton(
  words: string,
  act: () => void,
  className = 'button-quiet',
): HTMLButtonElement {
  const button = make('button', { type: 'button', class: className }, words);
  button.addEventListener('click', act);
  return button;
}

/**
 * Finds a part of the page that the build has put there.
 * @throws when it is not there: a mistake of the build, not of the reader
 */
export function findPart<Kind extends HTMLElement = HTMLElement>(name: string): Kind {
  const found = document.querySelector<Kind>(`[data-${name}]`);
  if (!found) throw new Error(`this page has no [data-${name}]`);
  return found;
}

/** Says something in a polite live region, and brings the keyboard there when asked. */
export function tell(place: HTMLElement, words: string, isFocused = false): void {
  place.textContent = words;
  if (!isFocused) return;
  place.tabIndex = -1;
  place.focus();
}
