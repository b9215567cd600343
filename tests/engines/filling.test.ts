import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillByHand, readControls } from './filling.ts';
import { addressIn, Reader, worksheetsOf } from './reader.ts';
import type { Tab } from './driver.ts';
import { openReady, waitForState, waitUntilReady } from './waiting.ts';

let reader: Reader;
let tab: Tab;
beforeAll(async () => {
  reader = await Reader.create();
  tab = await reader.start();
});
afterAll(() => reader.remove());

/** Amounts are shown with their cents once they are read back. */
const roundOff = (held: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(held).map(([name, text]) => [name, text.replace(/^(\d+,5)0$/, '$1')]),
  );

for (const { id, url } of worksheetsOf('specimen'))
  test(`keeps what is written by hand in ${id}`, async () => {
    await openReady(tab, addressIn('specimen', url));
    const used = await fillByHand(tab);
    expect(used).toBeGreaterThan(0);
    await tab.press('Tab');
    await waitForState(tab, 'saved');
    const written = roundOff(await readControls(tab));
    expect(Object.keys(written).length).toBeGreaterThan(0);
    await tab.reload();
    await waitUntilReady(tab);
    expect(roundOff(await readControls(tab))).toEqual(written);
  });

test('nothing went wrong on the way', async () => {
  expect(await tab.faults()).toEqual([]);
});
