import { describe, expect, it } from 'vitest';
import { addressOf, outlineOfWorkbook } from '../../../src/workbook/outline.ts';
import type { Outline, View } from '../../../src/workbook/outline.ts';
import { readWith } from '../../editions.ts';

const outline: Outline = {
  stages: new Map([['kickoff', { fr: 'depart', en: 'start' }]]),
  worksheets: new Map([['budget', { fr: 'budget' }]]),
  sessions: new Map([['short-01', { fr: 'court-1', en: 'short-1' }]]),
  pages: new Map([
    ['home', { fr: '', en: '' }],
    ['help', { fr: 'aide', en: 'help' }],
  ]),
  terms: new Set(['tie']),
  links: new Set(),
  segments: {
    fr: { stages: 'etapes', worksheets: 'fiches', sessions: 'seances', print: 'imprimer' },
    en: {},
  },
};
const ground = { base: '/carnet-pro/', locales: ['fr', 'en'] as const };

function address(view: View, locale: string, id?: string): string | undefined {
  return addressOf(outline, { ...ground, locales: ['fr', 'en'] }, view, locale, id);
}

describe('addressOf', () => {
  it('puts the first language at the root of the base, the others under their code', () => {
    expect(address('home', 'fr')).toBe('/carnet-pro/');
    expect(address('home', 'en')).toBe('/carnet-pro/en/');
    expect(address('stage', 'fr', 'kickoff')).toBe('/carnet-pro/etapes/depart/');
    expect(address('stage', 'en', 'kickoff')).toBe('/carnet-pro/en/stages/start/');
  });

  it('ends with a slash, but for the page of what is not found', () => {
    for (const view of [
      'home',
      'stages',
      'worksheets',
      'sessions',
      'notebook',
      'glossary',
      'consultant',
      'print',
    ] as const)
      expect(address(view, 'fr')).toMatch(/\/$/);
    expect(address('not-found', 'en')).toBe('/carnet-pro/en/404.html');
  });

  it('gives the home page the root of its language', () => {
    expect(address('page', 'en', 'home')).toBe('/carnet-pro/en/');
    expect(address('page', 'fr', 'help')).toBe('/carnet-pro/aide/');
  });

  it('keeps the consultant’s pages together, apart from the candidate’s', () => {
    expect(address('session', 'fr', 'short-01')).toBe('/carnet-pro/seances/court-1/');
    expect(address('consultant', 'fr')).toBe('/carnet-pro/consultant/');
    expect(address('print', 'fr')).toBe('/carnet-pro/consultant/imprimer/');
    expect(address('consultant-session', 'en', 'short-01')).toBe(
      '/carnet-pro/en/consultant/sessions/short-1/',
    );
    expect(address('consultant-stage', 'fr', 'kickoff')).toBe(
      '/carnet-pro/consultant/etapes/depart/',
    );
  });

  it('uses a plain name where the words of addresses are missing', () => {
    expect(address('glossary', 'fr')).toBe('/carnet-pro/glossary/');
  });

  it('borrows the word of the first language, as the text is borrowed', () => {
    expect(address('worksheet', 'en', 'budget')).toBe('/carnet-pro/en/worksheets/budget/');
  });

  it('is undefined for what does not exist', () => {
    for (const view of ['stage', 'worksheet', 'session', 'consultant-session', 'page'] as const)
      expect(address(view, 'fr', 'nothing')).toBeUndefined();
  });
});

describe('the outline of a workbook', () => {
  it('is the same as that of the files it was read from', () => {
    const { workbook, outline: scanned } = readWith({});
    const read = outlineOfWorkbook(workbook);
    expect(read.terms).toEqual(scanned.terms);
    expect(read.links).toEqual(scanned.links);
    expect(read.segments).toEqual(scanned.segments);
    for (const part of ['stages', 'worksheets', 'sessions', 'pages'] as const)
      expect([...read[part]].sort()).toEqual([...scanned[part]].sort());
  });

  it('knows the official links of the edition’s own region only', () => {
    const region = `name:\n  fr: Suisse\n  en: Switzerland\nhelp: []\nlinks:\n  - office:\n      title:\n        fr: Office\n        en: Office\n`;
    const { workbook, outline: scanned } = readWith({ 'regions/ch.yaml': region });
    expect([...outlineOfWorkbook(workbook).links]).toEqual(['jobs']);
    expect([...scanned.links]).toEqual(['jobs']);
  });
});
