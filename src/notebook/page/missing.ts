import { keepTyped } from './early.ts';

/** Says of fields whose answers cannot be shown or written yet that it is so. */
export interface Missing {
  /** What the field needs could not be fetched: says what is safe, and offers to try again. */
  tell(root: HTMLElement): void;
  /** Should it be printed before its answer is shown, the paper says so. */
  warnPaper(root: HTMLElement): void;
  /** Everything is there. */
  end(root: HTMLElement): void;
}

/**
 * Tells what of a form is missing, in the words that its HTML brings along: they must need
 * nothing to be fetched. Words that would be lost are asked about before the page is left.
 */
export function tellMissing(form: HTMLFormElement, again: () => void): Missing {
  const notices = new Map<HTMLElement, HTMLElement>();
  const papers = new Map<HTMLElement, HTMLElement>();
  const make = (name: string) =>
    form
      .querySelector<HTMLTemplateElement>(`template[data-${name}]`)
      ?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  const put = (root: HTMLElement, notice: HTMLElement) =>
    (root.querySelector('.field-control') ?? root.lastElementChild)?.before(notice);
  let isWatching = false;
  const watch = () => {
    isWatching = true;
    addEventListener('online', again);
    addEventListener('beforeunload', (event) => {
      if ([...notices.keys()].some((each) => keepTyped(each).length > 0)) event.preventDefault();
    });
  };

  return {
    tell(root) {
      const there = notices.get(root);
      const notice = there ?? make('missing');
      if (!notice) return;
      if (!there) {
        notice.querySelector('button')?.addEventListener('click', again);
        if (!isWatching) watch();
        notices.set(root, notice);
        put(root, notice);
      }
      // One of them is heard, and heard again when trying again was in vain.
      const words = notice.querySelector('p');
      if (words && [...notices.keys()][0] === root) {
        words.role = 'alert';
        words.append(...words.childNodes);
      }
    },
    warnPaper(root) {
      const notice = make('missing-paper');
      if (!notice) return;
      papers.set(root, notice);
      put(root, notice);
    },
    end(root) {
      papers.get(root)?.remove();
      const notice = notices.get(root);
      const hadFocus = notice?.contains(document.activeElement);
      notice?.remove();
      notices.delete(root);
      if (hadFocus)
        root.querySelector<HTMLElement>('.field-control :is(input, select, textarea)')?.focus();
    },
  };
}
