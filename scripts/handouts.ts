// `npm run handouts`: after the build, prints every session and worksheet into it as PDFs, blank, through the
// system's Chromium. `handouts.ts browser` only tells whether there is one: asked before the build.

import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { readWorkbook } from '../src/authoring/index.ts';
import { chromiumFlags, findTestBrowser } from '../src/site/chromium.ts';
import { listJobs } from '../src/site/handouts/jobs.ts';
import { runPress } from '../src/site/handouts/press.ts';
import type { Made } from '../src/site/handouts/press.ts';
import { showProgress } from '../src/site/handouts/progress.ts';
import { nameOf } from '../src/workbook/edition.ts';
import { chosenOut } from '../src/site/out.ts';
import { startServer } from '../src/site/server.ts';
import { chosenEdition } from '../src/site/settings.ts';

const advice =
  'Les PDF se font avec Chromium, Chrome ou Edge : installez-en un (https://www.chromium.org), ou donnez son chemin dans PASSERELLE_CHROMIUM. / ' +
  'PDFs are made with Chromium, Chrome or Edge: install one (https://www.chromium.org), or give its path in PASSERELLE_CHROMIUM.';
const MOST_NAMES = 20;
/** Each has a page of the browser: more would take memory, and little time off. */
const MOST_WORKERS = 4;

/** Of all that is made at once: SOURCE_DATE_EPOCH makes two runs alike to the byte. */
function dateOfRun(): Date {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date();
}

/** Puts documents into the build as they are made, and tells how far that has come. */
function openShelf(root: string, base: string, count: number) {
  const total = { documents: 0, pages: 0, bytes: 0 };
  const failed: string[] = [];
  const progress = showProgress('PDF', count);
  return {
    async put(made: Made): Promise<void> {
      if ('error' in made) failed.push(`${made.address}: ${made.error}`);
      else {
        const file = join(root, made.address.slice(base.length));
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, made.bytes);
        total.documents += 1;
        total.pages += made.pages;
        total.bytes += made.bytes.length;
      }
      progress.step();
    },
    /** Tells what was made, and what was not. */
    close(): void {
      progress.end();
      const { documents, pages, bytes } = total;
      const size = `${(bytes / 1e6).toFixed(1)} MB`;
      console.log(`${documents} PDF, ${pages} pages, ${size} (${progress.seconds()} s)`);
      if (failed.length === 0) return;
      for (const line of failed.slice(0, MOST_NAMES)) console.error(`✗ ${line}`);
      console.error(`${failed.length} PDF non faits. / ${failed.length} PDFs not made.`);
      process.exitCode = 1;
    },
  };
}

async function makeHandouts(executablePath: string): Promise<void> {
  const { edition, layers } = chosenEdition(process.env);
  const { workbook } = await readWorkbook(layers, edition);
  const jobs = listJobs(workbook, process.env.PASSERELLE_ONLY ?? '');
  const count = jobs.reduce((sum, { papers, form }) => sum + papers.length + (form ? 1 : 0), 0);
  if (count === 0)
    throw new Error('--only : aucun document de ce nom. / --only: no document of that name.');
  const root = chosenOut(process.env);
  const port = 24_000 + (process.pid % 20_000);
  const server = await startServer({ root, base: edition.base, port });
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
    const shelf = openShelf(root, edition.base, count);
    try {
      const press = {
        browser,
        origin: new URL(server.url).origin,
        site: edition.site,
        edition: edition.id,
        paper: edition.paper,
        author: nameOf(edition, edition.locales[0]),
        date: dateOfRun(),
      };
      await runPress(jobs, press, Math.min(MOST_WORKERS, availableParallelism()), shelf.put);
    } finally {
      await browser.close();
    }
    shelf.close();
  } finally {
    await server.close();
  }
}

const executablePath = findTestBrowser();
try {
  if (executablePath === undefined) throw new Error(advice);
  if (process.argv[2] !== 'browser') await makeHandouts(executablePath);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
