import { loadPaper } from '../../fields/papers.ts';
import type { Paper } from '../../fields/papers.ts';
import { loadBehaviour } from '../../fields/rich.ts';
import { columnsOf } from '../../notebook/answers.ts';
import { LIMITS } from '../../notebook/file/index.ts';
import type { Warning } from '../../notebook/file/index.ts';
import type { NotebookPage } from '../../notebook/page/notebook/open.ts';
import type { Opened } from '../../notebook/page/notebook/openers.ts';
import type { Json, LocalField } from '../../workbook/kind.ts';
import { readAnswers } from './answers.ts';
import type { FormAnswers } from './answers.ts';
import { fetchWorksheet } from './fetch.ts';
import { makeFile } from './file.ts';
import { fillForm } from './fill.ts';
import { drawNotes } from './notes.ts';
import { readForm } from './read.ts';
import { makePaperRows } from './rows.ts';
import { telling } from './telling.ts';
import { sortValues } from './values.ts';
import type { FormValue, Stray } from './values.ts';

/**
 * Reads a filled form as a copy of a notebook: its values go through the worksheet’s own controls,
 * so that they are what typing them would have given. Nothing changes.
 *
 * @throws when what is needed cannot be had, offline for instance
 */
export async function openForm(file: File, page: NotebookPage): Promise<Opened> {
  const { say } = page.telling;
  const reading = await readForm(new Uint8Array(await file.arrayBuffer()));
  if (reading.refusal) return { refusal: say(`import.form.${reading.refusal}`) };
  const { about, values, changed } = reading;
  const sorted = sortValues(values);
  const isKnown = [about.worksheet, ...sorted.worksheets.keys()].some((id) =>
    page.atlas.worksheets.has(id),
  );
  if (!isKnown) return { refusal: say('import.form.no-worksheet', { name: about.worksheet }) };

  const entries = new Map<string, Json>();
  const remarks: FormAnswers['remarks'][number][] = [];
  const strays: Stray[] = [...sorted.strays];
  for (const [worksheet, own] of sorted.worksheets) {
    const found = await readWorksheet(worksheet, own, about.locale, page);
    for (const [path, value] of found.entries) entries.set(path, value);
    remarks.push(...found.remarks);
    strays.push(...found.strays);
  }
  const time = Math.min(changed ?? file.lastModified, file.lastModified || Date.now());
  const warnings: Warning[] =
    about.edition === page.data.edition.id
      ? []
      : [{ code: 'other-edition', edition: about.edition }];
  return {
    file: makeFile(about, entries, (path) => page.notebook.entry(path)?.s, time),
    warnings,
    notes: () => drawNotes(strays, remarks, page.telling),
  };
}

async function readWorksheet(
  worksheet: string,
  values: readonly FormValue[],
  locale: string,
  page: NotebookPage,
): Promise<FormAnswers> {
  const known = page.atlas.worksheets.get(worksheet);
  const toStray = (reason: Stray['reason']) => (value: FormValue) => ({ ...value, reason });
  if (!known) {
    return { entries: new Map(), remarks: [], strays: values.map(toStray('unknown')) };
  }
  const isLong = ({ text }: FormValue) => text.length > LIMITS.answer;
  const long = values.filter(isLong).map(toStray('too-long'));
  const own = new Map([...page.fields].filter(([path]) => path.startsWith(`${worksheet}.`)));
  const [form, papers] = await Promise.all([
    fetchWorksheet(known.url, worksheet),
    loadKinds([...own.values()]),
  ]);
  makePaperRows(form, own, values, { telling: page.telling });
  const filled = fillForm(
    form,
    values.filter((value) => !isLong(value)),
  );
  const found = readAnswers(form, filled, {
    worksheet,
    fields: own,
    papers,
    source: page.notebook,
    tellingWith: (entries) => telling(page, locale, entries),
  });
  return { ...found, strays: [...long, ...filled.strays, ...found.strays] };
}

/** Loads what reads the controls, and the lines of the paper, of the kinds of some fields. */
async function loadKinds(fields: readonly LocalField[]): Promise<ReadonlyMap<string, Paper>> {
  const kinds = new Set(
    fields.flatMap((field) => [field.kind, ...(columnsOf(field) ?? []).map(({ kind }) => kind)]),
  );
  const papers = await Promise.all(
    [...kinds].map(async (kind) => {
      const [paper] = await Promise.all([loadPaper(kind), loadBehaviour(kind)]);
      return [kind, paper] as const;
    }),
  );
  return new Map(papers.flatMap(([kind, paper]) => (paper ? [[kind, paper]] : [])));
}
