import { isFinished } from '../../finished.ts';
import { progressOf } from '../../progress.ts';
import type { Calculator } from '../../scope.ts';
import { showList } from './list.ts';
import type { Item } from './list.ts';
import { findPart, make } from './make.ts';
import type { NotebookPage } from './open.ts';
import { isOfReader, READER_PATHS } from './reader.ts';
import { splitPath } from '../../index.ts';

interface SheetStanding {
  readonly title: string;
  readonly url: string;
  readonly words: string;
}

/** Where I am: each written stage and its worksheets, in questions and never in percentages. */
export function showWhere(page: NotebookPage): void {
  const place = findPart('where');
  const { atlas, notebook } = page;
  const calculator = page.calculator();
  const last = notebook.lastWritten(READER_PATHS.length + 1).find(({ path }) => !isOfReader(path));
  const current = atlas.worksheets.get(splitPath(last?.path ?? '')?.worksheet ?? '')?.stage;
  showList(
    place,
    atlas.stages
      .filter(({ written }) => written)
      .map((stage) => stageItem(stage, stage.id === current, page, calculator)),
  );
}

type Stage = NotebookPage['atlas']['stages'][number];

function stageItem(
  stage: Stage,
  isCurrent: boolean,
  page: NotebookPage,
  calculator: Calculator,
): Item {
  const { atlas, notebook, telling } = page;
  const { say } = telling;
  let answered = 0;
  let asked = 0;
  let finished = 0;
  const sheets = stage.worksheets.flatMap((id): SheetStanding[] => {
    const worksheet = atlas.worksheets.get(id);
    if (!worksheet) return [];
    const fields = worksheet.fields.flatMap(
      (packed) => page.fields.get(`${id}.${packed.id}`) ?? [],
    );
    const progress = progressOf(notebook, id, fields, telling, calculator.isShown);
    const isDone = isFinished(notebook, id);
    answered += progress.answered;
    asked += progress.asked;
    if (isDone) finished += 1;
    const words = [
      progress.answered === 0
        ? isDone
          ? ''
          : say('progress.not-begun')
        : say('progress.answered', { count: progress.answered, asked: progress.asked }),
      isDone ? say('progress.finished') : '',
    ];
    return [
      { title: worksheet.title, url: worksheet.url, words: words.filter(Boolean).join(' · ') },
    ];
  });
  const words = sheets.length
    ? `${say('progress.stage', { count: finished, of: sheets.length })}, ${say('progress.answered', { count: answered, asked })}`
    : '';
  const { id, number, title, url } = stage;
  return {
    key: id,
    model: { number, title, url, isCurrent, words, sheets },
    draw: () => {
      const numeral = make('span', { class: 'entry-numeral', 'aria-hidden': 'true' }, `${number}`);
      const name = make('h3', { class: 'entry-title' });
      name.append(
        make('span', { class: 'visually-hidden' }, `${say('stage.number', { number })} `),
        url === undefined ? title : make('a', { href: url }, title),
      );
      const lines = sheets.map((sheet) =>
        make(
          'li',
          {},
          make('a', { href: sheet.url }, sheet.title),
          ' ',
          make('span', { class: 'entry-state' }, sheet.words),
        ),
      );
      return make(
        'li',
        { class: 'entry', ...(isCurrent ? { 'data-state': 'current' } : {}) },
        numeral,
        name,
        make('p', { class: 'entry-state' }, words),
        make('ul', { class: 'notebook-sheets' }, ...lines),
      );
    },
  };
}
