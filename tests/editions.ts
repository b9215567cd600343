import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadKinds } from '../src/authoring/files/kinds.ts';
import { collectFiles } from '../src/authoring/files/layers.ts';
import type { Collection, ContentFile } from '../src/authoring/files/layers.ts';
import { readFiles, readWorkbook } from '../src/authoring/read.ts';
import { openEdition } from '../src/edition/files.ts';
import type { WorkbookReading } from '../src/authoring/read.ts';
import type { Problem } from '../src/workbook/problem.ts';

/** One problem that a broken edition must have. */
export interface ExpectedProblem {
  /** `file:line:column`, the file being relative to its layer. */
  readonly at: string;
  /** The folder’s own rule, unless it is said to be another. */
  readonly rule?: string;
  /** The first words of the message. */
  readonly fr: string;
  readonly en: string;
  /** The line to write instead, as both hints give it. */
  readonly mended?: string;
}

/** What `expected.yaml` says of a broken edition. */
interface Expected {
  /** Files of the base that this edition is without. */
  readonly without?: readonly string[];
  readonly problems: readonly ExpectedProblem[];
}

const folder = 'tests/editions';
export const base = { name: 'base', folder: `${folder}/base/content` };
export const brokenFolder = `${folder}/broken`;

/**
 * Reads the base edition with the files of a broken one laid over it, and what is expected. Where
 * there is an `edition.yaml`, it is read as a firm’s edition is.
 */
export async function readBroken(
  rule: string,
): Promise<{ problems: readonly Problem[]; expected: readonly ExpectedProblem[] }> {
  const root = `${brokenFolder}/${rule}`;
  const { without = [], problems: expected } = parse(
    readFileSync(`${root}/expected.yaml`, 'utf8'),
  ) as Expected;
  if (existsSync(`${root}/edition.yaml`)) {
    const { edition, layers, file, problems } = openEdition(root, [base]);
    const reading = await readWorkbook(layers, edition, file);
    return { problems: [...problems, ...reading.problems], expected };
  }
  const collection = collectFiles([base, { name: rule, folder: `${root}/content` }]);
  const files = new Map(collection.files);
  for (const path of without) files.delete(path);
  return { problems: readFiles({ ...collection, files }, await loadKinds()).problems, expected };
}

const kinds = await loadKinds();
const baseFiles = new Map(
  [...collectFiles([base]).files].map(([path, { text }]) => [path, makeFile(path, text)]),
);

/** Reads the base edition, from memory, with some files written anew or (`undefined`) taken away. */
export function readWith(
  changes: Readonly<Record<string, string | undefined>>,
  faults: Collection['faults'] = [],
): WorkbookReading {
  const files = new Map(baseFiles);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, makeFile(path, text));
  }
  return readFiles({ files, faults }, kinds);
}

function makeFile(path: string, text: string): ContentFile {
  return { path, absolute: `/content/${path}`, shown: path, layer: 'test', level: 0, text };
}

/** The text of a file of the base edition. */
export function baseText(path: string): string {
  const file = baseFiles.get(path);
  if (!file) throw new Error(`the base edition has no ${path}`);
  return file.text;
}

/** Problems as `file:line:column rule`, for comparing. */
export function showProblems(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}
