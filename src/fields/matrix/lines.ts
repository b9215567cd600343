/*
 * Lines that only the paper of a matrix has, for options and criteria of one’s own, or those of
 * earlier answers. Their ids begin as those of what a person adds on the page.
 */

const [OPTION, CRITERION] = ['own-o', 'own-c'];

/** The id of an option that is written on paper, by its column. */
export function paperOption(column: number): string {
  return `${OPTION}${column + 1}`;
}

/** The id of a criterion that is written on paper, by its row. */
export function paperCriterion(row: number): string {
  return `${CRITERION}${row + 1}`;
}

/** Which side something written on paper belongs to; `undefined` when its id is another. */
export function paperSide(id: string): 'options' | 'criteria' | undefined {
  if (/^own-o\d+$/.test(id)) return 'options';
  return /^own-c\d+$/.test(id) ? 'criteria' : undefined;
}
