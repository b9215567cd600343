import type { Field } from '../../workbook/field.ts';
import { markOf } from '../../workbook/stage.ts';
import { fieldsOf } from '../../workbook/worksheet.ts';
import type { Findings } from '../findings.ts';
import type { Checking } from './index.ts';
import { reportAt } from './report.ts';

/** Ids are unique: fields in their worksheet, columns in their table, worksheets and stages. */
export function checkIds({ workbook, findings }: Checking): void {
  const check = (values: readonly { readonly id: string }[]) => {
    for (const value of repeated(values, ({ id }) => id)) {
      const { id } = value;
      reportAt(
        findings,
        { value },
        'duplicate-id',
        { fr: `L’identifiant « ${id} » est déjà pris.`, en: `The id “${id}” is already taken.` },
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
  checkNumbers(workbook.stages, markOf, findings);
  checkNumbers(workbook.sessions, ({ path, number }) => `${path} ${number}`, findings, 'number');
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
