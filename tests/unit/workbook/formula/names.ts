import type { Names } from '../../../../src/workbook/formula/index.ts';

/** The names of two worksheets of the protocol, seen from the transition budget. */
export const names: Names = {
  worksheet: 'transition-budget',
  words: ['not-limited'],
  worksheets: {
    'transition-budget': {
      incomes: {
        type: 'rows',
        columns: { label: { type: 'text' }, amount: { type: 'money' }, end: { type: 'date' } },
      },
      expenses: {
        type: 'rows',
        columns: {
          label: { type: 'text' },
          amount: { type: 'money' },
          'can-reduce': { type: 'option', options: ['yes', 'no'] },
        },
      },
      'one-off-in': { type: 'rows', columns: { amount: { type: 'money' } } },
      'one-off-out': { type: 'rows', columns: { amount: { type: 'money' } } },
      savings: { type: 'money' },
      'total-income': { type: 'money' },
      'total-expenses': { type: 'money' },
      reducible: { type: 'money' },
      'monthly-gap': { type: 'money' },
      'runway-months': { type: 'number' },
      obstacles: { type: 'options', options: ['transport', 'money'] },
      note: { type: 'text' },
    },
    'network-map': {
      people: {
        type: 'rows',
        columns: {
          name: { type: 'text' },
          circle: { type: 'option', options: ['family', 'friends', 'colleagues'] },
          closeness: { type: 'number' },
          'last-contact': { type: 'date' },
          'can-offer': { type: 'options', options: ['info', 'advice'] },
        },
      },
      'first-five': { type: 'list' },
      dormant: { type: 'computed' },
    },
  },
};
