import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insideOf } from '../authoring/files/inside.ts';
import { readTextFile } from '../authoring/files/read-text.ts';
import type { Finding } from '../workbook/problem.ts';
import { readRecord, RECORD, writeRecord } from './layers/record.ts';
import type { LayersRecord } from './layers/record.ts';

/** The version of the workbook itself, as `package.json` names it. */
export function workbookVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

/** The digest of an authored text; the ends of its lines do not count. */
export function digestOf(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return createHash('sha256').update(lines).digest('hex').slice(0, 32);
}

/** Reads the record of an edition; an edition may have none yet. Never throws. */
export function loadRecord(folder: string): {
  readonly record: LayersRecord;
  readonly findings: readonly Finding[];
} {
  const leads = insideOf(folder)(join(folder, RECORD));
  if (!('real' in leads)) {
    const isThere = leads.fault.rule === 'outside-folder';
    return { record: new Map(), findings: isThere ? [leads.fault] : [] };
  }
  const read = readTextFile(leads.real);
  return 'text' in read ? readRecord(read.text) : { record: new Map(), findings: [read.fault] };
}

/** Writes the record of an edition. @returns why it could not be written, `undefined` when it was */
export function saveRecord(folder: string, record: LayersRecord): string | undefined {
  try {
    writeFileSync(join(folder, RECORD), writeRecord(record));
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
