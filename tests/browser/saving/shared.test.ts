import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  COMMITMENT,
  EXPECTATION,
  START,
  control,
  listJournal,
  open,
  reachJournal,
  readAnswer,
  readStorage,
  waitForState,
  write,
} from './sheets.ts';

const NAME = 'mutual-commitment.candidate-name';
const question = (page: Page) => page.locator('[data-device-question]');

async function say(page: Page, choice: 'own' | 'shared'): Promise<void> {
  await question(page).locator(`[data-device="${choice}"]`).click();
  await expect(question(page)).toBeHidden();
}

async function expectNothingOnDevice(page: Page): Promise<void> {
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(await listJournal(page)).toEqual([]);
}

test('asks once whose device it is, and remembers that it is one’s own', async ({ page }) => {
  await open(page, COMMITMENT);
  await expect(question(page)).toBeVisible();
  await say(page, 'own');
  await page.reload();
  await expect(control(page, NAME)).toBeVisible();
  await waitForState(page, 'idle');
  await expect(question(page)).toBeHidden();
  await open(page, START);
  await expect(question(page)).toBeHidden();
});

test('leaves the focus to whoever goes on writing before the answer is kept', async ({ page }) => {
  await open(page, COMMITMENT);
  await expect(question(page)).toBeVisible();
  const field = control(page, EXPECTATION);
  await field.evaluate((control: HTMLElement) => {
    document.querySelector<HTMLElement>('[data-device=own]')?.click();
    control.focus();
  });
  await expect(question(page)).toBeHidden();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expect(field).toBeFocused();
});

test('leaves nothing on a shared device, and keeps answers as long as the tab', async ({
  page,
}) => {
  await open(page, COMMITMENT);
  await say(page, 'shared');
  await control(page, EXPECTATION).fill('Pour cet onglet seulement');
  await expect
    .poll(() => readAnswer(page, 'sessionStorage', EXPECTATION))
    .toBe('Pour cet onglet seulement');
  await waitForState(page, 'memory');
  await expect(page.locator('[data-memory]')).toBeVisible();
  await expectNothingOnDevice(page);

  await open(page, START);
  await expect(page.locator('[data-memory]')).toBeVisible();
  await open(page, COMMITMENT);
  await expect(control(page, EXPECTATION)).toHaveValue('Pour cet onglet seulement');
  await expectNothingOnDevice(page);

  const other = await page.context().newPage();
  await page.close();
  await open(other, COMMITMENT);
  await expect(question(other)).toBeVisible();
  await expect(control(other, EXPECTATION)).toHaveValue('');
  await expectNothingOnDevice(other);
});

test('takes off the device what was written before saying that it is shared', async ({ page }) => {
  await open(page, COMMITMENT);
  await write(page, EXPECTATION, 'Écrit avant de répondre');
  await say(page, 'shared');
  await waitForState(page, 'memory');
  await expect(control(page, EXPECTATION)).toHaveValue('Écrit avant de répondre');
  await expect.poll(() => listJournal(page)).toEqual([]);
  await expectNothingOnDevice(page);
  await page.reload();
  await expect(control(page, EXPECTATION)).toHaveValue('Écrit avant de répondre');
});

test('tells of earlier answers, leaves them alone, and takes them only when asked', async ({
  page,
}) => {
  await open(page, COMMITMENT);
  await write(page, EXPECTATION, 'De quelqu’un d’autre');
  const other = await page.context().newPage();
  await page.close();

  await open(other, COMMITMENT);
  await control(other, NAME).fill('Moi');
  await waitForState(other, 'saved');
  await say(other, 'shared');
  await waitForState(other, 'memory');
  const earlier = other.locator('[data-memory-earlier]');
  await expect(earlier).toContainText('1 réponse d’avant');
  await expect(control(other, EXPECTATION)).toHaveValue('');
  await expect(control(other, NAME)).toHaveValue('Moi');
  expect(await reachJournal(other, 'entries', EXPECTATION)).toContain('De quelqu');
  expect(await reachJournal(other, 'entries', NAME)).toBeNull();
  expect(Object.keys(await readStorage(other, 'localStorage'))).not.toContain(`e:${NAME}`);

  await earlier.getByRole('button').click();
  await expect(control(other, EXPECTATION)).toHaveValue('De quelqu’un d’autre');
  await expect(earlier).toBeHidden();
  await expect.poll(() => listJournal(other)).toEqual([]);
  await expectNothingOnDevice(other);
  await other.reload();
  await expect(control(other, EXPECTATION)).toHaveValue('De quelqu’un d’autre');
});

test('asks before a shared tab is closed, as its answers go with it, unless they are in a copy', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await open(page, COMMITMENT);
  await say(page, 'shared');
  await control(page, EXPECTATION).click();
  await page.keyboard.type('Seulement ici');
  await page.getByRole('link', { name: 'Glossaire' }).first().click();
  await page.waitForURL('**/glossaire/');
  await page.goBack();
  await expect(control(page, EXPECTATION)).toHaveValue('Seulement ici');
  expect(asked).toEqual([]);
  await control(page, NAME).click();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);

  const closed = page.waitForEvent('close');
  const download = page.waitForEvent('download');
  await page.locator('[data-memory] [data-save-copy]').click();
  await download;
  await expect(page.locator('[data-memory]')).toContainText('La copie est faite');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toEqual(['beforeunload']);
});
