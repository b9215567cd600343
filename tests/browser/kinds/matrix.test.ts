import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { control, frame, openSheet, readAnswers, waitUntilSaved, worksheets } from './specimen.ts';

const MATRIX = 'matrix.routes';

async function open(page: Page): Promise<void> {
  await openSheet(page, 'matrix');
  await frame(page, MATRIX).scrollIntoViewIfNeeded();
  await expect(frame(page, MATRIX).locator('[data-sentences] p').first()).toBeVisible();
}

/** Chooses weights (`income`) and scores (`salaried.income`). */
async function choose(page: Page, numbers: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, number] of Object.entries(numbers))
    await control(page, `${MATRIX}.${name}`).selectOption(String(number));
}

const FULL = {
  ...{ income: 5, time: 3, risk: 2 },
  ...{ 'salaried.income': 4, 'salaried.time': 4, 'salaried.risk': 3 },
  ...{ 'founding.income': 2, 'founding.time': 1, 'founding.risk': 5 },
  ...{ 'training.income': 5, 'training.time': 3, 'training.risk': 1 },
};

test('each control is named by its option, its criterion and its weight', async ({ page }) => {
  await open(page);
  const matrix = frame(page, MATRIX);
  await expect(matrix.getByRole('combobox', { name: 'Revenu suffisant : poids' })).toBeVisible();
  await choose(page, { income: 4 });
  await matrix
    .getByRole('combobox', { name: 'Salariat, Revenu suffisant, poids 4 : note' })
    .selectOption('3');
  await matrix.getByRole('checkbox', { name: 'Salariat, Revenu suffisant : fait vérifié' }).check();
  await waitUntilSaved(page);
  expect((await readAnswers(page))[MATRIX]).toEqual({
    weights: { income: 4 },
    scores: { salaried: { income: 3 } },
    facts: { salaried: ['income'] },
  });
});

test('totals are told in figures and in words, and no option wins by a few points', async ({
  page,
}) => {
  await open(page);
  const matrix = frame(page, MATRIX);
  await expect(matrix).toContainText('Donnez un poids à chaque critère');
  await choose(page, { income: 5, time: 3, risk: 2, 'salaried.income': 4 });
  await expect(matrix.getByRole('row', { name: /^Salariat/ })).toContainText(
    '20 pour l’instant ; notes manquantes : 2',
  );
  await expect(matrix).toContainText('Une case vide ne compte pas pour zéro.');
  await choose(page, FULL);
  const row = (name: string) =>
    matrix.getByRole('table', { name: 'Totaux' }).getByRole('row', { name });
  await expect(row('Salariat')).toContainText(/38 sur 50\s*76\s%\s*1/);
  await expect(row('Formation')).toContainText(/36 sur 50\s*72\s%\s*2/);
  await expect(matrix).toContainText('Trop serré pour trancher par les chiffres');
  await expect(matrix).toContainText(
    /l’ordre changerait\s: Formation \(81\s%\), Salariat \(77\s%\)/,
  );
  await expect(matrix).toContainText('Notes sans fait vérifié : 9.');
  await choose(page, { 'training.income': 2 });
  await expect(matrix).toContainText('30 points séparent');
  await expect(matrix).toContainText('l’ordre resterait le même');
  await expect(frame(page, 'matrix.first-route')).toContainText('Salariat');
  await page.reload();
  await expect(row('Salariat')).toContainText('38 sur 50');
});

test('criteria and an option of one’s own are added, named, removed and put back', async ({
  page,
}) => {
  await open(page);
  await choose(page, FULL);
  const matrix = frame(page, MATRIX);
  await matrix.getByRole('button', { name: 'Ajouter un critère' }).press('Enter');
  await page.keyboard.type('Calme');
  const score = matrix.getByRole('combobox', { name: 'Salariat, Calme : note' });
  await score.selectOption('2');
  await matrix.getByRole('button', { name: 'Ajouter une option' }).click();
  await expect(matrix.getByRole('button', { name: 'Ajouter une option' })).toBeHidden();
  await page.keyboard.type('Intérim');
  await matrix.getByRole('combobox', { name: 'Intérim, Calme : note' }).selectOption('5');
  await expect(matrix.getByRole('columnheader', { name: 'Intérim' })).toBeVisible();
  await waitUntilSaved(page);
  await page.reload();
  await expect(matrix.getByRole('combobox', { name: 'Intérim, Calme : note' })).toHaveValue('5');

  await matrix.getByRole('button', { name: 'Retirer : Calme' }).press('Enter');
  await expect(matrix.getByRole('status').filter({ hasText: 'Calme' })).toHaveText(
    '« Calme » est retiré.',
  );
  await expect(score).toHaveCount(0);
  await expect(matrix.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(score).toHaveValue('2');
  await expect(matrix.getByRole('textbox', { name: 'Un critère à moi' })).toBeFocused();
  await matrix.getByRole('button', { name: 'Retirer : Intérim' }).click();
  await matrix.getByRole('button', { name: 'Annuler' }).click();
  await expect(matrix.getByRole('combobox', { name: 'Intérim, Calme : note' })).toHaveValue('5');
});

test('criteria are taken from an earlier answer at once, follow its words, and stay when it goes', async ({
  page,
}) => {
  await openSheet(page, 'cards');
  for (const name of await page
    .locator('[data-field="values"] [data-card]')
    .evaluateAll((cards) => cards.slice(0, 2).map((card) => card.querySelector('input')?.id ?? '')))
    await page.locator(`[id="${name}"]`).check();
  await waitUntilSaved(page);
  await openSheet(page, 'ranking');
  const ranking = frame(page, 'ranking.top-values');
  await ranking.scrollIntoViewIfNeeded();
  const first = ranking.getByRole('button', { name: /^Classer : / }).first();
  const words = (await first.getAttribute('aria-label'))?.replace(/^Classer\s: /, '') ?? '';
  await first.click();
  await ranking
    .getByRole('button', { name: /^Classer : / })
    .first()
    .click();
  await waitUntilSaved(page);

  await open(page);
  const matrix = frame(page, MATRIX);
  await expect(matrix.locator('[data-offers=criteria] option').first()).toHaveText(
    'Tout reprendre (2)',
  );
  await matrix.getByRole('button', { name: 'Reprendre' }).press('Enter');
  await expect(matrix.getByRole('combobox', { name: `${words} : poids` })).toBeVisible();
  await expect(matrix.locator('[data-offers=criteria]')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(matrix.getByRole('combobox', { name: `${words} : poids` })).toHaveCount(0);
  await expect(matrix.getByRole('button', { name: 'Reprendre' })).toBeFocused();
  await page.keyboard.press('Enter');
  await matrix.getByRole('combobox', { name: `${words} : poids` }).selectOption('4');
  await waitUntilSaved(page);

  // However late comes what reads the earlier answer.
  await page.route('**/answer.rich*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  await expect(matrix.getByRole('combobox', { name: `${words} : poids` })).toHaveValue('4');
  await expect(matrix.locator('[data-flag]:visible')).toHaveCount(0);
  await page.unroute('**/answer.rich*');

  await openSheet(page, 'ranking');
  await ranking.scrollIntoViewIfNeeded();
  await ranking.getByRole('button', { name: `Retirer du classement : ${words}` }).click();
  await waitUntilSaved(page);
  await open(page);
  await expect(matrix.getByRole('row', { name: words }).first()).toContainText(
    'Ne figure plus dans la réponse d’origine.',
  );
  await expect(matrix.locator('[data-flag]:visible')).toHaveCount(1);
  await expect(matrix.getByRole('combobox', { name: `${words} : poids` })).toHaveValue('4');
});

test('a narrow screen shows one option at a time, and keeps all scores', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const matrix = frame(page, MATRIX);
  const score = (option: string) =>
    matrix.getByRole('combobox', { name: `${option}, Revenu suffisant : note` });
  await expect(score('Salariat')).toBeVisible();
  await expect(score('Formation')).toBeHidden();
  await score('Salariat').selectOption('3');
  await expect(matrix.getByRole('button', { name: 'Option précédente' })).toBeDisabled();
  await matrix.getByRole('button', { name: 'Option suivante' }).click();
  await expect(matrix.getByRole('status').first()).toHaveText('Création ou reprise, 2 sur 3');
  await matrix.getByRole('combobox', { name: 'Option montrée' }).selectOption('Formation');
  await score('Formation').selectOption('5');
  await expect(score('Salariat')).toBeHidden();
  await waitUntilSaved(page);
  expect((await readAnswers(page))[MATRIX]).toMatchObject({
    scores: { salaried: { income: 3 }, training: { income: 5 } },
  });
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide).toBe(false);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all scores can be chosen, one below the other on a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(worksheets.find(({ id }) => id === 'matrix')?.url ?? '');
    for (const option of ['Salariat', 'Création ou reprise', 'Formation'])
      await expect(
        page.getByRole('combobox', { name: `${option}, Revenu suffisant : note` }),
      ).toBeVisible();
  });
});

test('nothing is found wanting by axe, empty or filled, wide or narrow', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const { violations } = await new AxeBuilder({ page }).include('form.worksheet').analyze();
    expect(violations).toEqual([]);
    if (width === 1280) await choose(page, FULL);
  }
});

test('long words of one’s own are whole on paper', async ({ page }) => {
  await open(page);
  const matrix = frame(page, MATRIX);
  const words = 'Un travail assez près de la maison pour rentrer déjeuner avec les miens à midi';
  for (const side of ['options', 'criteria']) {
    await matrix.locator(`[data-add=${side}]`).click();
    await page.keyboard.type(words);
  }
  await waitUntilSaved(page);
  await page.emulateMedia({ media: 'print' });
  const heads = matrix.locator('table.matrix');
  await expect(heads.getByText(words, { exact: true }).filter({ visible: true })).toHaveCount(2);
  await expect(heads.locator('input[type=text]').filter({ visible: true })).toHaveCount(0);
});
