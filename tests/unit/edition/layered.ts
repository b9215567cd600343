import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { collectFiles } from '../../../src/authoring/files/layers.ts';
import type { Layer } from '../../../src/authoring/files/layers.ts';
import { openEdition } from '../../../src/edition/files.ts';
import type { OpenedEdition } from '../../../src/edition/files.ts';
import { base, baseText } from '../../editions.ts';

/** Where files of the layers stand. */
export const lock = 'answers.lock.yaml';
export const first = 'stages/01-start/worksheets/first-look.yaml';
export const budget = 'stages/01-start/worksheets/budget.yaml';
export const own = 'stages/01-start/worksheets/own.yaml';

/** A worksheet of the edition’s own. */
export const ownSheet = `title: { fr: À nous, en: Ours }
slug: { fr: a-nous, en: ours }
purpose: { fr: Dire un mot., en: Say a word. }
fields:
  - text: word
    label: { fr: Un mot, en: A word }
`;

/** One more question, to be added at the end of a worksheet. */
export const more =
  '  - text: more\n    label:\n      fr: Autre chose ?\n      en: Anything else?\n';

/** A small default content and an edition over it, in a folder that is thrown away. */
export class Layered {
  readonly root = mkdtempSync(join(tmpdir(), 'passerelle-layered-'));
  readonly folder = join(this.root, 'acme');
  /** The default content, as the firm has it now. */
  below: readonly Layer[] = this.publish('v1', {});

  constructor() {
    this.write('edition.yaml', 'id: acme\nname:\n  fr: Carnet Acme\n  en: Acme workbook\n');
  }

  /** Makes a version of the default content: that of the tests, with some files written anew or taken away. */
  publish(version: string, changes: Readonly<Record<string, string | undefined>>): Layer[] {
    const folder = join(this.root, version, 'content');
    const texts = new Map([...collectFiles([base]).files].map(([path, { text }]) => [path, text]));
    for (const [path, text] of Object.entries(changes)) {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
    }
    for (const [path, text] of texts) put(join(folder, path), text);
    this.below = [{ name: 'default', folder }];
    return [...this.below];
  }

  /** Writes a file of the edition. */
  write(path: string, text: string): void {
    put(join(this.folder, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Opens the edition over the version that was published last. */
  open(): OpenedEdition & Required<Pick<OpenedEdition, 'file'>> {
    const { file, ...opened } = openEdition(this.folder, this.below);
    if (!file) throw new Error('edition.yaml cannot be read');
    return { ...opened, file };
  }

  clear(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A default worksheet without one of its fields. */
export function without(path: string, id: string): string {
  const lines = baseText(path).split('\n');
  const from = lines.findIndex((line) => new RegExp(`^ *- \\w+: ${id}$`).test(line));
  const depth = lines[from]?.search(/\S/) ?? 0;
  const to = lines.findIndex((line, index) => index > from && line.search(/\S/) <= depth);
  return [...lines.slice(0, from), ...(to === -1 ? [] : lines.slice(to))].join('\n');
}
