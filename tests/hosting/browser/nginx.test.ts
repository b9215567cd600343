import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, searchOf } from '../../browser/searching.ts';
import { watch } from '../../browser/everywhere/watching.ts';
import { startHost } from '../running.ts';
import type { Host } from '../running.ts';
import { quiet } from './quiet.ts';

const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
let host: Host;

test.beforeAll(async () => {
  const root = join(folder, 'root');
  cpSync(quiet.folder, root, { recursive: true });
  host = await startHost('nginx', { root, dists: [root], own: join(folder, 'own') });
});
test.afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

test('a site that nginx serves breaks no policy, keeps answers, and can be searched', async ({
  page,
}) => {
  const watched = await watch(page, host.origin);
  await page.goto(`${host.origin}/`);
  await page.getByRole('button', { name: 'Chercher' }).first().click();
  await ask(page, 'premiers mots');
  await searchOf(page).results.first().click();
  await expect(page).toHaveURL(`${host.origin}/${quiet.worksheet}`);
  await page.getByRole('textbox', { name: 'Ce qui compte' }).fill('Écrit chez nginx');
  await expect(page.locator('[data-save-state="saved"]').first()).toBeVisible();
  await page.goto(`${host.origin}/en/nothing/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  expect(watched.faults()).toEqual([]);
});
