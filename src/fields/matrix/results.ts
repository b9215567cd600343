import { fillIn, shorten } from '../ranking/words.ts';
import { tellPercent, weighIn } from './answer.rich.ts';
import { all, wholeNameOf, write } from './board.ts';
import type { Board } from './board.ts';
import type { Outcome, Weighed } from './weigh.ts';

/** Shows the totals, and says in sentences what they allow to say. Changes only what differs. */
export function showResults(root: HTMLElement, board: Board): void {
  const { value, context } = board;
  const { dataset } = root.querySelector<HTMLElement>('passerelle-matrix') ?? root;
  const weighed = weighIn(value, context.field, context.telling);
  const { locale } = context.telling;
  showTotals(root, weighed, dataset, locale);
  const place = root.querySelector<HTMLElement>('[data-sentences]');
  if (!place) return;
  const sentences = sentencesOf(weighed, dataset, locale, context.field.facts === true);
  while (place.children.length < sentences.length) place.append(document.createElement('p'));
  for (const extra of [...place.children].slice(sentences.length)) extra.remove();
  for (const [at, sentence] of sentences.entries()) write(place.children[at] ?? place, sentence);
}

function showTotals(
  root: HTMLElement,
  { outcomes }: Weighed,
  words: DOMStringMap,
  locale: string,
): void {
  const body = root.querySelector('[data-results]');
  const model = root.querySelector<HTMLTemplateElement>('template[data-new-result]');
  if (!body || !model) return;
  const rows = new Map(all(body, '[data-result]').map((row) => [row.dataset['result'] ?? '', row]));
  const wanted = outcomes.map((outcome) => {
    let row = rows.get(outcome.id);
    if (!row) {
      row = document.importNode(model.content, true).firstElementChild as HTMLElement;
      row.dataset['result'] = outcome.id;
    }
    showOutcome(row, outcome, outcomes, words, locale);
    return row;
  });
  if (wanted.length !== rows.size || wanted.some((row, at) => body.children[at] !== row))
    body.replaceChildren(...wanted, ...all(body, '.matrix-paper'));
}

function showOutcome(
  row: HTMLElement,
  { text, total, soFar, possible, percent, rank, lacking }: Outcome,
  outcomes: readonly Outcome[],
  words: DOMStringMap,
  locale: string,
): void {
  const put = (part: string, written: string) => {
    const place = row.querySelector(`[data-${part}]`);
    if (place) write(place, written);
  };
  const isShared = rank !== null && outcomes.filter((each) => each.rank === rank).length > 1;
  const isBegun = soFar > 0 || total !== null;
  put('name', wholeNameOf({ text }, words['wordUntitledOption']));
  put(
    'total',
    total !== null
      ? fillIn(words['wordOutOf'], { total, possible })
      : isBegun
        ? fillIn(words['wordSoFar'], { total: soFar, lacking })
        : '—',
  );
  put('percent', percent === null ? '—' : tellPercent(percent, locale));
  put('rank', rank === null ? '—' : isShared ? fillIn(words['wordTied'], { rank }) : String(rank));
  const share = `${percent === null ? 0 : Math.round(percent * 10) / 10}%`;
  const bar = row.querySelector<HTMLElement>('[data-bar]');
  if (bar && bar.style.getPropertyValue('--share') !== share)
    bar.style.setProperty('--share', share);
}

/** Everything that can be said of a matrix now, most useful first. */
function sentencesOf(
  { outcomes, unweighted, heaviest, gap, isClose, changes, unchecked }: Weighed,
  words: DOMStringMap,
  locale: string,
  hasFacts: boolean,
): readonly string[] {
  const said: string[] = [];
  if (outcomes.every(({ soFar, total }) => soFar === 0 && total === null))
    said.push(words['wordNothing'] ?? '');
  else if (gap === null) said.push(words['wordIncomplete'] ?? '');
  else if (isClose) said.push(words['wordClose'] ?? '');
  else said.push(fillIn(words['wordApart'], { points: Math.round(gap) }));
  if (gap !== null && heaviest) {
    const criterion = shorten(heaviest.text);
    const order = outcomes
      .filter(({ doubled }) => doubled !== null)
      .sort((a, b) => (b.doubled ?? 0) - (a.doubled ?? 0))
      .map(({ text, doubled }) => `${shorten(text)} (${tellPercent(doubled ?? 0, locale)})`);
    const word = words[changes ? 'wordDoubledChanges' : 'wordDoubledSame'];
    said.push(fillIn(word, { criterion, order: order.join(', ') }));
  }
  const names = unweighted
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => shorten(text));
  const isBegun = outcomes.some(({ soFar }) => soFar > 0);
  if (isBegun && names.length > 0)
    said.push(fillIn(words['wordUnweighted'], { criteria: names.join(', ') }));
  if (hasFacts && unchecked > 0) said.push(fillIn(words['wordUnchecked'], { count: unchecked }));
  return said;
}
