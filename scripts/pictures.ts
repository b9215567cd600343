// Takes the pictures of the authoring guide: each field of its pages “champs” and “fields”, filled in, as readers
// see it. Run by hand when a field of the guide or its looks change: `npm run pictures`. The result is committed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { printProblems, readWorkbook } from '../src/authoring/index.ts';
import { openEdition } from '../src/edition/files.ts';
import { chromiumFlags, findChromium } from '../src/site/chromium.ts';
import { routesOf } from '../src/site/routes.ts';
import { startServer } from '../src/site/server.ts';
import { guides, readFields, writeEdition } from './pictures-edition.ts';
import type { Guide } from './pictures-edition.ts';
import { findProgram, root } from './setup.mjs';

const target = join(root, 'src/assets/guide');
/** In CSS pixels. */
const WIDTH = 600;
const MARGIN = 20;
/** Pixels of the picture for one of CSS. */
const SHARPNESS = 2;
/** The fewer serve for what would weigh too much. */
const COLOURS = [32, 16];
/** In bytes: what a picture should weigh. */
const BUDGET = 15_000;

/** The picture of one field, within the budget where that can be. */
async function takePicture(page: Page, field: string): Promise<Buffer> {
  const box = await page.locator(`[data-field="${field}"]`).first().boundingBox();
  if (!box) throw new Error(`There is no field ${field} on the page.`);
  const clip = {
    x: Math.max(0, box.x - MARGIN),
    y: Math.max(0, box.y - MARGIN),
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { ...clip, scale: SHARPNESS },
  });
  let picture = Buffer.alloc(0);
  for (const colours of COLOURS) {
    const full = sharp(Buffer.from(data, 'base64'));
    const flat = await full.png({ palette: true, colours, dither: 0 }).toBuffer();
    picture = await sharp(flat).webp({ lossless: true, effort: 6 }).toBuffer();
    if (picture.length <= BUDGET) break;
  }
  return picture;
}

async function takePictures(guide: Guide, executablePath: string): Promise<void> {
  const { locale } = guide;
  const folder = join(root, '.cache/guide', locale);
  const out = join(root, '.cache/guide', `${locale}-site`);
  await writeEdition(folder, guide);
  const { edition, layers } = openEdition(folder);
  const { workbook, problems } = await readWorkbook(layers, edition);
  console.log(printProblems(problems));
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    PASSERELLE_EDITION: folder,
    PASSERELLE_OUT: out,
  };
  const words = [findProgram('astro'), 'build', '--silent'];
  const build = spawnSync(process.execPath, words, { cwd: root, env, stdio: 'inherit' });
  if (build.status !== 0) throw new Error(`The edition in ${folder} cannot be built.`);
  const server = await startServer({ root: out, port: 4700 });
  const routes = routesOf(workbook);
  const addressOf = (view: string) =>
    new URL(routes.find((route) => route.view === view)?.address ?? '', server.url).href;
  const browser = await chromium.launch({
    executablePath,
    args: chromiumFlags(),
  });
  try {
    const context = await browser.newContext({
      viewport: { width: WIDTH + 2 * MARGIN, height: 1200 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale,
    });
    const page = await context.newPage();
    await page.goto(addressOf('trial'));
    await page.locator('[data-trial]').click();
    await page.waitForURL(addressOf('notebook'));
    await page.goto(addressOf('worksheet'));
    await page.locator('[data-save-state]').first().waitFor({ state: 'attached' });
    await page.evaluate(() => document.fonts.ready);
    for (const { kind, id } of readFields(guide)) {
      // Lines to sign on are on paper only.
      await page.emulateMedia({ media: kind === 'signature' ? 'print' : 'screen' });
      const name = `${kind}.${locale}.webp`;
      const picture = await takePicture(page, id);
      writeFileSync(join(target, name), picture);
      console.log(`${name}: ${picture.length} bytes`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('There is no Chromium on this machine.');
mkdirSync(target, { recursive: true });
for (const guide of guides) await takePictures(guide, executablePath);
