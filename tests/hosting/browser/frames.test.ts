import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import type { Frame, Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../../src/site/chromium.ts';
import { frameOf, launchAsShipped, openNeighbours } from './frames.ts';
import type { Neighbours } from './frames.ts';
import { quiet } from './quiet.ts';

let sites: Neighbours;

test.beforeAll(async () => {
  sites = await openNeighbours();
});
test.afterAll(() => sites.close());

const notice = (page: Page | Frame) =>
  page.getByRole('complementary', { name: 'Dans un autre site' });
const answer = (page: Page | Frame) => page.getByRole('textbox', { name: 'Ce qui compte' });

/** Writes, and waits until the page says what became of it. */
async function write(page: Page | Frame, words: string, state: string): Promise<void> {
  await answer(page).fill(words);
  await expect(page.locator('[data-save-state]').first()).toHaveAttribute('data-save-state', state);
}

test('in a frame of another site answers are kept, apart, and the page says so', async () => {
  const browser = await launchAsShipped();
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto(sites.framed(quiet.worksheet));
  await expect(notice(await frameOf(page))).toContainText('Ce que vous écrivez ici');
  await write(await frameOf(page), 'Dans le cadre', 'saved');
  await page.reload();
  await expect(answer(await frameOf(page))).toHaveValue('Dans le cadre');

  const opening = context.waitForEvent('page');
  await notice(await frameOf(page))
    .getByRole('link')
    .click();
  const alone = await opening;
  await expect(alone.locator('[data-save-state]').first()).not.toBeEmpty();
  await expect(answer(alone)).toHaveValue('');
  await expect(alone).toHaveURL(sites.workbook + quiet.worksheet);
  await expect(notice(alone)).toBeHidden();
  await write(alone, 'Dans sa fenêtre', 'saved');
  await page.reload();
  await expect(answer(await frameOf(page))).toHaveValue('Dans le cadre');
  await browser.close();
});

test('a frame gives a copy away, and leads to other sites outside of it', async ({
  page,
  context,
}) => {
  const sandbox =
    'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals';
  await page.goto(sites.framed(quiet.worksheet, { sandbox, height: 200 }));
  const frame = await frameOf(page);
  await write(frame, 'À emporter', 'saved');
  await frame.goto(`${sites.workbook}carnet/`);
  const saving = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Enregistrer une copie' }).first().click();
  expect((await saving).suggestedFilename()).toMatch(/\.passerelle\.json$/);

  await frame.goto(`${sites.workbook}ou-trouver-de-l-aide/`);
  await context.route(/^https:/, (route) => route.fulfill({ body: 'ailleurs' }));
  const opening = context.waitForEvent('page');
  await frame.locator('main a[href^="https:"]').first().click();
  await expect((await opening).getByText('ailleurs')).toBeVisible();
  expect(frame.url()).toBe(`${sites.workbook}ou-trouver-de-l-aide/`);
});

test('in a short frame one can search, and reach the end of the page', async ({ page }) => {
  await page.goto(sites.framed('', { height: 220 }));
  const frame = await frameOf(page);
  await frame.getByRole('button', { name: 'Chercher' }).first().click();
  const box = frame.getByRole('dialog').getByRole('searchbox');
  await box.fill('premiers mots');
  await frame.getByRole('dialog').getByRole('link').first().click();
  await frame.waitForURL(sites.workbook + quiet.worksheet);
  const end = frame.getByRole('contentinfo');
  await end.scrollIntoViewIfNeeded();
  await expect(end).toBeInViewport();
});

test('a frame that may keep nothing says so, and leads out', async ({ page }) => {
  await page.goto(sites.framed(quiet.worksheet, { sandbox: 'allow-scripts allow-popups' }));
  const frame = await frameOf(page);
  await expect(notice(frame)).toContainText('empêche d’enregistrer');
  await expect(notice(frame).getByRole('link')).toBeVisible();
});

test('where the browser keeps nothing for frames, answers are said to be in memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'frames-'));
  mkdirSync(join(folder, 'Default'));
  const blocked = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(blocked));
  // The shell that other tests use has no such setting. Playwright has frames share what they keep
  // with windows, as all browsers did once: with this setting, frames then keep nothing.
  const browser = await chromium.launchPersistentContext(folder, {
    ...{ executablePath: findChromium() ?? '', locale: 'fr-FR' },
    args: [...chromiumFlags(), '--headless=new'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(sites.framed(quiet.worksheet));
    const frame = await frameOf(page);
    await write(frame, 'Pour maintenant', 'memory');
    await expect(frame.locator('[data-trouble]')).toContainText('refuse de garder vos réponses');
    await expect(notice(frame).getByRole('link')).toBeVisible();
    await page.goto(sites.workbook + quiet.worksheet);
    await write(page, 'Pour de bon', 'saved');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a site that the edition does not name shows nothing of it', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(sites.stolen(quiet.worksheet));
  await expect.poll(() => said.join()).toContain('frame-ancestors');
  await expect(page.frameLocator('iframe').getByText('Premiers mots')).toHaveCount(0);
});
