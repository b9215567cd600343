import { isCells } from '../notebook/answers.ts';
import type { Json, LocalField } from '../workbook/kind.ts';
import { belonging, inReadingOrder } from './belonging.ts';
import { nameAll } from './names/naming.ts';
import { findPeople } from './people.ts';
import { changeEntry } from './texts.ts';
import type { Change } from './texts.ts';

/** What a copy that is printed or handed over holds. */
export interface Discretion {
  /** Private answers too: all, or those to these questions, by `worksheet.field`. */
  readonly withPrivate: boolean | ReadonlySet<string>;
  /** People who are named become initials. */
  readonly initials: boolean;
}

/** A copy of a notebook's answers, and how many questions with an answer it leaves out. */
export interface DiscreetCopy {
  readonly entries: ReadonlyMap<string, Json>;
  readonly left: {
    readonly private: number;
    /** Those with an answer that the workbook does not know: nobody can tell what it discloses. */
    readonly unknown: number;
  };
}

/**
 * Makes the copy of a notebook's answers that is printed or handed over.
 *
 * A private question is left out with all that belongs to it: its rows, the consultant's answer,
 * what was said about both, its rehearsals. What a person took from it into a question that is not
 * private stays there. Names of people become initials where a question asks for them
 * (`person: true`), in what was picked from such answers and, as best it can, where a whole name
 * stands word for word in another text. When nothing is to be hidden, all is in the copy, answers
 * that the workbook does not know included.
 *
 * @param entries the value of each entry by its path; nothing is changed in it
 * @param fields all fields of the workbook by `worksheet.field`, in reading order
 */
export function discreet(
  entries: ReadonlyMap<string, Json>,
  fields: ReadonlyMap<string, LocalField>,
  { withPrivate, initials }: Discretion,
): DiscreetCopy {
  if (withPrivate === true && !initials)
    return { entries: new Map(entries), left: { private: 0, unknown: 0 } };
  const people = findPeople(entries, fields);
  const belongs = belonging(fields);

  function changeAt(path: string, change: Change): Json | undefined {
    const place = belongs(path);
    if (!place) return undefined;
    const { field, row } = place;
    const value = entries.get(path) ?? null;
    if (field) return changeEntry(value, field, row, people, change);
    return typeof value === 'object' || typeof value === 'string' ? undefined : value;
  }

  const named: string[] = [];
  // Private answers too: a person has the same initials whatever is ticked.
  for (const path of initials ? inReadingOrder(entries, fields) : [])
    changeAt(path, (text, isName) => {
      if (isName) named.push(text);
      return text;
    });
  const naming = nameAll(named);
  const hide: Change = (text, isName) => (isName ? naming.reduce(text) : naming.clean(text));
  const show: Change = (text) => text;

  const kept = new Map<string, Json>();
  const left = { private: new Set<string>(), unknown: new Set<string>() };
  const isTicked = (question: string) =>
    typeof withPrivate === 'boolean' ? withPrivate : withPrivate.has(question);
  for (const [path, value] of entries) {
    const { question, isPrivate } = belongs(path) ?? { question: path, isPrivate: false };
    if (isPrivate && !isTicked(question)) {
      if (value !== null) left.private.add(question);
      continue;
    }
    const changed = changeAt(path, initials ? hide : show);
    if (changed !== undefined) kept.set(path, changed);
    if (isLess(changed, value)) left.unknown.add(question);
  }
  return {
    entries: kept,
    left: { private: left.private.size, unknown: left.unknown.size },
  };
}

/** Whether something of an entry is not in the copy: all of it, or cells of a row. */
function isLess(copied: Json | undefined, value: Json): boolean {
  if (copied === undefined) return value !== null;
  return (
    isCells(copied) && isCells(value) && Object.keys(copied).length < Object.keys(value).length
  );
}
