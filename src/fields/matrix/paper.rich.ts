import { findOffer } from '../offered-words.ts';
import type { Paper } from '../papers.ts';
import type { MatrixField } from './definition.ts';
import { NOTHING, offeredOn, withItem } from './grid.ts';
import type { Matrix, Side } from './grid.ts';
import { paperSide } from './lines.ts';

const SIDES: readonly Side[] = ['options', 'criteria'];

/** Whether a side takes words that nothing is offered under. */
function takesOwn(field: MatrixField, side: Side): boolean {
  return ((side === 'options' ? field.own : field['own-criteria']) ?? 0) > 0;
}

export const paper: Paper<MatrixField, Matrix> = {
  take(before, lines, { field, telling }) {
    let value = before ?? NOTHING;
    /** What the rows and columns of the paper have become. */
    const ids = new Map<string, string>();
    const left: string[] = [];
    for (const [name, words] of lines) {
      const [, , paperId = '', part] = name.split('.');
      const side = paperSide(paperId);
      if (part !== 'words' || !side) continue;
      const offer = findOffer(words, offeredOn(field, side, telling));
      if (!offer && !takesOwn(field, side)) left.push(name);
      else {
        const id = offer?.id ?? paperId;
        ids.set(paperId, id);
        value = withItem(value, side, { id, text: offer?.label.text ?? words.trim() });
      }
    }
    const idOf = (id: string) => (paperSide(id) ? ids.get(id) : id);
    for (const [name, words] of lines) {
      const [, , first = '', second] = name.split('.');
      if (second === 'words') continue;
      const number = Number(words);
      const [one, other] = [idOf(first), second === undefined ? undefined : idOf(second)];
      const isKnown = one !== undefined && (second === undefined || other !== undefined);
      if (!isKnown || !Number.isInteger(number)) left.push(name);
      else if (other === undefined)
        value = { ...value, weights: { ...value.weights, [one]: number } };
      else {
        const scores = { ...value.scores[one], [other]: number };
        value = { ...value, scores: { ...value.scores, [one]: scores } };
      }
    }
    const isEmpty = SIDES.every((side) => !value[side]?.length) && before === null;
    return { value: isEmpty && left.length === lines.size ? null : value, left };
  },
};
