import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let home: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'command-')));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Runs a command as npm does from the folder it was typed in, without a terminal. */
function npmRun(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', ...words], {
    env: { ...process.env, INIT_CWD: home, ...env },
    input: '',
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

it('makes an edition without asking, and never writes over it', () => {
  const made = npmRun([
    'edition',
    'new',
    'firms/acme',
    '--name',
    'Cabinet Acme',
    '--accent=#7a1f3d',
  ]);
  expect(made.status, made.said).toBe(0);
  expect(readdirSync(join(home, 'firms', 'acme')).sort()).toEqual([
    'README.md',
    'content',
    'edition.schema.json',
    'edition.yaml',
    'layers.lock.yaml',
  ]);
  const again = npmRun(['edition', 'new', 'firms/acme']);
  expect(again.status).toBe(1);
  expect(again.said).toContain('n’est pas vide');
  const wrong = npmRun(['edition', 'new', 'firms/other', '--region', 'fra']);
  expect(wrong).toMatchObject({ status: 1, said: expect.stringContaining('“fr”?') as string });
  expect(readdirSync(join(home, 'firms'))).toEqual(['acme']);
});

it('means folders from where the command was typed, in options and in the environment', () => {
  const place = join(home, 'site');
  expect(npmRun(['preview', '--out', 'site']).said).toContain(`${place} : rien à servir`);
  expect(npmRun(['preview'], { PASSERELLE_OUT: 'site' }).said).toContain(
    `${place} : rien à servir`,
  );
});
