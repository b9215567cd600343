import { describe, expect, it } from 'vitest';
import { showProgress } from '../../../../src/site/handouts/progress.ts';

/** What is told of a run, on a terminal or not. */
function tell(count: number, isTTY: boolean): string {
  let told = '';
  const write = (text: string) => {
    told += text;
    return true;
  };
  const progress = showProgress('PDF', count, { isTTY, write });
  for (let step = 0; step < count; step += 1) progress.step();
  progress.end();
  return told;
}

describe('the progress of a run', () => {
  it('is a bar on a terminal, and its line ends', () => {
    const bars = tell(4, true).split('\r');
    expect(bars.at(1)).toMatch(/^█{8}░{22} PDF 1\/4, 0 s $/);
    expect(bars.at(-1)).toMatch(/^█{30} PDF 4\/4, 0 s \n$/);
  });

  it('is a line at every tenth elsewhere, however many the steps', () => {
    expect(tell(738, false).trim().split('\n')).toHaveLength(10);
    expect(tell(3, false)).toBe('PDF 1/3, 0 s\nPDF 2/3, 0 s\nPDF 3/3, 0 s\n');
  });
});
