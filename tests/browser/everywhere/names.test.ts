import { expect, test } from '@playwright/test';
import { open, thorough, worksheets } from './acting.ts';
import type { Manifest, ManifestField } from './manifest.ts';
import { spread } from '../sample.ts';
import { isSweep } from '../../sweep.ts';
import { readTree } from './tree.ts';
import type { Told } from './tree.ts';

// A trace records the page at every step: with long pages it takes longer than the test.
test.use({ trace: 'off' });

const controls = [
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'Date',
  'DateTime',
  'InputTime',
  'spinbutton',
];
/** Kinds whose controls are several, with the question around them. */
const several = [
  ...['choice', 'choices', 'scale', 'scales', 'checklist', 'cards', 'table'],
  ...['ranking', 'matrix'],
];

/** A choice that takes from earlier answers is one list, named by its question. */
function isSeveral({ kind, from }: ManifestField): boolean {
  return several.includes(kind) && !(kind === 'choice' && typeof from === 'object');
}

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

/** What is wrong with the names of the controls of one field. */
function findNameless(own: readonly Told[], field: ManifestField): string[] {
  const label = plain(field.label ?? '');
  if (!isSeveral(field)) return own.filter(({ name }) => !name.includes(label)).map(tell);
  const choices = [...(field.options ?? []), ...(field.items ?? []), ...(field.piles ?? [])];
  return [
    ...own.filter(({ around }) => !around.some(({ name }) => name === label)).map(tell),
    ...own.filter(({ name }) => name === '').map(tell),
    ...choices
      .map((option) => plain(option.label))
      .filter(
        (words) =>
          own.length > 0 &&
          !own.some(({ name, around }) =>
            [name, ...around.map((each) => each.name)].some((each) => each.includes(words)),
          ),
      )
      .map((words) => `no control is called ${words}`),
  ];
}

function tell({ role, name, control, id, around }: Told): string {
  return `${control || id}: ${role} “${name}” in ${around
    .map((each) => each.name)
    .filter(Boolean)
    .join(' / ')}`;
}

for (const [id, path] of thorough) {
  test(`every control of ${id} is called by its question`, async ({ page, request }) => {
    const manifest = (await (await request.get('workbook.fr.json')).json()) as Manifest;
    const fields = manifest.worksheets.find((each) => each.id === id)?.fields ?? [];
    await open(page, path);
    // A question that depends on another is asked too.
    await page.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLElement>('[data-show-if]'))
        field.hidden = false;
    });
    const told = await readTree(page);
    const asked = told.filter(
      ({ role, control }) => controls.includes(role) && control.startsWith(`${id}.`),
    );
    expect(asked.length).toBeGreaterThan(15);
    const nameless: string[] = [];
    for (const field of fields) {
      const own = asked.filter(({ control }) => `${control}.`.startsWith(`${id}.${field.id}.`));
      nameless.push(...findNameless(own, field));
      for (const column of field.columns ?? []) {
        const cells = own.filter(({ control }) => control.endsWith(`.${column.id}`));
        expect(cells.length).toBeGreaterThan(0);
        const words = plain(column.label ?? '');
        nameless.push(
          ...cells
            .filter(
              ({ name }, index) => !name.includes(words) || !name.includes(`Ligne ${index + 1}`),
            )
            .map(tell),
        );
      }
    }
    expect(nameless).toEqual([]);
    const names = asked
      .filter(({ role }) => role !== 'radio' && role !== 'checkbox')
      .map(({ name, around }) => `${name} / ${around.map((each) => each.name).join(' / ')}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
}

test('every group, table and result is called by its question', async ({ page, request }) => {
  test.slow();
  const manifest = (await (await request.get('workbook.fr.json')).json()) as Manifest;
  const weightOf = ({ fields }: Manifest['worksheets'][number]) => JSON.stringify(fields).length;
  const some = isSweep ? manifest.worksheets : spread(manifest.worksheets, weightOf, 6);
  for (const { id, url, fields } of some) {
    await open(page, url);
    // What is folded away has names as well.
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('form details'))
        folded.setAttribute('open', '');
    });
    const told = await readTree(page);
    const names = (role: string) =>
      told.filter((each) => each.role === role).map(({ name }) => name);
    for (const field of fields) {
      const label = plain(field.label ?? '');
      // Two voices: the question stands above both, and each answer is named by who gives it.
      if (field.id.includes('@') || (field as { voices?: boolean }).voices) continue;
      // What is asked only after another answer is not there yet.
      if ((field as { showIf?: unknown }).showIf !== undefined) continue;
      if (isSeveral(field) || field.kind === 'group')
        expect(names('group'), field.id).toContain(label);
      if (field.kind === 'table') expect(names('table')).toContain(label);
      if (field.kind === 'chart') expect(names('image').concat(names('img'))).toContain(label);
      if (field.kind === 'computed') {
        const result = told.find((each) => each.id === `${id}.${field.id}`);
        expect(result).toMatchObject({ role: 'status', name: label });
      }
    }
  }
});

test('the sum of a column is read in its row, under its column', async ({ page }) => {
  await open(page, worksheets['transition-budget']);
  await page.locator('[name="transition-budget.incomes.r1.amount"]').fill('1200');
  const sum = page.locator('[data-field=incomes] [data-total=amount]');
  await expect(sum).toContainText(/1\s?200/);
  const told = await readTree(page);
  const cell = told.find(
    ({ role, around }) =>
      role === 'StaticText' &&
      around.some(({ role: each, name }) => each === 'cell' && /1\s?200/.test(name)),
  );
  expect(cell?.around.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['cell', 'row', 'table']),
  );
});

test('every button and every link says what it does', async ({ page }) => {
  for (const path of [
    '',
    'etapes/',
    'fiches/',
    'carnet/',
    'glossaire/',
    ...thorough.map(([, path]) => path),
  ]) {
    await open(page, path);
    const told = await readTree(page);
    const actions = told.filter(({ role }) =>
      ['button', 'link', 'DisclosureTriangle'].includes(role),
    );
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter(({ name }) => name === '').map(tell)).toEqual([]);
    // The browser names the button that opens its own calendar.
    const tools = actions.filter(
      ({ role, around }) =>
        role === 'button' &&
        around.some((each) => each.role === 'row') &&
        !around.some((each) => each.role === 'Date'),
    );
    expect(tools.filter(({ name }) => !/\d/.test(name)).map(tell)).toEqual([]);
  }
});

test('what changes by itself is said: the state of saving, rows, results', async ({ page }) => {
  await open(page, worksheets['transition-budget']);
  const said = await page
    .locator('[role=status], [role=alert], [aria-live], output')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-save-state') ?? each.id ?? ''));
  expect(said).toContain('idle');
  expect(said).toContain('transition-budget.total-income');
  const table = page.locator('[data-field=incomes]');
  await expect(table.locator('[role=status]').first()).toBeAttached();
});

test('a remark is part of what is said of its control', async ({ page }) => {
  await open(page, worksheets['starting-point']);
  const years = page.locator('[name="starting-point.years-worked"]');
  await years.fill('beaucoup');
  await years.blur();
  const note = page.locator('[data-field=years-worked] [data-note]');
  await expect(note).not.toBeEmpty();
  const remark = plain((await note.textContent()) ?? '');
  const told = (await readTree(page)).find(
    ({ control }) => control === 'starting-point.years-worked',
  );
  expect(told?.description).toContain(remark);
});
