import type { Bilingual } from '../words.ts';

/** What an operand may be. `value` is anything but a table; `id` an id of the field's words. */
export type Parameter = 'number' | 'date' | 'boolean' | 'text' | 'list' | 'value' | 'id' | 'column';

/** A function of the formula language, as authors and the check know it. */
export interface FunctionDescription {
  readonly signature: string;
  /**
   * What it takes from each row when its first operand is a table or a column: `rows` counts
   * them, otherwise the types it accepts. A condition may follow. Absent: it takes no rows.
   */
  readonly rows?: 'rows' | readonly ('number' | 'date' | 'any')[];
  /** What it takes when its first operand is no table and no column. */
  readonly parameters: readonly Parameter[];
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  /** Whether the last parameter may be repeated. */
  readonly repeats?: boolean;
  /** `same`: the type of what it was given. */
  readonly gives: 'number' | 'date' | 'boolean' | 'list' | 'words' | 'same';
  readonly description: Bilingual;
}

const describe = (fr: string, en: string): { description: Bilingual } => ({
  description: { fr, en },
});

/** All functions of formulas, closed: `operations.ts` and `evaluate.ts` compute exactly these. */
export const functions: Readonly<Record<string, FunctionDescription>> = {
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
    parameters: ['list'],
    gives: 'list',
    ...describe('Les valeurs d’une colonne.', 'The values of a column.'),
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
