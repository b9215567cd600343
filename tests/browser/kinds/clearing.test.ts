import { expect, test } from '@playwright/test';
import { control, frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

test('a choice that is cleared can be had back, with the words written beside it', async ({
  page,
}) => {
  await openSheet(page, 'plain');
  const one = frame(page, 'plain.one');
  await control(page, 'plain.one.other').fill('Peut-être au printemps');
  await one.getByRole('button', { name: 'Effacer ce choix' }).press('Enter');
  await expect(control(page, 'plain.one.other')).toHaveValue('');
  await waitUntilSaved(page);
  expect((await readAnswers(page))['plain.one']).toBeNull();
  await one.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect(control(page, 'plain.one.other')).toHaveValue('Peut-être au printemps');
  await waitUntilSaved(page);
  expect((await readAnswers(page))['plain.one']).toEqual({ other: 'Peut-être au printemps' });

  await one.getByRole('button', { name: 'Effacer ce choix' }).click();
  await page.getByLabel('Oui', { exact: true }).first().check({ force: true });
  await expect(one.getByRole('button', { name: 'Annuler' })).toHaveCount(0);
  await expect(one.getByRole('button', { name: 'Effacer ce choix' })).toBeVisible();
});
