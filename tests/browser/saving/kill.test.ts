import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { isSweep } from '../../sweep.ts';
import { Profile } from './profile.ts';
import { COMMITMENT, EXPECTATION, STAGE, control, open, waitForState } from './sheets.ts';

test.describe.configure({ timeout: 120_000 });

let profile: Profile;
test.beforeEach(async () => {
  profile = await Profile.create();
});
test.afterEach(async () => {
  await profile.remove();
});

/** Writes, waits for the word “saved”, and kills the browser at that very moment. */
async function writeAndDie(page: Page, fill: () => Promise<void>): Promise<void> {
  const browser = await profile.findProcess();
  await fill();
  await waitForState(page, 'saved');
  await profile.kill(() => Promise.resolve(browser));
}

async function writeText(text: string): Promise<void> {
  const page = await profile.start();
  await open(page, COMMITMENT);
  await writeAndDie(page, () => control(page, EXPECTATION).fill(text));
}

async function expectText(text: string): Promise<void> {
  const page = await profile.start();
  await page.goto(COMMITMENT);
  await expect(control(page, EXPECTATION)).toHaveValue(text);
}

/** Twenty deaths in a sweep, ten otherwise. */
const DEATHS = isSweep ? 10 : 5;

for (const half of [1, 2])
  test(`finds every text again after a sudden death, ${DEATHS} times (${half} of 2)`, async () => {
    let before = '';
    for (let round = 1; round <= DEATHS; round++) {
      const page = await profile.start();
      await page.goto(COMMITMENT);
      const field = control(page, EXPECTATION);
      await expect(field).toHaveValue(before);
      before = `Partie ${half}, reprise ${round} : « l’œuvre » ${'€'.repeat(round)}`;
      await writeAndDie(page, () => field.fill(before));
    }
    await expectText(before);
  });

for (const store of ['Local Storage', 'IndexedDB'] as const)
  test(`finds every text again when ${store} is lost with the session`, async () => {
    for (const round of isSweep ? ['un', 'deux', 'trois'] : ['un']) {
      await writeText(`Texte ${round}`);
      if (store === 'IndexedDB') {
        // The first copy reaches the disk when the browser is left: a death would lose both.
        const page = await profile.start();
        await open(page, COMMITMENT);
        await expect(control(page, EXPECTATION)).toHaveValue(`Texte ${round}`);
        await profile.close();
      }
      await profile.drop(store);
      await expectText(`Texte ${round}`);
      await profile.close();
    }
  });

test('finds a row, ticks and a choice again after a sudden death', async () => {
  const page = await profile.start();
  await open(page, STAGE);
  const row = 'mutual-commitment.review-dates.r2';
  await writeAndDie(page, async () => {
    await control(page, `${row}.date`).fill('2026-12-01');
    await control(page, `${row}.label`).fill('Fin de l’étape 1');
    await control(page, 'mutual-commitment.my-commitments', 'verify').check();
    await control(page, 'mutual-commitment.rhythm', 'flexible').check();
    await control(page, 'scope-map.topics.skills', 'here').check();
    await control(page, 'starting-point.res-self', '7').check();
    await control(page, 'transition-budget.expenses.r1.amount').fill('612,40');
  });

  const again = await profile.start();
  await again.goto(STAGE);
  await expect(control(again, `${row}.date`)).toHaveValue('2026-12-01');
  await expect(control(again, `${row}.label`)).toHaveValue('Fin de l’étape 1');
  await expect(control(again, 'mutual-commitment.my-commitments', 'verify')).toBeChecked();
  await expect(control(again, 'mutual-commitment.rhythm', 'flexible')).toBeChecked();
  await expect(control(again, 'scope-map.topics.skills', 'here')).toBeChecked();
  await expect(control(again, 'starting-point.res-self', '7')).toBeChecked();
  await expect(control(again, 'transition-budget.expenses.r1.amount')).toHaveValue('612,40');
});

test('loses at most a second and a half of steady typing', async () => {
  const page = await profile.start();
  await open(page, COMMITMENT);
  const browser = await profile.findProcess();
  const field = control(page, EXPECTATION);
  await field.focus();
  /** When each letter was in the field, in ms. */
  const typed: number[] = [];
  const end = Date.now() + 5000;
  while (Date.now() < end) {
    await page.keyboard.type('abcde'[typed.length % 5] ?? '');
    typed.push(Date.now());
  }
  const death = Date.now();
  await profile.kill(() => Promise.resolve(browser));

  const again = await profile.start();
  await open(again, COMMITMENT);
  await expect(control(again, EXPECTATION)).not.toHaveValue('');
  const kept = await control(again, EXPECTATION).inputValue();
  expect('abcde'.repeat(typed.length / 5 + 1).startsWith(kept)).toBe(true);
  const lost = typed[kept.length];
  test.info().annotations.push({
    type: 'lost',
    description: `${lost === undefined ? 0 : death - lost} ms of ${typed.length} letters`,
  });
  expect(lost === undefined ? 0 : death - lost).toBeLessThan(1500);
});
