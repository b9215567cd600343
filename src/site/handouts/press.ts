import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Locale } from '../../workbook/words.ts';
import { finishDocument } from './finish.ts';
import { printForm } from './form.ts';
import { appendNotes, settleLinks } from './in-page.ts';
import type { Job } from './jobs.ts';
import type { Paper } from '../../workbook/edition.ts';

/** What documents are printed with. */
export interface Press {
  readonly browser: Browser;
  /** Where the built site is served, without a path. */
  readonly origin: string;
  /** Where it will stand, without a path, when that is known: links lead there. */
  readonly site: string | undefined;
  readonly edition: string;
  /** The paper of forms, which are made for one alone. */
  readonly paper: Paper;
  readonly author: string;
  readonly date: Date;
}

/** A document that was made, or why it was not. */
export type Made =
  | { readonly address: string; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly address: string; readonly error: string };

type Hand = (made: Made) => Promise<void>;

/** What is done in one page of the browser, and the addresses of what comes of it. */
interface Task {
  readonly way: Way;
  readonly locale: Locale;
  readonly title: string;
  readonly addresses: readonly string[];
  readonly act: (
    page: Page,
    hand: (address: string, pdf: Uint8Array) => Promise<void>,
  ) => Promise<void>;
}

/** How a page is opened: without scripts it costs less, with them it can ask for another page. */
type Way = 'plain' | 'scripted';

const FORMATS = { a4: 'A4', letter: 'Letter' } as const;
const PATIENCE_MS = 30_000;

/** Scripts would look for a notebook, and fill in what is blank. */
const SCRIPTS = /\.m?js(\?|$)/;

/** Nothing is looked at on the screen. */
const VIEWPORT = { width: 794, height: 200 };

/**
 * Prints jobs, several at a time; each document is handed over as soon as it is made, so that none
 * is kept. What fails is handed over as well, and stops nothing.
 */
export async function runPress(
  jobs: readonly Job[],
  press: Press,
  workers: number,
  hand: Hand,
): Promise<void> {
  const queue = jobs.flatMap((job) => tasksOf(job, press));
  const work = async () => {
    const desk = openDesk(press);
    for (let task = queue.shift(); task; task = queue.shift())
      await attempt(task, press, desk, hand);
    await desk.clear();
  };
  await Promise.all(Array.from({ length: workers }, work));
}

/** The pages that one worker keeps open, one of each sort. */
interface Desk {
  page(task: Task): Promise<Page>;
  clear(): Promise<void>;
}

function openDesk(press: Press): Desk {
  const open = new Map<string, Page>();
  return {
    async page({ way, locale }) {
      const sort = `${way} ${locale}`;
      const known = open.get(sort);
      if (known) return known;
      const context = await openContext(press, way, locale);
      const page = await context.newPage();
      open.set(sort, page);
      return page;
    },
    async clear() {
      // Where the browser is gone, its pages are.
      await Promise.allSettled([...open.values()].map((page) => page.context().close()));
      open.clear();
    },
  };
}

async function openContext(
  { browser, origin, site }: Press,
  way: Way,
  locale: Locale,
): Promise<BrowserContext> {
  const isScripted = way === 'scripted';
  const context = await browser.newContext({
    locale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: VIEWPORT,
    javaScriptEnabled: isScripted,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (isScripted) {
    await context.route(SCRIPTS, (route) => route.abort());
    await context.addInitScript(settleLinks, { origin, site });
  }
  return context;
}

/** Does one task. After a failure the worker goes on with other pages: this one may be stuck. */
async function attempt(task: Task, { author, date }: Press, desk: Desk, hand: Hand): Promise<void> {
  const { title, locale, addresses, act } = task;
  const left = new Set(addresses);
  try {
    await act(await desk.page(task), async (address, pdf) => {
      const finished = await finishDocument(pdf, { title, author, locale, date });
      left.delete(address);
      await hand({ address, ...finished });
    });
  } catch (thrown) {
    const error = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    for (const address of left) await hand({ address, error });
    await desk.clear();
  }
}

function tasksOf({ page: path, locale, title, notes, papers, form }: Job, press: Press): Task[] {
  const { origin, site, edition, date, paper } = press;
  const url = `${origin}${path}`;
  const sheets: Task = {
    way: notes ? 'scripted' : 'plain',
    locale,
    title,
    addresses: papers.map(({ address }) => address),
    async act(page, hand) {
      const response = await page.goto(url);
      if (!response?.ok()) throw new Error(`${path}: ${response?.status() ?? 'no answer'}`);
      if (notes) await page.evaluate(appendNotes, notes);
      await page.evaluate(settleLinks, { origin, site });
      for (const each of papers) await hand(each.address, await print(page, each.paper));
    },
  };
  if (!form) return [sheets];
  const { worksheet, address } = form;
  const twin: Task = {
    way: 'scripted',
    locale,
    title,
    addresses: [address],
    async act(page, hand) {
      await hand(
        address,
        await printForm(page, url, { edition, worksheet, locale, date }, FORMATS[paper]),
      );
    },
  };
  return papers.length > 0 ? [sheets, twin] : [twin];
}

async function print(page: Page, paper: Paper): Promise<Uint8Array> {
  await page.evaluate((size) => document.documentElement.setAttribute('data-size', size), paper);
  return page.pdf({
    format: FORMATS[paper],
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
  });
}
