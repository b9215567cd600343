import { column, date, money, number, on, option, rows, table, text } from './written.ts';
import type { Written } from './written.ts';

const STATUS = option('to-contact', 'waiting', 'met', 'dormant', 'closed');
const STAGE = option('found', 'sent', 'reply', 'first', 'offer', 'silent', 'withdrawn');

/** Movement II, the campaign, and the decision. */
export const campaign: readonly Written[] = [
  {
    worksheet: 'campaign-plan',
    fields: {
      channels: table({
        channel: option('network', 'targets', 'clients', 'adverts'),
        hours: number,
      }),
      hours: number,
      'target-list.targets': table({ name: text, attraction: number, access: number }),
    },
    words: ['over', 'fits'],
    formulas: {
      balance:
        "sum(channels.hours, channel = 'network' or channel = 'targets' or channel = 'clients') / sum(channels.hours)",
      overload: 'if(sum(channels.hours) > hours, words(over), words(fits))',
      'priority-targets': 'list(target-list.targets.name, attraction * access >= 15)',
    },
    filled: {
      channels: rows({ channel: 'network', hours: 6 }, { channel: 'adverts', hours: 2 }),
      hours: 7,
      'target-list.targets': rows(
        { name: 'Port', attraction: 5, access: 4 },
        { name: 'Mill', attraction: 2, access: 2 },
      ),
    },
    gives: { balance: 0.75, overload: { words: 'over' }, 'priority-targets': ['Port'] },
    lacking: { channels: column('hours', 4) },
    awaits: {
      balance: ['channels.channel'],
      overload: ['hours'],
      'priority-targets': ['target-list.targets'],
    },
  },
  {
    worksheet: 'contact-tracker',
    fields: {
      lines: table({
        who: text,
        last: date,
        received: text,
        given: text,
        introduced: text,
        'next-date': date,
        status: STATUS,
      }),
    },
    formulas: {
      due: "list(lines.who, next-date <= today() and status != 'closed')",
      snowball: "round(count(lines, filled(introduced)) / count(lines, status = 'met'), 2)",
      reciprocity: 'count(lines, filled(given)) / count(lines, filled(received))',
      dormant: "list(lines.who, daysUntil(last) < -60 and status != 'closed')",
    },
    filled: {
      lines: rows(
        { who: 'Ana', 'next-date': on('2027-03-15'), status: 'met', introduced: 'Bo', given: 'x' },
        { who: 'Bo', 'next-date': on('2027-03-16'), status: 'met', received: 'y' },
        { who: 'Cy', last: on('2026-12-01'), status: 'waiting', received: 'z' },
        { who: 'Di', last: on('2026-12-01'), status: 'closed', 'next-date': on('2027-01-01') },
      ),
    },
    gives: { due: ['Ana'], snowball: 0.5, reciprocity: 0.5, dormant: ['Cy'] },
    awaits: {
      due: ['lines'],
      snowball: ['lines'],
      reciprocity: ['lines'],
      dormant: ['lines'],
    },
    also: [{ filled: { lines: column('who', 'Ana') }, gives: { reciprocity: null } }],
  },
  {
    worksheet: 'application-tracker',
    fields: { lines: table({ org: text, sent: date, stage: STAGE, 'next-date': date }) },
    formulas: {
      due: "list(lines.org, given(next-date <= today(), false) or stage = 'sent' and daysUntil(sent) < -10)",
      'silent-share': "count(lines, stage = 'silent') / count(lines, filled(sent))",
    },
    filled: {
      lines: rows(
        { org: 'Port', stage: 'sent', sent: on('2027-03-01') },
        { org: 'Mill', stage: 'sent', sent: on('2027-03-10') },
        { org: 'Shop', stage: 'reply', sent: on('2027-03-10'), 'next-date': on('2027-03-14') },
        { org: 'Depot', stage: 'silent', sent: on('2027-01-10') },
        { org: 'Yard', stage: 'found' },
      ),
    },
    gives: { due: ['Port', 'Shop'], 'silent-share': 0.25 },
    awaits: { due: ['lines'], 'silent-share': ['lines'] },
  },
  {
    worksheet: 'weekly-review',
    fields: {
      done: table({ channel: text, planned: number, actual: number }),
      identified: number,
      contacted: number,
      replied: number,
      met: number,
      formal: number,
      offers: number,
      weeks: table({ 'week-of': date, energy: number }),
    },
    words: ['rhythm', 'message', 'request', 'pitch', 'interview'],
    formulas: {
      achieved: 'sum(done.actual) / sum(done.planned)',
      passage: 'weakest(5, identified, contacted, replied, met, formal, offers)',
      'weak-passage':
        'if(passage = 1, words(rhythm), if(passage = 2, words(message), if(passage = 3, words(request), if(passage = 4, words(pitch), words(interview)))))',
      'three-low-weeks':
        'count(last(list(weeks.energy), 3)) = 3 and max(last(list(weeks.energy), 3)) <= 3',
    },
    filled: {
      done: rows({ planned: 4, actual: 3 }, { planned: 4, actual: 1 }),
      identified: 40,
      contacted: 20,
      replied: 6,
      met: 4,
      formal: 0,
      offers: 0,
      weeks: column('energy', 6, 3, 2, 3),
    },
    gives: {
      achieved: 0.5,
      passage: 2,
      'weak-passage': { words: 'message' },
      'three-low-weeks': true,
    },
    lacking: { identified: 40, contacted: 20, done: column('planned', 3) },
    awaits: {
      achieved: ['done.actual'],
      passage: ['replied', 'met', 'formal', 'offers'],
      'weak-passage': ['replied', 'met', 'formal', 'offers'],
      'three-low-weeks': ['weeks'],
    },
    also: [
      {
        // Too few cases to say anything: unknown, and nothing is missing.
        filled: { identified: 4, contacted: 2, replied: 1, met: 1, formal: 1, offers: 1 },
        gives: { passage: null, 'weak-passage': null },
      },
      { filled: { weeks: column('energy', 2, 2) }, gives: { 'three-low-weeks': false } },
    ],
  },
  {
    worksheet: 'shared-vision',
    fields: {
      disagreements: table({ subject: text, outcome: option('open', 'resolved', 'kept') }),
    },
    formulas: { 'open-count': "count(disagreements, outcome = 'open')" },
    filled: { disagreements: column('outcome', 'open', 'kept', 'open') },
    gives: { 'open-count': 2 },
    awaits: { 'open-count': ['disagreements'] },
  },
  {
    worksheet: 'offer-comparison',
    fields: {
      offers: table({
        name: text,
        base: money,
        variable: money,
        benefits: money,
        costs: money,
        hours: number,
        journey: number,
        breakers: { type: 'list' },
        yearly: { type: 'computed' },
      }),
      'conditions.income-floor': money,
      matrix: table({ option: text, percent: number }),
    },
    words: ['above', 'below', 'close'],
    formulas: {
      'offers.yearly': 'base * 12 + given(variable, 0) + given(benefits, 0) - given(costs, 0) * 12',
      'offers.hourly': 'yearly / ((hours + journey * 5 / 60) * 47)',
      'offers.floor-check': 'if(base >= conditions.income-floor, words(above), words(below))',
      totals:
        'if(max(matrix.percent) - min(top(list(matrix.percent), 2)) < 10, words(close), list(matrix.percent))',
      breakers: 'list(offers.name, filled(breakers))',
    },
    filled: {
      offers: rows(
        { name: 'Port', base: 2000, costs: 100, hours: 35, journey: 60, breakers: ['Nights'] },
        { name: 'Mill', base: 1700, variable: 1200, hours: 30 },
      ),
      'conditions.income-floor': 1800,
      matrix: rows({ option: 'Port', percent: 70 }, { option: 'Mill', percent: 55 }),
    },
    gives: {
      'offers.yearly': [22800, 21600],
      'offers.hourly': [22800 / 1880, null],
      'offers.floor-check': [{ words: 'above' }, { words: 'below' }],
      totals: [70, 55],
      breakers: ['Port'],
    },
    awaits: { totals: ['matrix'], breakers: ['offers'] },
  },
  {
    worksheet: 'first-100-days',
    fields: { 'decision-record.route': option('salaried', 'founding', 'training'), start: date },
    words: ['post', 'customers', 'course'],
    formulas: {
      'route-view':
        "if(decision-record.route = 'salaried', words(post), if(decision-record.route = 'founding', words(customers), words(course)))",
      'key-dates':
        'list(addDays(start, 7), addDays(start, 30), addDays(start, 60), addDays(start, 90), addDays(start, 100))',
    },
    filled: { 'decision-record.route': 'founding', start: on('2027-01-04') },
    gives: {
      'route-view': { words: 'customers' },
      'key-dates': ['2027-01-11', '2027-02-03', '2027-03-05', '2027-04-04', '2027-04-14'].map(on),
    },
    awaits: { 'route-view': ['decision-record.route'], 'key-dates': ['start'] },
  },
];
