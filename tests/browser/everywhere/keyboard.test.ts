import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { open, thorough, worksheets } from './acting.ts';
import { isSweep } from '../../sweep.ts';
import { answer, readStop, rememberLooks } from './keys.ts';
import type { Stop } from './keys.ts';

test.use({ trace: 'off' });

/** Goes through a page with the Tab key, from where it stands to its end, and tells every stop once. */
async function tabThrough(page: Page, visit: (stop: Stop) => Promise<void>): Promise<Stop[]> {
  const stops: Stop[] = [];
  await rememberLooks(page);
  for (let press = 0; press < 700; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page);
    if (!stop || (stop.comes === 'before' && stops.length > 0)) return stops;
    // A date has a stop for its day, its month and its year.
    if (stop.comes === 'same') continue;
    stops.push(stop);
    await visit(stop);
  }
  throw new Error('the Tab key never comes to the end of the page');
}

/** Names the controls of the form that nothing has been put in. */
async function findUnanswered(page: Page): Promise<string[]> {
  return page.locator('form.worksheet').evaluate((form: HTMLFormElement) => {
    const controls = [...form.elements].filter(
      (element): element is HTMLInputElement =>
        element.matches('input, select, textarea') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    const chosen = new Set(controls.filter(({ checked }) => checked).map(({ name }) => name));
    return controls
      .filter((control) =>
        ['radio', 'checkbox'].includes(control.type)
          ? !chosen.has(control.name)
          : control.value === '',
      )
      .map(({ name, type }) => `${name} ${type}`);
  });
}

for (const [id, path] of thorough) {
  test(`the whole of ${id} is filled by keyboard alone, in the order of the page`, async ({
    page,
  }) => {
    test.slow();
    await open(page, path);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();

    const stops = await tabThrough(page, async (stop) => {
      // The reader’s own device: the question goes, and the focus to the first control.
      await answer(page, stop);
    });
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(stops.filter(({ isInSight }) => !isInSight)).toEqual([]);
    expect(await findUnanswered(page)).toEqual([]);
    expect(stops.filter(({ does }) => does === 'finish')).toHaveLength(1);
    expect(stops.some(({ tag }) => tag === 'a')).toBe(true);
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

    const before = await readAnswers(page);
    await open(page, path);
    expect(await readAnswers(page)).toEqual(before);
  });
}

async function readAnswers(page: Page): Promise<string[]> {
  return page
    .locator('form.worksheet')
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form)].map(([name, value]) => `${name}=${value as string}`),
    );
}

/** Goes on with the Tab key to the next tool that does this. */
async function seek(page: Page, does: Stop['does']): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    if ((await readStop(page))?.does === does) return;
  }
  throw new Error(`no way to ${does}`);
}

test('rows are added, moved, copied, taken away and put back by keyboard', async ({ page }) => {
  await open(page, worksheets['mutual-commitment']);
  const table = page.locator('[data-field=review-dates]');
  const rows = table.locator('tbody tr');
  const words = table.locator('[name$=".label"]');
  await rememberLooks(page);
  await words.first().focus();
  await page.keyboard.type('premier');

  await seek(page, 'move');
  await page.keyboard.press('Enter');
  await expect(words.nth(1)).toHaveValue('premier');
  await expect(table.locator('[data-said]')).not.toBeEmpty();
  const moved = await readStop(page);
  expect(moved?.does).toBe('move');

  await seek(page, 'copy');
  await page.keyboard.press('Space');
  await expect(rows).toHaveCount(5);
  await expect(words.nth(2)).toHaveValue('premier');
  await expect(page.locator(':focus')).toHaveAttribute('name', /review-dates\..+\.date$/);

  await seek(page, 'remove');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(4);
  await expect(table.locator('[data-undo]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(5);

  await seek(page, 'add');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(6);
  await expect(page.locator(':focus')).toHaveAttribute('name', /review-dates\..+\.date$/);
  await expect(rows.last().locator(':focus')).toHaveCount(1);
});

test('own cards are written, sorted, taken away and put back by keyboard', async ({ page }) => {
  await open(page, worksheets['scope-map']);
  const cards = page.locator('[data-field=topics]');
  await rememberLooks(page);
  await cards.locator('[data-own-words]').first().focus();
  await page.keyboard.type('Mon sujet');
  const own = cards.locator('[data-own-list] [data-own]');
  const before = await own.count();
  await seek(page, 'add');
  await page.keyboard.press('Enter');
  await expect(own).toHaveCount(before + 1);
  await expect(own.last().locator('[data-own-words]')).toBeFocused();
  await page.keyboard.type('Un autre');
  await seek(page, 'remove');
  await page.keyboard.press('Enter');
  await expect(cards.locator('[data-undo]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(own.last().locator('[data-own-words]')).toHaveValue('Un autre');
});

test('a choice is changed with the arrows, and taken back', async ({ page }) => {
  await open(page, worksheets['mutual-commitment']);
  const choice = page.locator('[data-field=rhythm]');
  await choice.locator('input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(choice.locator('input').nth(1)).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(choice.locator('[data-clear]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(choice.locator('input:checked')).toHaveCount(0);
  await expect(choice.locator('input').first()).toBeFocused();
});

test('on every kind of page the focus is seen, nothing holds it, and it follows the page', async ({
  page,
}) => {
  test.slow();
  for (const path of isSweep
    ? ['', 'etapes/', 'fiches/', 'glossaire/', 'carnet/', 'en/where-to-find-help/']
    : ['', 'carnet/', 'en/where-to-find-help/']) {
    await open(page, path);
    const stops = await tabThrough(page, () => Promise.resolve());
    expect(stops[0]?.text).toMatch(/contenu|content/i);
    expect(stops.length).toBeGreaterThan(10);
    expect({ path, unmarked: stops.filter(({ isMarked }) => !isMarked) }).toEqual({
      path,
      unmarked: [],
    });
    expect({ path, covered: stops.filter(({ isInSight }) => !isInSight) }).toEqual({
      path,
      covered: [],
    });
  }
});

test('the first stop of every page is the way past its header', async ({ page }) => {
  await open(page, 'en/worksheets/mutual-commitment/');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip-link');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main').locator(':focus')).toHaveCount(1);
});

test('the question about the device is answered by keyboard, and asked no more', async ({
  page,
}) => {
  await open(page, worksheets['mutual-commitment']);
  const question = page.locator('[data-device-question]');
  await question.locator('[data-device=own]').focus();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.locator('form.worksheet').locator(':focus')).toHaveCount(1);
  await open(page, worksheets['scope-map']);
  await expect(question).toBeHidden();
});
