/** What a walk over JSON text tells before it is parsed. */
export interface Scan {
  /** The deepest level of brackets. */
  readonly depth: number;
  /** Whether it stops inside a string or a bracket, as a file cut short does. */
  readonly isOpenEnded: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/**
 * Measures the depth of JSON text without recursion: engines parse a million nested arrays, and
 * whatever then walks through them runs out of stack.
 */
export function scan(text: string): Scan {
  let level = 0;
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isInString) {
      if (unit === BACKSLASH) index++;
      else if (unit === QUOTE) isInString = false;
    } else if (unit === QUOTE) isInString = true;
    else if (OPENING.has(unit)) depth = Math.max(depth, ++level);
    else if (CLOSING.has(unit)) level--;
  }
  return { depth, isOpenEnded: isInString || level > 0 };
}
