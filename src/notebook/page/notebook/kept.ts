import { answerText } from '../../answers.ts';
import { isRecord } from '../../json.ts';
import { isAsked } from '../manifest.ts';
import { markPrivate } from './answers.ts';
import { showList } from './list.ts';
import { findPart, make } from './make.ts';
import type { NotebookPage } from './open.ts';
import { nameQuestion, questionPath, tellQuestion, tellRaw } from './tell.ts';

/** An answer that no question of this workbook shows. */
export interface Kept {
  readonly path: string;
  readonly label: string;
  readonly worksheet: string;
  /** Undefined when nobody knows any more. */
  readonly isPrivate: boolean | undefined;
  readonly text: string;
}

/**
 * Answers to questions asked no more, or never asked here, and values that are no answer of their
 * question’s kind. They stay in the notebook and in every file.
 */
export function collectKept(page: NotebookPage): readonly Kept[] {
  const { notebook, atlas, telling } = page;
  const questions = new Set(notebook.paths().map(questionPath));
  return [...questions].flatMap((path) => {
    const field = atlas.fields.get(path);
    if (field ? answerText(notebook, path, field, telling) !== '' : isAsked(path, atlas))
      return collectColumns(path, page);
    const text = tellQuestion(path, notebook, page);
    if (text === '') return [];
    const { label, worksheet, isPrivate } = nameQuestion(path, page);
    return [{ path, label, worksheet, isPrivate, text }];
  });
}

/** What was said in columns that a table has no more: it stays in the rows. */
function collectColumns(path: string, page: NotebookPage): readonly Kept[] {
  const { notebook, atlas } = page;
  const rows = notebook.paths(`${path}.`).map((row) => notebook.read(row));
  return [...atlas.retired].flatMap(([retired, label]) => {
    if (!retired.startsWith(`${path}.`)) return [];
    const column = retired.slice(path.length + 1);
    const cells = rows.map((row) => tellRaw((isRecord(row) ? row[column] : undefined) ?? null));
    const text = cells.filter((cell) => cell !== '').join('\n');
    const { worksheet } = nameQuestion(path, page);
    return text === '' ? [] : [{ path: retired, label, worksheet, isPrivate: undefined, text }];
  });
}

/** Kept answers, under the label their question had. */
export function showKept(page: NotebookPage): void {
  const kept = collectKept(page);
  findPart('kept-section').hidden = kept.length === 0;
  showList(
    findPart('kept'),
    kept.map((each) => ({ key: each.path, model: each, draw: () => drawKept(each, page) })),
  );
}

function drawKept({ label, worksheet, isPrivate, text }: Kept, page: NotebookPage): HTMLElement {
  const question = make('dt', {}, worksheet === '' ? label : `${worksheet} · ${label}`);
  if (isPrivate) question.append(' ', markPrivate(page.telling));
  // What may have been private is left out of a print without private answers.
  const attributes = { 'data-answer': '', ...(isPrivate === false ? {} : { 'data-private': '' }) };
  return make('div', attributes, question, make('dd', {}, text));
}
