import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { findBarriersInTwoLooks } from '../everywhere/barriers.ts';
import { print, squeeze } from '../papers.ts';
import { control, frame, openSheet, waitUntilSaved } from './specimen.ts';

/** The day on which these tests take place. */
const TODAY = new Date('2026-11-23T09:00:00+01:00');

/** Writes the dates of the worksheet, and opens the notebook’s page. */
async function writeDates(page: Page): Promise<void> {
  await openSheet(page, 'reminders');
  await control(page, 'reminders.interview').fill('2027-03-15');
  await control(page, 'reminders.health').fill('2026-12-01');
  await control(page, 'reminders.start').fill('2027-02');
  await control(page, 'reminders.silent').fill('2026-12-31');
  const table = frame(page, 'reminders.deadlines');
  const rows = table.locator('[data-row]');
  await rows.nth(0).locator('input[type=date]').fill('2026-10-30');
  await rows.nth(0).locator('input[type=text], textarea').first().fill('Rendre les clés');
  await rows.nth(1).locator('input[type=date]').fill('2026-12-20');
  await rows.nth(1).locator('select').selectOption({ label: 'Papier à envoyer' });
  const steps = frame(page, 'reminders.steps').locator('[data-item]');
  await steps.nth(0).locator('[data-due]').fill('2026-11-23');
  await steps.nth(1).locator('[data-due]').fill('2026-11-25');
  await steps.nth(1).getByRole('checkbox').check();
  await waitUntilSaved(page);
  await openNotebook(page);
}

async function openNotebook(page: Page): Promise<void> {
  await page.goto('/carnet/');
  await expect(page.locator('[data-contents]')).toBeVisible();
}

function dates(page: Page): Locator {
  return page.getByRole('region', { name: 'Mes dates' });
}

function save(page: Page): Locator {
  return dates(page).getByRole('button', { name: 'Ajouter à mon agenda (.ics)', exact: true });
}

/** The events of a downloaded calendar file, as another program reads them. */
async function readEvents(download: Download) {
  const text = readFileSync(await download.path(), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, endDate, summary, description } = new ICAL.Event(component);
    const [alarm] = component.getAllSubcomponents('valarm');
    return {
      uid,
      days: `${startDate.toString()} ${endDate.toString()}`,
      summary,
      description,
      url: String(component.getFirstPropertyValue('url')),
      privacy: component.getFirstPropertyValue('class'),
      notice: String(alarm?.getFirstPropertyValue('trigger')),
    };
  });
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events };
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(TODAY);
});

test('without a date, the notebook says where dates come from', async ({ page }) => {
  await openNotebook(page);
  await expect(dates(page)).toContainText('Elles viendront de vos réponses');
  await expect(save(page)).toBeHidden();
  await expect(dates(page).getByText('Passées')).toBeHidden();
});

test('dates are listed in words and in order, those gone by apart', async ({ page }) => {
  await writeDates(page);
  await expect(dates(page).locator('[data-dates-ahead] time')).toHaveText([
    'aujourd’hui, 23 novembre 2026',
    'lundi 30 novembre 2026',
    'mardi 1er décembre 2026',
    'dimanche 20 décembre 2026',
    'mercredi 20 janvier 2027',
    'en février 2027',
    'lundi 15 mars 2027',
    'jeudi 25 mars 2027',
  ]);
  await expect(dates(page).locator('[data-dates-ahead]').getByRole('link')).toHaveText([
    'M’inscrire',
    'Rendre les clés',
    'Un rendez-vous pour moi',
    'Papier à envoyer',
    'Papier à envoyer',
    'Début d’une formation',
    'Mon entretien',
    'Reprendre contact',
  ]);
  const past = dates(page).locator('[data-dates-past]');
  await expect(past).toBeHidden();
  await dates(page).getByText('Passées').click();
  await expect(past.getByRole('listitem')).toHaveText([
    /vendredi 30 octobre 2026.*Rendre les clés/,
  ]);
  await expect(past.getByRole('button')).toHaveCount(0);
  await expect(dates(page)).toContainText('Une date dont le jour n’est pas connu');
  await expect(dates(page)).not.toContainText(/retard|31 décembre|25 novembre/);
  expect(await findBarriersInTwoLooks(page)).toEqual([]);
  await dates(page).getByRole('link', { name: 'Mon entretien' }).click();
  await expect(page).toHaveURL(/#reminders\.interview$/);
  await expect(control(page, 'reminders.interview')).toHaveValue('2027-03-15');
});

test('the calendar file holds whole days to come, each with its words, place and alarm', async ({
  page,
}) => {
  await writeDates(page);
  const origin = new URL(page.url()).origin;
  const [download] = await Promise.all([page.waitForEvent('download'), save(page).click()]);
  expect(download.suggestedFilename()).toBe('passerelle-dates-2026-11-23.ics');
  const { name, events } = await readEvents(download);
  expect(name).toBe('Mes dates');
  expect(events.map(({ days, summary }) => [days, summary])).toEqual([
    ['2026-11-23 2026-11-24', 'M’inscrire'],
    ['2026-11-30 2026-12-01', 'Rendre les clés'],
    ['2026-12-01 2026-12-02', 'Un rendez-vous pour moi'],
    ['2026-12-20 2026-12-21', 'Papier à envoyer'],
    ['2027-01-20 2027-01-21', 'Papier à envoyer'],
    ['2027-03-15 2027-03-16', 'Mon entretien'],
    ['2027-03-25 2027-03-26', 'Reprendre contact'],
  ]);
  expect(events.at(-2)).toEqual({
    uid: 'reminders.interview@specimen.passerelle',
    days: '2027-03-15 2027-03-16',
    summary: 'Mon entretien',
    description: 'Dates à retenir',
    url: `${origin}/fiches/dates-a-retenir/#reminders.interview`,
    privacy: null,
    notice: '-PT15H',
  });
  expect(events.filter(({ privacy }) => privacy === 'PRIVATE')).toHaveLength(1);
  await expect(dates(page)).toContainText(
    'Le fichier contient aussi les dates de vos réponses privées',
  );
  await expect(dates(page).getByRole('status')).toHaveText(
    /^7 dates sont dans le fichier passerelle-dates-2026-11-23\.ics\./,
  );
});

test('a file made again names the same events, whatever the language', async ({ page }) => {
  await writeDates(page);
  const first = await Promise.all([page.waitForEvent('download'), save(page).click()]);
  const before = await readEvents(first[0]);
  await page.goto('/en/notebook/');
  const button = page.getByRole('button', { name: 'Add to my calendar (.ics)' });
  await expect(button).toBeVisible();
  const second = await Promise.all([page.waitForEvent('download'), button.click()]);
  const after = await readEvents(second[0]);
  expect(after.name).toBe('My dates');
  expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid));
  expect(after.events.map(({ summary }) => summary)).toContain('My interview');
});

test('a keyboard takes one date, and is told so', async ({ page }) => {
  await writeDates(page);
  const one = dates(page).getByRole('button', {
    name: 'Ajouter à mon agenda : Mon entretien, lundi 15 mars 2027',
  });
  await one.focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  const { events } = await readEvents(download);
  expect(events.map(({ summary }) => summary)).toEqual(['Mon entretien']);
  await expect(one).toBeFocused();
  await expect(dates(page).getByRole('status')).toHaveText(/^1 date est dans le fichier/);
  const box = await one.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
});

test('when the file cannot be made, it is said, and nothing is lost', async ({ page }) => {
  await writeDates(page);
  await page.route(/calendar/, (route) => route.abort());
  await save(page).click();
  await expect(dates(page).getByRole('status')).toHaveText(/n’a pas pu être préparé/);
  await expect(dates(page).locator('[data-dates-ahead] li')).toHaveCount(8);
});

test('dates are printed with the notebook, private ones unless they are left out', async ({
  page,
}) => {
  await writeDates(page);
  const whole = squeeze((await print(page, 'A4', 'whole')).sheets.join(' '));
  const start = whole.indexOf(squeeze('Mes dates'));
  const end = whole.indexOf(squeeze('Toutes mes réponses'));
  const section = whole.slice(start, end);
  expect(section).toContain(squeeze('undi 15 mars 2027 Mon entretien'));
  expect(section).toContain(squeeze('Un rendez-vous pour moi'));
  expect(section).not.toMatch(/Passées|agenda|Ajouter/);
  await page.getByLabel('Laisser les réponses privées hors de l’impression').check();
  const part = squeeze((await print(page, 'A4', 'part')).sheets.join(' '));
  expect(part).toContain(squeeze('Mon entretien'));
  expect(part).not.toContain(squeeze('Un rendez-vous pour moi'));
});

test('on a narrow screen nothing overflows', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await writeDates(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
