import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectFiles, showPath } from '../authoring/files/layers.ts';
import type { ContentFile, Layer } from '../authoring/files/layers.ts';
import { quoteFolder } from '../authoring/locks.ts';
import { gatherFindings } from '../authoring/findings.ts';
import { setAside } from '../authoring/hidden/index.ts';
import { typeset } from '../authoring/typography.ts';
import { nameOf } from '../workbook/edition.ts';
import type { Problem } from '../workbook/problem.ts';
import type { Bilingual } from '../workbook/words.ts';
import type { EditionFile, OpenedEdition } from './files.ts';
import { readPublic } from './files-public.ts';
import { digestOf, loadRecord, saveRecord, workbookVersion } from './files-record.ts';
import type { ReportHead } from './layers/print.ts';
import { RECORD } from './layers/record.ts';
import type { LayersRecord } from './layers/record.ts';
import { originOf, reportLayers } from './layers/report.ts';
import type { LayersInput, LayersReport } from './layers/report.ts';
import { suggestPath } from './layers/suggest.ts';

/** The files that every edition publishes as they are. */
const PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));

/** What was found in the layers of an edition, and what was noted of it. */
export interface LayersInspection {
  readonly report: LayersReport;
  readonly head: ReportHead;
  /** Overrides recorded now for the first time, by path. */
  readonly recorded: readonly string[];
  /** Those whose record is new because somebody said so. */
  readonly accepted: readonly string[];
  /** The record, as authors see its path. */
  readonly file: string;
  /** Why the record could not be written. */
  readonly refused?: string;
  /** What is wrong with the record: it is then neither used nor written. */
  readonly problems: readonly Problem[];
}

interface Inspecting {
  /** Paths of overrides to be taken as they are; none of them: all; left out: nothing. */
  readonly accept?: readonly string[];
  /** The version of the workbook that lies below. */
  readonly version?: string;
}

/**
 * Compares the files of an edition with what lies below them, and records, beside `edition.yaml`,
 * what each override was made from: those seen for the first time, and those that are accepted.
 * @returns what was found; or a problem when a path to accept is not one of an override
 */
export function inspectLayers(
  { edition, layers, file }: OpenedEdition & { readonly file: EditionFile },
  { accept, version = workbookVersion() }: Inspecting = {},
): LayersInspection | { readonly problem: Bilingual } {
  const { folder } = file;
  const content = join(folder, 'content');
  const isOwn = (layer: Layer) => layer.folder === content;
  const below = collectFiles(layers.filter((layer) => !isOwn(layer))).files;
  const { aside, hidden } = setAside(collectFiles(layers).files.values(), edition);
  const { record, findings } = loadRecord(folder);
  const input: LayersInput = {
    own: [...collectFiles(layers.filter(isOwn)).files.values()],
    below,
    hidden: { ids: hidden, files: aside.map(({ path }) => path) },
    publicFiles: readPublic(folder).files.map(({ path }) => ({
      path,
      replaces: existsSync(join(PUBLIC, path)),
    })),
    hasTheme: existsSync(join(folder, 'theme.css')),
    record,
    version,
    digestOf,
  };
  const changed = listChanged(reportLayers(input));
  const wanted = accept && chooseAccepted(accept, changed, content, input.own);
  if (wanted && 'problem' in wanted) return wanted;
  const accepted = findings.length > 0 ? [] : (wanted?.paths ?? []);
  const withAccepted = acceptIn(record, accepted, input);
  const report = reportLayers({ ...input, record: withAccepted });
  const recorded = report.overridden.flatMap(({ path, isNew }) => (isNew ? [path] : []));
  const next = acceptIn(withAccepted, recorded, input);
  const isSame = accepted.length + recorded.length === 0 && next.size === record.size;
  const refused = findings.length > 0 || isSame ? undefined : saveRecord(folder, next);
  return {
    report,
    head: { folder: quoteFolder(showPath(folder)), name: nameOf(edition, 'fr'), version },
    recorded: findings.length > 0 ? [] : recorded,
    accepted,
    file: showPath(join(folder, RECORD)),
    ...(refused === undefined ? {} : { refused }),
    problems: problemsOf(findings, join(folder, RECORD)),
  };
}

/** The files whose original is not what it was when they were made. */
function listChanged({ overridden, added }: LayersReport): string[] {
  return [
    ...overridden.filter(({ since }) => since !== undefined),
    ...added.filter(({ replaced }) => replaced !== undefined),
  ].map(({ path }) => path);
}

/** The paths to accept, as they were typed: in the content, or from where the command was called. */
function chooseAccepted(
  typed: readonly string[],
  changed: readonly string[],
  content: string,
  own: readonly ContentFile[],
): { readonly paths: readonly string[] } | { readonly problem: Bilingual } {
  if (typed.length === 0) return { paths: changed };
  const known = new Set(own.map(({ path }) => path));
  const paths: string[] = [];
  for (const word of typed) {
    const called = resolve(process.env['PASSERELLE_FROM'] ?? process.cwd(), word);
    const path = [word, word.replace(/^(?:\.\/)?content\//, ''), relative(content, called)]
      .map((each) => each.split(sep).join('/'))
      .find((each) => known.has(each));
    if (path === undefined) return { problem: describeUnknown(word, suggestPath(word, known)) };
    paths.push(path);
  }
  return { paths };
}

function describeUnknown(word: string, close: string | undefined): Bilingual {
  const hint = close === undefined ? '' : close;
  return {
    fr: `L’édition n’a pas de fichier « ${word} » dans content/.${hint && ` Vouliez-vous écrire « ${hint} » ?`}`,
    en: `The edition has no file “${word}” in content/.${hint && ` Did you mean “${hint}”?`}`,
  };
}

/** The record with some files taken as they are now; files that the edition has no more are left out. */
function acceptIn(
  record: LayersRecord,
  paths: readonly string[],
  { own, below, ...rest }: LayersInput,
): LayersRecord {
  const next = new Map([...record].filter(([path]) => own.some((file) => file.path === path)));
  for (const path of paths) {
    const original = below.get(path);
    if (original) next.set(path, originOf(original, rest));
    else next.delete(path);
  }
  return next;
}

function problemsOf(
  found: ReturnType<typeof loadRecord>['findings'],
  file: string,
): readonly Problem[] {
  const findings = gatherFindings(
    { locales: ['fr', 'en'], rules: {} },
    new Map(),
    typeset,
    (text) => ({ text }),
  );
  for (const finding of found) findings.add(showPath(file), finding);
  return findings.sorted();
}
