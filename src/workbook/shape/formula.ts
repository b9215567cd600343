import type { Ast } from '../formula/index.ts';
import { reportUnexpected } from './shape.ts';
import type { Shape } from './shape.ts';

/**
 * A formula as written; `ast` and `references` are filled in once all worksheets are read,
 * since a formula may name fields that stand further down or in another worksheet.
 */
export interface Formula {
  readonly text: string;
  readonly ast?: Ast;
  /** Full paths `worksheet.field` of what it reads. */
  readonly references?: readonly string[];
}

export const formula: Shape<Formula> = {
  expects: { fr: 'une formule', en: 'a formula' },
  read(source, reading) {
    if (source.type !== 'scalar' || source.value === null || source.text === '')
      return reportUnexpected(source, this.expects, reading);
    const result: Formula = { text: source.text };
    reading.mark(result, source.place, source.placeAt);
    return result;
  },
};
