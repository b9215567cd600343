import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readWorkbook } from '../../../src/authoring/index.ts';
import type { WorkbookReading } from '../../../src/authoring/index.ts';
import { openEdition } from '../../../src/edition/files.ts';
import type { OpenedEdition } from '../../../src/edition/files.ts';
import { base } from '../../editions.ts';

/** A folder of an edition, made for one test, with room beside it for what it must not read. */
export interface MadeFolder {
  /** The folder of the edition. */
  readonly root: string;
  /** Writes a file; a path that begins with `../` lies beside the edition. */
  write(path: string, content: string | Uint8Array): void;
  /** Makes a link with this target, written as it is. */
  link(target: string, path: string): void;
  remove(): void;
}

/** The least that `edition.yaml` says. */
export const PLAIN = 'id: acme\nname:\n  fr: Carnet Acme\n  en: Acme workbook\n';

/** Makes an edition with nothing but its name. */
export function makeFolder(name = 'acme'): MadeFolder {
  const outside = mkdtempSync(join(tmpdir(), 'passerelle-edition-'));
  const root = join(outside, name);
  const placeOf = (path: string) => {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    return place;
  };
  const folder: MadeFolder = {
    root,
    write: (path, content) => writeFileSync(placeOf(path), content),
    link: (target, path) => symlinkSync(target, placeOf(path)),
    remove: () => rmSync(outside, { recursive: true, force: true }),
  };
  folder.write('edition.yaml', PLAIN);
  return folder;
}

/** Opens and reads an edition over the small base edition of the tests. */
export async function readFolder(
  root: string,
): Promise<
  OpenedEdition & Pick<WorkbookReading, 'workbook'> & { readonly told: readonly string[] }
> {
  const opened = openEdition(root, [base]);
  const { workbook, problems } = await readWorkbook(opened.layers, opened.edition);
  const all = [...opened.problems, ...problems];
  const from = (file: string) =>
    file.slice(file.indexOf('passerelle-edition-')).replace(/^[^/]*\//, '');
  return {
    ...opened,
    workbook,
    problems: all,
    told: all.map(({ file, line, column, rule }) => `${from(file)}:${line}:${column} ${rule}`),
  };
}
