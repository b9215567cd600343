import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { print } from '../papers.ts';
import { dragOver, expectNoBarrierHeld } from './dragging.ts';
import { frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

function circle(page: Page, card: string, pile: string): Locator {
  return frame(page, 'cards.values')
    .getByRole('radiogroup', { name: card })
    .getByRole('radio', { name: pile });
}

async function savedPiles(page: Page): Promise<unknown> {
  await waitUntilSaved(page);
  const value = (await readAnswers(page))['cards.values'] as { piles?: unknown } | null;
  return value?.piles;
}

test.beforeEach(async ({ page }) => {
  await openSheet(page, 'cards');
});

test('the arrows move a card from pile to pile, and each move is said', async ({ page }) => {
  const said = frame(page, 'cards.values').locator('[data-said]');
  await expect(said).toHaveRole('status');
  await circle(page, 'Autonomie', 'Non triée').focus();
  await page.keyboard.press('ArrowDown');
  await expect(circle(page, 'Autonomie', 'Indispensable')).toBeChecked();
  await expect(said).toHaveText('Autonomie : Indispensable (1).');
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText('Autonomie : Important (1).');
  expect(await savedPiles(page)).toEqual({ autonomy: 'important' });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(said).toHaveText('Autonomie : Non triée (6).');
  expect(await savedPiles(page)).toBeUndefined();
});

test('cards are counted, and too many in the first pile is said, never refused', async ({
  page,
}) => {
  const counts = frame(page, 'cards.values').locator('[data-counts]');
  const over = frame(page, 'cards.values').locator('[data-over]');
  await expect(counts).toContainText('Non triée : 6');
  for (const card of ['Autonomie', 'Stabilité']) await circle(page, card, 'Indispensable').check();
  await expect(counts).toContainText('Indispensable : 2 (2 au plus)');
  await expect(over).toBeEmpty();
  await circle(page, 'Équipe', 'Indispensable').check();
  await expect(over).toHaveText(
    'Indispensable : 3 cartes. Le conseil est 2 au plus. Rien n’est retiré.',
  );
  expect(await savedPiles(page)).toEqual({
    autonomy: 'essential',
    stability: 'essential',
    team: 'essential',
  });
  await page.reload();
  await expect(circle(page, 'Équipe', 'Indispensable')).toBeChecked();
  await expect(over).toContainText('3 cartes');
});

test('a mouse drags a card to the column of a pile', async ({ page }) => {
  const card = frame(page, 'cards.values').locator('[data-card=variety]');
  const target = frame(page, 'cards.values').locator('[data-card=stability] .card-pile').nth(1);
  await dragOver(page, card, target, [0.5, 0.5]);
  await expect(target).toHaveAttribute('data-drop', 'in');
  await expectNoBarrierHeld(page);
  await page.mouse.up();
  await expect(circle(page, 'Variété', 'Important')).toBeChecked();
  await expect(frame(page, 'cards.values').locator('[data-said]')).toHaveText(
    'Variété : Important (1).',
  );
  expect(await savedPiles(page)).toEqual({ variety: 'important' });
  await expect(page.locator('[data-drop], [data-dragging]')).toHaveCount(0);
});

test('a card of one’s own is sorted, taken away and put back', async ({ page }) => {
  const field = frame(page, 'cards.values');
  await field.getByRole('textbox', { name: 'Une carte à moi' }).fill('Le jardin');
  const own = field.getByRole('radiogroup').last();
  await own.getByRole('radio', { name: 'Important' }).check();
  await expect(field.locator('[data-said]')).toHaveText('Le jardin : Important (1).');
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
  await field.getByRole('button', { name: /Retirer cette carte/ }).click();
  await expect(field.locator('[data-counts]')).toContainText('Important : 0');
  await field.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect(field.locator('[data-counts]')).toContainText('Important : 1');
  await waitUntilSaved(page);
  await page.reload();
  await expect(field.locator('[data-own-words]').first()).toHaveValue('Le jardin');
});

test('on paper sorted cards lie on their piles, and blank ones stand in a grid', async ({
  page,
}) => {
  const blank = (await print(page, 'A4', 'blank')).sheets.join(' ');
  expect(blank).not.toContain('Non triée');
  await circle(page, 'Variété', 'Indispensable').check();
  await circle(page, 'Autonomie', 'Important').check();
  await waitUntilSaved(page);
  const filled = (await print(page, 'A4', 'filled')).sheets.join(' ').replaceAll(/\s+/g, ' ');
  expect(filled).toMatch(/Indispensable \(1\).*Variété/);
  expect(filled).toMatch(/Important \(1\).*Autonomie/);
  expect(filled).toMatch(/Non triée \(4\).*Stabilité/);
});

test('cards to cut out are printed alone, with blank ones, and the page comes back', async ({
  page,
}) => {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await frame(page, 'cards.values')
    .getByRole('button', { name: 'Imprimer les cartes à découper' })
    .click();
  await expect(page.locator('.cut-sheet > p')).toHaveCount(8);
  const sheets = (await print(page, 'A4', 'cut')).sheets.join(' ');
  expect(sheets).toContain('Temps pour les miens');
  expect(sheets).not.toContain('Triez les cartes');
  await expect(page.locator('.cut-sheet')).toHaveCount(0);
});

test('on a narrow screen each card has its piles below it, and nothing to drag', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(frame(page, 'cards.values').locator('[data-handle]:visible')).toHaveCount(0);
  await expect(
    frame(page, 'cards.values').getByText('Indispensable', { exact: true }).nth(1),
  ).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
});

test('a card removed here and edited meanwhile in another tab is two cards once it is taken back', async ({
  page,
  context,
}) => {
  const own = (tab: Page) => frame(tab, 'cards.values').locator('[data-own-words]');
  await own(page).first().fill('Calme');
  await waitUntilSaved(page);
  const other = await context.newPage();
  await openSheet(other, 'cards');
  await expect(own(other).first()).toHaveValue('Calme');
  await own(other).first().focus();
  await other.keyboard.press('End');
  await other.keyboard.type(' et lumière');
  await frame(page, 'cards.values').locator('[data-own] [data-remove]').first().click();
  await waitUntilSaved(page);
  await other.keyboard.type('s');
  await expect(own(page).first()).toHaveValue('Calme et lumières');
  await other.close();
  await frame(page, 'cards.values').getByRole('button', { name: 'Annuler' }).click();
  await waitUntilSaved(page);
  const { own: cards } = (await readAnswers(page))['cards.values'] as {
    own: readonly { id: string; text: string }[];
  };
  expect(cards.map(({ text }) => text).sort()).toEqual(['Calme', 'Calme et lumières']);
  expect(new Set(cards.map(({ id }) => id)).size).toBe(2);
});

test('what is chosen in two windows one after the other is all kept', async ({ page, context }) => {
  const radio = (tab: Page, card: string) =>
    tab.locator(`[name="cards.values.${card}"][value="important"]`);
  const other = await context.newPage();
  await openSheet(other, 'cards');
  await radio(page, 'team').check({ force: true });
  await expect(radio(other, 'team')).toBeChecked();
  await radio(other, 'time').check({ force: true });
  await expect(radio(page, 'time')).toBeChecked();
  await radio(page, 'hands').check({ force: true });
  await waitUntilSaved(page);
  expect(await readAnswers(page)).toMatchObject({
    'cards.values': { piles: { team: 'important', time: 'important', hands: 'important' } },
  });
  await expect(page.getByText('Une autre version existe')).toHaveCount(0);
});
