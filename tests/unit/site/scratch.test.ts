import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openScratch, placeSite } from '../../../src/site/scratch.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'scratch-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('gives each build a folder of its own, and takes it away', () => {
  const [one, other] = [openScratch(home), openScratch(home)];
  expect(one.site.href).not.toBe(other.site.href);
  expect(readdirSync(home)).toHaveLength(2);
  one.remove();
  expect(existsSync(dirname(fileURLToPath(one.site)))).toBe(false);
  expect(readdirSync(home)).toHaveLength(1);
});

it('takes away what a killed build left, and not what another build is using', () => {
  mkdirSync(join(home, 'build-old'));
  const longAgo = new Date(Date.now() - 48 * 3600 * 1000);
  utimesSync(join(home, 'build-old'), longAgo, longAgo);
  mkdirSync(join(home, 'build-now'));
  openScratch(home).remove();
  expect(readdirSync(home)).toEqual(['build-now']);
});

it('leaves the site of another edition that stands under it', () => {
  const [from, to] = [join(home, 'from'), join(home, 'site')];
  for (const folder of [from, join(to, 'workbook'), join(to, 'old')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(from, 'index.html'), 'new');
  writeFileSync(join(to, 'workbook', 'workbook.fr.json'), '{}');
  placeSite(from, to);
  expect(readdirSync(to).sort()).toEqual(['index.html', 'workbook']);
});

it('puts a site in the place of the one before, and leaves a repository alone', () => {
  const [from, to] = [join(home, 'from'), join(home, 'sites', 'acme')];
  for (const folder of [join(from, 'en'), join(to, '.git'), join(to, 'gone')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(from, 'index.html'), 'new');
  writeFileSync(join(from, 'en', 'index.html'), 'new');
  writeFileSync(join(to, 'index.html'), 'old');
  placeSite(from, to);
  expect(readdirSync(to).sort()).toEqual(['.git', 'en', 'index.html']);
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('new');
});
