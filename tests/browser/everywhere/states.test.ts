import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { fillAll, open, settle, stage, thorough, worksheets } from './acting.ts';
import { findBarriersInTwoLooks } from './barriers.ts';

test.use({ trace: 'off' });
test.describe.configure({ timeout: 150_000 });

async function expectNoBarrier(page: Page): Promise<void> {
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
}

for (const [id, path] of thorough) {
  test(`the worksheet ${id} shuts nobody out once it is filled`, async ({ page }) => {
    await open(page, path);
    await page.locator('[data-device=own]').click();
    await fillAll(page, 'Une réponse assez longue pour remplir la ligne et aller à la suivante');
    await expectNoBarrier(page);
  });
}

test('the notebook shuts nobody out once it holds answers', async ({ page }) => {
  await open(page, stage);
  await fillAll(page);
  await open(page, 'carnet/');
  await expect(page.locator('[data-answers]')).toContainText('Une réponse');
  await expectNoBarrier(page);
  await page.locator('[data-erase-open]').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoBarrier(page);
});

test('the lists of worksheets and stages shut nobody out once there is progress', async ({
  page,
}) => {
  await open(page, stage);
  await fillAll(page);
  for (const path of ['', 'etapes/', 'fiches/']) {
    await open(page, path);
    await expect(page.locator('[data-progress], [data-stage-progress]').first()).toBeVisible();
    await expectNoBarrier(page);
  }
});

test('a remark under a field shuts nobody out', async ({ page }) => {
  await open(page, worksheets['starting-point']);
  const years = page.locator('[name="starting-point.years-worked"]');
  await years.fill('beaucoup');
  await years.blur();
  await expect(page.locator('[data-field=years-worked] [data-note]')).not.toBeEmpty();
  await expectNoBarrier(page);
});

test('a row taken away, with the way back, shuts nobody out', async ({ page }) => {
  await open(page, worksheets['transition-budget']);
  const table = page.locator('[data-field=incomes]');
  await table.locator('[data-remove]').first().click();
  await expect(table.locator('[data-undo]')).toBeFocused();
  await expectNoBarrier(page);
});

test('an own item taken away, with the way back, shuts nobody out', async ({ page }) => {
  await open(page, worksheets['scope-map']);
  const cards = page.locator('[data-field=topics]');
  await cards.locator('[data-own-words]').fill('Mon sujet');
  await cards.locator('[data-remove]').first().click();
  await expect(cards.locator('[data-undo]')).toBeVisible();
  await expectNoBarrier(page);
});

test('the search shuts nobody out, before and after it has found something', async ({ page }) => {
  await open(page, worksheets['mutual-commitment']);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expectNoBarrier(page);
  await page.keyboard.type('budget');
  await expect(dialog.locator('.search-result-title').first()).toBeVisible();
  await expectNoBarrier(page);
});

test('the notice of answers kept in memory only shuts nobody out', async ({ page }) => {
  await open(page, worksheets['mutual-commitment']);
  await page.locator('[data-device=shared]').click();
  await expect(page.locator('[data-memory]')).toBeVisible();
  await expectNoBarrier(page);
});

test('the notice of a storage that is refused shuts nobody out', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    IDBFactory.prototype.open = refuse;
  });
  await open(page, worksheets['mutual-commitment']);
  await page.locator('[name="mutual-commitment.expectation"]').fill('Une réponse');
  await expect(page.locator('[data-trouble]')).toBeVisible();
  await expectNoBarrier(page);
});

test('forced colours keep every page of work readable and every control seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['', worksheets['mutual-commitment'], worksheets['scope-map'], 'carnet/']) {
    await page.goto(path === '' ? './' : path);
    await settle(page);
    await expectNoBarrier(page);
    const unseen = await page
      .locator('.worksheet :is(input, textarea, select, button)')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility({ visibilityProperty: true }))
          .filter((control) => {
            const { borderTopStyle, borderBottomStyle, appearance } = getComputedStyle(control);
            const isNative = appearance !== 'none';
            const around = getComputedStyle(control.parentElement ?? control);
            const edges = [borderTopStyle, borderBottomStyle, around.borderBottomStyle];
            return !isNative && edges.every((edge) => edge === 'none');
          })
          .map((control) => control.id || String(control.getAttribute('class'))),
      );
    expect(unseen).toEqual([]);
  }
});

test('with forced colours a choice that is made is seen, in every kind of choice', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const [path, name] of [
    ['mutual-commitment', 'mutual-commitment.rhythm'],
    ['mutual-commitment', 'mutual-commitment.reporting'],
    ['starting-point', 'starting-point.res-self'],
    ['scope-map', 'scope-map.topics'],
  ] as const) {
    await open(page, worksheets[path]);
    const option = page.locator(`label:has(input[name^="${name}"])`).first();
    const look = async () => {
      await page.locator('h1').click();
      return option.screenshot();
    };
    const before = await look();
    await option.click();
    expect({ name, isSeen: !before.equals(await look()) }).toEqual({ name, isSeen: true });
  }
});
