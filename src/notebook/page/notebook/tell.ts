import type { Json } from '../../../workbook/kind.ts';
import { answerText } from '../../answers.ts';
import type { AnswerSource } from '../../answers.ts';
import { finishedPath } from '../../finished.ts';
import { splitPath } from '../../index.ts';
import type { NotebookPage } from './open.ts';
import { isOfReader, nameOfReader, tellOfReader } from './reader.ts';

/** A question, or what is left of one, as it is named to the reader. */
export interface Naming {
  /** `worksheet.field`: the rows of a table go by the table. */
  readonly path: string;
  readonly label: string;
  /** The title of its worksheet; '' when there is none any more. */
  readonly worksheet: string;
  /** Where it is asked; absent when it is asked no more. */
  readonly href?: string;
  /** Undefined when nobody knows any more. */
  readonly isPrivate: boolean | undefined;
}

/** The question that a path of answers belongs to. The consultant’s own answer is another one. */
export function questionPath(path: string): string {
  const parts = splitPath(path);
  if (!parts) return path;
  return `${parts.worksheet}.${parts.field}${parts.isConsultant ? '@consultant' : ''}`;
}

/** Names the question of a path: its label, the one it had, or else the path itself. */
export function nameQuestion(path: string, { atlas, notebook, telling }: NotebookPage): Naming {
  const question = questionPath(path);
  const { worksheet: id = '', field: fieldId = '' } = splitPath(path) ?? {};
  const worksheet = atlas.worksheets.get(id);
  const title = worksheet?.title ?? '';
  const base = { path: question, worksheet: title };
  if (worksheet && question === finishedPath(id))
    return {
      ...base,
      label: telling.say('progress.finished'),
      href: worksheet.url,
      isPrivate: false,
    };
  if (isOfReader(question)) return { ...base, label: nameOfReader(telling), isPrivate: false };
  const field = atlas.fields.get(question);
  if (worksheet && field) {
    const label = field.label?.text ?? field.id;
    const href = `${worksheet.url}#${question}`;
    return { ...base, label, href, isPrivate: field.private === true };
  }
  const labels = notebook.meta('labels') as Readonly<Record<string, Json>> | null | undefined;
  const remembered = labels?.[path] ?? labels?.[question];
  const label =
    atlas.retired.get(`${id}.${fieldId}`) ??
    (typeof remembered === 'string' ? remembered : question);
  return { ...base, label, isPrivate: undefined };
}

/** The answer to a whole question, rows included, as one source has it; '' when there is none. */
export function tellQuestion(path: string, source: AnswerSource, page: NotebookPage): string {
  const field = page.atlas.fields.get(path);
  const told = field
    ? answerText(source, path, field, page.telling)
    : isOfReader(path)
      ? tellOfReader(source.read(path), page.telling)
      : '';
  if (told !== '') return told;
  const parts = source.paths(`${path}.`).map((row) => tellRaw(source.read(row) ?? null));
  const own = source.read(path);
  const isOrder = Array.isArray(own) && parts.length > 0;
  return [...(own === undefined || own === null || isOrder ? [] : [tellRaw(own)]), ...parts]
    .filter((text) => text !== '')
    .join('\n');
}

/** One entry as text: the answer, one row of a table, or a table in another order. */
export function tellEntry(path: string, value: Json, page: NotebookPage): string {
  const { notebook, telling, atlas } = page;
  if (value === null) return telling.say('notebook.cleared');
  const parts = splitPath(path);
  const question = questionPath(path);
  const field = atlas.fields.get(question);
  if (parts && field) {
    const row = parts.row;
    const source: AnswerSource = {
      read: (other) => (other === path ? value : row ? undefined : notebook.read(other)),
      paths: (prefix) => (row ? [path] : notebook.paths(prefix)),
    };
    const told = answerText(source, question, field, telling);
    if (told !== '') return told;
  }
  const raw = (isOfReader(path) && tellOfReader(value, telling)) || tellRaw(value);
  return raw === '' ? telling.say('notebook.nothing') : raw;
}

/** A value that no question explains, as readable as it can be. */
export function tellRaw(value: Json): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(tellRaw).filter(Boolean).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${name} : ${tellRaw(inner)}`)
      .join('\n');
  return String(value);
}
