import type { Sheet } from '../../rules.ts';
import { GAP } from './runs.ts';
import type { Run } from './runs.ts';

/** Draws the sheets of a run under its text: paper, line of the margin, head, foot and number. */
export function drawSheets(run: Run, from: number, sheetFor: (at: number) => Sheet): void {
  const { root, paper } = run;
  const page = root.ownerDocument;
  const { style } = root;
  style.width = `${run.sheets * paper.width + (run.sheets - 1) * GAP}px`;
  style.height = `${paper.height}px`;
  const sheets = Array.from({ length: run.sheets }, (_, at) => {
    const sheet = sheetFor(at);
    const element = page.createElement('div');
    element.className = 'sheet';
    element.style.left = `${at * (paper.width + GAP)}px`;
    element.style.width = `${paper.width}px`;
    element.dataset['sheet'] = String(from + at);
    const line = page.createElement('i');
    line.className = 'sheet-line';
    line.style.left = `${paper.left + paper.line}px`;
    line.style.top = `${paper.top}px`;
    line.style.bottom = `${paper.bottom}px`;
    const say = (name: string, words: string) => {
      const place = page.createElement('span');
      place.className = `sheet-words sheet-${name}`;
      place.textContent = words;
      return place;
    };
    element.append(
      line,
      say('left', sheet.left),
      say('right', sheet.right),
      say('foot', sheet.foot),
      say('number', sheet.isBare ? '' : `${from + at} / ${sheet.count}`),
    );
    return element;
  });
  root.prepend(...sheets);
}
