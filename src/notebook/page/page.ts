import { loadAnswers } from '../../fields/answers.ts';
import type { LocalField, Telling } from '../../workbook/kind.ts';
import { unpackField } from '../../workbook/unpack.ts';
import { listenToPage, openNotebook } from '../index.ts';
import type { Notebook } from '../index.ts';
import { calculate } from '../scope.ts';
import { currentTrial, trialEdition } from '../trial.ts';
import type { Calculator } from '../scope.ts';
import { readPageData } from './data.ts';
import type { PageData } from './data.ts';
import { makeTelling } from './telling.ts';
import { today } from '../../workbook/date.ts';

/** A page with the reader’s notebook open beside it. */
export interface Page {
  readonly data: PageData;
  readonly notebook: Notebook;
  /** Whether the notebook is an example person’s, and nothing in it is the reader’s. */
  readonly isTrial: boolean;
  readonly telling: Telling;
  /** Every field this page knows, by full path `worksheet.field`. */
  readonly fields: ReadonlyMap<string, LocalField>;
  /** Settled once the notebook is there, and the answers it holds can be read. */
  readonly ready: Promise<unknown>;
  /** Makes more fields known, and loads what their answers are read with. */
  learn(more: ReadonlyMap<string, LocalField>): Promise<void>;
  /** A fresh calculator over the answers as they are now. */
  calculator(): Calculator;
}

let opened: Page | undefined;

/** Opens the notebook for this page, once, whoever asks first. */
export function openPage(): Page {
  opened ??= open();
  return opened;
}

function open(): Page {
  const data = readPageData();
  const { edition, locale } = data;
  const trial = currentTrial(edition.id);
  const notebook = openNotebook({
    edition: trial ? trialEdition(edition.id, trial) : edition.id,
    locale,
  });
  listenToPage(notebook);
  const fields = new Map<string, LocalField>();
  const telling = makeTelling(data);
  for (const worksheet of data.worksheets)
    for (const field of worksheet.fields)
      fields.set(`${worksheet.id}.${field.id}`, unpackField(field));
  for (const [path, field] of Object.entries(data.sources)) fields.set(path, unpackField(field));
  const learn = async (more: ReadonlyMap<string, LocalField>) => {
    for (const [path, field] of more) if (!fields.has(path)) fields.set(path, field);
    await load([...more.values()]);
  };
  /** What some fields need to be read with, which others do not. */
  const load = async (some: readonly LocalField[]) => {
    const [come] = await Promise.all([
      (telling.offering || some.some(isTakingFrom)) && import('./offering.ts'),
      loadAnswers(kindsOf(some)),
    ]);
    // Anew: what was gathered before these could be read lacks what they hold.
    if (come) telling.offering = come.makeOffering(notebook, fields);
  };
  /** What is not begun needs nothing to be read with. */
  const isBegun = (path: string) => notebook.paths(`${path.split('.', 1)[0] ?? ''}.`).length > 0;
  const loadBegun = () =>
    load([...fields].flatMap(([path, field]) => (isBegun(path) ? [field] : [])));
  return {
    data,
    notebook,
    isTrial: trial !== undefined,
    telling,
    fields,
    // What cannot be had, offline for instance, is asked for again when it is used.
    ready: notebook.ready.then(() =>
      Promise.allSettled([loadBegun(), data.functions && loadFunctions()]),
    ),
    learn,
    calculator: () => calculate(notebook, fields, telling, today()),
  };
}

/** Makes known the functions of formulas that few pages need. */
export function loadFunctions(): Promise<unknown> {
  return import('../../workbook/formula/more.ts');
}

function kindsOf(fields: Iterable<LocalField>): string[] {
  return [...fields].flatMap((field) => {
    const { columns = [] } = field as { columns?: readonly LocalField[] };
    return [field.kind, ...columns.map(({ kind }) => kind)];
  });
}

/** Whether a field, or something in it, takes from earlier answers. */
function isTakingFrom(field: object): boolean {
  return Object.values(field).some(
    (value: unknown) =>
      typeof value === 'object' && value !== null && ('sources' in value || isTakingFrom(value)),
  );
}
