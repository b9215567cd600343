import { expect, test } from '@playwright/test';

for (const { path, word } of [
  { path: './', word: 'À venir' },
  { path: 'etapes/', word: 'À venir' },
  { path: 'en/', word: 'To come' },
  { path: 'en/stages/', word: 'To come' },
]) {
  test(`${path} shows twelve stages in three movements, and those to come are no links`, async ({
    page,
  }) => {
    await page.goto(path);
    const stages = page.getByRole('main').locator('.movement li.entry');
    await expect(page.getByRole('main').locator('.movement')).toHaveCount(3);
    await expect(stages).toHaveCount(12);
    const written = stages.filter({ hasNotText: new RegExp(word, 'i') });
    await expect(written).toHaveCount(5);
    await expect(written.getByRole('link')).toHaveCount(5);
    const toCome = stages.filter({ hasText: new RegExp(word, 'i') });
    await expect(toCome).toHaveCount(7);
    await expect(toCome.getByRole('link')).toHaveCount(0);
    await expect(toCome.getByRole('heading')).toHaveCount(7);
  });
}
