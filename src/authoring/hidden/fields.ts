import { flatten } from '../../workbook/field.ts';
import type { Field } from '../../workbook/field.ts';
import type { Ast } from '../../workbook/formula/index.ts';
import type { AnyKind } from '../../workbook/kind.ts';
import { isSources } from '../../workbook/shape/index.ts';
import type { Formula, Sources } from '../../workbook/shape/index.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import { GONE, reduce } from './formulas.ts';
import type { Surroundings } from './formulas.ts';
import { isChoosable, WHOLE } from './routes.ts';
import type { Offering } from './routes.ts';

/** Worksheets in which nothing waits for what is hidden. */
export interface Pruned {
  readonly worksheets: readonly Worksheet[];
  /** Full paths of the fields and columns that were left out. */
  readonly gone: ReadonlySet<string>;
  /** Those of them that had nothing left to choose among, with what they had taken from. */
  readonly hollow: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes out of worksheets what they draw from hidden ones: sources, suggestions and conditions
 * go; a field that shows, computes or offers nothing else goes with them, and so does what
 * depends on it in turn.
 * @param hidden ids of the worksheets that are not shown
 * @param dropped full paths of fields and columns that are asked no more
 */
export function pruneFields(
  worksheets: readonly Worksheet[],
  kinds: ReadonlyMap<string, AnyKind>,
  hidden: ReadonlySet<string>,
  offering: Offering,
  dropped: Iterable<string>,
): Pruned {
  let gone: ReadonlySet<string> = new Set(dropped);
  if (hidden.size + gone.size === 0 && offering === WHOLE)
    return { worksheets, gone, hollow: new Map() };
  for (;;) {
    const pruning = new Pruning(kinds, hidden, offering, gone);
    const pruned = worksheets.map((worksheet) => pruning.worksheet(worksheet));
    // What went this time may have been needed by what was kept.
    if (pruning.gone.size === gone.size)
      return { worksheets: pruned, gone, hollow: pruning.hollow };
    gone = pruning.gone;
  }
}

class Pruning {
  readonly gone: Set<string>;
  readonly hollow = new Map<string, readonly string[]>();
  readonly kinds: ReadonlyMap<string, AnyKind>;
  readonly hidden: ReadonlySet<string>;
  readonly offering: Offering;
  readonly before: ReadonlySet<string>;

  constructor(
    kinds: ReadonlyMap<string, AnyKind>,
    hidden: ReadonlySet<string>,
    offering: Offering,
    before: ReadonlySet<string>,
  ) {
    this.kinds = kinds;
    this.hidden = hidden;
    this.offering = offering;
    this.before = before;
    this.gone = new Set(before);
  }

  worksheet(worksheet: Worksheet): Worksheet {
    return { ...worksheet, fields: this.fields(worksheet.fields, worksheet.id, worksheet.id) };
  }

  isGone(path: string): boolean {
    const [worksheet = '', field = '', part] = path.split('.');
    if (this.hidden.has(worksheet) || this.before.has(`${worksheet}.${field}`)) return true;
    return part !== undefined && this.before.has(path);
  }

  /** @param parent the path of what holds the fields: their worksheet, or a table */
  private fields(fields: readonly Field[], worksheet: string, parent: string): readonly Field[] {
    return fields.flatMap((field) => {
      const path = `${parent}.${field.id}`;
      const kept = this.field(field, worksheet, path, parent);
      if (kept) return [kept];
      for (const each of flatten([field])) this.gone.add(`${parent}.${each.id}`);
      return [];
    });
  }

  private field(field: Field, worksheet: string, path: string, parent: string): Field | undefined {
    const kind = this.kinds.get(field.kind);
    const rows = kind?.formulaRows?.(field);
    const around: Surroundings = {
      isGone: (each) => this.isGone(each),
      isWithdrawn: (each, option) => this.offering.isWithdrawn(each, option),
    };
    const inRows = { ...around, table: parent === worksheet ? fullPath(rows, worksheet) : parent };
    const values: [string, unknown][] = [];
    for (const [name, value] of Object.entries(field)) {
      if (name === 'fields' || name === 'derived' || name === 'columns') {
        const below = name === 'columns' ? path : parent;
        const kept = this.fields(value as readonly Field[], worksheet, below);
        if (kept.length === 0 && name !== 'derived') return undefined;
        values.push([name, kept]);
      } else if (name === 'showIf') {
        const shown = this.condition(value as Formula, around);
        if (shown === false) return undefined;
        if (shown) values.push([name, shown]);
      } else {
        const own = isSources(value) && kind?.isHollow ? this.sources(value) : undefined;
        const kept = own ?? this.value(value, name === 'prefill' ? around : inRows);
        if (kept === GONE && name !== 'prefill') return undefined;
        if (kept !== GONE && kept !== undefined) values.push([name, kept]);
        const withdrawn = isChoosable(value) ? this.offering.withdrawn(value) : [];
        if (name === 'options' && withdrawn.length > 0) values.push(['withdrawn', withdrawn]);
      }
    }
    const left = Object.fromEntries(values) as Field;
    if (kind?.isHollow?.(left) && !kind.isHollow(field)) {
      this.hollow.set(path, sourcesIn(field));
      return undefined;
    }
    const named = kind?.namedFields?.(left, worksheet) ?? [];
    if (!kind?.without) return named.some((each) => this.isGone(each)) ? undefined : left;
    return kind.without(left, worksheet, (each) => this.isGone(each));
  }

  /** A condition as it stands now; `false`: never met, `undefined`: always, or nobody can say. */
  private condition(formula: Formula, around: Surroundings): Formula | false | undefined {
    if (formula.ast === undefined) return formula;
    const isKnown = !(formula.references ?? []).some((path) => around.isGone(path));
    const ast = reduce(formula.ast, { ...around, isGone: () => false });
    if (ast === false) return false;
    return isKnown && ast !== true && ast !== GONE ? renew(formula, ast, around) : undefined;
  }

  /** What was chosen from a source keeps its words: a choice from none at all still shows them. */
  private sources(value: Sources): Sources {
    const sources = value.sources.filter((path) => !this.isGone(path));
    return sources.length === value.sources.length ? value : { ...value, sources };
  }

  /** The same value without hidden sources; `GONE` when a formula in it has no result any more. */
  private value(value: unknown, around: Surroundings): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (isFormula(value)) {
      const ast = reduce(value.ast, around);
      const isAlone = (value.references ?? []).every((path) => around.isGone(path));
      if (ast === GONE || (isAlone && (value.references ?? []).length > 0)) return GONE;
      return renew(value, ast, around);
    }
    if (isSources(value)) {
      const left = this.sources(value);
      return left.sources.length > 0 || value.sources.length === 0 ? left : undefined;
    }
    if (Array.isArray(value)) {
      const items = isChoosable(value) ? this.offering.offered(value) : (value as unknown[]);
      const kept = items.map((item) => this.value(item, around));
      return kept.includes(GONE) ? GONE : kept;
    }
    const kept = Object.entries(value).map(([name, inner]) => [name, this.value(inner, around)]);
    if (kept.some(([, inner]) => inner === GONE)) return GONE;
    return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
  }
}

function renew(formula: Formula, ast: Ast, { isGone }: Surroundings): Formula {
  const references = (formula.references ?? []).filter((path) => !isGone(path));
  if (references.length === formula.references?.length && ast === formula.ast) return formula;
  // What was written names what is hidden; only what is computed is of any use from here on.
  const text = references.length === formula.references?.length ? formula.text : '';
  return { ...formula, text, ast, references };
}

function isFormula(value: object): value is Formula & { readonly ast: Ast } {
  return 'ast' in value && 'text' in value;
}

function sourcesIn(field: Field): readonly string[] {
  return Object.values(field).flatMap((value) =>
    typeof value === 'object' && value !== null && isSources(value) ? value.sources : [],
  );
}

function fullPath(path: string | undefined, worksheet: string): string | undefined {
  return path === undefined || path.includes('.') ? path : `${worksheet}.${path}`;
}
