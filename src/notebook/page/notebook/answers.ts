import type { Telling } from '../../../workbook/kind.ts';
import { collectAnswers, collectReader } from './collect.ts';
import type { Told, ToldOfReader, ToldSheet, ToldStage, ToldTable } from './collect.ts';
import { showList } from './list.ts';
import type { Item } from './list.ts';
import { findPart, make } from './make.ts';
import type { NotebookPage } from './open.ts';

/** All my answers, by stage and worksheet. */
export function showAnswers(page: NotebookPage): void {
  const stages = collectAnswers(page);
  const reader = collectReader(page);
  const nodes = showList(findPart('answers'), [
    ...stages.map(stageItem),
    ...(reader.length > 0 ? [readerItem(reader, page.telling)] : []),
  ]);
  stages.forEach(({ sheets }, index) => {
    const place = nodes[index]?.querySelector<HTMLElement>('[data-sheets]');
    if (place)
      showList(
        place,
        sheets.map((sheet) => sheetItem(sheet, page.telling)),
      );
  });
  const isEmpty = stages.length === 0 && reader.length === 0;
  findPart('answers-empty').hidden = !isEmpty;
  findPart('answers-tools').hidden = isEmpty;
}

function stageItem({ id, number, title, url }: ToldStage): Item {
  return {
    key: id,
    model: { number, title, url },
    draw: () =>
      make(
        'section',
        { 'data-part': '', class: 'notebook-stage' },
        make('h3', {}, `${number}. `, url === undefined ? title : make('a', { href: url }, title)),
        make('div', { 'data-sheets': '' }),
      ),
  };
}

/** What belongs to no worksheet, after those that do. */
function readerItem(told: readonly ToldOfReader[], telling: Telling): Item {
  return {
    key: 'reader',
    model: told,
    draw: () =>
      make(
        'section',
        { 'data-part': '', class: 'notebook-stage' },
        make('h3', {}, telling.say('speech.own-pace-for')),
        make(
          'dl',
          { class: 'answers' },
          ...told.map(({ label, text }) =>
            make('div', { 'data-answer': '' }, make('dt', {}, label), make('dd', {}, text)),
          ),
        ),
      ),
  };
}

function sheetItem(sheet: ToldSheet, telling: Telling): Item {
  return {
    key: sheet.id,
    model: sheet,
    draw: () => {
      const section = make(
        'section',
        { 'data-part': '', class: 'notebook-sheet' },
        make('h4', {}, make('a', { href: sheet.url }, sheet.title)),
        make('p', { class: 'entry-state' }, sheet.standing),
      );
      if (sheet.asked.length) section.append(drawAnswers(sheet.asked, telling));
      if (sheet.unasked.length) {
        section.append(
          make(
            'div',
            { 'data-part': '' },
            make('h5', { class: 'small-caps' }, telling.say('notebook.unasked')),
            drawAnswers(sheet.unasked, telling),
          ),
        );
      }
      return section;
    },
  };
}

function drawAnswers(answers: readonly Told[], telling: Telling): HTMLElement {
  return make('dl', { class: 'answers' }, ...answers.map((told) => drawAnswer(told, telling)));
}

function drawAnswer({ label, href, isPrivate, text, table }: Told, telling: Telling): HTMLElement {
  const question = make('dt', {}, make('a', { href }, label));
  if (isPrivate) question.append(' ', markPrivate(telling));
  const answer = make('dd', {}, table ? drawTable(table) : text);
  const attributes = { 'data-answer': '', ...(isPrivate ? { 'data-private': '' } : {}) };
  return make('div', attributes, question, answer);
}

/** The word that says a question is private. */
export function markPrivate({ say }: Telling): HTMLElement {
  return make('span', { class: 'field-private' }, say('field.private'));
}

/** A table that may be laid out as cards where it is narrow: its roles are told all the same. */
function drawTable({ columns, rows }: ToldTable): HTMLElement {
  const heads = columns.map((name) => make('th', { scope: 'col', role: 'columnheader' }, name));
  const lines = rows.map((cells) =>
    make(
      'tr',
      { role: 'row' },
      ...cells.map((text, index) =>
        make('td', { role: 'cell', 'data-column': columns[index] ?? '' }, text),
      ),
    ),
  );
  return make(
    'table',
    { class: 'answers-table', role: 'table' },
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...heads)),
    make('tbody', { role: 'rowgroup' }, ...lines),
  );
}
