import type { Page } from '../../notebook/page/page.ts';
import { loadAtlas } from '../../notebook/page/manifest.ts';
import { findPart, make } from '../../notebook/page/notebook/make.ts';
import type { Json } from '../../workbook/kind.ts';
import type { Discretion } from '../discretion.ts';

/** The answers to print, and how much of them. */
export interface Answers {
  /** The value of each entry by its path; `undefined` when the worksheets are to be blank. */
  entries(): Promise<ReadonlyMap<string, Json> | undefined>;
  discretion(): Discretion;
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
  const privateList = findPart('private-list');
  const noneKept = findPart('notebook-empty');
  let file: { entries: ReadonlyMap<string, Json>; name: string } | undefined;

  const source = () => String(new FormData(form).get('answers') ?? 'blank');
  const isTicked = (name: string) => new FormData(form).has(name);

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
      const isOther = warnings.some(({ code }) => code === 'other-edition');
      said.textContent = [
        say('compose.file-opened', { name: chosen.name, count: entries.length }),
        isOther ? say('compose.file-other-edition') : '',
        warnings.length > (isOther ? 1 : 0) ? say('compose.file-damaged') : '',
      ]
        .filter(Boolean)
        .join(' ');
    } catch {
      said.textContent = say('compose.file-refused');
    }
    await refresh();
    changed();
  }

  /** Offers the private questions that have an answer, each with its own tick. */
  async function refresh(): Promise<void> {
    const from = source();
    options.hidden = from === 'blank';
    fileOptions.hidden = from !== 'file';
    noneKept.hidden = from !== 'notebook' || notebook.entries().size > 0;
    const entries = held();
    const ticked = new Set(tickedPrivate());
    const atlas = entries && (await loadAtlas(page).catch(() => undefined));
    const answered = new Set(
      [...(entries ?? [])].flatMap(([path, value]) => (value === null ? [] : [questionOf(path)])),
    );
    const asked = [...(atlas?.fields ?? [])].filter(
      ([path, field]) => field.private === true && answered.has(path),
    );
    privateList.replaceChildren(
      ...asked.map(([path, field]) => {
        const box = make('input', { type: 'checkbox', name: 'private', value: path });
        box.checked = ticked.has(path);
        const title = atlas?.worksheets.get(path.split('.')[0] ?? '')?.title ?? '';
        return make(
          'label',
          { class: 'option' },
          box,
          make('span', {}, `${title} : ${field.label?.text ?? path}`),
        );
      }),
    );
    findPart('private').hidden = asked.length === 0;
  }

  const tickedPrivate = () => new FormData(form).getAll('private').map(String);

  input.addEventListener('change', () => {
    const [chosen] = input.files ?? [];
    if (chosen) void open(chosen);
    input.value = '';
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'answers') void refresh();
  });
  void page.ready.then(refresh);
  addEventListener('pagehide', () => {
    file = undefined;
  });
  return {
    entries: async () => {
      await page.ready;
      return held();
    },
    discretion: () => ({
      withPrivate: new Set(tickedPrivate()),
      initials: isTicked('initials'),
    }),
  };
}

/** The question that an entry belongs to: `worksheet.table.row` and `worksheet.field@consultant` too. */
function questionOf(path: string): string {
  const [worksheet = '', field = ''] = path.split('.');
  return `${worksheet}.${field.replace(/@.*$/, '')}`;
}
