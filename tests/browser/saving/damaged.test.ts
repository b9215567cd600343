import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  COMMITMENT,
  EXPECTATION,
  PREFIX,
  control,
  frame,
  listJournal,
  open,
  reachJournal,
  readStorage,
  waitForState,
  write,
} from './sheets.ts';

const NAME = 'mutual-commitment.candidate-name';
const NOT_OURS = '/vie-privee/';
const damages: Readonly<Record<string, (text: string) => string>> = {
  'cut short': (text) => text.slice(0, text.length / 2),
  'under another checksum': (text) => text.replace(/"c":"[^"]*"/, '"c":"abcdefghijk"'),
  'with another letter': (text) => text.replace('Bonne', 'Bonté'),
};

function putInStorage(page: Page, key: string, text: string): Promise<void> {
  return page.evaluate(
    ([name, value]) => localStorage.setItem(name as string, value as string),
    [PREFIX + key, text],
  );
}

/** Writes two answers, then goes where no worksheet is, and gives the text one is kept as. */
async function writeTwo(page: Page): Promise<string> {
  await open(page, COMMITMENT);
  await write(page, NAME, 'Ana');
  await write(page, EXPECTATION, 'Bonne réponse');
  await page.goto(NOT_OURS);
  return (await reachJournal(page, 'entries', EXPECTATION)) ?? '';
}

const told = (page: Page) => frame(page, EXPECTATION).locator('[data-damaged]');

for (const [name, damage] of Object.entries(damages)) {
  test(`mends an answer ${name} in one copy from the other`, async ({ page }) => {
    const text = await writeTwo(page);
    for (const store of ['localStorage', 'journal'] as const) {
      if (store === 'localStorage') await putInStorage(page, `e:${EXPECTATION}`, damage(text));
      else await reachJournal(page, 'entries', EXPECTATION, damage(text));
      await open(page, COMMITMENT);
      await expect(control(page, EXPECTATION)).toHaveValue('Bonne réponse');
      await expect(told(page)).toHaveCount(0);
      await expect
        .poll(async () => (await readStorage(page, 'localStorage'))[`e:${EXPECTATION}`])
        .toBe(text);
      await expect.poll(() => reachJournal(page, 'entries', EXPECTATION)).toBe(text);
      await page.goto(NOT_OURS);
    }
  });

  test(`tells of an answer ${name} in both copies, keeps what is left, and exports it`, async ({
    page,
  }) => {
    const text = damage(await writeTwo(page));
    await putInStorage(page, `e:${EXPECTATION}`, text);
    await reachJournal(page, 'entries', EXPECTATION, text);
    await open(page, COMMITMENT);
    await expect(control(page, NAME)).toHaveValue('Ana');
    await expect(control(page, EXPECTATION)).toHaveValue('');
    await expect(told(page)).toBeVisible();
    await expect(told(page).getByRole('link')).toHaveAttribute('href', '/carnet/');
    await expect
      .poll(async () => (await listJournal(page)).filter((key) => key.startsWith('damaged:')))
      .toHaveLength(1);

    await told(page).getByRole('link').click();
    await page.waitForURL('**/carnet/');
    await expect(page.locator('main')).toContainText(text.slice(0, 20));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer une copie' }).first().click();
    const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as object;
    expect(JSON.stringify(file)).toContain(JSON.stringify(text).slice(1, -1));

    await open(page, COMMITMENT);
    await write(page, EXPECTATION, 'Écrite de nouveau');
    await expect(told(page)).toBeHidden();
    await page.reload();
    await expect(control(page, EXPECTATION)).toHaveValue('Écrite de nouveau');
    expect((await listJournal(page)).filter((key) => key.startsWith('damaged:'))).toHaveLength(1);
  });
}

test('only reads what a newer version of the site has written, and asks to reload', async ({
  page,
}) => {
  const text = await writeTwo(page);
  await reachJournal(page, 'meta', 'format', '2');
  const before = await readStorage(page, 'localStorage');
  await open(page, COMMITMENT);
  await expect(control(page, EXPECTATION)).toHaveValue('Bonne réponse');
  await waitForState(page, 'failed');
  const notice = page.locator('[data-trouble]');
  await expect(notice).toContainText('version plus récente');
  await expect(notice.getByRole('button', { name: 'Recharger' })).toBeVisible();
  await expect(control(page, EXPECTATION)).not.toBeEditable();
  await expect(control(page, 'mutual-commitment.rhythm', 'weekly')).toBeDisabled();
  await control(page, EXPECTATION).click();
  await page.keyboard.type('Rien de plus');
  await page.goto(NOT_OURS);
  expect(await readStorage(page, 'localStorage')).toEqual(before);
  expect(await reachJournal(page, 'entries', EXPECTATION)).toBe(text);
  expect(await reachJournal(page, 'meta', 'format')).toBe('2');
});

test('keeps what is being typed when a newer version takes over, for that version', async ({
  page,
}) => {
  await open(page, COMMITMENT);
  await write(page, EXPECTATION, 'Bonne réponse');
  await reachJournal(page, 'meta', 'format', '2');
  await control(page, EXPECTATION).click();
  await page.keyboard.press('End');
  await page.keyboard.type(', et');
  await waitForState(page, 'failed');
  await expect(page.locator('[data-trouble]')).toBeVisible();
  await page.reload();
  // The page that can write again is played by the older one, once the data is of its own age.
  await expect(control(page, EXPECTATION)).toHaveValue('Bonne réponse, et');
  await reachJournal(page, 'meta', 'format', '1');
  await page.reload();
  await expect
    .poll(() => reachJournal(page, 'entries', EXPECTATION))
    .toContain('Bonne réponse, et');
});
