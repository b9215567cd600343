import { compile, findCycle, parse, toField, TYPES } from '../../workbook/formula/index.ts';
import type { Named, Names } from '../../workbook/formula/index.ts';
import type { Field } from '../../workbook/field.ts';
import type { AnyKind } from '../../workbook/kind.ts';
import type { Formula } from '../../workbook/shape/index.ts';
import { fieldsOf } from '../../workbook/worksheet.ts';
import type { Worksheet } from '../../workbook/worksheet.ts';
import { isByLanguage } from '../../workbook/words.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Findings } from '../findings.ts';
import type { Written } from '../written.ts';
import { nameBoth } from './beneath.ts';
import type { Checking } from './index.ts';
import { reportAt } from './report.ts';

/** Checks every formula, and gives the workbook with all their names resolved to full paths. */
export function linkFormulas({
  workbook,
  aside,
  beneath,
  kinds,
  findings,
  written,
}: Checking): Workbook {
  const worksheets = Object.fromEntries(
    [...aside.worksheets, ...workbook.worksheets].map((worksheet) => [
      worksheet.id,
      namesIn(worksheet, kinds),
    ]),
  );
  const withReplaced = {
    ...worksheets,
    ...Object.fromEntries(
      beneath.worksheets.map((each) => [
        each.id,
        nameBoth(namesIn(each, kinds), worksheets[each.id]),
      ]),
    ),
  };
  const graph = new Map<string, readonly string[]>();
  const linkValue = (value: unknown, names: Names): unknown => {
    if (isFormula(value)) return linkFormula(value, names, findings, written);
    if (Array.isArray(value)) return value.map((item) => linkValue(item, names));
    if (!isPlain(value) || isByLanguage(value, workbook.edition.locales)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, linkValue(inner, names)]),
    );
  };
  const link = (worksheet: Worksheet, field: Field, table?: Field): Field => {
    const rows = table?.id ?? kinds.get(field.kind)?.formulaRows?.(field);
    const names: Names = {
      worksheet: worksheet.id,
      worksheets: beneath.knows(worksheet.id) ? withReplaced : worksheets,
      words: wordsOf(field),
    };
    const inRows: Names = rows === undefined ? names : { ...names, row: rows };
    checkReminded(field, inRows, findings);
    const linked = Object.fromEntries(
      Object.entries(field).map(([name, value]) => {
        if (name === 'fields' || name === 'derived')
          return [name, (value as Field[]).map((each) => link(worksheet, each))];
        if (name === 'columns')
          return [name, (value as Field[]).map((each) => link(worksheet, each, field))];
        return [name, linkValue(value, name === 'showIf' || name === 'prefill' ? names : inRows)];
      }),
    ) as Field;
    const columns = (linked['columns'] ?? []) as readonly Field[];
    const references = [linked, ...columns].flatMap((each) =>
      [each['formula'], each.showIf].flatMap((formula) =>
        isFormula(formula) ? (formula.references ?? []) : [],
      ),
    );
    const own = `${worksheet.id}.${field.id}`;
    graph.set(
      own,
      references.map(toField).filter((path) => columns.length === 0 || path !== own),
    );
    return linked;
  };
  const result = workbook.worksheets.map((worksheet) => ({
    ...worksheet,
    fields: worksheet.fields.map((field) => link(worksheet, field)),
  }));
  reportCycle(graph, workbook, findings);
  return { ...workbook, worksheets: result };
}

function wordsOf(field: Field): string[] {
  const words: unknown = field['words'];
  return Array.isArray(words) ? (words as { readonly id: string }[]).map(({ id }) => id) : [];
}

/** A map of the model: neither words, which have no formula below them, nor a value. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !('html' in value);
}

/** The attributes that hold a formula are those read by the shape `formula`. */
function isFormula(value: unknown): value is Formula {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    !('html' in value) &&
    Object.keys(value).every((key) => ['text', 'ast', 'references'].includes(key))
  );
}

function namesIn(worksheet: Worksheet, kinds: ReadonlyMap<string, AnyKind>): Record<string, Named> {
  return Object.fromEntries(
    fieldsOf(worksheet).flatMap((field) => {
      const named = namedOf(field, kinds);
      return named ? [[field.id, named]] : [];
    }),
  );
}

function namedOf(field: Field, kinds: ReadonlyMap<string, AnyKind>): Named | undefined {
  const kind = kinds.get(field.kind);
  const type = kind?.valueType?.(field);
  if (!type) return undefined;
  const own = kind?.valueColumns?.(field);
  if (own) return { type, columns: own };
  const options = (field['options'] as readonly { readonly id: string }[] | undefined)?.map(
    ({ id }) => id,
  );
  const columns = (field['columns'] as readonly Field[] | undefined)?.flatMap((column) => {
    const named = namedOf(column, kinds);
    return named ? [[column.id, named] as const] : [];
  });
  return {
    type,
    // With `other: true` any words may be the answer, so none can be said to be misspelt.
    ...(options && field['other'] !== true ? { options } : {}),
    ...(columns ? { columns: Object.fromEntries(columns) } : {}),
  };
}

/** What is offered to the calendar is a date. */
function checkReminded(field: Field, names: Names, findings: Findings): void {
  const formula: unknown = field['formula'];
  if (field['remind'] !== true || !isFormula(formula)) return;
  const compiled = compile(formula.text, names);
  if ('problems' in compiled || ['date', 'any'].includes(compiled.type)) return;
  const given = TYPES[compiled.type];
  reportAt(
    findings,
    { value: field, part: 'remind' },
    'wrong-value',
    {
      fr: `« remind » demande une date, et ce calcul donne ${given.fr}.`,
      en: `“remind” needs a date, and this calculation gives ${given.en}.`,
    },
    {
      fr: 'Retirez « remind », ou donnez une date : addDays(date, 10).',
      en: 'Remove “remind”, or give a date: addDays(date, 10).',
    },
  );
}

function linkFormula(
  formula: Formula,
  names: Names,
  findings: Findings,
  written: Written,
): Formula {
  const compiled = compile(formula.text, names);
  if ('ast' in compiled) {
    return { text: formula.text, ast: compiled.ast, references: compiled.references };
  }
  const at = findings.placeOf(formula);
  // What it names may be there and be wrong itself: once that is mended, this is checked again.
  const isUnsure = 'ast' in parse(formula.text) && written.mayName(names.worksheet, formula.text);
  if (!at || isUnsure) return formula;
  for (const { offset, message, hint } of compiled.problems) {
    const place = at.placeAt?.(offset) ?? at.place;
    findings.add(at.file, { rule: 'formula', place, message, hint });
  }
  return formula;
}

function reportCycle(
  graph: ReadonlyMap<string, readonly string[]>,
  workbook: Workbook,
  findings: Findings,
): void {
  const cycle = findCycle(graph);
  const [first] = cycle ?? [];
  if (!cycle || first === undefined) return;
  const [worksheetId = '', fieldId = ''] = first.split('.');
  const worksheet = workbook.worksheets.find(({ id }) => id === worksheetId);
  const field = worksheet && fieldsOf(worksheet).find(({ id }) => id === fieldId);
  if (!field) return;
  const path = cycle.join(' → ');
  reportAt(
    findings,
    { value: field },
    'formula-cycle',
    {
      fr: `Ce calcul dépend de lui-même : ${path}.`,
      en: `This calculation depends on itself: ${path}.`,
    },
    { fr: 'Retirez l’un des renvois.', en: 'Remove one of the references.' },
  );
}
