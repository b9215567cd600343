import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PDFArray, PDFContext, PDFDict, PDFRef } from '@cantoo/pdf-lib';

/** The fields of a form by name: what stands before a dot is the parent of what stands after. */
export interface FieldTree {
  readonly roots: PDFArray;
  /** Puts a field where its name says; nothing has that name yet. */
  add(name: string, ref: PDFRef, field: PDFDict): void;
}

/** Begins the tree of a form's fields. */
export function makeTree(context: PDFContext): FieldTree {
  const roots = context.obj([]);
  const branches = new Map<string, { readonly ref: PDFRef; readonly kids: PDFArray }>();

  function branchOf(path: readonly string[]) {
    const key = path.join('.');
    const known = branches.get(key);
    if (known) return known;
    const kids = context.obj([]);
    const dict = context.obj({ T: PDFHexString.fromText(path.at(-1) ?? ''), Kids: kids });
    const branch = { ref: context.register(dict), kids };
    branches.set(key, branch);
    hang(path.slice(0, -1), branch.ref, dict);
    return branch;
  }

  function hang(parents: readonly string[], ref: PDFRef, field: PDFDict): void {
    if (parents.length === 0) return roots.push(ref);
    const parent = branchOf(parents);
    field.set(PDFName.of('Parent'), parent.ref);
    parent.kids.push(ref);
  }

  return {
    roots,
    add(name, ref, field) {
      const path = name.split('.');
      field.set(PDFName.of('T'), PDFHexString.fromText(path.at(-1) ?? ''));
      hang(path.slice(0, -1), ref, field);
    },
  };
}
