import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningServer } from '../../../src/site/server.ts';
import { settle } from '../everywhere/acting.ts';
import { findBarriers } from '../everywhere/barriers.ts';
import { builtFolder, siteOf } from './site.ts';

// A trace records the page at every step: it takes longer than the looking.
test.use({ trace: 'off' });

const WORKSHEET = 'fiches/premiers-mots/';

/** As computed, of what was adjusted and of what was chosen. */
const INK = { light: 'rgb(135, 100, 0)', dark: 'rgb(242, 183, 5)' };
const PAGE = { light: 'rgb(247, 243, 234)', dark: 'rgb(28, 25, 18)', paper: 'rgb(255, 255, 255)' };

let site: RunningServer;
test.beforeAll(async () => {
  site = await siteOf('branded');
});
test.afterAll(() => site.close());

/** Every page that was built, by its address from the base path on. */
function pagesOf(folder: string): string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.html'))
      .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
      // Short addresses lead on to others.
      .filter((name) => !/(^|\/)f\//.test(name))
      .sort()
  );
}

test('every page shuts nobody out, light or dark', async ({ page }) => {
  const paths = pagesOf(builtFolder('branded'));
  expect(paths.length).toBeGreaterThan(10);
  const found: string[] = [];
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.url + path);
    found.push(...(await findBarriers(page)).map((each) => `${path}, light: ${each}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await findBarriers(page, ['color-contrast', 'link-in-text-block']);
    found.push(...dark.map((each) => `${path}, dark: ${each}`));
  }
  expect(found).toEqual([]);
});

/** What the page looks like. */
function looksOf(page: Page) {
  return page.evaluate(() => {
    const styleOf = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element) : undefined;
    };
    const shown = [...document.querySelectorAll<HTMLImageElement>('.brand-logo')].filter(
      (logo) => logo.getClientRects().length > 0,
    );
    return {
      page: styleOf('html')?.backgroundColor,
      ink: styleOf('main a')?.color,
      answer: styleOf('textarea')?.color,
      font: styleOf('body')?.fontFamily.split(',')[0],
      logo: shown.map(({ src, width, height }) => [
        /logo(?:-dark)?(?=\.)/.exec(src)?.[0],
        width,
        height,
      ]),
    };
  });
}

test('has the firm’s colours, logo and typeface, on light and dark pages, chosen or not', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.url + WORKSHEET);
  await settle(page);
  const light = { page: PAGE.light, answer: INK.light, font: 'Edition', logo: [['logo', 32, 32]] };
  const dark = {
    page: PAGE.dark,
    answer: INK.dark,
    font: 'Edition',
    logo: [['logo-dark', 32, 32]],
  };
  expect(await looksOf(page)).toMatchObject(light);
  expect(await page.evaluate(() => document.fonts.check('1em Edition'))).toBe(true);

  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await looksOf(page)).toMatchObject(dark);
  const theme = page.locator('[data-theme-switch]');
  await theme.click();
  expect(await looksOf(page)).toMatchObject(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await theme.click();
  expect(await looksOf(page)).toMatchObject(dark);

  // Colours of one's own come before the firm's.
  await page.emulateMedia({ forcedColors: 'active' });
  expect((await looksOf(page)).page).not.toBe(PAGE.dark);
  expect(errors).toEqual([]);
});

test('prints on white, in the firm’s ink, with its logo at the head of the sheet', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(site.url + WORKSHEET);
  await settle(page);
  await page.locator('textarea').first().fill('Ce qui compte pour moi');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const printed = await page.evaluate(() => {
    const logo = document.querySelector<HTMLImageElement>('.paper-logo');
    const box = logo?.getBoundingClientRect();
    const head = document.querySelector('.page-head')?.getBoundingClientRect();
    return {
      page: getComputedStyle(document.documentElement).backgroundColor,
      answer: getComputedStyle(document.querySelector('.print-answer') ?? document.body).color,
      isDrawn: (logo?.naturalWidth ?? 0) > 0 && /logo\./.test(logo?.src ?? ''),
      isAbove: box !== undefined && head !== undefined && box.height > 20 && box.bottom < head.top,
    };
  });
  expect(printed).toEqual({ page: PAGE.paper, answer: INK.light, isDrawn: true, isAbove: true });
});

test('is known to browsers, phones and other sites by the firm’s name and logo', async ({
  page,
  request,
}) => {
  await page.goto(site.url);
  const head = await page.evaluate(() => {
    const linkOf = (rel: string) =>
      document.querySelector<HTMLLinkElement>(`link[rel='${rel}']`)?.href ?? '';
    const metaOf = (name: string) =>
      document.querySelector<HTMLMetaElement>(`meta[property='og:${name}']`)?.content;
    return {
      manifest: linkOf('manifest'),
      icons: [linkOf('icon'), linkOf('apple-touch-icon')],
      card: [metaOf('site_name'), metaOf('title'), metaOf('type')],
      image: metaOf('image') ?? '',
    };
  });
  expect(head.card).toEqual(['Carnet Acme', 'Votre carnet', 'website']);
  const answer = await request.get(head.manifest);
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as {
    name: string;
    start_url: string;
    icons: { src: string }[];
  };
  expect([manifest.name, manifest.start_url]).toEqual(['Carnet Acme', '/acme/']);
  const here = new URL(site.url);
  const images = [
    ...head.icons,
    head.image.replace('https://exemple.fr', here.origin),
    ...manifest.icons.map(({ src }) => here.origin + src),
  ];
  for (const image of images) {
    const found = await request.get(image);
    expect([image, found.status(), found.headers()['content-type']?.split('/')[0]]).toEqual([
      image,
      200,
      'image',
    ]);
  }
});
