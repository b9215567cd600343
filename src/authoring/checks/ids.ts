import type { Field } from '../../workbook/field.ts';
import { fieldsOf } from '../../workbook/worksheet.ts';
import type { Checking } from './index.ts';
import { reportAt } from './report.ts';

/** Ids are unique: fields in their worksheet, columns in their table, worksheets and stages. */
export function checkIds({ workbook, findings }: Checking): void {
  const check = (values: readonly { readonly id: string }[]) => {
    const seen = new Set<string>();
    for (const value of values) {
      if (seen.has(value.id)) {
        reportAt(
          findings,
          value,
          'duplicate-id',
          {
            fr: `L’identifiant « ${value.id} » est déjà pris.`,
            en: `The id “${value.id}” is already taken.`,
          },
          {
            fr: 'Donnez-lui un autre identifiant : les réponses sont rangées par identifiant.',
            en: 'Give it another id: answers are kept by id.',
          },
        );
      }
      seen.add(value.id);
    }
  };
  check(workbook.stages);
  check(workbook.worksheets);
  for (const worksheet of workbook.worksheets) {
    const fields = fieldsOf(worksheet);
    check(fields);
    for (const { columns } of fields) if (Array.isArray(columns)) check(columns as Field[]);
  }
}
