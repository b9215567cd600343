import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles } from '../../../src/authoring/files/layers.ts';
import { openEdition } from '../../../src/edition/files.ts';
import { standardEdition } from '../../../src/workbook/edition.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('an edition', () => {
  it('is the default one when none is named', () => {
    expect(openEdition(undefined).edition).toEqual(standardEdition);
  });

  it('has its own id and name, and lays its content over the default one', () => {
    write('edition.yaml', 'id: acme\nname:\n  fr: Carnet Acme\n  en: Acme workbook\n');
    write('content/glossary.yaml', '- tie:\n    term: { fr: Lien, en: Tie }\n');
    const { edition, layers, problems } = openEdition(folder);
    expect(problems).toEqual([]);
    expect(edition).toMatchObject({
      id: 'acme',
      names: { fr: 'Carnet Acme', en: 'Acme workbook' },
    });
    const { files } = collectFiles(layers);
    expect(files.get('glossary.yaml')?.layer).toBe('acme');
    expect(files.get('interface/fr.yaml')?.layer).toBe('default');
  });

  it('says where edition.yaml is missing, and what is wrong in it, with the nearest name', () => {
    expect(openEdition(join(folder, 'nowhere')).problems).toMatchObject([
      { rule: 'missing-file', severity: 'error' },
    ]);
    write('edition.yaml', 'id: acme\nnam:\n  fr: A\n  en: A\n');
    const { problems } = openEdition(folder);
    expect(problems.map(({ rule, line, column }) => ({ rule, line, column }))).toContainEqual({
      rule: 'unknown-attribute',
      line: 2,
      column: 1,
    });
    expect(problems.find(({ rule }) => rule === 'unknown-attribute')?.hint.en).toContain('name');
  });

  it('reads any text without falling over', () => {
    for (const text of ['', '[]', 'id: 1', '- a', 'hide: 3', '{', '\u0000']) {
      write('edition.yaml', text);
      expect(openEdition(folder).problems.length).toBeGreaterThan(0);
    }
  });
});
