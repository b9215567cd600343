import { expect, test } from '@playwright/test';

for (const { path, branch } of [
  { path: './', branch: 'Vers un poste salarié' },
  { path: 'etapes/', branch: 'Vers un poste salarié' },
  { path: 'en/', branch: 'Towards a salaried post' },
  { path: 'en/stages/', branch: 'Towards a salaried post' },
]) {
  test(`${path} shows twelve stages in three movements, and the branches of the tenth in it`, async ({
    page,
  }) => {
    await page.goto(path);
    const stages = page.getByRole('main').locator('.movement li.entry');
    await expect(page.getByRole('main').locator('.movement')).toHaveCount(3);
    await expect(stages).toHaveCount(12);
    await expect(stages.getByRole('heading').getByRole('link')).toHaveCount(12);
    const branches = stages.nth(9).locator('.entry-branches').getByRole('link');
    await expect(branches).toHaveCount(3);
    await branches.filter({ hasText: branch }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(branch);
    // Beside one another, not one after the other: the way on is the next stage.
    const turn = page.locator('.turn');
    await expect(turn.getByRole('link')).toHaveCount(2);
    await expect(turn.locator('[rel=prev]')).toContainText(/Votre voie|Your route/);
    await expect(turn.locator('[rel=next]')).toContainText(/Décider|Deciding/);
  });
}

test('the branch that one’s own answer points to is said to be one’s own', async ({ page }) => {
  await page.goto('fiches/enonce-du-projet/');
  await page.locator('input[name="project-statement.route"][value="founding"]').check();
  await expect(page.locator('[data-save-state]').first()).toHaveAttribute(
    'data-save-state',
    'saved',
  );
  await page.goto('etapes/votre-voie/');
  await expect(page.locator('[data-chosen-by]:visible')).toHaveCount(1);
  await expect(
    page.locator('li.entry', { has: page.locator('[data-chosen-by]:visible') }),
  ).toContainText('Créer ou reprendre une entreprise');
});
