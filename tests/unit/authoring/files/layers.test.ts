import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles } from '../../../../src/authoring/files/layers.ts';
import { readWorkbook } from '../../../../src/authoring/index.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'passerelle-layers-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function layer(name: string) {
  return { name, folder: join(root, name), within: root };
}

/** Faults as `file:line:column rule`, the file being relative to the test’s folder. */
function showFaults(...names: string[]): string[] {
  return collectFiles(names.map(layer)).faults.map(
    ({ file, finding: { rule, place } }) =>
      `${file.slice(file.indexOf('passerelle-layers-')).replace(/^[^/]*\//, '')}:${place.line}:${place.column} ${rule}`,
  );
}

describe('layers', () => {
  it('lie over each other, whole file by whole file', () => {
    write('default/a.yaml', 'a: 1');
    write('default/stages/01-x/b.mdx', 'default');
    write('firm/stages/01-x/b.mdx', 'firm');
    write('firm/c.yaml', 'c: 3');
    const { files, faults } = collectFiles([layer('default'), layer('firm')]);
    expect(faults).toEqual([]);
    expect([...files].map(([path, file]) => [path, file.layer, file.text])).toEqual([
      ['a.yaml', 'default', 'a: 1'],
      ['c.yaml', 'firm', 'c: 3'],
      ['stages/01-x/b.mdx', 'firm', 'firm'],
    ]);
  });

  it('hold only what authors write', () => {
    for (const name of [
      'a.yaml',
      'b.mdx',
      'c.md',
      'd.yml',
      'README.md',
      'LISEZMOI.md',
      'guide/fr/5-champs.md',
      'LICENSE',
      'e.log',
      '.f.yaml',
    ])
      write(`default/${name}`, 'x');
    write('default/.git/g.yaml', 'x');
    write('default/node_modules/h.yaml', 'x');
    const { files, faults } = collectFiles([layer('default')]);
    expect([...files.keys()]).toEqual(['a.yaml', 'b.mdx', 'c.md', 'd.yml']);
    expect(faults).toEqual([]);
  });

  it('that do not exist, or are empty, are told', () => {
    write('default/a.yaml', 'x');
    mkdirSync(join(root, 'empty'));
    write('file', 'not a folder');
    expect(showFaults('default', 'nowhere')).toEqual(['nowhere:1:1 missing-file']);
    expect(showFaults('empty')).toEqual(['empty:1:1 missing-file']);
    // Over others it takes nothing away: its owner has deleted what was in it.
    expect(showFaults('default', 'empty')).toEqual([]);
    expect(showFaults('file')).toEqual(['file:1:1 unreadable-file']);
    expect(showFaults()).toEqual([]);
  });
});

describe('a file', () => {
  it('may begin with a byte order mark, which is not part of it', () => {
    write('default/a.yaml', '\uFEFFa: 1');
    expect(collectFiles([layer('default')]).files.get('a.yaml')?.text).toBe('a: 1');
  });

  it('that is not UTF-8 is told at its first wrong character', () => {
    write('default/a.yaml', Buffer.from('a: b\nc: déjà\n', 'latin1'));
    write('default/b.yaml', Buffer.from('a: b\n', 'utf16le'));
    write('default/c.yaml', 'a: \uFFFD');
    expect(showFaults('default')).toEqual([
      'default/a.yaml:2:5 unreadable-file',
      'default/b.yaml:1:2 unreadable-file',
    ]);
  });

  it('that is far too large is told, and not read', () => {
    write('default/a.yaml', 'a: x\n'.repeat(300_000));
    expect(showFaults('default')).toEqual(['default/a.yaml:1:1 unreadable-file']);
  });

  it('may be reached by a link; one that leads nowhere is told, one that turns round is left', () => {
    write('elsewhere/b.yaml', 'b: 1');
    write('default/a.yaml', 'a: 1');
    symlinkSync(join(root, 'elsewhere'), join(root, 'default/linked'));
    symlinkSync(join(root, 'elsewhere/b.yaml'), join(root, 'default/b.yaml'));
    symlinkSync(join(root, 'default'), join(root, 'default/round'));
    symlinkSync(join(root, 'nothing.yaml'), join(root, 'default/lost.yaml'));
    symlinkSync('self.yaml', join(root, 'default/self.yaml'));
    expect([...collectFiles([layer('default')]).files.keys()]).toEqual([
      'a.yaml',
      'b.yaml',
      'linked/b.yaml',
    ]);
    expect(showFaults('default')).toEqual([
      'default/lost.yaml:1:1 unreadable-file',
      'default/self.yaml:1:1 unreadable-file',
    ]);
  });

  it('is not read where a link leads out of the folder that holds it', () => {
    write('elsewhere/b.yaml', 'b: 1');
    write('default/a.yaml', 'a: 1');
    symlinkSync('../elsewhere', join(root, 'default/folder'));
    symlinkSync('../elsewhere/b.yaml', join(root, 'default/b.yaml'));
    symlinkSync(join(root, 'elsewhere/b.yaml'), join(root, 'default/c.txt'));
    symlinkSync('a.yaml', join(root, 'default/own.yaml'));
    const own = { name: 'default', folder: join(root, 'default') };
    const { files, faults } = collectFiles([own]);
    expect([...files.keys()]).toEqual(['a.yaml', 'own.yaml']);
    expect(
      faults.map(({ file, finding }) => `${file.replace(/.*\//, '')} ${finding.rule}`),
    ).toEqual(['b.yaml outside-folder', 'c.txt outside-folder', 'folder outside-folder']);
  });

  it('is found once where links lead from folder to folder without end', () => {
    for (let at = 0; at < 20; at++) {
      mkdirSync(join(root, `default/f${at}`), { recursive: true });
      for (const name of ['a', 'b', 'c'])
        symlinkSync(`../f${at + 1}`, join(root, `default/f${at}/${name}`));
    }
    mkdirSync(join(root, 'default/f20'));
    expect(showFaults('default').filter((fault) => fault.endsWith('unreadable-file'))).toHaveLength(
      1,
    );
  });

  it('named like one of ours and being a folder holds files like any folder', () => {
    write('default/glossary.yaml/a.yaml', 'x');
    expect([...collectFiles([layer('default')]).files.keys()]).toEqual(['glossary.yaml/a.yaml']);
  });
});

describe('readWorkbook', () => {
  it('gives an empty workbook and a problem where there is no content', async () => {
    const { workbook, problems } = await readWorkbook([layer('nowhere')]);
    expect(problems.map(({ rule }) => rule)).toEqual(['missing-file']);
    expect(workbook).toMatchObject({ stages: [], worksheets: [], pages: [], glossary: [] });
  });
});
