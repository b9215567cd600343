/** What each id depends on. Ids that are not keys depend on nothing. */
export type Graph = ReadonlyMap<string, Iterable<string>>;

interface Step {
  readonly id: string;
  readonly next: Iterator<string>;
}

/** Visits all ids depth first, with a list rather than calls: a chain may be long. */
function visit(graph: Graph, onLeave: (id: string) => void): string[] | undefined {
  const left = new Set<string>();
  for (const root of graph.keys()) {
    if (left.has(root)) continue;
    const trail: Step[] = [];
    const entered = new Set<string>();
    const enter = (id: string): void => {
      trail.push({ id, next: (graph.get(id) ?? [])[Symbol.iterator]() });
      entered.add(id);
    };
    enter(root);
    for (let step = trail.at(-1); step; step = trail.at(-1)) {
      const next = step.next.next();
      if (next.done) {
        trail.pop();
        entered.delete(step.id);
        left.add(step.id);
        if (graph.has(step.id)) onLeave(step.id);
      } else if (entered.has(next.value)) {
        const ids = trail.map((each) => each.id);
        return [...ids.slice(ids.indexOf(next.value)), next.value];
      } else if (!left.has(next.value)) enter(next.value);
    }
  }
  return undefined;
}

/** A cycle, from an id back to itself (`['a', 'b', 'a']`), or `undefined` when there is none. */
export function findCycle(graph: Graph): readonly string[] | undefined {
  return visit(graph, () => undefined);
}

/**
 * The keys of the graph, each after what it depends on. Where `findCycle` finds a cycle there is
 * no such order, and none is given: `undefined`.
 */
export function sortByDependency(graph: Graph): readonly string[] | undefined {
  const sorted: string[] = [];
  return visit(graph, (id) => sorted.push(id)) ? undefined : sorted;
}

/** The field of a reference: `worksheet.field` of `worksheet.field.column`. */
export function toField(reference: string): string {
  return reference.split('.').slice(0, 2).join('.');
}
