import type { Field } from '../../workbook/field.ts';
import type { Session } from '../../workbook/session.ts';
import { markOf } from '../../workbook/stage.ts';
import { fieldsOf } from '../../workbook/worksheet.ts';
import type { Findings } from '../findings.ts';
import type { Checking } from './index.ts';
import { reportAt } from './report.ts';

/** Ids are unique: fields in their worksheet, columns in their table, worksheets and stages. */
export function checkIds({ workbook, findings, scanned }: Checking): void {
  const levels = new Map(scanned.map(({ file: { shown, level } }) => [shown, level]));
  const fileOf = (value: object) => findings.placeOf(value)?.file ?? '';
  const levelOf = (value: object) => levels.get(fileOf(value)) ?? 0;
  // Of two layers the upper one is to be changed: the other is not its author’s.
  const inOrder = <T extends object>(values: readonly T[]) =>
    values.toSorted((one, other) => levelOf(one) - levelOf(other));
  const check = (values: readonly { readonly id: string }[]) => {
    const sorted = inOrder(values);
    for (const value of repeated(sorted, ({ id }) => id)) {
      const { id } = value;
      const taker = fileOf(sorted.find((each) => each.id === id) ?? value);
      const by = taker === fileOf(value) ? undefined : taker;
      reportAt(
        findings,
        { value },
        'duplicate-id',
        {
          fr: `L’identifiant « ${id} » est déjà pris${by === undefined ? '' : `, par ${by}`}.`,
          en: `The id “${id}” is already taken${by === undefined ? '' : `, by ${by}`}.`,
        },
        {
          fr: 'Donnez-lui un autre identifiant : les réponses sont rangées par identifiant.',
          en: 'Give it another id: answers are kept by id.',
        },
      );
    }
  };
  check(workbook.stages);
  check(workbook.worksheets);
  check(workbook.sessions);
  for (const worksheet of workbook.worksheets) {
    const fields = fieldsOf(worksheet);
    check(fields);
    for (const { columns } of fields) if (Array.isArray(columns)) check(columns as Field[]);
  }
  checkNumbers(inOrder(workbook.stages), markOf, findings);
  const numberOf = ({ path, number }: Session) => `${path} ${number}`;
  checkNumbers(inOrder(workbook.sessions), numberOf, findings, 'number');
}

/** Two stages, or two sessions of a path, with one number have no order. */
function checkNumbers<T extends { readonly number: number }>(
  values: readonly T[],
  orderOf: (value: T) => string,
  findings: Findings,
  part?: string,
): void {
  for (const value of repeated(values, orderOf)) {
    reportAt(
      findings,
      { value, ...(part === undefined ? {} : { part }) },
      'duplicate-id',
      {
        fr: `Le numéro ${value.number} est déjà pris.`,
        en: `The number ${value.number} is already taken.`,
      },
      { fr: 'Donnez-lui un autre numéro.', en: 'Give it another number.' },
    );
  }
}

function repeated<T>(values: readonly T[], keyOf: (value: T) => unknown): T[] {
  const seen = new Set<unknown>();
  return values.filter((value) => seen.has(keyOf(value)) || !seen.add(keyOf(value)));
}
