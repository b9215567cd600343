/**
 * The one-key shortcut `/` can be turned off: who dictates, or brushes the keyboard, may set it
 * off by accident (WCAG 2.1.4). The choice is kept on the device.
 */
const root = document.documentElement;
const name = `passerelle:1:${root.dataset['edition'] ?? ''}:search-key`;

/** Whether `/` opens the search. */
export function isKeyOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the shortcut `/` on or off. */
export function turnKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // Storage is refused: the shortcut stays as it is.
  }
}
