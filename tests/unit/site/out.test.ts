import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chosenOut, describeDanger } from '../../../src/site/out.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'out-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('the folder a site is written to', () => {
  it('is dist/ of the project, or the one that was asked for', () => {
    expect(chosenOut({})).toBe(resolve('dist'));
    expect(chosenOut({ PASSERELLE_OUT: '' })).toBe(resolve('dist'));
    expect(chosenOut({ PASSERELLE_OUT: '.cache/x' })).toBe(resolve('.cache/x'));
    expect(chosenOut({ PASSERELLE_OUT: home })).toBe(home);
  });

  it('may be new, empty, a repository without files, or an earlier site', () => {
    expect(describeDanger(join(home, 'new'))).toBeUndefined();
    expect(describeDanger(home)).toBeUndefined();
    mkdirSync(join(home, '.git'));
    expect(describeDanger(home)).toBeUndefined();
    writeFileSync(join(home, 'index.html'), '');
    writeFileSync(join(home, 'workbook.fr.json'), '{}');
    expect(describeDanger(home)).toBeUndefined();
    expect(describeDanger(resolve('dist'))).toBeUndefined();
    expect(describeDanger(resolve('.cache/dist-base'))).toBeUndefined();
  });

  it('may hold the sites of other editions', () => {
    mkdirSync(join(home, 'workbook'));
    writeFileSync(join(home, 'workbook', 'workbook.fr.json'), '{}');
    expect(describeDanger(home)).toBeUndefined();
    mkdirSync(join(home, 'photos'));
    expect(describeDanger(home)).toBeDefined();
  });

  it('is never one whose files would be lost', () => {
    writeFileSync(join(home, 'letter.txt'), '');
    expect(describeDanger(home)?.en).toContain('holds something other than a site');
    expect(describeDanger(join(home, 'letter.txt'))?.fr).toContain('n’est pas un dossier');
    // Somebody's own site is not ours to take away.
    writeFileSync(join(home, 'index.html'), '');
    expect(describeDanger(home)).toBeDefined();
    for (const place of ['.', '..', '/', 'src', 'content/pages', 'node_modules'])
      expect(describeDanger(resolve(place))?.fr, place).toContain('prendrait la place');
    const edition = join(home, 'firms', 'acme');
    mkdirSync(edition, { recursive: true });
    expect(describeDanger(edition, edition)).toBeDefined();
    expect(describeDanger(join(home, 'firms'), edition)).toBeDefined();
    expect(describeDanger(join(edition, 'site'), edition)).toBeUndefined();
    for (const place of ['content', 'content/pages', 'public/site'])
      expect(describeDanger(join(edition, place), edition), place).toBeDefined();
  });

  it('is never that of another edition, in the project either', () => {
    const firms = mkdtempSync(resolve('.cache-firms-'));
    try {
      const [one, other] = [join(firms, 'one'), join(firms, 'other')];
      for (const folder of [one, other]) {
        mkdirSync(folder);
        writeFileSync(join(folder, 'edition.yaml'), '');
      }
      expect(describeDanger(other, one)?.en).toContain('holds something other than a site');
      expect(describeDanger(join(firms, 'sites'), one)).toBeUndefined();
    } finally {
      rmSync(firms, { recursive: true });
    }
  });
});
