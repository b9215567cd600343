import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';

/** How Chromium names the tags that others refer to: by a number of its own process. */
const NODE = /^node\d+$/;

/**
 * Gives the tags of a PDF names that do not change from one printing to the next: the first to be
 * met in the tree is `node1`.
 */
export function steadyTags(context: PDFContext, catalog: PDFDict): void {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  dropTree(root.get(PDFName.of('IDTree')), context);
  const names = new Map<string, string>();
  const tags = new Map<string, PDFObject>();
  nameTags(root, names, tags);
  for (const [, object] of context.enumerateIndirectObjects()) rename(object, names);
  const pairs = [...tags].sort(([one], [other]) => (one < other ? -1 : 1));
  root.set(
    PDFName.of('IDTree'),
    context.obj({ Names: pairs.flatMap(([id, ref]) => [PDFString.of(id), ref]) }),
  );
}

/** Takes away a tree of names, which another replaces. */
function dropTree(held: PDFObject | undefined, context: PDFContext): void {
  const node = held instanceof PDFRef ? context.lookup(held) : held;
  const isDeleted = held instanceof PDFRef && context.delete(held);
  const kids = node instanceof PDFDict ? node.lookup(PDFName.of('Kids')) : undefined;
  if (isDeleted && kids instanceof PDFArray)
    for (const kid of kids.asArray()) dropTree(kid, context);
}

/** Names the tags below one, in the order of reading, without going round in circles. */
function nameTags(root: PDFDict, names: Map<string, string>, tags: Map<string, PDFObject>): void {
  const seen = new Set<PDFObject>();
  const waiting: (PDFObject | undefined)[] = [root.get(PDFName.of('K'))];
  while (waiting.length > 0) {
    const held = waiting.pop();
    const object = held instanceof PDFRef ? root.context.lookup(held) : held;
    if (!object || seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFArray) waiting.push(...object.asArray().toReversed());
    if (!(object instanceof PDFDict)) continue;
    const id = textOf(object.get(PDFName.of('ID')));
    if (id !== undefined && held) {
      const name = `node${String(names.size + 1).padStart(8, '0')}`;
      names.set(id, name);
      tags.set(name, held);
    }
    waiting.push(object.get(PDFName.of('K')));
  }
}

function textOf(object: PDFObject | undefined): string | undefined {
  const text =
    object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
  return NODE.test(text) ? text : undefined;
}

/** Renames every reference to a tag in an object, and in what stands in it. */
function rename(object: PDFObject, names: ReadonlyMap<string, string>): void {
  const nameFor = (held: PDFObject | undefined) => names.get(textOf(held) ?? '');
  if (object instanceof PDFArray) {
    for (const [index, held] of object.asArray().entries()) {
      const name = nameFor(held);
      if (name !== undefined) object.set(index, PDFString.of(name));
      else rename(held, names);
    }
  } else if (object instanceof PDFDict) {
    for (const [key, held] of object.entries()) {
      const name = nameFor(held);
      if (name !== undefined) object.set(key, PDFString.of(name));
      else rename(held, names);
    }
  }
}
