import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  EXPECTATION,
  expectOfThis,
  makeFile,
  openNotebookPage,
  takeCopy,
  waitUntilSaved,
} from './notebooks.ts';

const OPEN = 'Effacer ce carnet de cet appareil…';

/** The keys and the databases of ours that are left. */
function readLeft(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases].filter(
      (name) => name.startsWith('passerelle'),
    );
  });
}

test.describe('erasing this device', () => {
  test('leaves nothing, and an open tab does not write back', async ({ page, context }) => {
    await expectOfThis(page, 'À effacer.');
    await page.locator('[data-theme-switch]').click();
    const notebook = await context.newPage();
    await openNotebookPage(notebook);
    expect((await readLeft(notebook)).length).toBeGreaterThan(3);
    await notebook.getByRole('button', { name: OPEN }).click();
    const dialog = notebook.getByRole('dialog', { name: 'Effacer ce carnet' });
    await expect(dialog).toContainText('Ce qui n’est pas effacé');
    await expect(dialog).toContainText('Ce carnet n’est dans aucune copie.');
    await dialog.getByRole('button', { name: 'Effacer maintenant' }).click();
    await expect(notebook.getByRole('heading', { name: 'C’est effacé' })).toBeFocused();
    await expect(notebook.getByText('Il ne reste rien de ce carnet')).toBeVisible();
    await expect(notebook.getByText('n’a pas pu être retiré')).toBeHidden();
    await expect(notebook.getByText('À effacer.')).toHaveCount(0);
    await expect.poll(() => readLeft(notebook)).toEqual([]);

    await page.getByLabel(EXPECTATION).fill('Écrit après.');
    await page.getByLabel(EXPECTATION).blur();
    await expect(page.getByRole('alert')).toContainText('Ce carnet vient d’être effacé');
    await page.waitForTimeout(1500);
    expect(await readLeft(notebook)).toEqual([]);
    await notebook.getByRole('link', { name: 'Commencer un nouveau carnet' }).click();
    await expect(notebook.getByText('Rien n’est encore écrit ici.')).toBeVisible();
  });

  test('offers a copy first, and can be left by keyboard without a trace', async ({ page }) => {
    await expectOfThis(page, 'À garder.');
    await openNotebookPage(page);
    await page.getByRole('button', { name: OPEN }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Effacer ce carnet' });
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Enregistrer d’abord une copie' }).press('Enter');
    await download;
    await expect(dialog).toContainText('Tout ce que vous avez écrit est dans votre dernière copie');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: OPEN })).toBeFocused();
    await page.reload();
    await expect(page.locator('[data-answers]')).toContainText('À garder.');
  });
});

test.describe('the device', () => {
  test('may keep nothing: answers then live in this tab alone', async ({ page }) => {
    await expectOfThis(page, 'De passage.');
    await openNotebookPage(page);
    await page.getByRole('button', { name: 'Garder ce carnet sur cet appareil' }).click();
    await expect(page.locator('[data-device-mode]')).toContainText('gardées sur cet appareil');
    await page.getByRole('button', { name: 'Ne rien garder sur cet appareil' }).click();
    await page.getByRole('button', { name: 'Passer en mémoire seulement' }).click();
    await expect(page.locator('[data-device-mode]')).toContainText('en mémoire seulement');
    await expect(page.locator('[data-device-said]')).toBeFocused();
    await expect(page.locator('[data-answers]')).toContainText('De passage.');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toContain('De passage.');
  });

  test('answers in words when the browser is asked to keep the notebook', async ({ page }) => {
    await openNotebookPage(page);
    await page.getByRole('button', { name: 'Demander au navigateur' }).click();
    await expect(page.locator('[data-persist-words]')).toHaveText(/^Le navigateur (n’)?accepte/);
  });
});

test.describe('the reminder to keep a copy', () => {
  const answers = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `mutual-commitment.review-dates.r${index}`,
        { label: `Point ${index}` },
      ]),
    );

  test('comes with many changes, and waits for twenty more when told “later”', async ({ page }) => {
    await openNotebookPage(page);
    await takeCopy(page, makeFile(answers(9)));
    await page.reload();
    await expect(page.locator('[data-contents]')).toBeVisible();
    const reminder = page.locator('[data-reminder]');
    await expect(reminder).toBeHidden();
    await takeCopy(page, makeFile(answers(12)));
    await page.reload();
    await expect(reminder).toContainText('12 changements ne sont encore dans aucune copie.');
    await reminder.getByRole('button', { name: 'Plus tard' }).click();
    await expect(reminder).toBeHidden();
    await waitUntilSaved(page);
    await takeCopy(page, makeFile(answers(31)));
    await page.reload();
    await expect(page.locator('[data-contents]')).toBeVisible();
    await expect(reminder).toBeHidden();
    await takeCopy(page, makeFile(answers(32)));
    await page.reload();
    await expect(reminder).toContainText('32 changements');
    const download = page.waitForEvent('download');
    await reminder.getByRole('button', { name: 'Enregistrer une copie' }).click();
    await download;
    await expect(reminder).toContainText('La copie est faite');
    await page.reload();
    await expect(page.locator('[data-contents]')).toBeVisible();
    await expect(reminder).toBeHidden();
  });
});
