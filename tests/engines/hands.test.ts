import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntilSeen } from './acting.ts';
import type { Tab } from './driver.ts';
import { addressIn, engine, Reader } from './reader.ts';
import { openReady, waitFor, waitForState, waitUntilReady } from './waiting.ts';

let reader: Reader;
let tab: Tab;
beforeAll(async () => {
  reader = await Reader.create();
  tab = await reader.start();
});
afterAll(() => reader.remove());

const open = (path: string) => openReady(tab, addressIn('specimen', path));

const isTicked = (selector: string) =>
  waitFor(
    tab,
    `${selector}, ticked`,
    (found) => document.querySelector<HTMLInputElement>(found)?.checked === true,
    selector,
  );

if (engine.can.has('drag'))
  test('a mouse drags a card to a pile, and it stays there', async () => {
    await open('/fiches/cartes/');
    const card = '[data-field="values"] [data-card="variety"]';
    await tab.drag(
      `${card} [data-handle]`,
      '[data-field="values"] [data-card="stability"] .card-pile:nth-child(2)',
    );
    await isTicked('[name="cards.values.variety"][value="important"]');
    await waitForState(tab, 'saved');
    await tab.reload();
    await waitUntilReady(tab);
    await isTicked('[name="cards.values.variety"][value="important"]');
  });

test('a keyboard is enough to rank and to move', async () => {
  await open('/fiches/classement/');
  const field = '[data-field="negotiable"]';
  for (const at of [1, 1]) {
    await tab.evaluate(
      (found, index) => {
        document.querySelectorAll<HTMLElement>(`${found} [data-move="in"]`)[index - 1]?.focus();
      },
      field,
      at,
    );
    await tab.press('Enter');
  }
  const before = await readRanks(field);
  expect(before).toHaveLength(2);
  await tab.evaluate((found) => {
    document
      .querySelector<HTMLElement>(`${found} [data-ranked] > li:last-child [data-move="up"]`)
      ?.focus();
  }, field);
  await tab.press('Enter');
  expect(await readRanks(field)).toEqual(before.toReversed());
  await waitForState(tab, 'saved');
});

const readRanks = (field: string) =>
  tab.evaluate(
    (found) =>
      [...document.querySelectorAll(`${found} [data-ranked] > li`)].map(
        (line) => line.getAttribute('data-item') ?? line.textContent.replace(/\s+/g, ' ').trim(),
      ),
    field,
  );

test('a row is added, filled in, taken away and brought back', async () => {
  await open('/fiches/budget-specimen/');
  const table = '[data-field="expenses"]';
  const count = () =>
    tab.evaluate((found) => document.querySelectorAll(`${found} [data-row]`).length, table);
  const before = await count();
  await tab.click(`${table} [data-add-row]`);
  await tab.type('Loyer');
  expect(await count()).toBe(before + 1);
  await waitForState(tab, 'saved');
  await tab.click(`${table} [data-row]:nth-last-child(1 of [data-row]) [data-remove]`);
  expect(await count()).toBe(before);
  await tab.click(`${table} [data-undo]`);
  expect(await count()).toBe(before + 1);
});

test('a chart follows the answers, and is saved as a picture', async () => {
  await open('/fiches/radar/');
  for (const [field, value] of [
    ['clear', 8],
    ['self', 3],
    ['support', 6],
  ] as const)
    await tab.click(`[name="chart-radar.${field}"][value="${value}"]`);
  await waitUntilSeen(tab, '[data-field="resources"]', '8 sur 10');
  if (!engine.can.has('download')) return;
  await tab.click('[data-field="resources"] [data-save="svg"]');
  expect(readFileSync(await reader.findSaved(/\.svg$/), 'utf8')).toMatch(
    /^<(\?xml|svg)[\s\S]*<path/,
  );
  await tab.click('[data-field="resources"] [data-save="png"]');
  const png = readFileSync(await reader.findSaved(/\.png$/));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(5000);
});

test('two voices answer one after the other, then see both', async () => {
  await open('/fiches/deux-voix/');
  await tab.click('[name="voices.conviction"][value="7"]');
  await pressButton('Au tour du consultant');
  await tab.click('[name="voices.conviction@consultant"][value="4"]');
  await pressButton('Comparer les deux réponses');
  await waitUntilSeen(tab, '[data-gap]', 'Écart : 3 points.');
});

/** Goes to the first button of this name that is seen, and presses Enter. */
async function pressButton(name: string): Promise<void> {
  await waitFor(
    tab,
    `the button “${name}”`,
    (wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button')];
      const found = buttons.find(
        (button) => button.innerText.trim() === wanted && button.checkVisibility(),
      );
      found?.focus();
      return document.activeElement === found && found !== undefined;
    },
    name,
  );
  await tab.press('Enter');
}

test('nothing went wrong on the way', async () => {
  expect(await tab.faults()).toEqual([]);
});
