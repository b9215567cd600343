import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  EXPECTATION,
  chooseCopy,
  expectOfThis,
  makeFile,
  openNotebookPage,
  takeCopy,
  waitUntilSaved,
} from './notebooks.ts';

const BUDGET = {
  'transition-budget.incomes': ['r1', 'r2'],
  'transition-budget.incomes.r1': { label: 'Allocation', amount: 164_000 },
  'transition-budget.incomes.r2': { label: 'Salaire de mon conjoint', amount: 178_000 },
} as const;

test.describe('the notebook’s page', () => {
  test('says that nothing is written yet, and where to begin', async ({ page }) => {
    await openNotebookPage(page);
    await expect(page.getByText('Rien n’est encore écrit ici.')).toBeVisible();
    await expect(page.getByText('Pas commencée')).toHaveCount(45);
    await expect(page.getByLabel('Chercher dans mes réponses')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Ce que j’ai écrit en dernier' })).toBeHidden();
  });

  test('tells where one is in questions, one’s own tick beside them', async ({ page }) => {
    await expectOfThis(page, 'Comprendre.');
    await page.getByLabel('Pour moi, cette fiche est terminée').check();
    await waitUntilSaved(page);
    await openNotebookPage(page);
    const where = page.locator('[data-where]');
    await expect(where).toContainText('1 fiche terminée sur 5');
    await expect(where).toContainText('1 réponse donnée sur 12 · Terminée');
    await expect(where).not.toContainText('%');
  });

  test('shows the last answers with a way back to their questions', async ({ page }) => {
    await expectOfThis(page, 'Comprendre.');
    await openNotebookPage(page);
    const last = page.locator('[data-last]');
    await expect(last).toContainText('Engagement mutuel, aujourd’hui à');
    await last.getByRole('link', { name: EXPECTATION }).click();
    await expect(page).toHaveURL(/\/fiches\/engagement-mutuel\/#mutual-commitment\.expectation$/);
    await expect(page.getByLabel(EXPECTATION)).toHaveValue('Comprendre.');
  });

  test('shows tables as tables, and a dash for a result nobody knows', async ({ page }) => {
    await openNotebookPage(page);
    await takeCopy(page, makeFile(BUDGET));
    const table = page.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveText([
      'Intitulé',
      'Montant par mois',
      'S’arrête le',
    ]);
    await expect(table.getByRole('row')).toHaveCount(3);
    await expect(table.getByRole('cell').first()).toHaveText('Allocation');
    const answers = page.locator('[data-answers] [data-answer]');
    await expect(answers.filter({ hasText: 'Total des ressources' })).toContainText(/3\s420\s€/);
    await expect(answers.filter({ hasText: 'Total des dépenses' })).toContainText('—');
    await expect(answers.filter({ hasText: 'Ressources du mois' })).toContainText('privé');
  });

  test('lists an answer apart when its question is not asked', async ({ page }) => {
    await openNotebookPage(page);
    await takeCopy(page, makeFile({ 'starting-point.situation-other': 'Entre deux mondes' }));
    const apart = page.locator('[data-answers] [data-part] [data-part] [data-part]');
    await expect(apart).toContainText('Réponses gardées, question non posée');
    await expect(apart).toContainText('Entre deux mondes');
  });

  test('finds words whatever their accents, case and apostrophes, and marks them', async ({
    page,
  }) => {
    await openNotebookPage(page);
    await takeCopy(
      page,
      makeFile({
        ...BUDGET,
        'mutual-commitment.expectation': 'Savoir ce que l’Œuvre d’un ÉTÉ m’apporte.',
        'starting-point.last-role': 'Chef d’atelier',
      }),
    );
    const answers = page.locator('[data-answers] [data-answer]');
    const said = page.locator('[data-answers-said]');
    const search = page.getByLabel('Chercher dans mes réponses');
    await search.fill("l'oeuvre ete");
    await expect(answers.filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('[data-answers] mark')).toHaveText(['Œuvre', 'ÉTÉ']);
    await expect(said).toHaveText('1 réponse trouvée.');
    await expect(page.getByRole('heading', { name: 'Budget de transition' })).toBeHidden();
    await search.fill('conjoint');
    await expect(page.locator('[data-answers] mark')).toHaveText(['conjoint']);
    await search.fill('zzz');
    await expect(said).toHaveText('Aucune réponse ne contient ces mots.');
    await search.fill('');
    await expect(page.locator('[data-answers] mark')).toHaveCount(0);
    await expect(answers.filter({ hasText: 'Chef d’atelier' })).toBeVisible();
    await expect(said).toHaveText('');
  });

  test('keeps what one typed as text, whatever it looks like', async ({ page }) => {
    const text = '<img src=x onerror="document.title=1"><b>gras</b>';
    await expectOfThis(page, text);
    await openNotebookPage(page);
    await expect(page.locator('[data-answers] dd').first()).toHaveText(text);
    await page.getByLabel('Chercher dans mes réponses').fill('gras');
    await expect(page.locator('[data-answers] mark').first()).toHaveText('gras');
    await expect(page.locator('main img, main b')).toHaveCount(0);
    await expect(page).toHaveTitle(/Mon carnet/);
  });

  test('follows another tab without taking the keyboard or the scroll away', async ({
    page,
    context,
  }) => {
    await expectOfThis(page, 'Avant.');
    const notebook = await context.newPage();
    await openNotebookPage(notebook);
    const link = notebook.locator('[data-where]').getByRole('link', { name: 'Point de départ' });
    await link.focus();
    await notebook.evaluate(() => window.scrollTo(0, 300));
    await page.getByLabel(EXPECTATION).fill('Après.');
    await waitUntilSaved(page);
    await expect(notebook.locator('[data-answers]')).toContainText('Après.');
    await expect(link).toBeFocused();
    expect(await notebook.evaluate(() => window.scrollY)).toBe(300);
  });

  test('waits for the finger to leave before it draws anew', async ({ page, context }) => {
    await expectOfThis(page, 'Avant.');
    const notebook = await context.newPage();
    await openNotebookPage(notebook);
    await notebook.mouse.move(5, 5);
    await notebook.mouse.down();
    await page.getByLabel(EXPECTATION).fill('Après.');
    await waitUntilSaved(page);
    await notebook.waitForTimeout(500);
    await expect(notebook.locator('[data-answers]')).toContainText('Avant.');
    await notebook.mouse.up();
    await expect(notebook.locator('[data-answers]')).toContainText('Après.');
  });

  test('prints the whole of a long answer, and leaves private ones out when asked', async ({
    page,
  }) => {
    const words = Array.from(
      { length: 1250 },
      (_, index) => `mot${String(index).padStart(4, '0')}`,
    );
    const long = words.join(' ');
    expect(long.length).toBeGreaterThanOrEqual(9_999);
    await openNotebookPage(page);
    await takeCopy(
      page,
      makeFile({
        'mutual-commitment.expectation': long,
        'scope-map.my-limit': 'Rien sur ma famille',
        'gone-sheet.gone-field': 'Une réponse orpheline',
      }),
    );
    const print = async () => {
      const path = test.info().outputPath('notebook.pdf');
      await page.pdf({ path, format: 'A4' });
      return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    };
    // A search shows part of the notebook; paper has it all.
    await page.getByLabel('Chercher dans mes réponses').fill('famille');
    await expect(page.locator('[data-answers] mark')).toHaveCount(1);
    const whole = await print();
    expect(words.filter((word) => !whole.includes(word))).toEqual([]);
    expect(whole).toContain('Rien sur ma famille');
    expect(whole).toContain('Une réponse orpheline');
    expect(whole).not.toContain('Chercher dans mes réponses');
    await page.getByLabel('Laisser les réponses privées hors de l’impression').check();
    const open = await print();
    expect(open).toContain('mot1249');
    expect(open).not.toContain('Rien sur ma famille');
    expect(open).not.toContain('Une réponse orpheline');
    expect(open).toContain('ne sont pas imprimées');
  });

  test('stays within 360 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openNotebookPage(page);
    const chain = 'a'.repeat(300);
    await takeCopy(page, makeFile({ ...BUDGET, 'mutual-commitment.expectation': chain }));
    await chooseCopy(page, makeFile({ 'mutual-commitment.expectation': `${chain}b` }));
    await expect(page.getByRole('heading', { name: 'Ce que ce fichier apporte' })).toBeVisible();
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(360);
    await page.getByRole('button', { name: 'Effacer ce carnet' }).click();
    expect(await width()).toBe(360);
  });

  test('still makes a copy when the list of worksheets cannot be loaded, and tries again', async ({
    page,
  }) => {
    await expectOfThis(page, 'Comprendre.');
    await page.route('**/workbook.fr.json', (route) => route.abort());
    await page.goto('/carnet/');
    await expect(page.getByRole('alert')).toContainText('Vos réponses sont toujours là.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer une copie', exact: true }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('Comprendre.');
    await page.unroute('**/workbook.fr.json');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.locator('[data-answers]')).toContainText('Comprendre.');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('speaks English too', async ({ page }) => {
    await expectOfThis(page, 'Comprendre.');
    await page.goto('/en/notebook/');
    await expect(page.locator('[data-answers]')).toContainText('What I expect from this work');
    await expect(page.locator('[data-answers]')).toContainText('Comprendre.');
    const untold = /\b(notebook|file|import|reminder|notice|progress|save)\.[a-z]/;
    expect(await page.locator('main').innerText()).not.toMatch(untold);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the notebook’s page says what it needs, and offers blank worksheets', async ({ page }) => {
    await page.goto('/carnet/');
    await expect(page.locator('noscript p')).toHaveText(/il faut JavaScript/);
    await page.locator('noscript a').click();
    await expect(page).toHaveURL(/\/fiches\/$/);
  });
});
