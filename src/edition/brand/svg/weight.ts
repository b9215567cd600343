import type { SvgAttribute } from './tokens.ts';

/** A named part of a drawing: how many elements it has, and which parts it shows again. */
interface Part {
  elements: number;
  readonly uses: string[];
}

/** Counts what a drawing comes to once every part that is used again is drawn again. */
export interface Weighing {
  /** Takes note of an element; `depth` is the number of those that it stands in. */
  open(name: string, attributes: readonly SvgAttribute[], depth: number): void;
  /** Elements in all; endless for a part that shows itself. */
  total(): number;
}

export function weighing(): Weighing {
  const root: Part = { elements: 0, uses: [] };
  const parts = new Map<string, Part>();
  const around: { readonly part: Part; readonly depth: number }[] = [];
  const known = new Map<Part, number>();

  function weigh(part: Part): number {
    const found = known.get(part);
    if (found !== undefined) return found;
    // Met again before it is counted, it shows itself.
    known.set(part, Infinity);
    let sum = part.elements;
    for (const id of part.uses) {
      const used = parts.get(id);
      if (used) sum += weigh(used);
    }
    known.set(part, sum);
    return sum;
  }
  return {
    open(name, attributes, depth) {
      while ((around.at(-1)?.depth ?? -1) >= depth) around.pop();
      const value = (...names: readonly string[]) =>
        attributes.find((each) => names.includes(each.name))?.value;
      const id = value('id');
      if (id !== undefined) {
        const part = parts.get(id) ?? { elements: 0, uses: [] };
        parts.set(id, part);
        around.push({ part, depth });
      }
      const target = name === 'use' ? value('href', 'xlink:href')?.slice(1) : undefined;
      for (const part of [root, ...around.map((each) => each.part)]) {
        part.elements += 1;
        if (target !== undefined) part.uses.push(target);
      }
    },
    total: () => weigh(root),
  };
}
