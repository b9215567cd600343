import { expect, test, type Locator, type Page } from '@playwright/test';
import { print, squeeze } from '../papers.ts';
import { frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';
import { cell, saidBy } from './tables.ts';

const PATH = 'table-columns.offers';

/** The places of some elements, measured in one breath: what comes late moves them all. */
async function placesOf(page: Page, places: readonly Locator[]): Promise<DOMRect[]> {
  const elements = await Promise.all(places.map((place) => place.elementHandle()));
  return page.evaluate(
    (found) => found.map((element) => element.getBoundingClientRect().toJSON() as DOMRect),
    elements,
  );
}

test('options stand side by side, the same criterion on one line', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSheet(page, 'table-columns');
  for (const column of ['name', 'variable', 'growth']) {
    const [one, two] = await placesOf(page, [
      cell(page, PATH, 'r1', column),
      cell(page, PATH, 'r2', column),
    ]);
    expect(two!.x).toBeGreaterThan(one!.x + one!.width - 1);
    expect(Math.abs(two!.y - one!.y)).toBeLessThan(1);
  }
  const [heading, first] = await placesOf(page, [
    frame(page, PATH).locator('[id="table-columns.offers-col-growth"]'),
    cell(page, PATH, 'r1', 'growth'),
  ]);
  expect(Math.abs(heading!.y - first!.y)).toBeLessThan(24);
  await expect(cell(page, PATH, 'r2', 'base')).toHaveAccessibleName(/Fixe par mois Option 2/);
});

test('on a phone an option is a card, its criteria one below the other', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openSheet(page, 'table-columns');
  const [name, base, next] = await placesOf(page, [
    cell(page, PATH, 'r1', 'name'),
    cell(page, PATH, 'r1', 'base'),
    cell(page, PATH, 'r2', 'name'),
  ]);
  expect(base!.y).toBeGreaterThan(name!.y + name!.height);
  expect(next!.y).toBeGreaterThan(base!.y);
});

test('options are moved, copied and removed by words of their own', async ({ page }) => {
  await openSheet(page, 'table-columns');
  await cell(page, PATH, 'r1', 'name').fill('Atelier');
  const table = frame(page, PATH);
  await table.getByRole('button', { name: 'Placer l’option 1 après' }).click();
  await expect(saidBy(page, PATH)).toHaveText('Option 1 déplacée en position 2.');
  await waitUntilSaved(page);
  expect((await readAnswers(page))[PATH]).toEqual(['r2', 'r1', 'r3']);
  await table.getByRole('button', { name: 'Retirer l’option 2' }).click();
  await expect(saidBy(page, PATH)).toHaveText('Option 2 retirée.');
  await table.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect(cell(page, PATH, 'r1', 'name')).toHaveValue('Atelier');
  await table.getByRole('button', { name: 'Ajouter une option' }).click();
  await expect(table.locator('[data-rows] > [data-row]')).toHaveCount(4);
});

test('what is worked out for an option is on its own line, and paper has the same grid', async ({
  page,
}) => {
  await openSheet(page, 'table-columns');
  await cell(page, PATH, 'r1', 'base').fill('1800');
  await cell(page, PATH, 'r2', 'base').fill('2000');
  await expect(frame(page, PATH).locator('[data-row="r1"] [data-computed]')).toHaveText(/21.600.€/);
  const { sheets } = await print(page, 'A4');
  expect(sheets).toHaveLength(1);
  for (const words of ['Option 1', '1800 €', '2000 €', 'Sur un an', '21600 €'])
    expect(squeeze(sheets.join(' '))).toContain(squeeze(words));
});
