/** The part of an address made from a title: lower-case letters, digits and hyphens. */
function slugify(text: string): string {
  const folded = text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return folded.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section';
}

/** A function that gives every title of one document an id of its own (`titre`, `titre-2`). */
export function createSlugger(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const slug = slugify(text);
    let id = slug;
    for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
    taken.add(id);
    return id;
  };
}
