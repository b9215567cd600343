import { answerText } from '../../answers.ts';
import { isVeiled } from '../../veil.ts';
import { markPrivate } from './answers.ts';
import { showList } from './list.ts';
import { findPart, make } from './make.ts';
import type { NotebookPage } from './open.ts';
import { nameQuestion, questionPath } from './tell.ts';
import { tellWhen } from './when.ts';

const SHOWN = 5;
const LENGTH = 180;

/** What I wrote last: the latest answers, each once, with where and when. */
export function showLast(page: NotebookPage): void {
  const { notebook, telling, fields } = page;
  const seen = new Set<string>();
  const items = [];
  for (const { path, time } of notebook.lastWritten(Infinity)) {
    const question = questionPath(path);
    const field = fields.get(question);
    if (!field || seen.has(question)) continue;
    seen.add(question);
    const text = cut(answerText(notebook, question, field, telling));
    if (text === '' || isVeiled(question, field, (at) => notebook.read(at), telling)) continue;
    const { label, worksheet, href = '', isPrivate } = nameQuestion(question, page);
    const place = telling.say('notebook.last.place', { worksheet, when: tellWhen(time, telling) });
    items.push({
      key: question,
      model: { label, href, place, text, isPrivate },
      draw: () => {
        const state = make('p', { class: 'entry-state' }, place);
        if (isPrivate) state.append(' ', markPrivate(telling));
        return make(
          'li',
          { class: 'entry entry-plain' },
          make('h3', { class: 'entry-title' }, make('a', { href }, label)),
          make('p', { class: 'notebook-words' }, text),
          state,
        );
      },
    });
    if (items.length === SHOWN) break;
  }
  showList(findPart('last'), items);
  findPart('last-section').hidden = items.length === 0;
}

/** The first words of a long text. */
export function cut(text: string): string {
  if (text.length <= LENGTH) return text;
  const end = text.lastIndexOf(' ', LENGTH);
  // Of a letter of two units no half is left.
  return `${text.slice(0, end > LENGTH / 2 ? end : LENGTH).replace(/\p{Cs}$/u, '')}…`;
}
