import { columnsOf, isCells } from '../notebook/answers.ts';
import type { Json, LocalField } from '../workbook/kind.ts';
import type { People } from './people.ts';

/** Gives the text that takes another's place; `isName` when it names somebody. */
export type Change = (text: string, isName: boolean) => string;

/** Members of answers that hold words: all others may be ids. */
const WORDS = new Set(['text', 'other', 'owner', 'source']);
/** Of these, those that say what was chosen or written, not where it comes from or who does it. */
const BESIDE = new Set(['owner', 'source']);
const ID = /^[a-z0-9][a-z0-9-]*$/;
const ROW_ID = /^[a-z0-9][a-z0-9-]{0,63}$/i;

/** No answer of any kind is as deep. */
const DEEPEST = 20;

/**
 * Changes the words in an entry of a notebook: an answer, a row, or the order of rows. Ids stay.
 * @returns `undefined` when the entry can be no answer to this question
 */
export function changeEntry(
  value: Json,
  field: LocalField,
  row: string | undefined,
  people: People,
  change: Change,
): Json | undefined {
  const columns = columnsOf(field);
  if (value === null) return null;
  if (!columns) return row === undefined ? changeAnswer(value, field, people, change) : undefined;
  if (row === undefined)
    return Array.isArray(value)
      ? value.filter((id: Json) => typeof id === 'string' && ROW_ID.test(id))
      : undefined;
  if (!isCells(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, cell]) => {
      const column = columns.find((each) => each.id === id || each.was?.includes(id));
      const changed = column && changeAnswer(cell, column, people, change);
      return changed === undefined ? [] : [[id, changed]];
    }),
  );
}

function changeAnswer(
  answer: Json,
  field: LocalField,
  people: People,
  change: Change,
): Json | undefined {
  if (field['person'] && typeof answer !== 'string' && answer !== null) return undefined;

  /** @param side the member of the whole answer below which it stands */
  function walk(value: Json, depth: number, member?: string, side?: string): Json {
    if (typeof value === 'string') return changeText(value, depth, member, side);
    if (value === null || typeof value !== 'object') return value;
    if (depth > DEEPEST) return null;
    if (isCells(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          walk(inner, depth + 1, key, side ?? key),
        ]),
      );
    return value.map((inner) => walk(inner, depth + 1, member, side));
  }

  function changeText(text: string, depth: number, member = '', side?: string): string {
    if (member === 'id') return text;
    const mayBeId = depth > 0 || 'options' in field;
    if (mayBeId && !WORDS.has(member) && ID.test(text)) return text;
    const isName =
      !BESIDE.has(member) &&
      people.names(field, side) &&
      !people.isFromElsewhere(text, field, side);
    return change(text, isName);
  }

  return walk(answer, 0);
}
