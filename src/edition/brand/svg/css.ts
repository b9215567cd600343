/** What a style sheet could do besides colouring shapes. */
const HARMFUL =
  /\\|@(?!media\b)|expression\s*\(|javascript:|behavior\s*:|-moz-binding|<|image-set\s*\(|image\s*\(|src\s*\(/i;

/**
 * Whether a style, or the value of an attribute, names nothing outside its drawing. Comments are
 * judged as the rest: what looks like one may stand inside a string.
 */
export function isHarmlessCss(text: string): boolean {
  if (HARMFUL.test(text)) return false;
  // Only parts of the drawing itself: url(#shade).
  const addresses = text.match(/url\s*\(/gi) ?? [];
  const own = text.match(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi) ?? [];
  return addresses.length === own.length;
}
