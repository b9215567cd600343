import { chromium, expect, test } from '@playwright/test';
import type { Browser, Locator, Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../../src/site/chromium.ts';
import { frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

/** A browser with a microphone that hums, and a reader who allows it or does not. */
async function launch(...flags: string[]): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    args: [...chromiumFlags(), '--use-fake-device-for-media-stream', ...flags],
    ...(executablePath ? { executablePath } : {}),
  });
}

async function openIn(browser: Browser): Promise<Page> {
  const page = await browser.newPage({
    locale: 'fr-FR',
    baseURL: test.info().project.use.baseURL ?? '',
  });
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    const streams: MediaStream[] = [];
    Object.assign(window, { streams });
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      streams.push(stream);
      return stream;
    };
  });
  await openSheet(page, 'speech');
  await press(frame(page, 'speech.sentence'), 'Répéter');
  return page;
}

const press = (place: Locator, name: string) =>
  place.getByRole('button', { name, exact: true }).press('Enter');

/** The state of every track of every microphone that was opened. */
function listTracks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window as unknown as { streams: MediaStream[] }).streams.flatMap((stream) =>
      stream.getTracks().map((track) => track.readyState),
    ),
  );
}

/** Everything that is kept anywhere on the device, as one text; sounds and other bytes as `BYTES`. */
function readStores(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const told: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    told.push(await caches.keys());
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no answer'));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        told.push(await ask(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(told, (_key, value: unknown) =>
      value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? 'BYTES'
        : value,
    );
  });
}

test('a rehearsal can be heard again, stays in memory, and the microphone is released', async () => {
  const browser = await launch('--use-fake-ui-for-media-stream');
  const page = await openIn(browser);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  const place = frame(page, 'speech.sentence');
  await expect(
    place.getByRole('button', { name: 'Commencer en m’enregistrant' }),
  ).toHaveAccessibleDescription(/reste dans la mémoire de cette page/);
  await press(place, 'Commencer en m’enregistrant');
  await expect(place.locator('[data-rehearse-said]')).toContainText('Le micro est ouvert.');
  expect(await listTracks(page)).toEqual(['live']);
  await page.waitForTimeout(1800);
  await press(place, 'J’ai fini');
  await expect(place.locator('[data-rehearse-said]')).toContainText('ajouté à vos répétitions');
  expect(await listTracks(page)).toEqual(['ended']);
  const player = place.getByLabel('Votre enregistrement');
  await expect(player).toBeVisible();
  await expect(player).toHaveAttribute('src', /^blob:/);
  const isPlayed = await player.evaluate(async (audio: HTMLAudioElement) => {
    await audio.play();
    return audio.error === null && !audio.paused;
  });
  expect(isPlayed).toBe(true);
  expect(refused).toEqual([]);
  await waitUntilSaved(page);
  const stores = await readStores(page);
  expect(stores).toContain('0-rehearsals-sentence');
  expect(stores).not.toMatch(/blob:|BYTES|audio|webm|mp4/i);
  expect(Object.keys(await readAnswers(page)).sort()).toEqual([
    'speech.0-rehearsals-sentence',
    'speech.0-rehearsals-sentence.r1',
  ]);
  await page.reload();
  await press(place, 'Répéter');
  await expect(place.getByLabel('Votre enregistrement')).toBeHidden();
  await browser.close();
});

test('closing the panel releases the microphone and notes nothing', async () => {
  const browser = await launch('--use-fake-ui-for-media-stream');
  const page = await openIn(browser);
  const place = frame(page, 'speech.sentence');
  await press(place, 'Commencer en m’enregistrant');
  await expect(place.locator('[data-rehearse-said]')).toContainText('Le micro est ouvert.');
  await press(place, 'Répéter');
  expect(await listTracks(page)).toEqual(['ended']);
  expect(await readAnswers(page)).toEqual({});
  await browser.close();
});

test('a refusal is said in plain words, and one may rehearse without', async () => {
  const browser = await launch('--deny-permission-prompts');
  const page = await openIn(browser);
  const place = frame(page, 'speech.sentence');
  await press(place, 'Commencer en m’enregistrant');
  await expect(place.locator('[data-rehearse-said]')).toHaveText(
    'Le micro n’est pas autorisé. Vous pouvez répéter sans enregistrement.',
  );
  await expect(place.getByRole('button', { name: 'Commencer en m’enregistrant' })).toBeFocused();
  await press(place, 'Commencer');
  await expect(place.getByRole('timer')).not.toHaveText('');
  await browser.close();
});

test('where a browser cannot record, nothing is said of it', async () => {
  const browser = await launch();
  const page = await browser.newPage({
    locale: 'fr-FR',
    baseURL: test.info().project.use.baseURL ?? '',
  });
  await page.addInitScript(() => {
    delete (window as { MediaRecorder?: unknown }).MediaRecorder;
  });
  await openSheet(page, 'speech');
  const place = frame(page, 'speech.sentence');
  await press(place, 'Répéter');
  await expect(place.getByRole('button', { name: 'Commencer', exact: true })).toBeVisible();
  await expect(place.getByRole('button', { name: 'Commencer en m’enregistrant' })).toBeHidden();
  await expect(place).not.toContainText('Le micro');
  await expect(place.getByText('reste dans la mémoire')).toBeHidden();
  await browser.close();
});
