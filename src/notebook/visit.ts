import type { Book } from './book.ts';
import { isRecord, parse } from './json.ts';
import { pageOf, type Stamp } from './stamp.ts';

/** Kept in the store that leaves with the tab, and never in the notebook. */
export const CHOICE = 'session:choice';
const VISIT = 'session:visit';

/** The notebook begun in this tab, if it was, and the pages of this tab that wrote. */
interface Visit {
  readonly begun: string | undefined;
  readonly pages: readonly string[];
}

function readVisit(book: Book): Visit {
  const held = book.memory.get(VISIT);
  const visit = typeof held === 'string' ? undefined : parse(held.text ?? '');
  if (!isRecord(visit)) return { begun: undefined, pages: [] };
  const { begun, pages } = visit;
  return {
    begun: typeof begun === 'string' ? begun : undefined,
    pages: Array.isArray(pages) ? pages.map(String) : [],
  };
}

/** Remembers, until the reader says whose device this is, which answers are of this visit. */
export function noteVisit(book: Book, id: string, isBeginning: boolean): void {
  if (book.choice.peek() !== 'unasked') return;
  const { begun, pages } = readVisit(book);
  if (!isBeginning && pages.includes(book.page)) return;
  const visit = { begun: isBeginning ? id : begun, pages: [...new Set([...pages, book.page])] };
  book.memory.put(VISIT, JSON.stringify(visit));
}

/** Tells whether a stamp was given during this visit. */
export function visitTest(book: Book): (stamp: Stamp) => boolean {
  const { begun, pages } = readVisit(book);
  const hasBegunHere = begun !== undefined && begun === book.id;
  return (stamp) => {
    const page = pageOf(stamp);
    return hasBegunHere || page === book.page || pages.includes(page);
  };
}
