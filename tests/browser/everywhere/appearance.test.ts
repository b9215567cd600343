import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { open } from './acting.ts';

// A trace records the page at every step: with long pages it takes longer than the test.
test.use({ trace: 'off' });

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** The colour of the paper, with what a reader would see through it. */
async function readGround(page: Page): Promise<string> {
  const [root, body] = [
    await ground(page),
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
  ];
  return body === 'rgba(0, 0, 0, 0)' ? root : body;
}

test('the appearance follows the system until the reader chooses, and then stays as chosen', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '');
  const dark = await readGround(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await readGround(page);
  expect(light).not.toBe(dark);

  const root = page.locator('html');
  const button = page.locator('[data-theme-switch]');
  await expect(root).not.toHaveAttribute('data-theme');
  const system = await button.getAttribute('aria-label');
  await button.click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await button.click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await readGround(page)).toBe(dark);

  await open(page, 'en/worksheets/mutual-commitment/');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: /dark/i })).toBeVisible();
  expect(await readGround(page)).toBe(dark);

  await page.locator('[data-theme-switch]').click();
  await expect(root).not.toHaveAttribute('data-theme');
  expect(await readGround(page)).toBe(light);
  await page.reload();
  await expect(root).not.toHaveAttribute('data-theme');
  await open(page, '');
  await expect(button).toHaveAttribute('aria-label', system ?? '');
});

test('the chosen appearance is there before anything is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    localStorage.setItem('passerelle:1:passerelle:theme', 'dark');
    const themes: (string | undefined)[] = [];
    Object.assign(window, { themes });
    new MutationObserver(() => {
      if (document.body) themes.push(document.documentElement.dataset['theme']);
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, '');
  const themes = await page.evaluate(() => (window as unknown as { themes: unknown[] }).themes);
  expect(themes.length).toBeGreaterThan(0);
  expect(themes.filter((theme) => theme !== 'dark')).toEqual([]);
});

test('the appearance works where storage is refused, for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('./');
  const button = page.locator('[data-theme-switch]');
  await button.click();
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('nothing moves for a reader who asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['', 'fiches/point-de-depart/', 'carnet/']) {
    await open(page, path);
    const moving = await page.evaluate(() => {
      const seconds = (value: string) =>
        Math.max(
          ...value
            .split(',')
            .map((each) => parseFloat(each) / (/ms$/.test(each.trim()) ? 1000 : 1)),
        );
      const still = (element: Element, pseudo?: string) => {
        const style = getComputedStyle(element, pseudo);
        return (
          seconds(style.transitionDuration) < 0.02 &&
          (style.animationName === 'none' || seconds(style.animationDuration) < 0.02) &&
          style.scrollBehavior !== 'smooth'
        );
      };
      return [...document.querySelectorAll('*')]
        .filter(
          (element) =>
            !['', '::before', '::after'].every((each) => still(element, each || undefined)),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    expect(moving).toEqual([]);
  }
});
