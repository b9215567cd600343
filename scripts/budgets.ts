// Weighs the pages of a build and tells which are over budget (tests/budgets.json, bytes): of the default
// edition this fails the build.

import { readFileSync } from 'node:fs';
import { listPages } from '../src/site/manifest.ts';
import { chosenOut } from '../src/site/out.ts';
import { chosenEdition } from '../src/site/settings.ts';
import { weighAssets, weighHtml, type Weight } from '../src/site/weight.ts';

const file = new URL('../tests/budgets.json', import.meta.url);
const budgets = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
  Record<'home' | 'stage' | 'session' | 'worksheet', Weight>
>;
const { edition, file: ownFile } = chosenEdition(process.env);
const site = { root: chosenOut(process.env), base: edition.base };
const parts = ['html', 'css', 'js', 'fonts'] as const;

function showKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** Good compression of every page takes a quarter of a minute, a rough one a second. */
const ROUGH = 5;
/** In bytes: the least pages come out a few lighter when weighed roughly. */
const SLACK = 100;

/** The true weights of the heaviest page and of all that may be over budget. */
function findHeaviest(pages: readonly string[], budget: number): ReadonlyMap<string, number> {
  const rough = pages.map((page) => ({ page, most: weighHtml(site, page, ROUGH) }));
  rough.sort((a, b) => b.most - a.most);
  const found = new Map<string, number>();
  let heaviest = 0;
  for (const { page, most } of rough) {
    if (most + SLACK <= heaviest && most + SLACK <= budget) break;
    const weight = weighHtml(site, page);
    found.set(page, weight);
    heaviest = Math.max(heaviest, weight);
  }
  return found;
}

let over = 0;
console.log('First visit, kB after brotli (budget in brackets)');
console.log(`  ${''.padEnd(10)}${parts.map((part) => part.padStart(15)).join('')}`);
const pages = listPages(site);
for (const name of ['home', 'stage', 'session', 'worksheet'] as const) {
  if (pages[name].length === 0) continue;
  const heaviestHtml = findHeaviest(pages[name], budgets[name].html);
  const weights = pages[name].map((page) => ({
    page,
    weight: { html: heaviestHtml.get(page) ?? 0, ...weighAssets(site, page) },
  }));
  const cells = parts.map((part) => {
    const heaviest = Math.max(...weights.map(({ weight }) => weight[part]));
    const isOver = heaviest > budgets[name][part];
    if (isOver) over += 1;
    return `${isOver ? '! ' : ''}${showKilobytes(heaviest)} (${showKilobytes(budgets[name][part])})`.padStart(
      15,
    );
  });
  console.log(`  ${name.padEnd(10)}${cells.join('')}  the heaviest of ${weights.length}`);
  for (const { page, weight } of weights)
    for (const part of parts)
      if (weight[part] > budgets[name][part])
        console.log(`    ! /${page} ${part} ${showKilobytes(weight[part])}`);
}
if (over > 0 && ownFile) {
  // A firm's logo, typeface and texts are its own to weigh: it is told, and has its site.
  console.log(
    'Les pages marquées « ! » sont plus lourdes que conseillé : elles viennent plus lentement sur un vieux téléphone. / ' +
      'Pages marked with "!" are heavier than advised: they come more slowly on an old phone.',
  );
} else if (over > 0) {
  console.error(
    `${over} over budget, marked with "!": make the page lighter, or change tests/budgets.json and say why.`,
  );
  process.exitCode = 1;
}
