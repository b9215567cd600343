/** Home, the path and the list of worksheets: how far one is, and where to go on. */
import { effect } from '@preact/signals-core';
import { isFinished } from '../finished.ts';
import { openPage } from './page.ts';
import type { Page } from './page.ts';
import { showStandings } from './standing.ts';

const page = openPage();
effect(() => {
  void page.notebook.revision.value;
  showStandings(page, page.calculator());
  showStages(page);
  showResume(page);
});

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
function showResume({ data, notebook, telling }: Page): void {
  const notice = document.querySelector<HTMLElement>('[data-resume]');
  const text = notice?.querySelector<HTMLElement>('[data-resume-text]');
  const [last] = notebook.lastWritten(1);
  const worksheet = data.worksheets.find(({ id }) => last?.path.startsWith(`${id}.`));
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
