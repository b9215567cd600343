import { column, date, number, on, option, options, rows, table, text, words } from './written.ts';
import type { Written } from './written.ts';

const FAMILIES = ['practical', 'investigative', 'artistic', 'social', 'enterprising', 'organised'];
const SUMS = FAMILIES.join(', ');
const STATEMENTS = FAMILIES.flatMap((family) => [1, 2, 3].map((item) => `${family[0]}${item}`));

/** Eighteen statements: the first three are of the first family, and so on. */
function interests(...values: number[]) {
  return rows(
    ...values.map((value, index) => ({ id: STATEMENTS[index] ?? null, item: `s${index}`, value })),
  );
}

function familySum(family: string): string {
  const ids = [1, 2, 3].map((item) => `id = '${family[0]}${item}'`);
  return `sum(items.value, ${ids.join(' or ')})`;
}

/** Movement I: rebuilding the link. The transition budget has a test of its own. */
export const link: readonly Written[] = [
  {
    worksheet: 'network-map',
    fields: {
      people: table({
        name: text,
        circle: option('family', 'friends', 'colleagues'),
        closeness: number,
        'last-contact': date,
        sector: text,
      }),
    },
    formulas: {
      total: 'count(people)',
      'circles-count': 'distinct(people.circle)',
      'weak-share': 'count(people, closeness <= 2) / count(people)',
      dormant: 'count(people, monthsSince(last-contact) > 24)',
      bridges: 'count(people, alike(circle) = 1 or alike(sector) = 1)',
    },
    filled: {
      people: rows(
        { name: 'Ana', circle: 'family', closeness: 5, 'last-contact': on('2027-03'), sector: 'A' },
        { name: 'Bo', circle: 'friends', closeness: 2, 'last-contact': on('2024-11'), sector: 'B' },
        { name: 'Cy', circle: 'friends', closeness: 1, 'last-contact': on('2023'), sector: 'C' },
        { name: 'Di', circle: 'friends', closeness: 4, 'last-contact': on('2026-09'), sector: 'B' },
      ),
    },
    gives: { total: 4, 'circles-count': 2, 'weak-share': 0.5, dormant: 2, bridges: 2 },
    awaits: {
      total: ['people'],
      'circles-count': ['people'],
      'weak-share': ['people'],
      dormant: ['people'],
      bridges: ['people'],
    },
  },
  {
    worksheet: 'career-timeline',
    fields: { periods: table({ start: date, end: date, title: text }) },
    formulas: { gaps: 'gaps(list(periods, span(start, given(end, today()))), 3)' },
    filled: {
      periods: rows(
        { title: 'Storekeeper', start: on('2019-07'), end: on('2024-12') },
        { title: 'Picker', start: on('2012'), end: on('2018') },
        { title: 'Team leader', start: on('2025-03-10'), end: null },
        { title: 'Volunteer', start: on('2013'), end: on('2014') },
      ),
    },
    gives: { gaps: [{ from: '2019-01', to: '2019-06' }] },
    lacking: { periods: rows({ title: 'Picker' }) },
    awaits: { gaps: ['periods.start'] },
    also: [
      { filled: { periods: rows({ start: on('2012'), end: on('2018') }) }, gives: { gaps: [] } },
    ],
  },
  {
    worksheet: 'achievements',
    fields: {
      list: table({
        title: text,
        figure: text,
        proof: option('document', 'witness', 'figure', 'none'),
      }),
    },
    formulas: {
      'with-figure': 'count(list, filled(figure))',
      'with-proof': "count(list, proof != 'none')",
    },
    filled: {
      list: rows(
        { title: 'One', figure: '12 %', proof: 'witness' },
        { title: 'Two', figure: null, proof: 'none' },
        { title: 'Three', figure: null, proof: 'document' },
      ),
    },
    gives: { 'with-figure': 1, 'with-proof': 2 },
    awaits: { 'with-figure': ['list'], 'with-proof': ['list'] },
  },
  {
    worksheet: 'skills-evidence',
    fields: {
      skills: table({ name: text, level: number, evidence: words, 'other-level': number }),
    },
    formulas: {
      proven: 'count(skills, filled(evidence))',
      'gap-view': 'list(skills.name, abs(level - other-level) >= 2)',
    },
    filled: {
      skills: rows(
        { name: 'Count stock', level: 4, evidence: ['Inventory'], 'other-level': 2 },
        { name: 'Calm people', level: 3, evidence: null, 'other-level': 3 },
        { name: 'Plan', level: 1, evidence: ['Rota', 'Move'], 'other-level': 4 },
      ),
    },
    gives: { proven: 2, 'gap-view': ['Count stock', 'Plan'] },
    lacking: { skills: column('name', 'Plan') },
    awaits: { 'gap-view': ['skills.level', 'skills.other-level'] },
  },
  {
    worksheet: 'interests',
    fields: { items: table({ id: text, item: text, value: number }) },
    words: ['unfinished', 'none'],
    formulas: {
      ...Object.fromEntries(FAMILIES.map((family) => [family, familySum(family)])),
      sums: `list(${SUMS})`,
      'top-families': `if(count(items, filled(value)) < 18, words(unfinished), if(max(${SUMS}) - min(${SUMS}) < 3, words(none), highest(2, ${SUMS})))`,
    },
    filled: { items: interests(5, 5, 4, 1, 1, 1, 2, 2, 2, 4, 4, 4, 4, 4, 4, 3, 3, 3) },
    gives: {
      practical: 14,
      sums: [14, 3, 6, 12, 12, 9],
      'top-families': ['practical', 'social', 'enterprising'],
    },
    awaits: { practical: ['items'], sums: ['items'], 'top-families': ['items'] },
    also: [
      { filled: { items: interests(5, 5) }, gives: { 'top-families': { words: 'unfinished' } } },
      {
        filled: { items: interests(...Array.from({ length: 18 }, () => 3)) },
        gives: { 'top-families': { words: 'none' } },
      },
    ],
  },
  {
    worksheet: 'hypotheses',
    fields: { list: table({ name: text, route: option('salaried', 'founding', 'training') }) },
    formulas: { diversity: 'distinct(list.route)' },
    filled: { list: column('route', 'salaried', 'training', 'salaried') },
    gives: { diversity: 2 },
    lacking: { list: column('route', null) },
    awaits: { diversity: ['list.route'] },
  },
  {
    worksheet: 'reality-test',
    fields: {
      'hypotheses.list': table({ name: text }),
      interviews: table({
        hypothesis: text,
        effect: option('confirms', 'qualifies', 'contradicts'),
      }),
    },
    formulas: {
      solid:
        "list(hypotheses.list.name, count(interviews, hypothesis = name) >= 3 and count(interviews, hypothesis = name and effect != 'confirms') >= 1)",
    },
    filled: {
      'hypotheses.list': rows({ name: 'Stock controller' }, { name: 'Own workshop' }),
      interviews: rows(
        { hypothesis: 'Stock controller', effect: 'confirms' },
        { hypothesis: 'Stock controller', effect: 'qualifies' },
        { hypothesis: 'Own workshop', effect: 'confirms' },
        { hypothesis: 'Own workshop', effect: 'confirms' },
        { hypothesis: 'Own workshop', effect: 'confirms' },
        { hypothesis: 'Stock controller', effect: 'confirms' },
      ),
    },
    gives: { solid: ['Stock controller'] },
    lacking: { 'hypotheses.list': column('name', 'Own workshop') },
    awaits: { solid: ['interviews'] },
  },
  {
    worksheet: 'route-matrix',
    fields: {
      matrix: table({
        option: text,
        percent: number,
        rank: number,
        'doubled-rank': number,
        unchecked: number,
      }),
      gut: options('salaried', 'founding', 'training'),
    },
    words: ['close', 'changes', 'stays'],
    formulas: {
      totals: 'list(matrix.percent)',
      'close-call':
        'if(max(matrix.percent) - min(top(list(matrix.percent), 2)) < 10, words(close), max(matrix.percent) - min(top(list(matrix.percent), 2)))',
      unknowns: 'sum(matrix.unchecked)',
      sensitivity: 'if(count(matrix, rank != doubled-rank) > 0, words(changes), words(stays))',
    },
    filled: {
      matrix: rows(
        { option: 'Salaried', percent: 70, rank: 1, 'doubled-rank': 2, unchecked: 1 },
        { option: 'Training', percent: 64, rank: 2, 'doubled-rank': 1, unchecked: 2 },
        { option: 'Founding', percent: 30, rank: 3, 'doubled-rank': 3, unchecked: 0 },
      ),
    },
    gives: {
      totals: [70, 64, 30],
      'close-call': { words: 'close' },
      unknowns: 3,
      sensitivity: { words: 'changes' },
    },
    awaits: {
      totals: ['matrix'],
      'close-call': ['matrix'],
      unknowns: ['matrix'],
      sensitivity: ['matrix'],
    },
    also: [{ filled: { matrix: column('percent', 80, 60.5) }, gives: { 'close-call': 19.5 } }],
  },
];
