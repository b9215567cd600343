import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  COMMITMENT,
  EXPECTATION,
  START,
  VISION,
  control,
  frame,
  listJournal,
  open,
  readAnswer,
  waitForState,
  write,
} from './sheets.ts';
import { isSweep } from '../../sweep.ts';

/** Opens the same worksheet in two tabs of one browser. */
async function openTwo(page: Page, address = COMMITMENT): Promise<[Page, Page]> {
  const other = await page.context().newPage();
  await open(page, address);
  await open(other, address);
  return [page, other];
}

const DATES = 'mutual-commitment.review-dates';

/** Adds a row and gives its id. It has the focus, wherever a row of the other tab comes to stand. */
function addRow(page: Page): Promise<string> {
  return frame(page, DATES)
    .locator('[data-add-row]')
    .evaluate((button: HTMLElement) => {
      button.click();
      return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? '';
    });
}

const rows = (page: Page) => frame(page, DATES).locator('[data-row]');
const versions = (page: Page, name = EXPECTATION) => frame(page, name).locator('[data-versions]');

test('shows in one tab what is written in another', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await control(one, EXPECTATION).fill('Écrit dans le premier onglet');
  await expect(control(two, EXPECTATION)).toHaveValue('Écrit dans le premier onglet');
  await control(two, 'mutual-commitment.rhythm', 'weekly').check();
  await expect(control(one, 'mutual-commitment.rhythm', 'weekly')).toBeChecked();
  await control(two, `${DATES}.r3.label`).fill('Étape 4');
  await expect(control(one, `${DATES}.r3.label`)).toHaveValue('Étape 4');
  await expect(versions(one)).toHaveCount(0);
});

test('keeps what two tabs write at the same time in different fields', async ({ page }) => {
  const [one, two] = await openTwo(page);
  const names = ['candidate-name', 'consultant-name', 'expectation', 'disagreement-rule'];
  await Promise.all(
    [one, two].map(async (tab, at) => {
      for (const name of names.filter((_, index) => index % 2 === at))
        await control(tab, `mutual-commitment.${name}`).pressSequentially(`Mot ${name}`);
    }),
  );
  for (const tab of [one, two]) {
    await waitForState(tab, 'saved');
    await tab.reload();
    for (const name of names)
      await expect(control(tab, `mutual-commitment.${name}`)).toHaveValue(/^Mot /);
  }
  const values = await Promise.all(
    names.map((name) => control(one, `mutual-commitment.${name}`).inputValue()),
  );
  expect(values).toEqual(names.map((name) => `Mot ${name}`));
});

test('keeps all rows that two tabs add at the same time', async ({ page }) => {
  const [one, two] = await openTwo(page);
  const added: string[] = [];
  for (const round of [1, 2, 3]) {
    await Promise.all(
      [one, two].map(async (tab, at) => {
        const text = `Ligne ${round} de l’onglet ${at + 1}`;
        added.push(text);
        const id = await addRow(tab);
        await control(tab, `${DATES}.${id}.label`).fill(text);
      }),
    );
  }
  for (const tab of [one, two]) {
    await expect.poll(() => readLabels(tab)).toEqual(added.toSorted());
    await waitForState(tab, 'saved');
    // An order of rows is no answer of its own: there is nothing to choose.
    await expect(versions(tab, DATES)).toHaveCount(0);
  }
  await one.reload();
  await expect.poll(() => readLabels(one)).toEqual(added.toSorted());
});

/** What happens in the same instant is tried more than once. */
const ROUNDS = isSweep ? 5 : 2;

test('begins one notebook when two tabs write their first words in the same instant', async ({
  browser,
}) => {
  test.slow();
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext();
    const [one, two] = await openTwo(await context.newPage());
    const start = Date.now() + 500;
    await Promise.all([one, two].map((tab, at) => addRowsAt(tab, start, `onglet ${at + 1}`)));
    const texts = [1, 2].flatMap((at) => [1, 2, 3].map((row) => `${row}, onglet ${at}`)).sort();
    for (const tab of [one, two]) {
      await waitForState(tab, 'saved');
      await expect.poll(() => readLabels(tab)).toEqual(texts);
    }
    await two.reload();
    await expect.poll(() => readLabels(two)).toEqual(texts);
    await context.close();
  }
});

/** Adds three rows and writes in them, at a moment given in ms, faster than any hand. */
function addRowsAt(page: Page, moment: number, words: string): Promise<void> {
  return frame(page, DATES)
    .locator('[data-add-row]')
    .evaluate(
      async (button: HTMLElement, [at, text]) => {
        await new Promise((resolve) => setTimeout(resolve, Number(at) - Date.now()));
        for (const row of [1, 2, 3]) {
          button.click();
          const added = document.activeElement?.closest('[data-row]');
          const line = added?.querySelector<HTMLInputElement>('[name$=".label"]');
          if (!line) continue;
          line.value = `${row}, ${String(text)}`;
          line.dispatchEvent(new Event('input', { bubbles: true }));
        }
      },
      [moment, words] as const,
    );
}

/** What is written in the rows of the table of dates, sorted. */
async function readLabels(page: Page): Promise<string[]> {
  const texts = await rows(page)
    .locator('[name$=".label"]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  return texts.filter((text) => text !== '').sort();
}

test('never replaces what is being typed, and keeps both versions', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await control(one, EXPECTATION).click();
  await one.keyboard.type('Je tape ici');
  await waitForState(one, 'saved');
  await expect(control(two, EXPECTATION)).toHaveValue('Je tape ici');

  await control(two, EXPECTATION).fill('Autre texte');
  await control(two, EXPECTATION).blur();
  await expect(versions(one)).toContainText('Autre texte');
  await expect(control(one, EXPECTATION)).toHaveValue('Je tape ici');
  await expect(control(two, EXPECTATION)).toHaveValue('Je tape ici');
  await one.keyboard.type(', encore');
  await expect(control(one, EXPECTATION)).toHaveValue('Je tape ici, encore');
  await expect(control(two, EXPECTATION)).toHaveValue('Je tape ici, encore');
  await waitForState(one, 'saved');

  await one.reload();
  await expect(control(one, EXPECTATION)).toHaveValue('Je tape ici, encore');
  await expect(versions(one).locator('blockquote')).toHaveText(['Autre texte']);
  const [take, forget] = await versions(one).getByRole('button').all();
  await take?.click();
  await expect(control(one, EXPECTATION)).toHaveValue('Autre texte');
  await expect(control(two, EXPECTATION)).toHaveValue('Autre texte');
  // What was taken back from is kept in its turn.
  await expect(versions(one).locator('blockquote')).toHaveText(['Je tape ici, encore']);
  await forget?.click();
  await expect(versions(one)).toBeHidden();
  await expect(versions(two)).toBeHidden();
  await waitForState(one, 'saved');
  await one.reload();
  await expect(control(one, EXPECTATION)).toHaveValue('Autre texte');
  await expect(versions(one)).toHaveCount(0);
});

test('comes to rest when both tabs are being typed in', async ({ page }) => {
  const [one, two] = await openTwo(page);
  // A click waits for a frame, which a tab behind another is given once a second.
  for (const tab of [one, two]) await control(tab, EXPECTATION).focus();
  await Promise.all(
    [one, two].map((tab, at) =>
      control(tab, EXPECTATION).pressSequentially(`Texte de l’onglet ${at + 1}`),
    ),
  );
  await expect(control(one, EXPECTATION)).toHaveValue('Texte de l’onglet 1');
  await expect(control(two, EXPECTATION)).toHaveValue('Texte de l’onglet 2');
  await expect(versions(one)).toContainText('Texte de l’onglet 2');
  await expect(versions(two)).toContainText('Texte de l’onglet 1');
  for (const tab of [one, two]) await waitForState(tab, 'saved');
  const count = async () => (await listJournal(one)).filter((key) => key.startsWith('v')).length;
  const before = await count();
  await control(one, 'mutual-commitment.candidate-name').fill('Ana');
  await expect(control(two, 'mutual-commitment.candidate-name')).toHaveValue('Ana');
  await waitForState(one, 'saved');
  expect(await count()).toBe(before);
  expect(before).toBeLessThan(12);

  await one.reload();
  const shown = await control(one, EXPECTATION).inputValue();
  const other = shown.endsWith('1') ? 'Texte de l’onglet 2' : 'Texte de l’onglet 1';
  expect(shown).toMatch(/^Texte de l’onglet [12]$/);
  await expect(versions(one)).toContainText(other);
});

test('shows the words of another version of a row', async ({ page }) => {
  const [one, two] = await openTwo(page);
  const name = `${DATES}.r1.label`;
  await control(one, name).click();
  await one.keyboard.type('Mon point');
  await expect(control(two, name)).toHaveValue('Mon point');
  await control(two, name).fill('Leur point');
  await control(two, name).blur();
  const told = versions(one, DATES);
  await expect(told).toContainText('Leur point');
  await expect(control(one, name)).toHaveValue('Mon point');
  await told.getByRole('button').first().click();
  await expect(control(one, name)).toHaveValue('Leur point');
});

test('shows the newest answers on coming back to a page kept in memory', async ({ page }) => {
  await open(page, COMMITMENT);
  await write(page, EXPECTATION, 'Première version');
  await control(page, EXPECTATION).blur();
  await page.goto(VISION);
  const other = await page.context().newPage();
  await open(other, COMMITMENT);
  await write(other, EXPECTATION, 'Seconde version');
  await page.goBack();
  await expect(control(page, EXPECTATION)).toHaveValue('Seconde version');
});

test('lets no text put back by the browser win over the notebook', async ({ page }) => {
  await open(page, COMMITMENT);
  await write(page, EXPECTATION, 'Ancien');
  await control(page, 'mutual-commitment.rhythm', 'weekly').check();
  await control(page, 'mutual-commitment.candidate-name').fill('A.');
  await waitForState(page, 'saved');
  await page.goto(START);
  const other = await page.context().newPage();
  await open(other, COMMITMENT);
  await write(other, EXPECTATION, 'Nouveau');
  await control(other, 'mutual-commitment.rhythm', 'flexible').check();
  await control(other, 'mutual-commitment.candidate-name').fill('');
  await waitForState(other, 'saved');
  await other.close();

  const expectNew = async () => {
    await expect(control(page, EXPECTATION)).toHaveValue('Nouveau');
    await expect(control(page, 'mutual-commitment.rhythm', 'flexible')).toBeChecked();
    await expect(control(page, 'mutual-commitment.candidate-name')).toHaveValue('');
  };
  await page.goBack();
  await expectNew();
  await page.reload();
  await expectNew();
  await page.goBack();
  await page.goForward();
  await page.waitForURL(`**${COMMITMENT}`).catch(() => page.goto(COMMITMENT));
  await expectNew();
  expect(await readAnswer(page, 'localStorage', EXPECTATION)).toBe('Nouveau');
});

test('writes nothing back once another tab has erased the notebook', async ({ page }) => {
  const [one, two] = await openTwo(page);
  await write(two, EXPECTATION, 'Avant');
  for (const round of isSweep ? [1, 2, 3] : [1]) {
    await two.goto('/carnet/');
    await control(one, EXPECTATION).click();
    const typing = control(one, EXPECTATION).pressSequentially('abcdefghij'.repeat(6), {
      delay: 15,
    });
    await erase(two);
    await typing;
    await waitForState(one, 'failed');
    await expect(one.locator('[data-trouble]')).toBeVisible();
    await control(one, EXPECTATION).blur();
    expect(await one.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await listJournal(one)).toEqual([]);
    await open(one, COMMITMENT);
    await expect(control(one, EXPECTATION)).toHaveValue('');
    await write(one, EXPECTATION, `Reprise ${round}`);
  }
});

/** Erases this device, as the notebook page offers it. */
async function erase(page: Page): Promise<void> {
  await page.locator('[data-erase-open]').click();
  await page.locator('[data-erase-now]').click();
}
