import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import { fillAll, open, stage, thorough, worksheets } from './acting.ts';
import type { Manifest, ManifestField } from './manifest.ts';

// A trace records the page at every step: with long pages it takes longer than the test.
test.use({ trace: 'off' });

const kinds = [...(await loadKinds()).keys()];
/** A field of an author, the consultant’s answer to it, or what comes with it. */
const FIELD_ID = /^([a-z][a-z0-9-]{0,39}(@consultant)?|0-[a-z]+-[a-z][a-z0-9-]{0,39})$/;
/** The worksheets as their files name them. */
const written = readdirSync('content/stages', { recursive: true, encoding: 'utf8' }).flatMap(
  (path) => /worksheets[\\/](.+)\.yaml$/.exec(path)?.[1] ?? [],
);

function everyField(fields: readonly ManifestField[]): readonly ManifestField[] {
  return fields.flatMap((field) => [field, ...everyField(field.columns ?? [])]);
}

for (const locale of ['fr', 'en'] as const) {
  test(`the manifest in ${locale} tells the edition, its stages, worksheets, fields and sessions`, async ({
    request,
  }) => {
    const response = await request.get(`workbook.${locale}.json`);
    expect(response.headers()['content-type']).toContain('application/json');
    const manifest = (await response.json()) as Manifest;
    expect(manifest).toMatchObject({
      edition: { id: 'passerelle', name: 'Passerelle' },
      locale,
      locales: ['fr', 'en'],
    });
    expect(manifest.stages.map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(manifest.worksheets.map(({ id }) => id).sort()).toEqual([...written].sort());
    for (const { id, title, url, fields } of manifest.worksheets) {
      expect({ id, isTitled: title !== '', isFound: (await request.get(url)).status() }).toEqual({
        id,
        isTitled: true,
        isFound: 200,
      });
      for (const field of everyField(fields)) {
        expect(field.id).toMatch(FIELD_ID);
        expect(kinds).toContain(field.kind);
        if (field.kind !== 'recall') expect(field.label, field.id).toBeTruthy();
        if (['choice', 'choices'].includes(field.kind))
          for (const option of field.options ?? (field.from ? [] : [{ id: '', label: '' }]))
            expect(option).toEqual({
              id: expect.stringMatching(/^[a-z]/),
              label: expect.stringMatching(/./),
            });
      }
    }
    for (const { worksheets: ids, url, written: isWritten } of manifest.stages) {
      expect(url !== undefined).toBe(isWritten);
      for (const id of ids) expect(written).toContain(id);
    }
    expect(manifest.sessions[0]).toMatchObject({ id: '01', number: 1, stage: 'kickoff' });
    expect(new Set(manifest.sessions.map(({ url }) => url)).size).toBe(manifest.sessions.length);
    for (const { title, url, print } of manifest.sessions) {
      const session = await request.get(url);
      expect({ url, status: session.status() }).toEqual({ url, status: 200 });
      expect(await session.text()).toContain(`data-title="${title}"`);
      for (const id of print) expect(written).toContain(id);
    }
  });
}

test('both languages ask the same questions under the same names', async ({ page }) => {
  const names = async (path: string) => {
    await page.goto(path);
    return page
      .locator('form[data-worksheet] [name]')
      .evaluateAll((all) => all.map((control) => `${control.getAttribute('name')} ${control.id}`));
  };
  const [french, english] = [
    await names(stage),
    await names('en/stages/framework-and-commitment/'),
  ];
  expect(french.length).toBeGreaterThan(150);
  expect(english).toEqual(french);
});

for (const [id, path] of thorough) {
  test(`every question of ${id} is a control named after its worksheet and its field`, async ({
    page,
    request,
  }) => {
    const manifest = (await (await request.get('workbook.fr.json')).json()) as Manifest;
    const worksheet = manifest.worksheets.find((each) => each.id === id);
    await page.goto(path);
    const form = page.locator(`form[data-worksheet="${id}"]`);
    await expect(form).toHaveCount(1);
    const names = await form
      .locator('input, select, textarea')
      .evaluateAll((all) => all.flatMap((control) => control.getAttribute('name') ?? []));
    expect(names.filter((name) => !name.startsWith(`${id}.`))).toEqual([]);
    for (const field of worksheet?.fields ?? []) {
      const own = names.filter((name) => `${name}.`.startsWith(`${id}.${field.id}.`));
      const stores = !['group', 'computed', 'recall', 'signature', 'chart'].includes(field.kind);
      expect({ field: field.id, isAsked: own.length > 0 }).toEqual({
        field: field.id,
        isAsked: stores,
      });
      for (const column of field.columns ?? [])
        expect(own).toContain(`${id}.${field.id}.r1.${column.id}`);
      await expect(
        form.locator(`[data-field="${field.id}"][data-kind="${field.kind}"]`),
      ).toHaveCount(1);
    }
  });
}

test('the state of saving is told in one place, and goes from idle to saved', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const state = document.querySelector<HTMLElement>('[data-save-state]')?.dataset['saveState'];
      if (state !== undefined && seen.at(-1) !== state) seen.push(state);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  for (const path of [stage, ...Object.values(worksheets), 'carnet/']) {
    await open(page, path);
    await expect(page.locator('[data-save-state]')).toHaveCount(1);
    await expect(page.locator('[data-save-state]')).toHaveAttribute('role', 'status');
  }
  await open(page, worksheets['mutual-commitment']);
  await page.locator('[name="mutual-commitment.expectation"]').fill('Un métier');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(['idle', 'saving', 'saved']);
});

test('storage belongs to the edition: its keys and its database carry its name', async ({
  page,
}) => {
  await open(page, stage);
  await page.locator('[data-device=own]').click();
  await fillAll(page);
  await page.locator('[data-theme-switch]').click();
  const kept = await page.evaluate(async () => ({
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(kept.keys.length).toBeGreaterThan(30);
  expect(kept.keys.filter((key) => !key.startsWith('passerelle:1:passerelle:'))).toEqual([]);
  expect(kept.databases).toEqual(['passerelle:passerelle']);
});

test('addresses are words of their language', async ({ request }) => {
  const addresses = [
    ...['', 'etapes/', 'fiches/', 'carnet/', 'glossaire/', stage, 'fiches/engagement-mutuel/'],
    ...[
      '',
      'stages/',
      'worksheets/',
      'notebook/',
      'glossary/',
      'worksheets/mutual-commitment/',
    ].map((address) => `en/${address}`),
  ];
  for (const address of addresses)
    expect({
      address,
      status: (await request.get(address === '' ? './' : address)).status(),
    }).toEqual({
      address,
      status: 200,
    });
});
