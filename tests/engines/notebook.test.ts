import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ABOUT_FIELD, FORM_VERSION, writeAbout } from '../../src/workbook/fillable.ts';
import {
  EXPECTATION,
  SHEET,
  expectText,
  openNotebook,
  openSheet,
  readText,
  waitUntilSeen,
  wordsOf,
  write,
} from './acting.ts';
import type { Tab } from './driver.ts';
import { addressIn, engine, Reader } from './reader.ts';
import { openReady, waitFor, waitForState } from './waiting.ts';

let reader: Reader;
let tab: Tab;
beforeEach(async () => {
  reader = await Reader.create();
  tab = await reader.start();
});
afterEach(async () => {
  const faults = await tab.faults();
  await reader.remove();
  expect(faults).toEqual([]);
});

const TEXT = 'Comprendre « ce » que l’œuvre vaut : 12 €.';

if (engine.can.has('download'))
  test('a saved copy gives the same answers to another reader', async () => {
    await openSheet(tab);
    await write(tab, TEXT);
    await openNotebook(tab);
    const mine = await wordsOf(tab, '[data-answers]');
    expect(mine).toContain(TEXT);
    await tab.click('[data-copy]');
    const path = await reader.findSaved(/^passerelle-\d{4}-\d\d-\d\d\.passerelle\.json$/);
    await waitUntilSeen(tab, '[data-copy-said]', 'La copie est faite');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'passerelle-notebook' });

    const other = await Reader.create();
    try {
      const theirs = await other.start();
      await openNotebook(theirs);
      await theirs.choose('[data-import]', path);
      await waitUntilSeen(theirs, '[data-import-offer]');
      await theirs.click('[data-import-offer] .button-first');
      await waitUntilSeen(theirs, '[data-import-said]', 'C’est fait');
      await waitUntilSeen(theirs, '[data-answers]', TEXT);
      expect(await wordsOf(theirs, '[data-answers]')).toBe(mine);
      await openSheet(theirs);
      await expectText(theirs, TEXT);
    } finally {
      await other.remove();
    }
  });

test('a form filled in by another program brings its answers', async () => {
  const form = await PDFDocument.create();
  const page = form.addPage();
  const about = { version: FORM_VERSION, edition: 'passerelle', worksheet: 'mutual-commitment' };
  const fields = {
    [ABOUT_FIELD]: writeAbout({ ...about, locale: 'fr' }),
    'mutual-commitment.expectation': 'Écrit dans le PDF, à Évry',
    'mutual-commitment.start-date': '23/11/2026',
  };
  for (const [name, text] of Object.entries(fields)) {
    const field = form.getForm().createTextField(name);
    field.setText(text);
    field.addToPage(page);
  }
  const path = reader.pathFor('fiche.pdf');
  writeFileSync(path, await form.save());
  await openNotebook(tab);
  await tab.choose('[data-import]', path);
  await waitUntilSeen(tab, '[data-import-offer]');
  await tab.click('[data-import-offer] .button-first');
  await waitUntilSeen(tab, '[data-answers]', 'Écrit dans le PDF, à Évry');
  await openSheet(tab);
  await expectText(tab, 'Écrit dans le PDF, à Évry');
  const date = await tab.evaluate(
    () => document.querySelector<HTMLInputElement>('[name="mutual-commitment.start-date"]')?.value,
  );
  expect(date).toBe('2026-11-23');
});

test('erasing the device leaves nothing of it', async () => {
  await openSheet(tab);
  await write(tab, 'À effacer');
  await openNotebook(tab);
  await tab.click('[data-erase-open]');
  await waitUntilSeen(tab, 'dialog[open]', 'Ce qui n’est pas effacé');
  await tab.click('dialog[open] [data-erase-now]');
  await waitUntilSeen(tab, '[data-erased]', 'Il ne reste rien de ce carnet');
  const left = await waitFor(tab, 'an empty device', async () => {
    const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
    const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases];
    return names.some((name) => name.startsWith('passerelle')) ? undefined : 'nothing';
  });
  expect(left).toBe('nothing');
});

if (engine.can.has('download'))
  test('dates to come go into a calendar file', async () => {
    await openReady(tab, addressIn('site', SHEET));
    await tab.evaluate(() => {
      document
        .querySelector<HTMLElement>('[name="mutual-commitment.review-dates.r1.date"]')
        ?.focus();
    });
    await tab.type('11112034');
    await waitForState(tab, 'saved');
    await openNotebook(tab);
    await tab.click('[data-dates-save]');
    const path = await reader.findSaved(/^passerelle-.*\.ics$/);
    expect(readFileSync(path, 'utf8')).toContain('DTSTART;VALUE=DATE:20341111');
  });

test('a trial notebook is left with one click, and one’s own is as before', async () => {
  await openSheet(tab);
  await write(tab, 'Mes mots');
  await openReady(tab, addressIn('site', '/carnet-d-essai/'));
  await tab.click('[data-trial]');
  await waitUntilSeen(tab, '[data-trial-banner]');
  await openSheet(tab);
  const theirs = await waitFor(
    tab,
    'the words of the example',
    (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value,
    EXPECTATION,
  );
  expect(theirs).not.toContain('Mes mots');
  await tab.click('[data-trial-leave]');
  await expectText(tab, 'Mes mots');
  expect(await readText(tab)).toBe('Mes mots');
});
