import type { Manifest } from '../../workbook/manifest.ts';
import type { LocalField } from '../../workbook/kind.ts';
import { unpackField } from '../../workbook/unpack.ts';
import { finishedPath } from '../finished.ts';
import { splitPath } from '../index.ts';
import { loadFunctions } from './page.ts';
import type { Page } from './page.ts';

type WorksheetOfManifest = Manifest['worksheets'][number];

/** The whole workbook as the page’s scripts see it, looked up by id and by path. */
export interface Atlas {
  readonly stages: Manifest['stages'];
  readonly worksheets: ReadonlyMap<string, WorksheetOfManifest>;
  /** Every field by `worksheet.field`. */
  readonly fields: ReadonlyMap<string, LocalField>;
  /** The labels of questions asked no more, by `worksheet.field`. */
  readonly retired: ReadonlyMap<string, string>;
}

/** Makes the atlas of a manifest. */
export function makeAtlas({ stages, worksheets, retired }: Manifest): Atlas {
  return {
    stages,
    worksheets: new Map(worksheets.map((worksheet) => [worksheet.id, worksheet])),
    fields: new Map(
      worksheets.flatMap(({ id, fields }) =>
        fields.map((field): [string, LocalField] => [`${id}.${field.id}`, unpackField(field)]),
      ),
    ),
    retired: new Map(retired.map(({ path, label }) => [path, label])),
  };
}

let loading: Promise<Atlas> | undefined;

/**
 * Fetches the manifest from our own origin, once; a failed attempt may be made again.
 * @throws when it cannot be had, offline for instance
 */
export function loadAtlas(page: Pick<Page, 'data' | 'learn'>): Promise<Atlas> {
  loading ??= learnAtlas(page).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function learnAtlas({ data, learn }: Pick<Page, 'data' | 'learn'>): Promise<Atlas> {
  const atlas = await fetchAtlas(data.addresses.manifest);
  await Promise.all([learn(atlas.fields), loadFunctions()]);
  return atlas;
}

async function fetchAtlas(address: string): Promise<Atlas> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return makeAtlas((await response.json()) as Manifest);
}

/**
 * What the reader tells of themselves, once for all worksheets: the pace at which they speak.
 * The same as `PACE` of spoken texts, which pages with plain texts alone need not fetch.
 */
const OF_READER = 'reader.0-pace';

/** Whether a path of answers belongs to a question, or a tick, of the workbook, or to its reader. */
export function isAsked(path: string, { fields, worksheets }: Atlas): boolean {
  const parts = splitPath(path);
  if (!parts) return false;
  if (parts.isConsultant) return fields.has(path);
  if (path === OF_READER) return true;
  if (path === finishedPath(parts.worksheet)) return worksheets.has(parts.worksheet);
  if (fields.has(`${parts.worksheet}.${parts.field}`)) return true;
  // Under its earlier name, an answer that its question still shows.
  return [...fields].some(
    ([own, { was }]) =>
      own.startsWith(`${parts.worksheet}.`) && was?.includes(parts.field) === true,
  );
}

/** What a path that is asked no more was called; undefined when it is asked. */
export function retiredLabel(path: string, atlas: Atlas): { readonly label?: string } | undefined {
  if (isAsked(path, atlas)) return undefined;
  const parts = splitPath(path);
  const label = parts && atlas.retired.get(`${parts.worksheet}.${parts.field}`);
  return label === undefined ? {} : { label };
}
