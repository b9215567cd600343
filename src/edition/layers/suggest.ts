import { nearest } from '../../workbook/nearest.ts';

/**
 * The path that was most likely meant: one with few letters other, one that ends like it, or one
 * whose last word is that; `undefined` when none is near.
 */
export function suggestPath(path: string, known: Iterable<string>): string | undefined {
  const paths = [...known];
  const ending = paths.find((each) => each.endsWith(`/${path}`) || each.includes(`/${path}/`));
  const close = nearest(path, paths) ?? ending;
  if (close !== undefined) return close;
  const stems = new Map(paths.map((each) => [stemOf(each), each]));
  const stem = nearest(stemOf(path), stems.keys());
  return stem === undefined ? undefined : stems.get(stem);
}

/** The last word of a path that says which file it is: of texts, their folder. */
function stemOf(path: string): string {
  const parts = path.replace(/\.\w+$/, '').split('/');
  const isText = path.endsWith('.mdx') || parts.at(-1) === 'stage';
  return (isText ? parts.at(-2) : undefined)?.replace(/^\d+[a-z]?-/, '') ?? parts.at(-1) ?? '';
}
