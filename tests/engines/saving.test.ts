import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXPECTATION, SHEET, expectText, openSheet, readKept, readText, write } from './acting.ts';
import { engine, addressIn, Reader } from './reader.ts';
import { pause, waitFor, waitForState } from './waiting.ts';

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.create();
});
afterEach(() => reader.remove());

if (engine.can.has('kill')) {
  test('finds everything again that was said to be saved when the browser is killed', async () => {
    let before = '';
    for (const text of ['Un mot', ' de plus : « œuvre »', ' €']) {
      const tab = await reader.start();
      await openSheet(tab);
      await expectText(tab, before);
      await write(tab, text);
      await reader.kill();
      before += text;
    }
    const tab = await reader.start();
    await openSheet(tab);
    await expectText(tab, before);
  });

  test('loses at most a second and a half of steady typing', async () => {
    const tab = await reader.start();
    await openSheet(tab);
    await tab.click(EXPECTATION);
    const typed: number[] = [];
    for (const end = Date.now() + 5000; Date.now() < end;) {
      await tab.type('abcde'[typed.length % 5] ?? '');
      typed.push(Date.now());
    }
    const death = Date.now();
    await reader.kill();
    const again = await reader.start();
    await openSheet(again);
    const kept = await readText(again);
    expect('abcde'.repeat(typed.length).startsWith(kept)).toBe(true);
    expect(death - (typed[kept.length] ?? death)).toBeLessThan(1500);
  });
}

if (engine.can.has('two tabs'))
  test('shows in one tab what is written in another, and never replaces what is being typed', async () => {
    const one = await reader.start();
    await openSheet(one);
    const two = await reader.openTab();
    await openSheet(two);
    await one.show();
    await write(one, 'Du premier onglet');
    await expectText(two, 'Du premier onglet');
    await two.show();
    await two.click('[name="mutual-commitment.rhythm"][value="weekly"]');
    await waitFor(
      one,
      'the choice of the other tab',
      () =>
        document.querySelector<HTMLInputElement>(
          '[name="mutual-commitment.rhythm"][value="weekly"]',
        )?.checked === true,
    );
    await two.click(EXPECTATION);
    await two.type('Du second : ');
    await one.show();
    await one.click(EXPECTATION);
    await one.type(' Et encore.');
    await one.press('Tab');
    await waitForState(one, 'saved');
    await pause(1500);
    for (const tab of [one, two]) expect(await readText(tab)).not.toBe('');
    // In the line, or below it as another version.
    const kept = await Promise.all([one, two].map((tab) => readKept(tab)));
    expect(kept.join()).toContain('Et encore.');
    expect(kept.join()).toContain('Du second : ');
    expect([...(await one.faults()), ...(await two.faults())]).toEqual([]);
  });

if (engine.can.has('refuse storage'))
  test('works in memory, and says so, where the reader lets sites keep nothing', async () => {
    const tab = await reader.start({ refusesStorage: true });
    await openSheet(tab);
    await write(tab, 'Pour cet onglet', 'memory');
    const isTold = await tab.evaluate(
      () => document.querySelector<HTMLElement>('[data-trouble]')?.checkVisibility() === true,
    );
    expect(isTold).toBe(true);
    expect(await readText(tab)).toBe('Pour cet onglet');
  });

test('comes back as it was when one goes back in the history', async () => {
  const tab = await reader.start();
  await openSheet(tab);
  await write(tab, 'Avant de partir');
  await tab.open(addressIn('site', '/glossaire/'));
  await tab.back();
  await expectText(tab, 'Avant de partir');
});

if (engine.can.has('without script'))
  test('reads without JavaScript, and shows nothing that would do nothing', async () => {
    const tab = await reader.start({ isWithoutScript: true });
    for (const path of ['/', SHEET, '/carnet/', '/seances/', '/en/']) {
      await tab.open(addressIn('site', path));
      const { dead, title } = await tab.evaluate(() => ({
        title: document.querySelector('h1')?.innerText ?? '',
        dead: [...document.querySelectorAll('button, dialog, input[type=search], input[type=file]')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map(({ outerHTML }) => outerHTML),
      }));
      expect({ path, dead }).toEqual({ path, dead: [] });
      expect(title).not.toBe('');
    }
  });
