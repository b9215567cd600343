import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  BUDGET,
  COMMITMENT,
  EXPECTATION,
  STAGE,
  START,
  VISION,
  control,
  frame,
  open,
  waitForState,
  write,
} from './sheets.ts';

/** What every control of the page holds: its text, or the value of the one that is ticked. */
function readControls(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const held: Record<string, string> = {};
    for (const form of document.querySelectorAll<HTMLFormElement>('form.worksheet')) {
      for (const [name, value] of new FormData(form)) {
        // What a person added has an id of its own in the answer, and another in each page.
        const key = name.replace(/\.(own|o[0-9a-z]{6})\b/, '.own');
        if (typeof value !== 'string' || value === '') continue;
        held[key] = [held[key] ?? [], value].flat().join(' + ');
      }
    }
    return held;
  });
}

const kinds: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a short text': (page) => control(page, 'mutual-commitment.candidate-name').fill('Ana « B. »'),
  'a long text': (page) => control(page, EXPECTATION).fill('Un emploi utile,\nprès de chez moi.'),
  'a date': (page) => control(page, 'mutual-commitment.start-date').fill('2026-11-23'),
  'a choice': (page) => control(page, 'mutual-commitment.rhythm', 'fortnightly').check(),
  'several choices': async (page) => {
    await control(page, 'mutual-commitment.reporting', 'attendance').check();
    await control(page, 'mutual-commitment.reporting', 'outcome').check();
  },
  'a checklist': (page) => control(page, 'mutual-commitment.my-commitments', 'track').check(),
  'an item of one’s own': async (page) => {
    const list = frame(page, 'shared-vision.next-agreed');
    await list.locator('[data-own-words]').first().fill('Appeler Karim');
    await list.locator('[data-owner]').first().fill('Moi');
  },
  'a row': async (page) => {
    await control(page, 'mutual-commitment.review-dates.r1.date').fill('2026-12-18');
    await control(page, 'mutual-commitment.review-dates.r1.label').fill('Étape 1');
  },
  'a sorted card': (page) => control(page, 'scope-map.topics.sleep', 'elsewhere').check(),
  'a number': (page) => control(page, 'starting-point.years-worked').fill('17'),
  'a sum of money': (page) => control(page, 'transition-budget.savings').fill('2500'),
  'a scale': (page) => control(page, 'starting-point.res-self', '6').check(),
  'a scale not known': (page) => control(page, 'starting-point.res-support', 'unknown').check(),
  'an amount in a row': async (page) => {
    await control(page, 'transition-budget.expenses.r1.amount').fill('612');
    await control(page, 'transition-budget.expenses.r1.can-reduce').selectOption('no');
  },
};

test('keeps every kind of answer when the language changes, and back', async ({ page }) => {
  await open(page, STAGE);
  for (const fill of Object.values(kinds)) await fill(page);
  await waitForState(page, 'saved');
  const french = await readControls(page);
  expect(Object.keys(french).length).toBeGreaterThan(Object.keys(kinds).length);
  await page.locator('[data-twin]').click();
  await page.waitForURL('**/en/**');
  await expect(control(page, EXPECTATION)).toHaveValue(/^Un emploi utile/);
  await expect.poll(() => readControls(page)).toEqual(french);
  await page.locator('[data-twin]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/en/'));
  await expect(control(page, EXPECTATION)).toHaveValue(/^Un emploi utile/);
  await expect.poll(() => readControls(page)).toEqual(french);
});

test('shows an amount with cents as each language writes it', async ({ page }) => {
  await open(page, BUDGET);
  await write(page, 'transition-budget.savings', '1234,56');
  await page.locator('[data-twin]').click();
  await page.waitForURL('**/en/**');
  await expect(control(page, 'transition-budget.savings')).toHaveValue('1234.56');
});

const suggestion = (page: Page, name: string) => frame(page, name).locator('[data-suggestion]');

test('offers an earlier answer, takes it by a click, and says when it has changed', async ({
  page,
}) => {
  const name = 'mutual-commitment.start-date';
  await open(page, COMMITMENT);
  await expect(suggestion(page, name)).toBeHidden();
  await open(page, START);
  await write(page, 'starting-point.today', '2026-11-23');
  await open(page, COMMITMENT);
  await expect(suggestion(page, name)).toContainText('23 novembre 2026');
  await expect(control(page, name)).toHaveValue('');
  await suggestion(page, name).getByRole('button').click();
  await expect(control(page, name)).toHaveValue('2026-11-23');
  await expect(suggestion(page, name)).toBeHidden();
  await waitForState(page, 'saved');
  await page.reload();
  await expect(control(page, name)).toHaveValue('2026-11-23');
  await expect(suggestion(page, name)).toBeHidden();

  await open(page, START);
  await write(page, 'starting-point.today', '2026-11-30');
  await open(page, COMMITMENT);
  await expect(suggestion(page, name)).toContainText('La réponse d’origine a changé');
  await expect(suggestion(page, name)).toContainText('30 novembre 2026');
  await expect(control(page, name)).toHaveValue('2026-11-23');
  await suggestion(page, name).getByRole('button').click();
  await expect(control(page, name)).toHaveValue('2026-11-30');
});

test('offers today’s date, and does not say the next day that it has changed', async ({ page }) => {
  const name = 'starting-point.today';
  await page.clock.setFixedTime('2026-11-23T10:00:00');
  await open(page, START);
  await suggestion(page, name).getByRole('button').click();
  await expect(control(page, name)).toHaveValue('2026-11-23');
  await waitForState(page, 'saved');
  await page.clock.setFixedTime('2026-11-24T10:00:00');
  await page.reload();
  await expect(control(page, name)).toHaveValue('2026-11-23');
  await expect(page.locator('[data-progress="starting-point"]').first()).toContainText('1');
  await expect(suggestion(page, name)).toBeHidden();
});

test('recalls an earlier answer, live, with the way to where it was written', async ({ page }) => {
  await open(page, VISION);
  const recalled = frame(page, 'shared-vision.expectation-recalled');
  await expect(recalled.locator('[data-recall-text]')).toHaveText('Pas encore de réponse.');
  const other = await page.context().newPage();
  await open(other, COMMITMENT);
  await write(other, EXPECTATION, 'Un travail de jour');
  await expect(recalled.locator('[data-recall-text]')).toHaveText('Un travail de jour');
  await recalled.getByRole('link').click();
  await page.waitForURL(`**${COMMITMENT}*`);
  await expect(control(page, EXPECTATION)).toHaveValue('Un travail de jour');
});

test('hides a question that is not asked now, and keeps its answer', async ({ page }) => {
  const name = 'starting-point.situation-other';
  await open(page, START);
  await expect(control(page, name)).toBeHidden();
  await control(page, 'starting-point.situation', 'other').check();
  await expect(control(page, name)).toBeVisible();
  await write(page, name, 'Entre deux contrats');
  await control(page, 'starting-point.situation', 'notice').check();
  await expect(control(page, name)).toBeHidden();
  await waitForState(page, 'saved');
  await page.reload();
  await expect(control(page, 'starting-point.situation', 'notice')).toBeChecked();
  await expect(control(page, name)).toBeHidden();
  await control(page, 'starting-point.situation', 'other').check();
  await expect(control(page, name)).toHaveValue('Entre deux contrats');
});

test('computes from what is given, and says what is missing instead of zero', async ({ page }) => {
  await open(page, BUDGET);
  const gap = frame(page, 'transition-budget.monthly-gap');
  await expect(gap.locator('[data-computed]')).toHaveText('—');
  await expect(gap.locator('[data-computed-note]')).toContainText('Ressources du mois');
  await control(page, 'transition-budget.incomes.r1.amount').fill('1 450');
  await expect(gap.locator('[data-computed]')).toHaveText('—');
  await expect(gap.locator('[data-computed-note]')).not.toContainText('Ressources du mois');
  await control(page, 'transition-budget.expenses.r1.amount').fill('950,50');
  await expect(gap.locator('[data-computed]')).toHaveText(/^499,50\s€$/);
  await expect(gap.locator('[data-computed-note]')).toHaveText('');
  await control(page, 'transition-budget.expenses.r2.label').fill('Sans montant');
  const total = frame(page, 'transition-budget.total-expenses');
  await expect(total.locator('[data-computed-note]')).toContainText('1');
  await waitForState(page, 'saved');
  await page.reload();
  await expect(gap.locator('[data-computed]')).toHaveText(/^499,50\s€$/);
});

test('remarks softly on an end that comes before the start', async ({ page }) => {
  await open(page, COMMITMENT);
  const note = frame(page, 'mutual-commitment.end-date').locator('[data-note]');
  await control(page, 'mutual-commitment.start-date').fill('2026-11-23');
  await control(page, 'mutual-commitment.end-date').fill('2026-10-01');
  await expect(note).toContainText('Date de début');
  await waitForState(page, 'saved');
  await page.reload();
  await expect(note).toContainText('Date de début');
  await expect(control(page, 'mutual-commitment.end-date')).toHaveValue('2026-10-01');
  await control(page, 'mutual-commitment.start-date').fill('2026-09-01');
  await expect(note).toHaveText('');
});

test('keeps what is typed before the scripts have come', async ({ page }) => {
  await open(page, COMMITMENT);
  await write(page, 'mutual-commitment.disagreement-rule', 'Ce qui était là');
  await write(page, 'mutual-commitment.review-dates.r1.date', '2026-12-01');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(COMMITMENT, { waitUntil: 'commit' });
  const type = async (name: string, text: string) => {
    await control(page, name).click();
    await page.keyboard.type(text);
  };
  await type('mutual-commitment.disagreement-rule', 'Tapé trop tôt');
  await type('mutual-commitment.review-dates.r1.label', 'Trop tôt aussi');
  await control(page, 'mutual-commitment.rhythm', 'weekly').check();
  await type(EXPECTATION, 'Encore plus tôt');
  release();
  await waitForState(page, 'saved');
  await page.unroute('**/_astro/*.js');
  await page.reload();
  await expect(control(page, EXPECTATION)).toHaveValue('Encore plus tôt');
  await expect(control(page, 'mutual-commitment.rhythm', 'weekly')).toBeChecked();
  const row = 'mutual-commitment.review-dates.r1';
  await expect(control(page, `${row}.label`)).toHaveValue('Trop tôt aussi');
  await expect(control(page, `${row}.date`)).toHaveValue('2026-12-01');
  const rule = 'mutual-commitment.disagreement-rule';
  await expect(control(page, rule)).toHaveValue('Tapé trop tôt');
  await expect(frame(page, rule).locator('[data-versions]')).toContainText('Ce qui était là');
});

test('says how saving stands, politely, and speaks only when there is something new', async ({
  page,
}) => {
  await open(page, COMMITMENT);
  const state = page.locator('[data-save-state]');
  await expect(state).toHaveAttribute('data-save-state', 'idle');
  await expect(state).toHaveAttribute('role', 'status');
  await page.evaluate(() => {
    const seen: { states: string[]; words: string[] } = { states: [], words: [] };
    const place = document.querySelector<HTMLElement>('[data-save-state]');
    if (!place) return;
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { type } of records) {
        if (type === 'attributes') seen.states.push(place.dataset.saveState ?? '');
        else seen.words.push(place.textContent);
      }
    }).observe(place, { attributes: true, attributeOldValue: true, childList: true });
  });
  await page.clock.setFixedTime(new Date());
  for (const words of ['Un', ' deux', ' trois', ' quatre']) {
    await control(page, EXPECTATION).pressSequentially(words);
    await waitForState(page, 'saving').catch(() => undefined);
    await waitForState(page, 'saved');
  }
  const { states, words } = await page.evaluate(
    () => (window as unknown as { seen: { states: string[]; words: string[] } }).seen,
  );
  const changes = states.filter((each, at) => each !== states[at - 1]);
  expect(changes.slice(0, 4)).toEqual(['saving', 'saved', 'saving', 'saved']);
  expect(words).toHaveLength(1);
  expect(words[0]).toMatch(/^Enregistré sur cet appareil/);
});
