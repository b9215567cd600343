import type { Field } from '../../../workbook/field.ts';

/** Rows that are there before the first rehearsal: on paper, lines to write on. */
export const BLANK_ROWS = 3;
const ADVISED_ROWS = 20;

/** Where the rehearsals of a spoken text are kept: no author’s id begins with a digit. */
export function rehearsalsId(id: string): string {
  return `0-rehearsals-${id}`;
}

/**
 * The table of rehearsals that comes with a text to be spoken. A text that two people answer has
 * none: what is compared there is what they wrote.
 */
export function rehearsalsOf(text: Field): readonly Field[] {
  if (text['speech'] === undefined || text.voices) return [];
  const { id, by, private: isPrivate, showIf } = text;
  return [
    {
      kind: 'table',
      id: rehearsalsId(id),
      labelKey: 'speech.rehearsals',
      rows: { start: BLANK_ROWS, max: ADVISED_ROWS },
      columns: [
        { kind: 'date', id: 'date', labelKey: 'speech.date' },
        { kind: 'number', id: 'seconds', labelKey: 'speech.seconds-column', min: 1 },
        { kind: 'text', id: 'with', labelKey: 'speech.with', person: true, max: 80 },
        { kind: 'text', id: 'to-change', labelKey: 'speech.to-change', max: 160 },
      ],
      ...(by && { by }),
      ...(isPrivate && { private: isPrivate }),
      ...(showIf && { showIf }),
    },
  ];
}
