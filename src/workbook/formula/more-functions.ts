import { describe } from './described.ts';
import type { FunctionDescription } from './described.ts';

/** The functions that fewer formulas need, which pages load only then: `more.ts` computes them. */
export const moreFunctions: Readonly<Record<string, FunctionDescription>> = {
  median: {
    signature: 'median(table.column, condition?)',
    rows: ['number'],
    parameters: ['number'],
    repeats: true,
    gives: 'number',
    ...describe(
      'Nombre du milieu : autant de nombres au-dessous qu’au-dessus.',
      'Middle number: as many numbers below as above.',
    ),
  },
  distinct: {
    signature: 'distinct(table.column, condition?)',
    rows: ['any'],
    parameters: ['list'],
    gives: 'number',
    ...describe('Nombre de valeurs différentes.', 'Number of different values.'),
  },
  frequent: {
    signature: 'frequent(list, n, times?)',
    parameters: ['list', 'number', 'number'],
    optional: 1,
    gives: 'list',
    ...describe(
      'Les n valeurs les plus fréquentes, données au moins times fois.',
      'The n most frequent values, given at least times times.',
    ),
  },
  entries: {
    signature: 'entries(text)',
    parameters: ['value'],
    gives: 'list',
    ...describe(
      'Les éléments d’un texte séparés par des virgules, des points-virgules ou des lignes.',
      'The items of a text cut by commas, semicolons or lines.',
    ),
  },
  wordCount: {
    signature: 'wordCount(text, …)',
    parameters: ['value'],
    repeats: true,
    gives: 'number',
    ...describe(
      'Nombre de mots d’un texte ou de plusieurs.',
      'Number of words in one text or several.',
    ),
  },
  alike: {
    signature: 'alike(column)',
    parameters: ['column'],
    gives: 'number',
    ...describe(
      'Dans une condition : nombre de lignes qui ont la même valeur que celle-ci.',
      'In a condition: number of rows with the same value as this one.',
    ),
  },
  span: {
    signature: 'span(from, to)',
    parameters: ['date', 'date'],
    gives: 'span',
    ...describe('La période d’une date à une autre.', 'The time from one date to another.'),
  },
  gaps: {
    signature: 'gaps(spans, months)',
    parameters: ['spans', 'number'],
    gives: 'list',
    ...describe(
      'Les périodes de plus de tant de mois que rien ne couvre, entre le premier début et la dernière fin.',
      'The times of more than so many months that nothing covers, between the first start and the last end.',
    ),
  },
  highest: {
    signature: 'highest(n, field, field, …)',
    parameters: ['number', 'field', 'field'],
    repeats: true,
    gives: 'list',
    items: 'text',
    ...describe(
      'Les n champs qui ont les plus grands nombres, ex æquo compris.',
      'The n fields with the greatest numbers, ties included.',
    ),
  },
  unmentioned: {
    signature: 'unmentioned(list, text, …)',
    parameters: ['list', 'value'],
    repeats: true,
    gives: 'list',
    ...describe(
      'Les éléments d’une liste qu’on ne trouve dans aucun des textes.',
      'The items of a list that are found in none of the texts.',
    ),
  },
  mentions: {
    signature: 'mentions(text, word, …)',
    parameters: ['value', 'word'],
    repeats: true,
    gives: 'number',
    ...describe(
      'Combien de fois ces mots entiers se trouvent dans un texte ou une liste de textes.',
      'How many times these whole words are found in a text or a list of texts.',
    ),
  },
  last: {
    signature: 'last(list, n)',
    parameters: ['list', 'number'],
    gives: 'list',
    ...describe('Les n derniers éléments, dans leur ordre.', 'The last n items, in their order.'),
  },
  position: {
    signature: 'position(list, value)',
    parameters: ['list', 'value'],
    gives: 'number',
    ...describe(
      'Le rang d’une valeur dans une liste : 1 pour la première.',
      'The place of a value in a list: 1 for the first.',
    ),
  },
  running: {
    signature: 'running(list, start)',
    parameters: ['numbers', 'number'],
    gives: 'list',
    items: 'number',
    ...describe(
      'Le total après chaque nombre, à partir d’un départ : une courbe de trésorerie.',
      'The total after each number, from a start: a cash curve.',
    ),
  },
  weakest: {
    signature: 'weakest(least, a, b, …)',
    parameters: ['number', 'number', 'number'],
    repeats: true,
    gives: 'number',
    ...describe(
      'Le rang du passage (a vers b, b vers c…) au taux le plus bas, parmi ceux qui partent d’au moins least cas.',
      'The place of the passage (a to b, b to c…) with the lowest rate, among those from at least so many cases.',
    ),
  },
  previous: {
    signature: 'previous(value)',
    parameters: ['row'],
    gives: 'same',
    ...describe(
      'Dans un calcul par ligne : cette valeur dans la ligne d’avant.',
      'In a calculation per row: that value in the row before.',
    ),
  },
  addDays: {
    signature: 'addDays(date, days)',
    parameters: ['date', 'number'],
    gives: 'date',
    ...describe('La date, tant de jours plus tard.', 'The date so many days later.'),
  },
};
