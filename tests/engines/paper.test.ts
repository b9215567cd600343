import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitUntilSeen } from './acting.ts';
import type { Tab } from './driver.ts';
import { fillByHand } from './filling.ts';
import { addressIn, engine, Reader } from './reader.ts';
import { openReady, pause, waitFor, waitForState } from './waiting.ts';

let reader: Reader;
let tab: Tab;
beforeAll(async () => {
  reader = await Reader.create();
  tab = await reader.start();
});
afterAll(() => reader.remove());

/** The words of each sheet of what is printed, on one line; bold letters are pictures for some programs. */
async function print(): Promise<readonly string[]> {
  const path = reader.pathFor('paper.pdf');
  writeFileSync(path, await tab.print());
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((sheet) => sheet.replace(/\s+/g, ' ').trim());
}

if (engine.can.has('print')) {
  test('a blank worksheet has all its tables on paper, with their headings and sums', async () => {
    await openReady(tab, addressIn('site', '/fiches/budget-de-transition/'));
    const paper = (await print()).join(' ');
    expect(paper).toMatch(/Intitulé .*Montant par mois/);
    expect(paper.match(/Oui Non/g)?.length).toBeGreaterThan(4);
    expect(paper.match(/\bTotal\b/g)?.length).toBeGreaterThan(2);
  });

  test('what must be cards is cards, and what lies across elsewhere stands upright, whole', async () => {
    await openReady(tab, addressIn('site', '/fiches/carte-de-mes-liens/'));
    const paper = await print();
    for (const words of ['Prénom ou initiales', 'Proximité', 'Recommandation'])
      expect(paper.join(' ').split(words).length).toBeGreaterThan(4);
    expect(paper).not.toContain('');
  });

  test('what is written is on paper, to its last word', async () => {
    await openReady(tab, addressIn('specimen', '/fiches/tableau/'));
    await fillByHand(tab);
    await waitForState(tab, 'saved');
    const written = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLTextAreaElement>('form.worksheet textarea')]
        .filter((area) => area.value !== '' && area.checkVisibility())
        .map(({ value }) => value.replace(/\s+/g, ' ')),
    );
    expect(written.length).toBeGreaterThan(5);
    const paper = (await print()).join(' ').replaceAll(' ', '');
    for (const words of written) expect(paper).toContain(words.replaceAll(' ', ''));
  });

  test('a session ends with its notes, and no empty sheet follows', async () => {
    await openReady(tab, addressIn('site', '/seances/cadre-et-engagement/'));
    expect((await print()).at(-1)).not.toBe('');
  });

  test('as many sheets come out as the composer says and shows', async () => {
    await openReady(tab, addressIn('site', '/consultant/imprimer/'));
    await tab.evaluate(() => {
      for (const list of document.querySelectorAll('details')) list.open = true;
    });
    for (const item of ['session:01', 'worksheet:transition-budget', 'worksheet:network-map'])
      await tab.click(`[data-item][value="${item}"]`);
    // A change is taken up after a while, in which the next one often follows.
    await pause(1000);
    const said = await waitFor(tab, 'the number of sheets', () => {
      const words = document.querySelector('[data-compose-said]')?.textContent ?? '';
      return Number(/^(\d+)\spages/.exec(words)?.[1] ?? 0);
    });
    await waitUntilSeen(tab, '[data-preview]');
    const shown = await tab.evaluate(
      () =>
        document
          .querySelector<HTMLIFrameElement>('[data-preview]')
          ?.contentDocument?.querySelectorAll('.sheet').length,
    );
    expect(shown).toBe(said);
    const sheets = await print();
    expect(sheets).toHaveLength(said);
    expect(sheets).not.toContain('');
  });

  test('nothing went wrong on the way', async () => {
    expect(await tab.faults()).toEqual([]);
  });
}
