import type { NotebookFile } from '../../file/index.ts';
import type { Comparison, Difference, Side } from './compare.ts';
import { make } from './make.ts';
import type { NotebookPage } from './open.ts';
import { nameQuestion } from './tell.ts';
import { tellWhen } from './when.ts';

/** Draws what a file would bring: conflicts open, the rest told in a line and opened on demand. */
export function drawComparison(
  { added, updated, conflicts, unknown, same, ours }: Comparison,
  damaged: NotebookFile['damaged'],
  page: NotebookPage,
): readonly HTMLElement[] {
  const { say } = page.telling;
  const lines: HTMLElement[] = [];
  const group = (name: string, list: readonly Difference[], isOpen = false) => {
    if (list.length === 0) return;
    const words = say(`import.${name}`, { count: list.length });
    lines.push(drawGroup(words, isOpen, () => list.map((each) => drawDifference(each, page))));
  };
  group('conflicts', conflicts, true);
  group('added', added);
  group('updated', updated);
  group('unknown', unknown);
  if (damaged.length > 0) {
    const words = say('import.damaged', { count: damaged.length });
    const draw = () =>
      damaged.map(({ path }) => make('div', {}, make('dt', {}, nameQuestion(path, page).label)));
    lines.push(drawGroup(words, false, draw));
  }
  if (same > 0) lines.push(make('p', {}, say('import.same', { count: same })));
  if (ours > 0) lines.push(make('p', {}, say('import.ours', { count: ours })));
  return lines;
}

/** A group whose answers are drawn when it is opened: a file may hold thousands. */
function drawGroup(words: string, isOpen: boolean, draw: () => HTMLElement[]): HTMLElement {
  const list = make('dl', { class: 'answers' });
  const details = make('details', { class: 'import-group' }, make('summary', {}, words), list);
  const fill = () => {
    if (details.open && list.childElementCount === 0) list.append(...draw());
  };
  details.addEventListener('toggle', fill);
  details.open = isOpen;
  fill();
  return details;
}

function drawDifference(difference: Difference, page: NotebookPage): HTMLElement {
  const { label, worksheet, theirs, ours, winner } = difference;
  const { say } = page.telling;
  const name = make('dt', {}, worksheet === '' ? label : `${worksheet} · ${label}`);
  if (!ours) return make('div', {}, name, make('dd', {}, theirs.text));
  const side = (key: string, { text, time }: Side, isFirst: boolean) => {
    const when = say(`import.${key}`, { when: tellWhen(time, page.telling) });
    const proposed = isFirst ? ` ${say('import.proposed')}` : '';
    return make(
      'div',
      {},
      make('p', { class: 'entry-state' }, `${when}${proposed}`),
      make('p', { class: 'notebook-words' }, text),
    );
  };
  return make(
    'div',
    {},
    name,
    make(
      'dd',
      { class: 'notebook-sides' },
      side('here', ours, winner === 'ours'),
      side('there', theirs, winner === 'theirs'),
    ),
  );
}
