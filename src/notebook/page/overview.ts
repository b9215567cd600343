/** Home, the path and the list of worksheets: how far one is, and where to go on. */
import { effect } from '@preact/signals-core';
import type { PackedWorksheet } from '../../workbook/pack.ts';
import { isFinished } from '../finished.ts';
import { loadAtlas } from './manifest.ts';
import type { Atlas } from './manifest.ts';
import { openPage } from './page.ts';
import type { Page } from './page.ts';
import { showStandings } from './standing.ts';

const page = openPage();
let atlas: Atlas | undefined;

const show = () => {
  showStages(page);
  if (atlas) {
    const worksheets = [...atlas.worksheets.values()];
    showStandings(page, page.calculator(), worksheets);
    showResume(page, worksheets);
  } else if (page.notebook.paths().length === 0) {
    showNotBegun(page);
  }
};

/** Only a reader who has written something needs to know all questions. */
async function learnAll(): Promise<void> {
  await page.ready;
  show();
  if (page.notebook.paths().length === 0) return;
  // Offline, the page is whole without this.
  atlas = await loadAtlas(page).catch(() => undefined);
  show();
}

effect(() => {
  void page.notebook.revision.value;
  show();
});
void learnAll();

function showNotBegun({ telling }: Page): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    place.hidden = false;
    place.textContent = telling.say('progress.not-begun');
  }
}

/** How many worksheets of each stage are finished, once something is begun in it. */
function showStages({ data, notebook, telling }: Page): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-stage-progress]')) {
    const ids = data.stages[place.dataset['stageProgress'] ?? ''] ?? [];
    const finished = ids.filter((id) => isFinished(notebook, id)).length;
    const isBegun = ids.some((id) => notebook.paths(`${id}.`).length > 0);
    place.hidden = !isBegun;
    place.textContent = telling.say('progress.stage', { count: finished, of: ids.length });
    const entry = place.closest<HTMLElement>('.entry');
    if (entry && isBegun) entry.dataset['state'] = finished === ids.length ? 'finished' : 'begun';
  }
}

/** On the home page: the worksheet written in last, and when. */
function showResume({ notebook, telling }: Page, worksheets: readonly PackedWorksheet[]): void {
  const notice = document.querySelector<HTMLElement>('[data-resume]');
  const text = notice?.querySelector<HTMLElement>('[data-resume-text]');
  const worksheetOf = (path: string) => worksheets.find(({ id }) => path.startsWith(`${id}.`));
  // The pace at which one speaks may come last, and belongs to no worksheet.
  const last = notebook.lastWritten(2).find(({ path }) => worksheetOf(path));
  const worksheet = last && worksheetOf(last.path);
  if (!notice || !text) return;
  notice.hidden = !worksheet;
  if (!last || !worksheet) return;
  const when = new Intl.DateTimeFormat(telling.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(last.time);
  const link = document.createElement('a');
  link.href = worksheet.url;
  link.textContent = worksheet.title;
  text.replaceChildren(`${telling.say('home.resume-text', { when })} `, link);
}
