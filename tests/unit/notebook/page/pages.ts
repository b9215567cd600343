import { answersOf } from '../../../../src/fields/answers.ts';
import { makeEntry } from '../../../../src/notebook/entry.ts';
import type { NotebookFile } from '../../../../src/notebook/file/index.ts';
import type { Entry, Json, Notebook } from '../../../../src/notebook/index.ts';
import { makeAtlas } from '../../../../src/notebook/page/manifest.ts';
import { withAtlas } from '../../../../src/notebook/page/notebook/open.ts';
import type { NotebookPage } from '../../../../src/notebook/page/notebook/open.ts';
import { stampOf } from '../../../../src/notebook/stamp.ts';
import type { Offer } from '../../../../src/workbook/kind.ts';

const fields = [
  { kind: 'text', id: 'hope', label: 'Mon espoir' },
  { kind: 'text', id: 'fear', label: 'Ma crainte', private: true },
  {
    kind: 'table',
    id: 'people',
    label: 'Personnes',
    columns: [{ kind: 'text', id: 'name', label: 'Prénom' }],
  },
];

const atlas = makeAtlas({
  edition: { id: 'passerelle', name: 'Passerelle', currency: 'EUR' },
  locale: 'fr',
  locales: ['fr', 'en'],
  stages: [
    { id: 'start', number: 1, title: 'Départ', written: true, url: '/e/', worksheets: ['sheet'] },
  ],
  worksheets: [{ id: 'sheet', title: 'Fiche', url: '/f/', stage: 'start', fields }],
  sessions: [],
  retired: [{ path: 'sheet.old', kind: 'text', label: 'Ancienne question' }],
});

/** An entry written at a time, in ms. */
export const at = (path: string, value: Json, time: number): Entry =>
  makeEntry(path, value, stampOf({ time, counter: 0, writer: 'aaaaaaaabbbb' }));

/** The notebook’s page over some answers, without a browser: it is only read. */
export function pageOver(entries: Readonly<Record<string, Entry>>): NotebookPage {
  const all = new Map(Object.entries(entries));
  const notebook = {
    read: (path: string) => all.get(path)?.v,
    entry: (path: string) => all.get(path),
    entries: () => all,
    paths: (prefix = '') => [...all.keys()].filter((path) => path.startsWith(prefix)).sort(),
    meta: () => undefined,
  } as Partial<Notebook> as Notebook;
  const offered = (field: { options?: readonly Offer[] }) => field.options ?? [];
  const telling = { locale: 'fr', currency: 'EUR', say: tellKey, answersOf, offered };
  const page = { notebook, telling, fields: atlas.fields } as Partial<NotebookPage> as NotebookPage;
  return withAtlas(page, atlas);
}

function tellKey(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return key === 'field.named-answer' ? `${values['name']} : ${values['text']}` : key;
}

/** A file that holds some answers. */
export function fileOf(
  entries: Readonly<Record<string, Entry>>,
  members: Partial<NotebookFile> = {},
): NotebookFile {
  return {
    edition: 'passerelle',
    notebook: '',
    language: 'fr',
    written: '',
    entries,
    versions: {},
    kept: {},
    damaged: [],
    basedOn: {},
    unknown: {},
    ...members,
  };
}
