import { PDFArray, PDFDict, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** How the browser names the headings of tables in its tags: by a count of all it has ever shown. */
const NODE = /^node\d{8}$/;

/**
 * Names the headings of tables, to which the tags of cells point, in the order they stand in: the
 * same page gives the same names, whatever the browser has shown before.
 */
export function renameCells({ catalog, context }: PDFDocument): void {
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const names = new Map<string, string>();
  for (const object of objects) {
    const name = object instanceof PDFDict ? nodeIn(object.get(PDFName.of('ID'))) : undefined;
    if (name !== undefined && !names.has(name))
      names.set(name, `node${String(names.size + 1).padStart(8, '0')}`);
  }
  if (names.size === 0) return;
  const tags = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const index = gatherIndex(context, tags.get(PDFName.of('IDTree')));
  for (const object of objects) rename(object, names);
  const sorted = index
    .map(([name, ref]) => [names.get(name) ?? name, ref] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const pairs = sorted.flatMap(([name, ref]) => [PDFString.of(name), ref]);
  tags.set(PDFName.of('IDTree'), context.obj({ Names: context.obj(pairs) }));
}

/** The names in the index and what they stand for; the nodes of the index are taken away. */
function gatherIndex(context: PDFContext, node: PDFObject | undefined): [string, PDFObject][] {
  const dict = context.lookup(node);
  if (node instanceof PDFRef) context.delete(node);
  if (!(dict instanceof PDFDict)) return [];
  const kids = dict.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [];
  const names = dict.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  const own = names.flatMap((each, at) => {
    const [name, ref] = [nodeIn(each), names[at + 1]];
    return name !== undefined && ref ? [[name, ref] satisfies [string, PDFObject]] : [];
  });
  return [...own, ...kids.flatMap((kid) => gatherIndex(context, kid))];
}

function nodeIn(object: PDFObject | undefined): string | undefined {
  const text = object instanceof PDFString ? object.asString() : '';
  return NODE.test(text) ? text : undefined;
}

/** Renames wherever a name stands below an object, itself no name. */
function rename(object: PDFObject, names: ReadonlyMap<string, string>): void {
  const renamed = (value: PDFObject): PDFString | undefined => {
    const name = names.get(nodeIn(value) ?? '');
    if (name !== undefined) return PDFString.of(name);
    rename(value, names);
    return undefined;
  };
  if (object instanceof PDFArray) {
    for (const [at, value] of object.asArray().entries()) {
      const name = renamed(value);
      if (name) object.set(at, name);
    }
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = renamed(value);
      if (name) object.set(key, name);
    }
  }
}
