import type { Field } from '../../workbook/field.ts';
import { fieldsOf } from '../../workbook/worksheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Checking } from './index.ts';
import { reportAt, reportUnknown } from './report.ts';
import type { Subject } from './report.ts';

/** What is named outside texts and formulas exists: stages, worksheets, fields, columns, terms. */
export function checkNames(checking: Checking): void {
  checkFieldNames(checking);
  checkNamedKinds(checking);
  const { workbook, findings, written, beneath } = checking;
  const what = {
    stages: { fr: 'Cette étape', en: 'This stage' },
    worksheets: { fr: 'Cette fiche', en: 'This worksheet' },
    terms: { fr: 'Ce mot du glossaire', en: 'This term of the glossary' },
  };
  const check = (subject: Subject, kind: keyof typeof what, name: string) => {
    const known = written[kind];
    if (!known.has(name)) reportUnknown(findings, subject, what[kind], name, [...known]);
  };
  const checkAll = (names: readonly string[] | undefined, kind: keyof typeof what) =>
    names?.forEach((name, part) => check({ value: names, part }, kind, name));

  for (const stage of workbook.stages) {
    checkAll(stage.prerequisites, 'stages');
    const path = stage['chosen-by']?.field;
    if (path === undefined || written.hasField(path) || beneath.gone.has(path)) continue;
    const what = { fr: 'Ce champ', en: 'This field' };
    const subject = { value: stage, part: 'chosen-by' };
    reportUnknown(findings, subject, what, path, [...allPaths(checking).keys()]);
  }
  for (const worksheet of workbook.worksheets)
    check({ value: worksheet }, 'stages', worksheet.stage);
  for (const term of workbook.glossary) checkAll(term.see, 'terms');
  for (const session of workbook.sessions) {
    check({ value: session, part: 'stage' }, 'stages', session.stage);
    checkAll(session.also, 'stages');
    checkAll(session.print, 'worksheets');
    checkAll(session['worksheets-between'], 'worksheets');
    const sum = session.agenda.reduce((total, { minutes }) => total + minutes, 0);
    if (sum === session.minutes) continue;
    reportAt(
      findings,
      { value: session, part: 'minutes' },
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
export function allPaths({
  workbook,
}: {
  readonly workbook: Pick<Workbook, 'worksheets'>;
}): ReadonlyMap<string, Field> {
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

/** The same with those of hidden worksheets: they may be named, and are taken out afterwards. */
export function knownPaths({
  workbook,
  aside,
}: Pick<Checking, 'workbook' | 'aside'>): ReadonlyMap<string, Field> {
  return allPaths({ workbook: { worksheets: [...aside.worksheets, ...workbook.worksheets] } });
}

function checkFieldNames(checking: Checking): void {
  const { workbook, kinds, findings, written, beneath } = checking;
  const paths = [...knownPaths(checking).keys()];
  for (const worksheet of workbook.worksheets) {
    for (const field of fieldsOf(worksheet)) {
      for (const path of kinds.get(field.kind)?.namedFields?.(field, worksheet.id) ?? []) {
        if (written.hasField(path)) continue;
        if (beneath.knows(worksheet.id) && beneath.gone.has(path)) continue;
        const subject = findNaming(field, path);
        reportUnknown(findings, subject, { fr: 'Ce champ', en: 'This field' }, path, paths);
      }
    }
  }
}

/** What must be a choice or a date, by the attribute that names it, is one. */
function checkNamedKinds(checking: Checking): void {
  const { workbook, kinds, findings } = checking;
  const paths = knownPaths(checking);
  for (const worksheet of workbook.worksheets) {
    for (const field of fieldsOf(worksheet)) {
      for (const named of kinds.get(field.kind)?.namedKinds?.(field, worksheet.id) ?? []) {
        const { attribute, path, kinds: wanted } = named;
        const found = paths.get(path);
        if (!found || wanted.includes(found.kind)) continue;
        const others = path.slice(0, path.lastIndexOf('.') + 1);
        const fitting = [...paths].filter(
          ([each, { kind }]) =>
            each.startsWith(others) &&
            !each.slice(others.length).includes('.') &&
            wanted.includes(kind),
        );
        const list = fitting.map(([, { id }]) => id).join(', ');
        const [fr, en] = [wanted.join(' ou '), wanted.join(' or ')];
        reportAt(
          findings,
          { value: field, part: attribute },
          'wrong-value',
          {
            fr: `« ${attribute} » nomme « ${found.id} », qui est du genre ${found.kind}.`,
            en: `“${attribute}” names “${found.id}”, which is of the kind ${found.kind}.`,
          },
          list === ''
            ? { fr: `Il faut le genre ${fr}.`, en: `The kind must be ${en}.` }
            : { fr: `Il faut le genre ${fr} : ${list}.`, en: `The kind must be ${en}: ${list}.` },
        );
      }
    }
  }
}

/** The attribute in which a field names a path, in full or by its last id alone. */
function findNaming(field: Field, path: string): Subject {
  const names: readonly unknown[] = [path, path.slice(path.lastIndexOf('.') + 1)];
  for (const [part, value] of Object.entries(field)) {
    if (part === 'id' || part === 'kind') continue;
    if (names.includes(value)) return { value: field, part };
    const index = Array.isArray(value) ? value.findIndex((each) => names.includes(each)) : -1;
    if (index !== -1) return { value: value as object, part: index };
  }
  return { value: field };
}
