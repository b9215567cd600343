import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Json } from '../../src/notebook/index.ts';
import type { Manifest } from '../../src/workbook/manifest.ts';
import { listFiles, site } from './everywhere/built.ts';
import { takeCopy } from './notebooks.ts';
import { print, squeeze } from './papers.ts';
import { spread } from './sample.ts';
import { isSweep } from '../sweep.ts';
import { wordsOf } from './wording.ts';

// The example people’s files, as anyone may open them: every answer arrives, on screen and on paper.
test.use({ trace: 'off' });

const files = listFiles(site).filter((file) => /^examples\/\w+\.fr\.passerelle\.json$/.test(file));
const manifest = JSON.parse(
  readFileSync(join(site.folder, 'workbook.fr.json'), 'utf8'),
) as Manifest;

type Entries = Readonly<Record<string, { readonly v: Json }>>;

test('there is a file for each of five people', () => {
  expect(files.length).toBe(5);
});

for (const [index, file] of files.entries()) {
  // One of them in a quick run, with some of the worksheets.
  if (!isSweep && index !== 0) continue;
  const person = /(\w+)\.fr/.exec(file)?.[1] ?? '';
  test(`all that ${person} wrote arrives from the file, in every worksheet and on its paper`, async ({
    page,
  }) => {
    test.setTimeout(isSweep ? 900_000 : 180_000);
    const text = readFileSync(join(site.folder, file), 'utf8');
    const { entries } = JSON.parse(text) as { entries: Entries };
    await page.goto('/carnet/');
    await takeCopy(page, text);
    const weightOf = ({ fields }: Manifest['worksheets'][number]) => JSON.stringify(fields).length;
    const some = isSweep ? manifest.worksheets : spread(manifest.worksheets, weightOf, 6);
    for (const worksheet of some) {
      const own = Object.entries(entries).filter(([path]) => path.startsWith(`${worksheet.id}.`));
      await page.goto(worksheet.url);
      await expect(page.locator('[data-field][data-filled]').first()).toBeAttached();
      await page.waitForLoadState('networkidle');
      const held = await page.evaluate(() => {
        const controls = document.querySelectorAll<HTMLInputElement>(
          '.worksheet :is(input, textarea, select)',
        );
        const typed = [...controls].map((control) => control.value);
        const chosen = [...document.querySelectorAll<HTMLSelectElement>('.worksheet select')].map(
          (select) => select.selectedOptions[0]?.textContent ?? '',
        );
        return [...typed, ...chosen, document.querySelector('.worksheet')?.textContent ?? ''];
      });
      const shown = squeeze(held.join('\n'));
      const hidden = new Set(
        await page
          .locator('.field[hidden], .field:not(:visible)')
          .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['field'] ?? '')),
      );
      const asked = own.filter(
        ([path]) => ![...hidden].some((name) => name !== '' && `${path}.`.startsWith(`${name}.`)),
      );
      const lost = asked.flatMap(([path, { v }]) =>
        wordsOf(v)
          .filter((words) => !shown.includes(squeeze(words)))
          .map((words) => `${path}: ${words}`),
      );
      expect.soft(lost, `${worksheet.id} on screen`).toEqual([]);

      const paper = squeeze((await print(page, 'A4', worksheet.id)).sheets.join('\n'));
      const left = asked.flatMap(([path, { v }]) =>
        wordsOf(v)
          .filter((words) => !paper.includes(squeeze(words)))
          .map((words) => `${path}: ${words}`),
      );
      expect.soft(left, `${worksheet.id} on paper`).toEqual([]);
    }
  });
}
