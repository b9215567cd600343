import { expect, test } from '@playwright/test';
import { Profile } from './profile.ts';
import { COMMITMENT, EXPECTATION, control, open, waitForState, write } from './sheets.ts';

test('brings a page back from memory with what another tab has written since', async () => {
  const profile = await Profile.create();
  try {
    const page = await profile.start();
    await open(page, COMMITMENT);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
    });
    await write(page, EXPECTATION, 'Première version');
    await control(page, EXPECTATION).blur();
    const other = await page.context().newPage();
    await open(other, COMMITMENT);
    await page.bringToFront();
    await page.goto('/glossaire/');
    await write(other, EXPECTATION, 'Seconde version');
    await other.close();
    await page.goBack();
    await expect(control(page, EXPECTATION)).toHaveValue('Seconde version');
    await control(page, EXPECTATION).fill('Troisième version');
    await waitForState(page, 'saved');
    test.info().annotations.push({
      type: 'kept in memory',
      description: await page.evaluate(() => document.documentElement.dataset.persisted ?? 'no'),
    });
  } finally {
    await profile.remove();
  }
});
