/** One part of a handout: it starts on a sheet of its own, unless it fits beneath the one before. */
export interface Article {
  readonly element: HTMLElement;
  readonly kind: 'front' | 'reading' | 'worksheet' | 'notes' | 'end';
  /** What the head of its sheets says. */
  readonly title: string;
  /** Its line in the contents; the parts of a whole have none. */
  readonly entry?: { readonly title: string; readonly depth: 1 | 2 };
}

/** What belongs to the site, or to the screen. */
const CHROME =
  'script, noscript, dialog, link, .breadcrumb, .turn, .turn-to-come, .notice, .save-state, .no-print';

/**
 * Turns a page of the site into the parts of a handout. The page is left as it is.
 *
 * @param page the document of a session, a stage, a worksheet, or of notes
 * @param head what the sheets of its own text say at their head
 * @param isWorksheet whether the whole page is one worksheet
 */
export function articlesOf(page: Document, head: string, isWorksheet = false): Article[] {
  const main = page.querySelector('main');
  if (!main) return [];
  const copy = document.importNode(main, true);
  // What stands in a form may be needed to fill it; style sheets come by themselves, once.
  for (const element of copy.querySelectorAll(CHROME))
    if (element.matches('link') || !element.closest('form')) element.remove();
  const title = copy.querySelector('h1')?.textContent?.trim() ?? head;
  const articles: Article[] = [];
  let open: { element: HTMLElement; kind: Article['kind']; title: string } | undefined;
  const close = () => {
    // What is left of a text between two worksheets may be no more than white space.
    if (open && open.element.textContent.trim() !== '')
      articles.push({
        ...open,
        ...(articles.length === 0 ? { entry: { title, depth: 1 as const } } : {}),
      });
    open = undefined;
  };
  const add = (node: Element, kind: Article['kind'], said: string) => {
    if (!open || open.kind !== kind || kind === 'worksheet') {
      close();
      open = { element: makeArticle(kind), kind, title: said };
    }
    open.element.append(node);
  };
  for (const node of leaves(copy)) {
    const sheet = node.matches('.worksheet-place') ? node.querySelector('h2') : null;
    if (isWorksheet) add(node, 'reading', head);
    else if (sheet) {
      const name = sheet.textContent.trim();
      add(node, 'worksheet', name);
      close();
      const last = articles.at(-1);
      if (last) articles[articles.length - 1] = { ...last, entry: { title: name, depth: 2 } };
    } else add(node, kindOf(node), head);
  }
  close();
  return isWorksheet ? articles.map((each) => ({ ...each, kind: 'worksheet' as const })) : articles;
}

function makeArticle(kind: Article['kind']): HTMLElement {
  const element = document.createElement('section');
  element.className = 'handout-part';
  element.dataset['part'] = kind;
  return element;
}

function kindOf(node: Element): Article['kind'] {
  if (node.matches('.consultant-notes')) return 'notes';
  return node.matches('.session-end, .consultant-log') ? 'end' : 'reading';
}

/** The blocks of a page in their order: lessons and lists of worksheets are opened, the rest is whole. */
function leaves(root: Element): Element[] {
  return [...root.children].flatMap((child) => {
    if (child.matches('.session-worksheets')) return [...child.children];
    if (!child.matches('.prose') || !child.querySelector('.worksheet-place')) return [child];
    return proseParts(child);
  });
}

/** Lessons with worksheets in them: the text between two worksheets keeps what makes it prose. */
function proseParts(prose: Element): Element[] {
  const parts: Element[] = [];
  let text: Element | undefined;
  for (const child of [...prose.children]) {
    if (child.matches('.worksheet-place')) {
      text = undefined;
      parts.push(child);
      continue;
    }
    if (!text) {
      text = prose.cloneNode(false) as Element;
      parts.push(text);
    }
    text.append(child);
  }
  return parts;
}
