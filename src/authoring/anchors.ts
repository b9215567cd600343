import type { AnchorsOf } from './resolve.ts';
import type { ScannedFile } from './scan.ts';
import { documentOf } from './text.ts';

/** Gives the anchors of authored texts, each text being read the first time it is asked for. */
export function anchorsIn(scanned: readonly ScannedFile[]): AnchorsOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (kind, id, locale) => {
    const place = kind === 'stage' ? 'lessons' : 'page';
    if (kind !== 'stage' && kind !== 'page') return undefined;
    const key = `${place}:${id}:${locale}`;
    if (!known.has(key)) {
      const text = scanned.find(
        ({ place: each, parts }) => each === place && parts[0] === id && parts[1] === locale,
      );
      known.set(key, text && documentOf(text.file, locale).headings.map((heading) => heading.id));
    }
    return known.get(key);
  };
}
