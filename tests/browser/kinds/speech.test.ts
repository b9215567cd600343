import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { print } from '../papers.ts';
import { control, frame, openSheet, readAnswers, waitUntilSaved } from './specimen.ts';

const SENTENCE = 'speech.sentence';
const TABLE = 'speech.0-rehearsals-sentence';
const PACE = 'reader.0-pace';

/** As many words as asked for. */
const say = (count: number) => Array.from({ length: count }, () => 'mot').join(' ');

const sentence = (page: Page) => frame(page, SENTENCE);
const length = (page: Page) => sentence(page).locator('[data-length]');
const rehearsals = (page: Page): Locator =>
  page.getByRole('group', { name: 'Répétitions : Ma phrase publique' });
const press = (place: Locator, name: string) =>
  place.getByRole('button', { name, exact: true }).press('Enter');

/** Writes the text, and waits until its length is told. */
async function tell(page: Page, count: number): Promise<void> {
  await control(page, SENTENCE).fill(say(count));
  await expect(length(page)).toContainText(`${count} mots`);
}

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2027-03-15T10:00:00') });
  await openSheet(page, 'speech');
  await expect(sentence(page).getByRole('button', { name: 'Mesurer mon rythme' })).toBeVisible();
});

test('words and spoken seconds are told beside the target, once one pauses', async ({ page }) => {
  await expect(sentence(page)).toContainText('À dire en 20 secondes environ, soit 45 mots.');
  await expect(sentence(page)).toContainText('Compté à 140 mots par minute, un rythme courant.');
  await expect(length(page)).toHaveRole('status');
  await expect(length(page)).toHaveText('');
  const text = control(page, SENTENCE);
  await page.clock.pauseAt(new Date('2027-03-15T10:01:00'));
  for (const key of ['u', 'n', ' ', 'm', 'o', 't']) {
    await text.press(key === ' ' ? 'Space' : key);
    await page.clock.runFor(300);
  }
  await expect(length(page)).toHaveText('');
  await page.clock.runFor(1300);
  await expect(length(page)).toHaveText(
    '2 mots, environ 1 seconde pour 20 visées : il reste de la place.',
  );
});

test('the verdict is calm, and exact at its edges', async ({ page }) => {
  await tell(page, 40);
  await expect(length(page)).toContainText('environ 17 secondes pour 20 visées : c’est la durée');
  await tell(page, 54);
  await expect(length(page)).toContainText('environ 23 secondes pour 20 visées : c’est la durée');
  await tell(page, 56);
  await expect(length(page)).toContainText('environ 24 secondes pour 20 visées : un peu long.');
  await tell(page, 80);
  await expect(length(page)).toContainText('environ 34 secondes pour 20 visées : nettement plus');
  // What the author advised in words is said too, as on any text.
  await expect(sentence(page).locator('[data-note]').first()).not.toHaveText('');
});

test('one’s own pace is measured by reading aloud, once for the whole notebook', async ({
  page,
}) => {
  await tell(page, 40);
  const place = sentence(page);
  const toggle = place.getByRole('button', { name: 'Mesurer mon rythme' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(place).toContainText('Le matin, le marché s’installe sur la place');
  await press(place, 'Commencer à lire');
  await expect(place.getByRole('button', { name: 'J’ai fini de lire' })).toBeFocused();
  await page.clock.fastForward('01:24');
  await page.keyboard.press('Enter');
  await expect(place.locator('[data-read-said]')).toContainText(
    'vos textes sont comptés ainsi désormais.',
  );
  await waitUntilSaved(page);
  const pace = (await readAnswers(page))[PACE] as number;
  expect(pace).toBeGreaterThanOrEqual(99);
  expect(pace).toBeLessThanOrEqual(101);
  await expect(place).toContainText(`Compté à votre rythme : ${pace} mots par minute.`);
  await expect(length(page)).toContainText('environ 24 secondes pour 20 visées : un peu long.');
  // The other texts of the notebook are counted the same way, and ask for fewer words.
  await expect(frame(page, 'speech.pitch')).toContainText(`Compté à votre rythme : ${pace}`);
  await expect(frame(page, 'speech.pitch')).toContainText('soit 100 mots');
  await waitUntilSaved(page);
  await page.reload();
  await expect(place).toContainText(`Compté à votre rythme : ${pace} mots par minute.`);
});

test('a reading that was none changes nothing, and says why', async ({ page }) => {
  const place = sentence(page);
  await press(place, 'Mesurer mon rythme');
  await press(place, 'Commencer à lire');
  await page.clock.fastForward('00:03');
  await press(place, 'J’ai fini de lire');
  await expect(place.locator('[data-read-said]')).toContainText('C’est trop court');
  await press(place, 'Commencer à lire');
  await page.clock.fastForward('30:00');
  await press(place, 'J’ai fini de lire');
  await expect(place.locator('[data-read-said]')).toContainText('interrompue');
  expect(await readAnswers(page)).not.toHaveProperty(PACE);
  await press(place, 'Commencer à lire');
  await page.clock.fastForward('02:00');
  await press(place, 'J’ai fini de lire');
  await expect(place.locator('[data-read-said]')).toContainText('80 est gardé');
});

test('a pace can be taken back, and had again', async ({ page }) => {
  const place = sentence(page);
  await press(place, 'Mesurer mon rythme');
  await press(place, 'Commencer à lire');
  await page.clock.fastForward('01:10');
  await press(place, 'J’ai fini de lire');
  await waitUntilSaved(page);
  const pace = (await readAnswers(page))[PACE] as number;
  await press(place, 'Revenir au rythme courant');
  await expect(place).toContainText('Compté à 140 mots par minute');
  await expect(place.locator('[data-pace-said]')).toHaveText('Votre rythme est oublié.');
  await expect(place.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(place).toContainText(`Compté à votre rythme : ${pace} mots par minute.`);
});

test('the pace is listed on the notebook’s page by its name', async ({ page }) => {
  const place = sentence(page);
  await press(place, 'Mesurer mon rythme');
  await press(place, 'Commencer à lire');
  await page.clock.fastForward('01:10');
  await press(place, 'J’ai fini de lire');
  await waitUntilSaved(page);
  await page.goto('/carnet/');
  const answer = page.locator('[data-answer]').filter({ hasText: 'Mon rythme quand je parle' });
  await expect(answer).toContainText(/\d+ mots par minute/);
  await expect(page.locator('[data-kept-section]')).toBeHidden();
});

test('a rehearsal is timed without a second being called out, and noted below', async ({
  page,
}) => {
  const place = sentence(page);
  const said = place.locator('[data-rehearse-said]');
  await press(place, 'Répéter');
  await press(place, 'Commencer');
  await expect(place.getByRole('button', { name: 'J’ai fini', exact: true })).toBeFocused();
  await expect(said).toHaveText('C’est à vous.');
  await page.clock.fastForward('00:22');
  await expect(place.getByRole('timer')).toContainText('22 secondes');
  await expect(said).toHaveText('C’est à vous.');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(/^2\d secondes\. C’est ajouté à vos répétitions\.$/);
  await expect(place.getByRole('button', { name: 'Commencer', exact: true })).toBeFocused();
  await expect(rehearsals(page)).toBeVisible();
  await expect(control(page, `${TABLE}.r1.date`)).toHaveValue('2027-03-15');
  await control(page, `${TABLE}.r1.with`).fill('Ana');
  await control(page, `${TABLE}.r1.to-change`).fill('Respirer avant la fin');
  await waitUntilSaved(page);
  const row = (await readAnswers(page))[`${TABLE}.r1`] as Record<string, unknown>;
  expect(row).toMatchObject({ date: '2027-03-15', with: 'Ana' });
  expect(row['seconds']).toBeGreaterThanOrEqual(22);
  await page.reload();
  await page.getByText('Mes répétitions (1)').click();
  await expect(control(page, `${TABLE}.r1.with`)).toHaveValue('Ana');
  await expect(control(page, `${TABLE}.r1.seconds`)).toHaveValue(String(row['seconds']));
});

test('a second rehearsal takes the next row, and a row that is removed comes back', async ({
  page,
}) => {
  const place = sentence(page);
  await press(place, 'Répéter');
  for (const seconds of [18, 21]) {
    await press(place, 'Commencer');
    await page.clock.fastForward(seconds * 1000);
    await press(place, 'J’ai fini');
  }
  await expect(control(page, `${TABLE}.r2.date`)).toHaveValue('2027-03-15');
  await rehearsals(page).getByRole('button', { name: 'Retirer la ligne 2' }).click();
  await expect(control(page, `${TABLE}.r2.date`)).toHaveCount(0);
  await rehearsals(page).getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect(control(page, `${TABLE}.r2.date`)).toHaveValue('2027-03-15');
});

test('a rehearsal is not noted when it was a slip, or given up', async ({ page }) => {
  const place = sentence(page);
  await press(place, 'Répéter');
  await press(place, 'Commencer');
  await press(place, 'J’ai fini');
  await expect(place.locator('[data-rehearse-said]')).toHaveText(
    'C’est trop court. Rien n’est ajouté.',
  );
  await press(place, 'Commencer');
  await page.clock.fastForward('00:22');
  await press(place, 'Répéter');
  await press(place, 'Répéter');
  await expect(place.getByRole('button', { name: 'Commencer', exact: true })).toBeVisible();
  await waitUntilSaved(page).catch(() => undefined);
  expect(Object.keys(await readAnswers(page))).toEqual([]);
});

test('figures stand still for those who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const place = sentence(page);
  await press(place, 'Répéter');
  await press(place, 'Commencer');
  await page.clock.fastForward('00:22');
  await expect(place.getByRole('timer')).toHaveText('En cours');
});

test('a text that two people answer is counted, and has no rehearsals', async ({ page }) => {
  await control(page, 'speech.shared').fill(say(35));
  const shared = frame(page, 'speech.shared');
  await expect(shared.locator('[data-length]')).toContainText('35 mots, environ 15 secondes');
  await expect(shared.getByRole('button', { name: 'Répéter' })).toHaveCount(0);
  await expect(page.locator('[data-field="0-rehearsals-shared"]')).toHaveCount(0);
});

test('paper has the text, its target and lines for rehearsals, blank and filled', async ({
  page,
}) => {
  const blank = (await print(page, 'A4', 'blank')).sheets.join(' ').replaceAll(/\s+/g, ' ');
  expect(blank).toContain('À dire en 20 secondes environ');
  expect(blank).toMatch(/Répétitions : Ma phrase publique.*1 2 3/);
  expect(blank).not.toContain('Mesurer mon rythme');
  await tell(page, 40);
  const filled = (await print(page, 'A4', 'filled')).sheets.join(' ').replaceAll(/\s+/g, ' ');
  expect(filled).toContain(say(10));
  expect(filled).not.toContain('pour 20 visées');
});

test('it is whole without a script', async ({ browser }, testInfo) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    baseURL: testInfo.project.use.baseURL ?? '',
  });
  await page.goto('/fiches/texte-a-dire/');
  await expect(control(page, SENTENCE)).toBeVisible();
  await expect(page.getByText('À dire en 20 secondes environ, soit 45 mots.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Répéter' })).toHaveCount(0);
  await page.getByText('Mes répétitions').first().click();
  await expect(rehearsals(page).getByRole('textbox').first()).toBeVisible();
  await page.close();
});

test('it speaks English as well, with the same answers', async ({ page }) => {
  await tell(page, 56);
  await waitUntilSaved(page);
  await openSheet(page, 'speech', 'en');
  await expect(length(page)).toHaveText(
    '56 words, about 24 seconds for the 20 aimed for: a little long.',
  );
  await expect(sentence(page)).toContainText('140 words a minute, a common pace');
});

test('no barrier stands in its ways, closed, open or under way', async ({ page }) => {
  await tell(page, 40);
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
  const place = sentence(page);
  await press(place, 'Mesurer mon rythme');
  await press(place, 'Répéter');
  await press(place, 'Commencer');
  await page.clock.fastForward('00:22');
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
  await press(place, 'J’ai fini');
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
});

test('a plain text fetches nothing of this', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await openSheet(page, 'plain');
  await waitUntilSaved(page).catch(() => undefined);
  expect(fetched.filter((path) => /\/(speech|pace)\.[\w-]+\.js$/.test(path))).toEqual([]);
});
