import { tagOf } from '../../workbook/date.ts';
import { columnOf, labelOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { tableOf, toFullPath } from './table.ts';

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The columns that a formula reads in the row at hand. */
function columnsIn(ast: unknown): readonly string[] {
  if (!Array.isArray(ast)) return [];
  const [name, first, ...others] = ast as unknown[];
  if (name === 'column' && typeof first === 'string' && others.length === 0) return [first];
  return (ast as unknown[]).flatMap(columnsIn);
}

/** Says what an empty chart waits for, and where that is written. */
export function tellEmpty(reading: Reading, say: Say): string {
  const { field, worksheet, fieldAt, telling } = reading;
  const list = (names: readonly string[]) =>
    new Intl.ListFormat(tagOf(telling.locale)).format(names.filter((name) => name !== ''));
  const table = tableOf(field);
  if (table !== undefined) {
    const source = fieldAt(toFullPath(table, worksheet));
    if (!source) return say('chart.none-elsewhere');
    const formulas = [
      ...(field.series ?? []).map(({ value, where }) => value ?? where),
      field.across?.value,
      field.up?.value,
    ];
    const ids = [
      ...[field.name, field.when, field.begin, field.ring, field.sector, field.group],
      ...formulas.flatMap((formula) => columnsIn(formula?.ast)),
    ];
    const columns = [...new Set(ids)].map((id) => labelOf(columnOf(reading, id)));
    return say('chart.none-table', { table: labelOf(source), columns: list(columns) });
  }
  const formulas = [...(field.steps ?? []), ...(field.series ?? [])].flatMap(({ value }) =>
    value && 'references' in value ? (value.references ?? []) : [],
  );
  const fields = [
    ...(field.of ?? []),
    ...(field.series ?? []).flatMap((each) => ('of' in each ? (each.of ?? []) : [])),
  ];
  const paths = [...fields.map((each) => toFullPath(each, worksheet)), ...formulas];
  const names = paths
    .map((path) => path.split('.').slice(0, 2).join('.'))
    .map((path) => labelOf(fieldAt(path)));
  const known = [...new Set(names)].filter((name) => name !== '');
  if (known.length === 0) return say('chart.none-elsewhere');
  return say('chart.none-fields', { fields: list(known) });
}
