import { expect, test } from '@playwright/test';
import { control, frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

const RICH = /(control|answer|live)\.rich/;

test('a question whose part cannot be fetched says what is safe, and takes what is written once it comes', async ({
  page,
  context,
}) => {
  await openSheet(page, 'cards');
  await control(page, 'cards.plain-cards.call').first().check({ force: true });
  await waitUntilSaved(page);
  await context.route(RICH, (route) => route.abort());
  await openSheet(page, 'cards');
  const values = frame(page, 'cards.values');
  const again = values.getByRole('button', { name: 'Réessayer' });
  await expect(values).toContainText('n’est pas encore enregistré');
  // Heard once, for all the questions it is said of.
  await expect(page.getByRole('alert')).toHaveCount(1);
  await control(page, 'cards.values.team').first().check({ force: true });
  await again.click();
  await expect(again).toBeVisible();
  expect((await readAnswers(page))['cards.values']).toBeUndefined();

  await context.unroute(RICH);
  await again.click();
  await expect(again).toBeHidden();
  await expect(
    frame(page, 'cards.plain-cards').getByRole('button', { name: 'Réessayer' }),
  ).toHaveCount(0);
  expect(await values.evaluate((field) => field.contains(document.activeElement))).toBe(true);
  await waitUntilSaved(page);
  expect(await readAnswers(page)).toMatchObject({
    'cards.values': { piles: { team: 'essential' } },
    'cards.plain-cards': { piles: { call: 'now' } },
  });
  await expect(control(page, 'cards.plain-cards.call').first()).toBeChecked();
});

test('leaving is asked about as long as what is written could not be kept', async ({
  page,
  context,
}) => {
  await context.route(RICH, (route) => route.abort());
  await openSheet(page, 'cards');
  await expect(
    frame(page, 'cards.values').getByRole('button', { name: 'Réessayer' }),
  ).toBeVisible();
  await page.getByText('Équipe', { exact: true }).first().click();
  await control(page, 'cards.values.team').first().check({ force: true });
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => location.reload());
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(control(page, 'cards.values.team').first()).toBeChecked();
});

test('paper says of an answer that it was not on the page yet, and only of such', async ({
  page,
  context,
}) => {
  await openSheet(page, 'cards');
  await control(page, 'cards.plain-cards.call').first().check({ force: true });
  await waitUntilSaved(page);
  await context.route(RICH, (route) => route.abort());
  await openSheet(page, 'cards');
  await expect(
    frame(page, 'cards.values').getByRole('button', { name: 'Réessayer' }),
  ).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const words = page.getByText('n’était pas encore affichée');
  await expect(words.filter({ visible: true })).toHaveCount(1);
  await expect(
    frame(page, 'cards.plain-cards').getByText('n’était pas encore affichée'),
  ).toBeVisible();
  await context.unroute(RICH);
  await page.emulateMedia({ media: 'screen' });
  await frame(page, 'cards.values').getByRole('button', { name: 'Réessayer' }).click();
  await expect(control(page, 'cards.plain-cards.call').first()).toBeChecked();
  await page.emulateMedia({ media: 'print' });
  await expect(words.filter({ visible: true })).toHaveCount(0);
});
