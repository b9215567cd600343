import { expect, test } from '@playwright/test';
import { control, frame, openSheet } from './specimen.ts';

/*
 * What other browsers do without, tried by taking it away, or where it shows in this one as well.
 */

test('a text grows with what is written in it where no style does it', async ({ page }) => {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('textarea { field-sizing: fixed !important; }');
    document.adoptedStyleSheets.push(sheet);
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (name: string, value?: string) =>
      name !== 'field-sizing' && (value === undefined ? supports(name) : supports(name, value));
  });
  await openSheet(page, 'plain');
  const line = control(page, 'plain.line');
  const hidden = () =>
    line.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  const height = () => line.evaluate(({ clientHeight }) => clientHeight);
  const empty = await height();
  await line.fill('Une réponse assez longue pour trois lignes de cette feuille. '.repeat(3));
  await expect.poll(hidden).toBe(0);
  expect(await height()).toBeGreaterThan(empty + 40);
  const full = await height();
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(height).toBeGreaterThan(full);
  await expect.poll(hidden).toBe(0);
  await line.press('Tab');
  await expect(page.locator('[data-save-state]').first()).toHaveAttribute(
    'data-save-state',
    'saved',
  );
  await page.reload();
  await expect.poll(height).toBeGreaterThan(full);
  await expect.poll(hidden).toBe(0);
  await line.fill('Court.');
  await expect.poll(height).toBe(empty);
});

test('says of a date that lacks a part that it is not kept', async ({ page }) => {
  await openSheet(page, 'plain');
  const day = control(page, 'plain.day');
  const said = frame(page, 'plain.day').locator('[data-note]');
  await day.focus();
  await page.keyboard.type('11');
  await control(page, 'plain.line').focus();
  await expect(said).toHaveText(/Il manque une partie de cette date/);
  await day.focus();
  // The same in every order that a browser may ask for.
  await page.keyboard.type('11112026');
  await control(page, 'plain.line').focus();
  await expect(said).toBeEmpty();
  await expect(day).toHaveValue('2026-11-11');
});
