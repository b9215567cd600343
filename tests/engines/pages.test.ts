import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Tab } from './driver.ts';
import { addressIn, Reader } from './reader.ts';
import { openReady } from './waiting.ts';

let reader: Reader;
let tab: Tab;
beforeAll(async () => {
  reader = await Reader.create();
  tab = await reader.start();
});
afterAll(() => reader.remove());

/** Pages of a build by the folders they are in: some of each, the first and the last. */
function somePages(build: 'site' | 'specimen', most: number): readonly string[] {
  const pages = readdirSync(inject(build).folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])index\.html$/.test(path))
    .map((path) => `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
  const sorts = Map.groupBy(pages, (path) => path.split('/').slice(0, -2).join('/'));
  return [...sorts.values()].flatMap((some) => [
    ...new Set([...some.slice(0, most), ...some.slice(-1)]),
  ]);
}

for (const [build, width] of [
  ['site', 360],
  ['site', 1280],
  ['specimen', 360],
] as const)
  test(`pages of the ${build} are calm at ${width} pixels: no error, nothing against the policy, nothing too wide`, async () => {
    await tab.resize(width, 800);
    const wide: string[] = [];
    for (const path of somePages(build, width === 360 ? 2 : 1)) {
      await openReady(tab, addressIn(build, path));
      const over = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${path}: ${over}`);
    }
    expect(wide).toEqual([]);
    expect(await tab.faults()).toEqual([]);
  });
