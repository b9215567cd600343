import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { print } from '../papers.ts';
import { dragOver, expectNoBarrierHeld } from './dragging.ts';
import { control, frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

const NEGOTIABLE = 'ranking.negotiable';

function ranked(field: Locator): Locator {
  return field.locator('[data-ranked] > li, [data-beyond] > li');
}

async function rank(field: Locator, ...items: string[]): Promise<void> {
  for (const item of items)
    await field.getByRole('button', { name: `Classer : ${item}`, exact: true }).click();
}

async function saved(page: Page, path: string): Promise<unknown> {
  await waitUntilSaved(page);
  return (await readAnswers(page))[path];
}

test.beforeEach(async ({ page }) => {
  await openSheet(page, 'ranking');
});

test('a keyboard is enough to rank, to move and to take out, and each change is said', async ({
  page,
}) => {
  const field = frame(page, NEGOTIABLE);
  const said = field.getByRole('status');
  await field.getByRole('button', { name: 'Classer : Salaire' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Salaire : rang 1 sur 1.');
  // The focus goes on to what may be ranked next.
  await expect(field.getByRole('button', { name: 'Classer : Horaires' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Horaires : rang 2 sur 2.');

  const up = field.getByRole('button', { name: 'Monter : Horaires' });
  await expect(up).toHaveAttribute('aria-keyshortcuts', 'Alt+ArrowUp');
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Horaires : rang 1 sur 2.');
  await expect(ranked(field)).toContainText(['Horaires', 'Salaire']);
  // First, it cannot go up: the focus stays on its line.
  await expect(field.getByRole('button', { name: 'Descendre : Horaires' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(said).toHaveText('Horaires : rang 2 sur 2.');
  await expect(field.locator(':focus')).toHaveAccessibleName(/Horaires/);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await saved(page, NEGOTIABLE)).toEqual(['hours', 'pay']);

  await field.getByRole('button', { name: 'Retirer du classement : Salaire' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Retiré du classement : Salaire.');
  await expect(field.getByRole('button', { name: 'Annuler' })).toBeFocused();
  expect(await saved(page, NEGOTIABLE)).toEqual(['hours']);
  await page.keyboard.press('Enter');
  expect(await saved(page, NEGOTIABLE)).toEqual(['hours', 'pay']);
  await expect(field.locator(':focus')).toHaveAccessibleName(/Salaire/);
});

test('a place is chosen by its number, and “–” takes out', async ({ page }) => {
  const field = frame(page, NEGOTIABLE);
  await rank(field, 'Lieu', 'Salaire', 'Horaires');
  const place = field.getByRole('combobox', { name: 'Rang : Horaires' });
  await expect(place).toHaveValue('3');
  await place.selectOption('1');
  await expect(ranked(field)).toContainText(['Horaires', 'Lieu', 'Salaire']);
  await expect(place).toHaveValue('1');
  await field.getByRole('combobox', { name: 'Rang : Lieu' }).selectOption('–');
  expect(await saved(page, NEGOTIABLE)).toEqual(['hours', 'pay']);
  await field.getByRole('button', { name: 'Mettre en premier : Salaire' }).click();
  expect(await saved(page, NEGOTIABLE)).toEqual(['pay', 'hours']);
});

test('what is ranked beyond the places asked for stands below a rule, and is kept', async ({
  page,
}) => {
  const field = frame(page, NEGOTIABLE);
  await rank(field, 'Lieu', 'Salaire', 'Horaires', 'Télétravail');
  await expect(field.getByRole('status')).toHaveText('Télétravail : rang 4 sur 4, au-delà de 3.');
  const beyond = field.getByRole('list', { name: 'Au-delà de 3' });
  await expect(beyond.getByRole('listitem')).toHaveText(/^\s*4\s+Télétravail/);
  await expect(
    field.getByRole('list', { name: 'Votre classement' }).getByRole('listitem'),
  ).toHaveCount(3);
  await expect(frame(page, 'ranking.first-three')).toContainText('3');
  expect(await saved(page, NEGOTIABLE)).toHaveLength(4);
  await page.reload();
  await expect(beyond.getByRole('listitem')).toHaveText(/^\s*4\s+Télétravail/);
});

test('a ranking taken out whole comes back whole', async ({ page }) => {
  const field = frame(page, NEGOTIABLE);
  await rank(field, 'Lieu', 'Salaire', 'Horaires');
  await field.getByRole('button', { name: 'Tout retirer du classement' }).click();
  await expect(field.getByText('Rien n’est classé pour l’instant.')).toBeVisible();
  expect(await saved(page, NEGOTIABLE)).toBeNull();
  await field.getByRole('button', { name: 'Annuler' }).press('Enter');
  expect(await saved(page, NEGOTIABLE)).toEqual(['area', 'pay', 'hours']);
  await expect(field.locator(':focus')).toHaveCount(1);
});

test('a mouse drags things up and down, in and out', async ({ page }) => {
  const field = frame(page, NEGOTIABLE);
  await rank(field, 'Lieu', 'Salaire', 'Horaires');
  const line = (name: string) => field.locator('li', { hasText: name });
  await dragOver(page, line('Horaires'), line('Lieu'), [0.3, 0.2]);
  await expect(line('Lieu')).toHaveAttribute('data-drop', 'before');
  await expectNoBarrierHeld(page);
  await page.mouse.up();
  await expect(ranked(field)).toContainText(['Horaires', 'Lieu', 'Salaire']);
  await expect(field.getByRole('status')).toHaveText('Horaires : rang 1 sur 3.');
  await dragOver(page, line('Télétravail'), line('Lieu'), [0.3, 0.8]);
  await page.mouse.up();
  await expect(ranked(field)).toContainText(['Horaires', 'Lieu', 'Télétravail', 'Salaire']);
  await dragOver(page, line('Lieu'), line('Intitulé'), [0.3, 0.5]);
  await page.mouse.up();
  expect(await saved(page, NEGOTIABLE)).toEqual(['hours', 'remote', 'pay']);
  await expect(field.locator('[data-drop], [data-dragging]')).toHaveCount(0);
});

test('the people of a table are ranked, and one removed there stays here, flagged', async ({
  page,
}) => {
  for (const [row, name] of Object.entries({ r1: 'Ana', r2: 'Bo', r3: 'Cy' }))
    await control(page, `ranking.people.${row}.name`).fill(name);
  const field = frame(page, 'ranking.first-people');
  await rank(field, 'Cy', 'Ana');
  expect(await saved(page, 'ranking.first-people')).toEqual([
    { id: 'r3', text: 'Cy' },
    { id: 'r1', text: 'Ana' },
  ]);
  await control(page, 'ranking.people.r3.name').fill('Cyrille');
  await expect(ranked(field)).toContainText(['Cyrille', 'Ana']);
  await expect(frame(page, 'ranking.in-order')).toContainText('Cyrille et Ana');

  await page.getByRole('button', { name: 'Retirer la ligne 3' }).click();
  await expect(ranked(field).first()).toContainText(/Cy.*Ne figure plus dans «\sPersonnes\s»/s);
  await expect(ranked(field)).toHaveCount(2);
  await page.reload();
  await expect(ranked(field).first()).toContainText(/Cy.*Ne figure plus dans «\sPersonnes\s»/s);
  await field.getByRole('button', { name: /Retirer du classement : Cy/ }).click();
  await expect(ranked(field)).toHaveCount(1);
  await field.getByRole('button', { name: 'Annuler' }).click();
  await expect(ranked(field).first()).toContainText(/Cy.*Ne figure plus dans «\sPersonnes\s»/s);
});

test('the cards of one pile, then of another, are there to be ranked', async ({ page }) => {
  await openSheet(page, 'cards');
  const radio = (card: string, pile: string) =>
    frame(page, 'cards.values')
      .getByRole('radiogroup', { name: card })
      .getByRole('radio', { name: pile });
  await radio('Variété', 'Indispensable').check();
  await radio('Autonomie', 'Important').check();
  await radio('Stabilité', 'Secondaire').check();
  await waitUntilSaved(page);
  await openSheet(page, 'ranking');
  const field = frame(page, 'ranking.top-values');
  await expect(field.getByRole('button', { name: /^Classer : / })).toHaveCount(3);
  await rank(field, 'Autonomie', 'Variété', 'Autre chose');
  expect(await saved(page, 'ranking.top-values')).toEqual([
    { id: 'autonomy', text: 'Autonomie' },
    { id: 'variety', text: 'Variété' },
    'none-of-these',
  ]);
  await openSheet(page, 'ranking', 'en');
  await expect(ranked(frame(page, 'ranking.top-values'))).toContainText([
    'Autonomy',
    'Variety',
    'Something else',
  ]);
});

test('every control names its thing and what it does, and nobody is shut out', async ({ page }) => {
  const field = frame(page, NEGOTIABLE);
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
  await rank(field, 'Lieu', 'Salaire', 'Horaires', 'Télétravail');
  await field.getByRole('button', { name: 'Retirer du classement : Salaire' }).click();
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
  const names = await field
    .locator('button:visible, select:visible')
    .evaluateAll((all) =>
      all.map((each) => each.getAttribute('aria-label') ?? each.textContent?.trim() ?? ''),
    );
  expect(new Set(names).size).toBe(names.length);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('on paper a ranking is a numbered list; a blank one has boxes and lines', async ({ page }) => {
  const blank = await print(page, 'A4', 'blank');
  expect(blank.sheets.join(' ')).toContain('Télétravail');
  expect(blank.sheets.join(' ')).not.toContain('Votre classement');
  const field = frame(page, NEGOTIABLE);
  await rank(field, 'Horaires', 'Lieu');
  await waitUntilSaved(page);
  const filled = (await print(page, 'A4', 'filled')).sheets.join(' ').replaceAll(/\s+/g, ' ');
  expect(filled).toMatch(/1 Horaires 2 Lieu/);
  expect(filled).not.toContain('Télétravail');
});

test('places chosen before the script is there are kept, and a list in use stays', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/control\.rich/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  const field = frame(page, NEGOTIABLE);
  await field.getByRole('combobox', { name: 'Rang : Horaires' }).selectOption('2');
  const place = field.getByRole('combobox', { name: 'Rang : Salaire' });
  await place.selectOption('1');
  await place.focus();
  release();
  await expect(ranked(field)).toContainText(['Salaire', 'Horaires']);
  await expect(place).toBeFocused();
  expect(await saved(page, NEGOTIABLE)).toEqual(['pay', 'hours']);
});

test('what another tab ranks is shown here, and the focus stays where it was', async ({
  page,
  context,
}) => {
  const field = frame(page, NEGOTIABLE);
  await rank(field, 'Lieu', 'Salaire');
  await waitUntilSaved(page);
  const up = field.getByRole('button', { name: 'Monter : Salaire' });
  await up.focus();
  const other = await context.newPage();
  await openSheet(other, 'ranking');
  await rank(frame(other, NEGOTIABLE), 'Horaires');
  await waitUntilSaved(other);
  await page.bringToFront();
  await expect(ranked(field)).toContainText(['Lieu', 'Salaire', 'Horaires']);
  await expect(up).toBeFocused();
});

test('nothing to rank yet is said, with a way to the question it comes from', async ({ page }) => {
  const field = frame(page, 'ranking.first-people');
  await expect(field.getByText('Rien à classer pour l’instant.')).toBeVisible();
  await expect(field.getByRole('link', { name: 'Personnes' })).toHaveAttribute(
    'href',
    '#ranking.people',
  );
});
