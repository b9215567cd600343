import type { Say } from '../../../workbook/saying.ts';
import type { LiveContext } from '../../live.ts';
import type { TextField } from '../definition.ts';

/** A text to be spoken, as it stands on the page. */
export interface Spoken {
  /** `[data-speech]`: what stands under the text. */
  readonly host: HTMLElement;
  /** The words that the page carries for it. */
  readonly say: Say;
  /** What it may ask of other answers, and where it writes; as of the last change. */
  context: LiveContext<TextField>;
}

/**
 * The part of a spoken text with this attribute.
 * @throws when the page was built without it: a mistake of the build
 */
export function partOf<Part extends HTMLElement = HTMLElement>(
  host: HTMLElement,
  name: string,
): Part {
  const part = host.querySelector<Part>(`[data-${name}]`);
  if (!part) throw new Error(`a spoken text without [data-${name}]`);
  return part;
}

/** Writes words where they are not there already, so that nothing is read out twice. */
export function setText(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** Ties a button to the panel that it opens and closes. */
export function disclose(button: HTMLElement, panel: HTMLElement, onClose: () => void): void {
  button.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    if (panel.hidden) onClose();
  });
}
