import { expect, test } from '@playwright/test';
import { makeEntry, writeEntry } from '../../../src/notebook/entry.ts';
import type { Entry } from '../../../src/notebook/entry.ts';
import { stampAfter } from '../../../src/notebook/stamp.ts';
import { Profile } from './profile.ts';
import { COMMITMENT, EXPECTATION, control, open, reachJournal, write } from './sheets.ts';

test('shows the newest answer in a page brought back from memory as it was left', async () => {
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
    await page.goto('/glossaire/');

    // As a tab would that the sleeping page could not hear: a message would have ended its sleep.
    const before = JSON.parse((await reachJournal(page, 'entries', EXPECTATION)) ?? '') as Entry;
    const stamp = stampAfter(before.s, 'anothertab00');
    const entry = makeEntry(EXPECTATION, 'Seconde version', stamp);
    await reachJournal(page, 'entries', EXPECTATION, writeEntry(entry));

    // `goBack` waits for the page to load, which it does not.
    await page.evaluate(() => history.back());
    await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true');
    await expect(control(page, EXPECTATION)).toHaveValue('Seconde version');
  } finally {
    await profile.remove();
  }
});
