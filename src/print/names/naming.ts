import { findNames } from './find.ts';
import { initialsOf, isReduced, keyOf } from './initials.ts';
import { replaceNames } from './replace.ts';
import { isLower } from './word.ts';

/** Puts initials in the place of the names of a notebook, the same for a person everywhere. */
export interface Naming {
  /** An answer that names somebody. */
  reduce(answer: string): string;
  /** Another text, in which whole names that were given elsewhere may occur. */
  clean(text: string): string;
}

/** An e-mail address, a web address or a telephone number says who it is as well as a name does. */
const CONTACT =
  /[^\s@]{1,64}@\S+|(?:https?:\/\/|www\.)\S+|(?<!\d)(?:\+\d|0)(?:[ .\u00a0\u202f-]?\d){6,}/giu;

/** More than any answer needs until nothing changes any more. */
const ROUNDS = 10;

/**
 * Gives initials to all names in the answers that name somebody. Two people of the same initials
 * are told apart by a number, in the order in which they come: “M. D.”, “M. D. 2”.
 * @param answers those that name somebody, in reading order
 */
export function nameAll(answers: Iterable<string>): Naming {
  const found = [...answers].map((answer) =>
    findNames(hideContacts(answer)).map(({ text }) => text),
  );
  const initials = giveInitials(found.flat());
  const clean = replaceNames(
    // Without capitals, what follows the first name may be no name at all.
    found.flatMap((names) => names.filter((name, index) => index === 0 || !isLower(name))),
    (name) => initials.get(keyOf(name)) ?? initialsOf(name),
  );

  /** Once: where a name stands beside what was one before, another may come to light. */
  function reduceOnce(text: string): string {
    let end = 0;
    const parts = findNames(text).map((name) => {
      const before = text.slice(end, name.start);
      end = name.end;
      return clean(before) + (initials.get(keyOf(name.text)) ?? initialsOf(name.text));
    });
    return parts.join('') + clean(text.slice(end));
  }

  return {
    clean,
    reduce(answer) {
      let text = hideContacts(answer);
      for (let round = 0; round < ROUNDS; round += 1) {
        const next = reduceOnce(text);
        if (next === text) break;
        text = next;
      }
      return text;
    },
  };
}

function hideContacts(answer: string): string {
  return answer.replace(CONTACT, '…');
}

function giveInitials(names: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  // Who wrote initials keeps them.
  const inOrder = [...names.filter(isReduced), ...names];
  for (const name of inOrder) {
    const key = keyOf(name);
    if (given.has(key)) continue;
    let own = initialsOf(name);
    const [letters = ''] = own.split(/ (?=\d+$)/u);
    const from = Number(own.slice(letters.length)) || 1;
    for (let number = from + 1; taken.has(keyOf(own)); number += 1) own = `${letters} ${number}`;
    given.set(key, own);
    taken.add(keyOf(own));
  }
  return given;
}
