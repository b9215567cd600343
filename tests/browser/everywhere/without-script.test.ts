import { expect, test } from '@playwright/test';
import { stage, thorough, worksheets } from './acting.ts';
import { samplePages } from '../sample.ts';

// A trace records the page at every step, and there are many pages.
test.use({ javaScriptEnabled: false, trace: 'off' });

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

test('every page reads without JavaScript, and shows nothing that would do nothing', async ({
  page,
}) => {
  test.slow();
  const idle =
    'button, [role=button], dialog, [data-undo-line], input[type=search], input[type=file]';
  for (const { path } of samplePages()) {
    await page.goto(path === '' ? './' : path);
    const shown = await page.evaluate((selector) => {
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      const dead = [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) => isSeen(element) && !(element.matches('p') && element.innerText === ''),
      );
      const title = document.querySelector('h1');
      return {
        dead: dead.map(({ outerHTML }) => outerHTML.slice(0, 120)),
        isTitled: title !== null && isSeen(title) && title.innerText !== '',
        text: document.querySelector('main')?.innerText ?? '',
      };
    }, idle);
    expect({ path, ...shown, text: '' }).toEqual({ path, dead: [], isTitled: true, text: '' });
    expect(shown.text.length).toBeGreaterThan(80);
    // Neither a word that was left out, nor the key of a word of the interface in its place.
    expect(shown.text).not.toMatch(
      /\{[a-z]+\}|undefined|\[object|NaN|^[a-z]+(-[a-z]+)*\.[a-z.-]+$/m,
    );
  }
});

for (const [id, path] of thorough) {
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
