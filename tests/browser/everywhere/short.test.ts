import { expect, test } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../../src/site/security.ts';
import { readForwards, readPages, site } from './built.ts';

// Short addresses, typed from paper: pages that say nothing but where to go on.
const forwards = readForwards(site);

test('there is one short address for each worksheet in each language, and it leads there alone', () => {
  const worksheets = readPages(site).filter(({ html }) => html.includes('data-view="worksheet"'));
  const led = forwards.map(({ path, html, locale }) => {
    const to = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1] ?? '';
    const at = worksheets.find((each) => `${site.base}${each.path}` === to);
    expect({ path, locale: at?.locale }).toEqual({ path, locale });
    expect(path).toMatch(locale === 'fr' ? /^f\/[\da-z]{4}\/$/ : /^en\/f\/[\da-z]{4}\/$/);
    // Where nothing goes on by itself, there is a link.
    expect([...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([to]);
    expect(html).toContain(`<link rel="canonical" href="${to}"`);
    return to;
  });
  expect(led.length).toBeGreaterThan(50);
  expect(led.sort()).toEqual(worksheets.map(({ path }) => `${site.base}${path}`).sort());
});

test('a worksheet has the same code in every language', () => {
  const codes = Map.groupBy(forwards, ({ locale }) => locale);
  const codesIn = (locale: string) =>
    codes.get(locale)?.map(({ path }) => /f\/(\w+)\/$/.exec(path)?.[1]);
  expect(codesIn('en')).toEqual(codesIn('fr'));
});

test('short addresses are not to be found by search, and keep the policy of the site', () => {
  for (const { path, html } of forwards) {
    expect({ path, isHidden: /name="robots" content="noindex"/.test(html) }).toEqual({
      path,
      isHidden: true,
    });
    expect(html).not.toContain('data-pagefind-body');
    const [policy = ''] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html) ?? [];
    expect(policy).toContain(CONTENT_SECURITY_POLICY);
    expect(html.indexOf(policy)).toBeLessThan(html.indexOf('<link'));
    expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=/);
  }
});

for (const locale of ['fr', 'en']) {
  test.describe(`without JavaScript, a short address in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test('leads to its worksheet', async ({ page }) => {
      const { path = '', html = '' } = forwards.find((each) => each.locale === locale) ?? {};
      const title = /<h1>([^<]+)<\/h1>/.exec(html)?.[1] ?? '';
      await page.goto(path);
      await page.waitForURL(locale === 'fr' ? /\/fiches\// : /\/en\/worksheets\//);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    });
  });
}
