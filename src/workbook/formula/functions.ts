import { describe } from './described.ts';
import type { FunctionDescription } from './described.ts';
import { moreFunctions } from './more-functions.ts';

/** The functions of most formulas: `operations.ts` and `evaluate.ts` compute them. */
const commonFunctions: Readonly<Record<string, FunctionDescription>> = {
  count: {
    signature: 'count(table, condition?)',
    rows: 'rows',
    parameters: ['list'],
    gives: 'number',
    ...describe(
      'Nombre de lignes, ou d’éléments d’une liste.',
      'Number of rows, or of items in a list.',
    ),
  },
  sum: {
    signature: 'sum(table.column, condition?)',
    rows: ['number'],
    parameters: ['number'],
    repeats: true,
    gives: 'number',
    ...describe(
      'Somme d’une colonne, de nombres, ou d’un calcul par ligne : sum(table, a * b).',
      'Sum of a column, of numbers, or of a calculation per row: sum(table, a * b).',
    ),
  },
  mean: {
    signature: 'mean(table.column, condition?)',
    rows: ['number'],
    parameters: ['number'],
    repeats: true,
    gives: 'number',
    ...describe('Moyenne des nombres donnés.', 'Mean of the numbers given.'),
  },
  min: {
    signature: 'min(table.column, condition?)',
    rows: ['number', 'date'],
    parameters: ['value'],
    repeats: true,
    gives: 'same',
    ...describe(
      'Le plus petit nombre, ou la première date.',
      'The smallest number, or the earliest date.',
    ),
  },
  max: {
    signature: 'max(table.column, condition?)',
    rows: ['number', 'date'],
    parameters: ['value'],
    repeats: true,
    gives: 'same',
    ...describe(
      'Le plus grand nombre, ou la dernière date.',
      'The greatest number, or the latest date.',
    ),
  },
  list: {
    signature: 'list(table.column, condition?)',
    rows: ['any'],
    parameters: ['value'],
    optional: 1,
    repeats: true,
    gives: 'list',
    ...describe(
      'Les valeurs d’une colonne ; ou les valeurs données, mises bout à bout : list(a, b, c).',
      'The values of a column; or the values given, end to end: list(a, b, c).',
    ),
  },
  top: {
    signature: 'top(list, n)',
    parameters: ['list', 'number'],
    gives: 'list',
    ...describe(
      'Les n premiers éléments ; les nombres et les dates vont du plus grand au plus petit.',
      'The first n items; numbers and dates go from greatest to smallest.',
    ),
  },
  has: {
    signature: 'has(list, value)',
    parameters: ['list', 'value'],
    gives: 'boolean',
    ...describe('Vrai si la liste contient cette valeur.', 'True if the list holds that value.'),
  },
  filled: {
    signature: 'filled(value)',
    parameters: ['value'],
    gives: 'boolean',
    ...describe('Vrai si une réponse est donnée.', 'True if an answer is given.'),
  },
  given: {
    signature: 'given(value, otherwise)',
    parameters: ['value', 'value'],
    gives: 'same',
    ...describe(
      'La valeur, ou la seconde si la première est inconnue.',
      'The value, or the second one if the first is unknown.',
    ),
  },
  if: {
    signature: 'if(condition, then, otherwise)',
    parameters: ['boolean', 'value', 'value'],
    gives: 'same',
    ...describe(
      'Une valeur ou l’autre selon la condition.',
      'One value or the other, by the condition.',
    ),
  },
  words: {
    signature: 'words(id)',
    parameters: ['id'],
    gives: 'words',
    ...describe(
      'Des mots de l’attribut « words » du champ.',
      'Words from the field’s “words” attribute.',
    ),
  },
  round: {
    signature: 'round(number, decimals?)',
    parameters: ['number', 'number'],
    optional: 1,
    gives: 'number',
    ...describe('Nombre arrondi.', 'Rounded number.'),
  },
  ceil: {
    signature: 'ceil(number)',
    parameters: ['number'],
    gives: 'number',
    ...describe('Nombre arrondi à l’entier supérieur.', 'Number rounded up to a whole one.'),
  },
  abs: {
    signature: 'abs(number)',
    parameters: ['number'],
    gives: 'number',
    ...describe('Nombre sans son signe.', 'Number without its sign.'),
  },
  today: {
    signature: 'today()',
    parameters: [],
    gives: 'date',
    ...describe('La date du jour.', 'Today’s date.'),
  },
  daysUntil: {
    signature: 'daysUntil(date)',
    parameters: ['date'],
    gives: 'number',
    ...describe(
      'Jours d’ici à une date ; négatif si elle est passée.',
      'Days from now to a date; negative if it is past.',
    ),
  },
  monthsSince: {
    signature: 'monthsSince(date)',
    parameters: ['date'],
    gives: 'number',
    ...describe('Mois entiers écoulés depuis une date.', 'Whole months gone by since a date.'),
  },
  addMonths: {
    signature: 'addMonths(date, months)',
    parameters: ['date', 'number'],
    gives: 'date',
    ...describe('La date, tant de mois entiers plus tard.', 'The date so many whole months later.'),
  },
};

/** All functions of formulas, closed. */
export const functions: Readonly<Record<string, FunctionDescription>> = {
  ...commonFunctions,
  ...moreFunctions,
};
