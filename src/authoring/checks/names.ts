import type { Field } from '../../workbook/field.ts';
import { fieldsOf } from '../../workbook/worksheet.ts';
import type { Checking } from './index.ts';
import { reportAt, reportUnknown } from './report.ts';

/** What is named outside texts and formulas exists: stages, worksheets, fields, columns, terms. */
export function checkNames(checking: Checking): void {
  checkFieldNames(checking);
  const { workbook, findings } = checking;
  const stages = workbook.stages.map(({ id }) => id);
  const worksheets = workbook.worksheets.map(({ id }) => id);
  const terms = workbook.glossary.map(({ id }) => id);
  const unknown = (value: object, what: 'stage' | 'worksheet' | 'term', name: string) => {
    const [label, known] = {
      stage: [{ fr: 'Cette étape', en: 'This stage' }, stages] as const,
      worksheet: [{ fr: 'Cette fiche', en: 'This worksheet' }, worksheets] as const,
      term: [{ fr: 'Ce mot du glossaire', en: 'This term of the glossary' }, terms] as const,
    }[what];
    if (!known.includes(name)) reportUnknown(findings, value, label, name, known);
  };
  for (const stage of workbook.stages)
    for (const id of stage.prerequisites ?? []) unknown(stage, 'stage', id);
  for (const worksheet of workbook.worksheets) unknown(worksheet, 'stage', worksheet.stage);
  for (const term of workbook.glossary)
    for (const id of term.see ?? []) unknown(term, 'term', id);
  for (const session of workbook.sessions) {
    unknown(session, 'stage', session.stage);
    for (const id of [...(session.print ?? []), ...(session['worksheets-between'] ?? [])])
      unknown(session, 'worksheet', id);
    const sum = session.agenda.reduce((total, { minutes }) => total + minutes, 0);
    if (sum === session.minutes) continue;
    reportAt(
      findings,
      session,
      'agenda-minutes',
      {
        fr: `Le déroulé fait ${sum} minutes, la séance ${session.minutes}.`,
        en: `The agenda adds up to ${sum} minutes, the session to ${session.minutes}.`,
      },
      { fr: 'Corrigez l’un ou l’autre.', en: 'Correct one or the other.' },
    );
  }
}

/** Every path that a field can be named by: `worksheet.field`, `worksheet.table.column`. */
export function allPaths({ workbook }: Pick<Checking, 'workbook'>): ReadonlyMap<string, Field> {
  const paths = new Map<string, Field>();
  for (const worksheet of workbook.worksheets) {
    for (const field of fieldsOf(worksheet)) {
      const path = `${worksheet.id}.${field.id}`;
      paths.set(path, field);
      if (!Array.isArray(field['columns'])) continue;
      for (const column of field['columns'] as Field[]) paths.set(`${path}.${column.id}`, column);
    }
  }
  return paths;
}

function checkFieldNames(checking: Checking): void {
  const { workbook, kinds, findings } = checking;
  const paths = [...allPaths(checking).keys()];
  const known = new Set(paths);
  for (const worksheet of workbook.worksheets) {
    for (const field of fieldsOf(worksheet)) {
      for (const path of kinds.get(field.kind)?.namedFields?.(field, worksheet.id) ?? []) {
        if (known.has(path)) continue;
        reportUnknown(findings, field, { fr: 'Ce champ', en: 'This field' }, path, paths);
      }
    }
  }
}
