// What a key costs, told in the two ways in which it is usually measured.

import type { Page } from '@playwright/test';
import { makeEntry, writeEntry } from '../src/notebook/entry.ts';
import type { Json } from '../src/notebook/index.ts';
import { stampOf } from '../src/notebook/stamp.ts';

export const slowdown = 4;

/** Milliseconds of each key, the shortest first. */
export interface Times {
  /** From the key to the end of the next frame, the wait for that frame included. */
  readonly frame: readonly number[];
  /** What the browser itself says (Event Timing), in steps of 8 ms; what is shorter than 16 counts as 16. */
  readonly event: readonly number[];
}

interface Watched {
  frame: number[];
  event: number[];
}

/** Watches the keys of every page that opens from here on. */
export async function watchKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { frame: [], event: [] };
    Object.assign(window, { watched });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // A message posted from the frame is handled right after that frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => watched.frame.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown') watched.event.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Slows the processor down, until the page is closed. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Forgets the keys pressed so far. */
export async function forgetKeys(page: Page): Promise<void> {
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const { watched } = window as unknown as { watched: Watched };
    watched.frame.length = watched.event.length = 0;
  });
}

/** The times of the keys pressed since. */
export async function readTimes(page: Page): Promise<Times> {
  await page.waitForTimeout(1000);
  const { frame, event } = await page.evaluate(
    () => (window as unknown as { watched: Watched }).watched,
  );
  const quick = Array.from({ length: Math.max(frame.length - event.length, 0) }, () => 16);
  const sort = (times: readonly number[]) => times.toSorted((a, b) => a - b);
  return { frame: sort(frame), event: sort([...event, ...quick]) };
}

/** Puts answers into the notebook of the specimen edition, as another visit would have left them. */
export async function leaveAnswers(
  page: Page,
  url: string,
  answers: Readonly<Record<string, Json>>,
): Promise<void> {
  const prefix = 'passerelle:1:specimen:';
  const entries = Object.entries(answers).map(([path, value], counter) => {
    const stamp = stampOf({ time: Date.UTC(2026, 10, 1), counter, writer: 'aaaaaaaabbbb' });
    return [`${prefix}e:${path}`, writeEntry(makeEntry(path, value, stamp))] as const;
  });
  await page.goto(`${url}confidentialite/`);
  await page.evaluate((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);
}
