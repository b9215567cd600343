import { describe, expect, it } from 'vitest';
import { listJobs } from '../../../../src/site/handouts/jobs.ts';
import type { Workbook } from '../../../../src/workbook/workbook.ts';
import { readWith } from '../../../editions.ts';

const { workbook } = readWith({});

function inEdition(edition: Partial<Workbook['edition']>): Workbook {
  return { ...workbook, edition: { ...workbook.edition, ...edition } };
}

function addressesOf(of: Workbook, only = ''): string[] {
  return listJobs(of, only).flatMap(({ papers, form }) => [
    ...papers.map(({ address }) => address),
    ...(form ? [form.address] : []),
  ]);
}

describe('the documents of a workbook', () => {
  it('are each session and worksheet, in both languages and copies, on both papers', () => {
    const { sessions, worksheets } = workbook;
    const addresses = addressesOf(workbook);
    expect(addresses).toHaveLength(
      2 * (4 * (sessions.length + worksheets.length) + worksheets.length),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('stand below the base and the language, the consultant’s below the consultant’s pages', () => {
    const addresses = addressesOf(inEdition({ base: '/carnet-pro/' }));
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/carnet-pro/handouts/fiches/budget-a4.pdf',
        '/carnet-pro/handouts/fiches/budget-form.pdf',
        '/carnet-pro/consultant/handouts/fiches/budget-consultant-letter.pdf',
        '/carnet-pro/en/handouts/sessions/01-letter.pdf',
        '/carnet-pro/en/consultant/handouts/sessions/01-consultant-a4.pdf',
      ]),
    );
  });

  it('are the candidate’s alone in an edition without the consultant’s pages', () => {
    const jobs = listJobs(inEdition({ consultantPages: false }), '');
    expect(JSON.stringify(jobs)).not.toContain('consultant');
    expect(jobs.length).toBe(listJobs(workbook, '').length / 2);
  });

  it('may be chosen by parts of their addresses, down to one', () => {
    expect(addressesOf(workbook, 'budget-form')).toHaveLength(2);
    expect(addressesOf(workbook, 'en/handouts/sessions/01-a4')).toEqual([
      '/en/handouts/sessions/01-a4.pdf',
    ]);
    expect(addressesOf(workbook, 'nothing-of-the-kind')).toEqual([]);
    const both = addressesOf(workbook, 'budget-form, en/handouts/sessions/01-a4');
    expect(both).toHaveLength(3);
  });

  it('have titles that tell them apart, and the notes of the worksheet’s stage', () => {
    const jobs = listJobs(workbook, 'budget-');
    const french = jobs.filter(({ locale }) => locale === 'fr');
    expect(new Set(french.map(({ title }) => title)).size).toBe(french.length);
    const noted = jobs.filter(({ notes }) => notes);
    expect(noted.map(({ page, notes }) => [page, notes?.page])).toEqual([
      ['/fiches/budget/', '/consultant/etapes/depart/'],
      ['/en/worksheets/budget/', '/en/consultant/stages/start/'],
    ]);
  });
});
