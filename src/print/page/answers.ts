import type { Page } from '../../notebook/page/page.ts';
import type { Atlas } from '../../notebook/page/manifest.ts';
import { findPart } from '../../notebook/page/notebook/make.ts';
import type { Json } from '../../workbook/kind.ts';
import type { Discretion } from '../discretion.ts';
import { tiePrivate } from './private.ts';

/** The answers to print, and how much of them. */
export interface Answers {
  /** The value of each entry by its path; `undefined` when the worksheets are to be blank. */
  entries(): Promise<ReadonlyMap<string, Json> | undefined>;
  discretion(): Discretion;
  /** Whether they are those of this notebook. */
  isOwn(): boolean;
  /**
   * Offers the private questions with an answer in the worksheets that are printed, each with its
   * own tick.
   * @returns how many of them are left out
   */
  offer(printed: ReadonlySet<string>, atlas: Atlas): number;
}

/**
 * Ties where answers come from: nowhere, this notebook, or a file that is opened for the occasion
 * and forgotten with the page.
 */
export function tieAnswers(form: HTMLFormElement, page: Page, changed: () => void): Answers {
  const { notebook, telling, data } = page;
  const { say } = telling;
  const input = findPart<HTMLInputElement>('compose-file');
  const said = findPart('compose-file-said');
  const options = findPart('filled-options');
  const fileOptions = findPart('file-options');
  const privates = tiePrivate();
  const noneKept = findPart('notebook-empty');
  let file: { entries: ReadonlyMap<string, Json>; name: string } | undefined;

  const source = () => new FormData(form).get('answers');

  function held(): ReadonlyMap<string, Json> | undefined {
    if (source() === 'file') return file?.entries;
    if (source() !== 'notebook') return undefined;
    return new Map([...notebook.entries()].map(([path, { v }]) => [path, v]));
  }

  async function open(chosen: File): Promise<void> {
    said.textContent = say('import.reading');
    file = undefined;
    try {
      const { LIMITS, readFile } = await import('../../notebook/file/index.ts');
      if (chosen.size > LIMITS.size) {
        said.textContent = say('compose.file-refused');
        return;
      }
      const reading = readFile(await chosen.text(), data.edition.id);
      if (reading.refusal) {
        said.textContent = say('compose.file-refused');
        return;
      }
      const { file: found, warnings } = reading;
      const entries = Object.entries({ ...found.kept, ...found.entries });
      file = { name: chosen.name, entries: new Map(entries.map(([path, { v }]) => [path, v])) };
      const doubts = new Set(warnings.map(({ code }) => DOUBTS[code] ?? 'damaged'));
      said.textContent = [
        say('compose.file-opened', { name: chosen.name, count: entries.length }),
        ...[...doubts].map((doubt) => say(`compose.file-${doubt}`)),
      ].join(' ');
    } catch {
      said.textContent = say('compose.file-refused');
    }
    refresh();
    changed();
  }

  /** Shows what goes with where answers come from; a tick for one person's is none for another's. */
  function refresh(): void {
    const from = source();
    options.hidden = (held()?.size ?? 0) === 0;
    fileOptions.hidden = from !== 'file';
    const isEmpty = from === 'notebook' && notebook.entries().size === 0;
    noneKept.textContent = isEmpty ? say('compose.notebook-empty') : '';
    privates.clear();
  }

  input.addEventListener('change', () => {
    const [chosen] = input.files ?? [];
    if (chosen) void open(chosen);
    input.value = '';
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'answers') refresh();
  });
  void page.ready.then(refresh);
  addEventListener('pagehide', () => {
    file = undefined;
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    said.textContent = '';
    refresh();
    changed();
  });
  return {
    entries: async () => {
      await page.ready;
      return held();
    },
    discretion: () => ({
      withPrivate: privates.ticked(),
      initials: new FormData(form).has('initials'),
    }),
    isOwn: () => source() === 'notebook',
    offer: (printed, atlas) => privates.offer(held() ?? new Map(), printed, atlas),
  };
}

/** What is said of a file that is read all the same. */
const DOUBTS: Readonly<Record<string, string>> = {
  'other-edition': 'other-edition',
  changed: 'changed',
};
