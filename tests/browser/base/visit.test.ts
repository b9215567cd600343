import { expect, test } from '@playwright/test';
import { open, settle, stage, worksheets } from '../everywhere/acting.ts';
import { watch } from '../everywhere/watching.ts';

// A trace records the page at every step: with long pages it takes longer than the test.
test.use({ trace: 'off' });

test('a visit under a base path saves, comes back, changes language and appearance, and breaks nothing', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { faults, asked } = await watch(page, baseURL);
  await open(page, '');
  await page.getByRole('navigation').first().getByRole('link', { name: 'Le chemin' }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /cadre et engagement/i })
    .click();
  await expect(page).toHaveURL(new RegExp(`/carnet-pro/${stage}$`));

  await open(page, worksheets['mutual-commitment']);
  const expectation = page.locator('[name="mutual-commitment.expectation"]');
  await expectation.fill('Deux métiers qui me conviennent');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(expectation).toHaveValue('Deux métiers qui me conviennent');

  await page.locator('[data-twin]').click();
  await expect(page).toHaveURL(/\/carnet-pro\/en\/worksheets\/mutual-commitment\/$/);
  await expect(expectation).toHaveValue('Deux métiers qui me conviennent');
  await settle(page);
  await page.locator('[data-theme-switch]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

  await open(page, 'en/notebook/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('[data-answers]')).toContainText('Deux métiers');
  await page.locator('[data-answers] a[href*="/worksheets/"]').first().click();
  await expect(page).toHaveURL(/\/carnet-pro\/en\/worksheets\//);
  await settle(page);

  expect(faults()).toEqual([]);
  const outside = asked().filter((url) => {
    const { pathname, protocol } = new URL(url);
    return protocol.startsWith('http') && !pathname.startsWith('/carnet-pro/');
  });
  expect(outside).toEqual([]);
});
