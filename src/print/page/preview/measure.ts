import { repeatHeads } from './heads.ts';
import { columnAt } from './runs.ts';
import type { Run } from './runs.ts';

/** Counts the sheets of runs, and what is used of the last one of each. */
export function measure(runs: readonly Run[]): void {
  repeatHeads(runs);
  for (const run of runs) count(run);
}

function count(run: Run): void {
  const start = run.columns.getBoundingClientRect();
  const end = run.end.getBoundingClientRect();
  run.sheets = columnAt(run, end, start) + 1;
  run.used = end.top - start.top;
}

/** Space above what fits beneath, in pixels: 12 mm. */
const BETWEEN = 45;

/** Whether one run fits beneath another on its last sheet. */
export function fitsBeneath(upper: Run, lower: Run): boolean {
  if (upper.isAcross || lower.isAcross || lower.sheets > 1) return false;
  return upper.used + BETWEEN + lower.used + 4 <= upper.paper.text.height;
}

/** Puts a run beneath another, on its last sheet. */
export function putBeneath(upper: Run, lower: Run): void {
  for (const node of [...lower.columns.children]) {
    if (node === lower.end) continue;
    node.classList.add('beneath');
    upper.end.before(node);
  }
  upper.articles.push(...lower.articles);
  lower.root.remove();
  upper.used += BETWEEN + lower.used;
}
