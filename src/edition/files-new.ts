import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Bilingual } from '../workbook/words.ts';
import { digestOf, saveRecord, workbookVersion } from './files-record.ts';
import { RECORD } from './layers/record.ts';
import type { LayersRecord } from './layers/record.ts';
import { originOf } from './layers/report.ts';
import { newFiles, schemaText } from './new/index.ts';
import type { Answers } from './new/index.ts';
import { SCHEMA_FILE } from './schema.ts';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));
const REGIONS = join(CONTENT, 'regions');

/** A country whose links and help lines the default content has. */
export interface KnownRegion {
  readonly id: string;
  readonly name: Bilingual;
}

/** The countries there are, by id. */
export function listRegions(): readonly KnownRegion[] {
  return readdirSync(REGIONS)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const { name } = parse(readFileSync(join(REGIONS, file), 'utf8')) as { name: Bilingual };
      return { id: basename(file, '.yaml'), name };
    });
}

/** Tells why no edition can be made in a folder: something is there. `undefined` when it is free. */
export function describeTaken(folder: string, shown: string): Bilingual | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory())
    return {
      fr: `« ${shown} » existe déjà, et n’est pas un dossier.`,
      en: `“${shown}” exists already, and is not a folder.`,
    };
  if (readdirSync(folder).length === 0) return undefined;
  return {
    fr: `Le dossier « ${shown} » n’est pas vide. Rien n’est écrit : donnez-en un autre.`,
    en: `The folder “${shown}” is not empty. Nothing is written: give another one.`,
  };
}

/**
 * Writes a new edition: all of it, or nothing.
 *
 * @param folder absolute path; it does not exist, or is empty
 * @param shown the same as its owner types it
 * @returns the paths of its files
 * @throws when the disk refuses
 */
export function writeEdition(folder: string, shown: string, answers: Answers): readonly string[] {
  const files = newFiles(answers, shown);
  const isOurs = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  try {
    const draft = mkdtempSync(join(folder, '.draft-'));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), text);
    }
    saveRecord(draft, originsOf([...files.keys()]));
    for (const name of readdirSync(draft)) renameSync(join(draft, name), join(folder, name));
    rmdirSync(draft);
  } catch (error) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    if (isOurs) rmdirSync(folder);
    throw error;
  }
  return [...files.keys(), RECORD];
}

/** What the overrides among some files are made from, so that a later version can tell what changed. */
function originsOf(paths: readonly string[]): LayersRecord {
  const version = workbookVersion();
  return new Map(
    paths.flatMap((each) => {
      const [, path] = /^content\/(.+)/.exec(each) ?? [];
      if (path === undefined || !existsSync(join(CONTENT, path))) return [];
      const text = readFileSync(join(CONTENT, path), 'utf8');
      return [[path, originOf({ path, text }, { version, digestOf })] as const];
    }),
  );
}

/**
 * Writes the schema of `edition.yaml` into an edition anew, after an upgrade.
 *
 * @throws when the disk refuses
 */
export function writeSchema(folder: string, shown: string): { readonly problem?: Bilingual } {
  if (!existsSync(join(folder, 'edition.yaml')))
    return {
      problem: {
        fr: `Il n’y a pas de « edition.yaml » dans « ${shown} ».`,
        en: `There is no “edition.yaml” in “${shown}”.`,
      },
    };
  writeFileSync(join(folder, SCHEMA_FILE), schemaText());
  return {};
}
