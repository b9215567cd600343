import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** Makes the tag of each of these annotations say that it is a form's field, and no link. */
export function becomeForms(
  catalog: PDFDict,
  context: PDFContext,
  fields: ReadonlySet<PDFRef>,
): void {
  const root = catalog.lookup(name('StructTreeRoot'));
  const parents = root instanceof PDFDict ? root.lookup(name('ParentTree')) : undefined;
  const tags = new Map<number, PDFObject | undefined>();
  if (parents instanceof PDFDict) collect(parents, tags, 0);
  for (const ref of fields) {
    const field = context.lookup(ref);
    const key = field instanceof PDFDict ? field.lookup(name('StructParent')) : undefined;
    const tag = key instanceof PDFNumber ? tags.get(key.asNumber()) : undefined;
    if (!(tag instanceof PDFDict)) continue;
    tag.set(name('S'), name('Form'));
    tag.delete(name('A'));
  }
}

/** The tags that a tree of numbers leads to. */
function collect(node: PDFDict, tags: Map<number, PDFObject | undefined>, depth: number): void {
  const numbers = node.lookup(name('Nums'));
  if (numbers instanceof PDFArray)
    for (let index = 0; index + 1 < numbers.size(); index += 2) {
      const key = numbers.lookup(index);
      if (key instanceof PDFNumber) tags.set(key.asNumber(), numbers.lookup(index + 1));
    }
  const kids = node.lookup(name('Kids'));
  if (!(kids instanceof PDFArray) || depth > 20) return;
  for (let index = 0; index < kids.size(); index += 1) {
    const kid = kids.lookup(index);
    if (kid instanceof PDFDict) collect(kid, tags, depth + 1);
  }
}
