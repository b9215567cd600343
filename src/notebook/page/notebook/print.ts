import type { Page } from '../page.ts';
import { findPart } from './make.ts';
import { tellWhen } from './when.ts';

/** Prints the whole notebook, and leaves private answers out when asked. */
export function tiePrint({ telling }: Page): void {
  const box = findPart<HTMLInputElement>('print-public');
  const contents = findPart('contents');
  const follow = () => contents.toggleAttribute('data-without-private', box.checked);
  box.addEventListener('change', follow);
  // A browser may put a tick back when the page is come back to.
  addEventListener('pageshow', follow);
  findPart('print').addEventListener('click', () => window.print());
  const stamp = () => {
    findPart('printed').textContent = telling.say('notebook.print.when', {
      when: tellWhen(Date.now(), telling, 0),
    });
  };
  addEventListener('beforeprint', stamp);
  stamp();
}
