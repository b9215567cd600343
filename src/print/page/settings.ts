import { MOST_COPIES, namesIn } from '../choice.ts';
import type { Choice, Item, Role, Room } from '../choice.ts';

/** Reads what is chosen in the form, but for what is to be printed. */
export function readChoice(form: HTMLFormElement, items: readonly Item[]): Choice {
  const data = new FormData(form);
  const words = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const isTicked = (name: string) => data.has(name);
  const copies = Number.parseInt(words('copies'), 10);
  return {
    items,
    roles: ROLES[words('role')] ?? ['candidate'],
    paper: words('paper') === 'letter' ? 'letter' : 'a4',
    isLarge: isTicked('large'),
    isSparing: isTicked('ink'),
    room: roomIn(words('room')),
    cover: isTicked('cover'),
    contents: isTicked('contents'),
    notes: isTicked('notes'),
    between: isTicked('between'),
    names: namesIn(words('names')),
    copies: Number.isFinite(copies) ? Math.min(Math.max(1, copies), MOST_COPIES) : 1,
    firm: words('firm'),
    consultant: words('consultant'),
    date: words('date'),
  };
}

const ROLES: Readonly<Record<string, readonly Role[]>> = {
  candidate: ['candidate'],
  consultant: ['consultant'],
  both: ['candidate', 'consultant'],
};

function roomIn(words: string): Room {
  if (words === 'less' || words === 'more') return words;
  const lines = Number(words);
  return Number.isInteger(lines) && lines > 0 && lines <= 40 ? lines : 'usual';
}
