/** Ids are what answers are keyed by: short, plain, never derived from a label or a position. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,39}$/;

/** The id that a name suggests; `undefined` where it has no letter an id may hold. */
export function idFrom(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return plain === '' ? undefined : plain;
}
