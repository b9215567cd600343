import { expect, test } from '@playwright/test';
import { makeFile, takeCopy } from '../notebooks.ts';
import { siteOf } from './site.ts';

test('answers to questions that a worksheet asks no more are kept, under the words they had', async ({
  page,
}) => {
  const site = await siteOf('overridden');
  try {
    await page.goto(new URL('carnet/', site.url).href);
    const answers = {
      'starting-point.last-role': 'Comptable',
      'starting-point.weekly-hours': 12,
      'starting-point.deadlines': ['r1'],
      'starting-point.deadlines.r1': { date: '2026-03-31', label: 'Dernier jour de contrat' },
      'project-statement.main': 'Reprendre une comptabilité.',
    };
    await takeCopy(page, makeFile(answers, { edition: 'overridden' }));
    const kept = page.locator('[data-kept]');
    await expect(kept).toContainText('Heures que je peux donner chaque semaine');
    await expect(kept).toContainText('12');
    await expect(kept).toContainText('Ce qui se passe ce jour-là');
    await expect(kept).toContainText('Dernier jour de contrat');
    await expect(kept).toContainText('Reprendre une comptabilité.');
    await expect(kept).not.toContainText('Comptable');
    await expect(kept).not.toContainText('starting-point');
  } finally {
    await site.close();
  }
});
