import { column, date, money, number, option, options, rows, table, text } from './written.ts';
import type { Written } from './written.ts';

const VOLUMES = [2, 4, 6, 8].map((sales) => ({ sales, 'paid-now': 50 }));

/** What comes in during a month: part of its sales, and the rest of those of the month before. */
const RECEIVED =
  'price * (sales * paid-now / 100 + given(previous(sales * (100 - paid-now) / 100), 0))';
const COSTS = 'sales * variable-cost + sum(fixed-costs.amount) + drawings';
const START = "sum(funding.amount, certain = 'yes') - sum(investments.amount)";
const CURVE = `running(list(volumes, ${RECEIVED} - (${COSTS})), ${START})`;
const PRUDENT = `running(list(volumes, (${RECEIVED}) * 0.7 - (sales * 0.7 * variable-cost + sum(fixed-costs.amount) + drawings)), ${START})`;

/** The three routes of stage 10. */
export const routes: readonly Written[] = [
  {
    worksheet: 'job-post-analysis',
    fields: {
      requirements: table({ kind: option('must', 'nice'), match: option('yes', 'partly', 'no') }),
      journey: number,
      hours: options('day', 'night', 'weekend'),
      refusals: options('nights', 'travel'),
      'conditions.commute': number,
      'conditions.schedule': options('day', 'night', 'weekend'),
    },
    words: ['far', 'night', 'refused'],
    formulas: {
      score:
        "sum(requirements, if(kind = 'must', 2, 1) * if(match = 'yes', 1, if(match = 'partly', 0.5, 0))) / sum(requirements, if(kind = 'must', 2, 1), filled(match))",
      'conditions-check':
        "list(if(journey > conditions.commute, list(words(far)), list()), if(has(hours, 'night') and not has(conditions.schedule, 'night'), list(words(night)), list()), if(filled(refusals), list(words(refused)), list()))",
    },
    filled: {
      requirements: rows(
        { kind: 'must', match: 'yes' },
        { kind: 'must', match: 'partly' },
        { kind: 'nice', match: 'partly' },
      ),
      journey: 50,
      hours: ['day', 'night'],
      'conditions.commute': 30,
      'conditions.schedule': ['day'],
    },
    gives: { score: 0.7, 'conditions-check': [{ words: 'far' }, { words: 'night' }] },
    lacking: { journey: 20, hours: ['day'], 'conditions.schedule': ['day'] },
    awaits: { score: ['requirements'], 'conditions-check': ['conditions.commute'] },
  },
  {
    worksheet: 'business-canvas',
    fields: {
      assumptions: table({ risk: number, result: option('todo', 'true', 'false') }),
      'first-customers': table({ price: money, commitment: option('none', 'words', 'order') }),
    },
    formulas: {
      untested: "count(assumptions, risk >= 4 and result = 'todo')",
      commitments: "count(first-customers, commitment = 'order')",
      'commitments-sum': "sum(first-customers.price, commitment = 'order')",
    },
    filled: {
      assumptions: rows({ risk: 5, result: 'todo' }, { risk: 5, result: 'true' }, { risk: 2 }),
      'first-customers': rows(
        { price: 300, commitment: 'order' },
        { price: 900, commitment: 'words' },
        { price: 250.5, commitment: 'order' },
      ),
    },
    gives: { untested: 1, commitments: 2, 'commitments-sum': 550.5 },
    awaits: {
      untested: ['assumptions'],
      commitments: ['first-customers'],
      'commitments-sum': ['first-customers'],
    },
  },
  {
    worksheet: 'founding-financials',
    fields: {
      investments: table({ amount: money }),
      'cash-reserve': money,
      funding: table({ amount: money, certain: option('yes', 'no') }),
      price: money,
      'variable-cost': money,
      volumes: table({ sales: number, 'paid-now': number }),
      'fixed-costs': table({ amount: money }),
      'social-rate': number,
      drawings: money,
    },
    words: ['no-margin', 'day-rate-high'],
    formulas: {
      'funding-gap':
        "sum(investments.amount) + cash-reserve - given(sum(funding.amount, certain = 'yes'), 0)",
      turnover: 'sum(volumes.sales) * price',
      margin: 'if(price - variable-cost <= 0, words(no-margin), price - variable-cost)',
      'break-even': 'ceil((sum(fixed-costs.amount) + drawings * (1 + social-rate / 100)) / margin)',
      'per-day': 'round(break-even / 20, 1)',
      'cash-curve': CURVE,
      'cash-low': 'min(cash-curve)',
      'cash-low-month': 'position(cash-curve, cash-low)',
      'days-sold': 'if(break-even > 15, words(day-rate-high), break-even)',
      'prudent-turnover': 'turnover * 0.7',
      'prudent-low': `min(${PRUDENT})`,
    },
    filled: {
      investments: column('amount', 1500, 500),
      'cash-reserve': 1000,
      funding: rows({ amount: 2500, certain: 'yes' }, { amount: 900, certain: 'no' }),
      price: 200,
      'variable-cost': 50,
      volumes: rows(...VOLUMES),
      'fixed-costs': column('amount', 100, 50),
      'social-rate': 25,
      drawings: 400,
    },
    gives: {
      'funding-gap': 500,
      turnover: 4000,
      margin: 150,
      'break-even': 5,
      'per-day': 0.3,
      'cash-curve': [50, -100, 50, 500],
      'cash-low': -100,
      'cash-low-month': 2,
      'days-sold': 5,
      'prudent-turnover': 2800,
      'prudent-low': -310,
    },
    lacking: { price: 200, volumes: rows(...VOLUMES) },
    awaits: {
      'funding-gap': ['investments', 'cash-reserve'],
      margin: ['variable-cost'],
      'break-even': ['fixed-costs', 'drawings', 'social-rate', 'variable-cost'],
      'cash-low-month': ['variable-cost', 'fixed-costs', 'drawings', 'funding', 'investments'],
    },
    also: [
      {
        filled: { price: 40, 'variable-cost': 50 },
        gives: { margin: { words: 'no-margin' }, 'break-even': null },
      },
    ],
  },
  {
    worksheet: 'status-comparison',
    fields: {
      options: table({ name: text, liability: text, social: text }),
      scores: table({ option: text, percent: number }),
    },
    formulas: {
      total: 'list(scores.percent)',
      'blank-cells': 'count(options, not filled(liability)) + count(options, not filled(social))',
    },
    filled: {
      options: rows(
        { name: 'Micro', liability: 'Protected', social: null },
        { name: 'Co-operative', liability: null, social: null },
      ),
      scores: rows({ option: 'Micro', percent: 64 }),
    },
    gives: { total: [64], 'blank-cells': 3 },
    awaits: { total: ['scores'], 'blank-cells': ['options'] },
  },
  {
    worksheet: 'training-need',
    fields: {
      gaps: table({ skill: text, have: number, need: number }),
      'employers-asked': table({ who: text, 'would-hire': option('yes', 'maybe', 'no') }),
    },
    words: ['not-checked'],
    formulas: {
      'gap-total': 'sum(gaps, max(0, need - have))',
      'hire-signal':
        "if(count(employers-asked) < 3, words(not-checked), count(employers-asked, would-hire = 'yes' or would-hire = 'maybe'))",
    },
    filled: {
      gaps: rows({ have: 1, need: 4 }, { have: 5, need: 3 }, { have: 2, need: 3 }),
      'employers-asked': column('would-hire', 'yes', 'no', 'maybe'),
    },
    gives: { 'gap-total': 4, 'hire-signal': 2 },
    lacking: { gaps: column('skill', 'Welding') },
    awaits: { 'gap-total': ['gaps.need', 'gaps.have'], 'hire-signal': ['employers-asked'] },
    also: [
      {
        filled: { 'employers-asked': column('would-hire', 'yes') },
        gives: { 'hire-signal': { words: 'not-checked' } },
      },
    ],
  },
  {
    worksheet: 'training-comparison',
    fields: {
      courses: table({ name: text, cost: money, chosen: option('yes', 'no') }),
      'side-costs': table({ amount: money }),
      funding: table({ amount: money, status: option('asked', 'agreed', 'refused'), reply: date }),
      months: number,
      'income-during': money,
      'transition-budget.savings': money,
      'transition-budget.total-expenses': { type: 'computed' },
      weights: table({ option: text, percent: number }),
    },
    words: ['holds', 'short'],
    formulas: {
      total: 'list(weights.percent)',
      'left-to-pay':
        "sum(courses.cost, chosen = 'yes') + given(sum(side-costs.amount), 0) - given(sum(funding.amount, status = 'agreed'), 0)",
      'months-held':
        '(transition-budget.savings - left-to-pay) / max(1, transition-budget.total-expenses - income-during)',
      holds: 'if(months-held >= months, words(holds), words(short))',
    },
    filled: {
      courses: rows({ cost: 3000, chosen: 'yes' }, { cost: 9000, chosen: 'no' }),
      funding: rows({ amount: 2000, status: 'agreed' }, { amount: 500, status: 'asked' }),
      months: 6,
      'income-during': 1100,
      'transition-budget.savings': 4000,
      'transition-budget.total-expenses': 1600,
      weights: column('percent', 71, 44),
    },
    gives: { total: [71, 44], 'left-to-pay': 1000, 'months-held': 6, holds: { words: 'holds' } },
    lacking: { 'transition-budget.total-expenses': { missing: ['transition-budget.expenses'] } },
    awaits: {
      total: ['weights'],
      'left-to-pay': ['courses'],
      holds: [
        'transition-budget.savings',
        'courses',
        'transition-budget.expenses',
        'income-during',
        'months',
      ],
    },
  },
];
