import type { Field } from '../../workbook/field.ts';
import type { Option } from '../../workbook/shape/index.ts';
import { fieldsOf } from '../../workbook/worksheet.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';

/** What is offered of routes and stages, which are options of questions too. */
export interface Offering {
  /** The options that are still offered, of a list of routes or stages; any other list as it is. */
  offered(options: readonly Option[]): readonly Option[];
  /** The routes among options that are offered no more: who chose one still reads its name. */
  withdrawn(options: readonly Option[]): readonly Option[];
  /** Whether a field or column, by its full path, offered this option and does so no more. */
  isWithdrawn(path: string, option: string): boolean;
}

/** Parts of the workbook whose ids options have. */
export interface Offerable {
  readonly known: ReadonlySet<string>;
  /** Those that the edition does not show. */
  readonly hidden: ReadonlySet<string>;
  /** How many of them make a list a list of them, and not of words that happen to be the same. */
  readonly least: number;
  /** Whether an answer given before is still told by the name its option had. */
  readonly isNamed?: boolean;
}

/** Everything is offered. */
export const WHOLE: Offering = {
  offered: (options) => options,
  withdrawn: () => [],
  isWithdrawn: () => false,
};

/**
 * Tells options that are still offered from those that are not.
 * @param parts routes, stages
 * @param worksheets all of them, hidden or not, with their options as they are written
 */
export function offeringOf(
  parts: readonly Offerable[],
  worksheets: readonly Worksheet[],
): Offering {
  const lacking = parts.filter(({ hidden }) => hidden.size > 0);
  if (lacking.length === 0) return WHOLE;
  const hiddenIn = (options: readonly Option[], among = lacking) => {
    const ids = among.filter((each) => isListOf(options, each)).map(({ hidden }) => hidden);
    return ids.reduce((all, each) => all.union(each), new Set<string>());
  };
  const fields = new Map(
    worksheets.flatMap((worksheet) =>
      fieldsOf(worksheet).flatMap((field) => {
        const path = `${worksheet.id}.${field.id}`;
        const columns = Array.isArray(field['columns']) ? (field['columns'] as Field[]) : [];
        const named = columns.map((each) => [`${path}.${each.id}`, each] as const);
        return [[path, field] as const, ...named].flatMap(([name, { options }]) =>
          isChoosable(options) ? [[name, hiddenIn(options)] as const] : [],
        );
      }),
    ),
  );
  return {
    offered(options) {
      const hidden = hiddenIn(options);
      return hidden.size === 0 ? options : options.filter(({ id }) => !hidden.has(id));
    },
    withdrawn(options) {
      const named = lacking.filter(({ isNamed }) => isNamed);
      const hidden = hiddenIn(options, named);
      return options.filter(({ id }) => hidden.has(id));
    },
    isWithdrawn: (path, option) => fields.get(path)?.has(option) === true,
  };
}

/** Whether options are a list of such parts. */
export function isListOf(
  options: readonly Option[],
  { known, least }: Pick<Offerable, 'known' | 'least'>,
): boolean {
  return options.filter(({ id }) => known.has(id)).length >= least;
}

/** Whether a value of a field is a list of things to choose. */
export function isChoosable(value: unknown): value is readonly Option[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (each) => typeof each === 'object' && each !== null && 'id' in each && 'label' in each,
    )
  );
}
