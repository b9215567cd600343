import { expect, test } from '@playwright/test';
import { stage, worksheets } from './acting.ts';
import { readPages, site } from './built.ts';

test.use({ javaScriptEnabled: false });

test('a reader without JavaScript goes from the first page to a worksheet by links', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('navigation').first().getByRole('link', { name: 'Le chemin' }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /cadre et engagement/i })
    .click();
  await expect(page).toHaveURL(new RegExp(`${stage}$`));
  await page.getByRole('navigation').first().getByRole('link', { name: 'Fiches' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Engagement mutuel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Engagement mutuel');
  await expect(page.getByText(/sans JavaScript/i).first()).toBeVisible();
  await page.locator('[data-twin]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mutual commitment');
});

test('no button is shown that would do nothing without JavaScript', async ({ page }) => {
  test.slow();
  const dead: string[] = [];
  for (const { path } of readPages(site)) {
    await page.goto(path === '' ? './' : path);
    dead.push(
      ...(await page
        .locator(
          'button, [role=button], dialog, [data-undo-line], input[type=search], input[type=file]',
        )
        .evaluateAll((all) =>
          all
            .filter((element) => element.checkVisibility({ visibilityProperty: true }))
            .filter(
              (element) => !(element instanceof HTMLParagraphElement) || element.innerText !== '',
            )
            .map(({ outerHTML }) => `${location.pathname} ${outerHTML.slice(0, 120)}`),
        )),
    );
  }
  expect(dead).toEqual([]);
});

test('every page reads without JavaScript: its title and its text are there', async ({ page }) => {
  test.slow();
  for (const { path } of readPages(site)) {
    await page.goto(path === '' ? './' : path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const text = await page.getByRole('main').innerText();
    expect({ path, isFull: text.length > 80 }).toEqual({ path, isFull: true });
    expect(text).not.toMatch(
      /\{[a-z]+\}|undefined|\[object|NaN|\b[a-z]+(-[a-z]+)*\.[a-z]+-?[a-z]*\b(?=\s*$)/m,
    );
  }
});

for (const [id, path] of Object.entries(worksheets)) {
  test(`the worksheet ${id} shows native controls with their labels, without JavaScript`, async ({
    page,
  }) => {
    await page.goto(path);
    const controls = page.locator('form.worksheet :is(input, select, textarea)');
    let shown = 0;
    for (const control of await controls.all()) {
      if (!(await control.isVisible())) continue;
      shown += 1;
      const label = await control.evaluate((element) => {
        const { labels } = element as HTMLInputElement;
        const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const named = ids.map((each) => document.getElementById(each)?.textContent ?? '');
        return [...(labels ?? [])]
          .map(({ textContent }) => textContent)
          .concat(named, element.getAttribute('aria-label') ?? '')
          .join(' ')
          .trim();
      });
      expect(label, await control.getAttribute('name').then(String)).not.toBe('');
    }
    expect(shown).toBeGreaterThan(10);
    const first = page.locator('form.worksheet :is(input[type=text], textarea)').first();
    await first.fill('Une réponse');
    await expect(first).toHaveValue('Une réponse');
  });
}

test('a worksheet prints without JavaScript, with every question on it', async ({ page }) => {
  await page.goto(worksheets['mutual-commitment']);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.byteLength).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: 'print' });
  for (const label of await page.locator('.field-label').all()) await expect(label).toBeVisible();
  await expect(page.locator('.print-lines').first()).toBeVisible();
  await expect(page.locator('.site-header')).toBeHidden();
});
