/** Elements whose white space is text, or is not ours to touch. */
const KEPT = /<(pre|textarea|script|style|template)\b[\s\S]*?<\/\1>/gi;

/**
 * Makes one space of each run of white space in a page: authors of components indent, readers on
 * slow networks need not download it. Unlike Astro’s own way it never takes the last space away.
 */
export function squeezeHtml(html: string): string {
  let result = '';
  let from = 0;
  for (const kept of html.matchAll(KEPT)) {
    result += squeeze(html.slice(from, kept.index)) + kept[0];
    from = kept.index + kept[0].length;
  }
  return result + squeeze(html.slice(from));
}

function squeeze(html: string): string {
  // Between the quotes of an attribute white space is text.
  return html.replace(
    /(<[a-z!/](?:"[^"]*"|'[^']*'|[^"'>])*>)|[ \t\r\n\f]+/gi,
    (_run, tag?: string) => (tag === undefined ? ' ' : tag),
  );
}
