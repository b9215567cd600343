import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';
import type { Locale } from '../workbook/words.ts';
import { foldForIndex } from './fold.ts';

/** What is indexed as one result: a page, or one entry of a page (a word of the glossary). */
export interface Copy {
  /** Added to the page's address: '' or `#id`. */
  readonly anchor: string;
  /** A small HTML document, folded, with nothing but what readers search. */
  readonly html: string;
}

/** Controls, navigation and what is never read as text. Pagefind would also drop every form and label. */
const silentTags = new Set(
  'script style template noscript svg nav button select textarea input output datalist iframe dialog tfoot'.split(
    ' ',
  ),
);
const silentAttributes = [
  'dataPagefindIgnore',
  'dataFallback',
  'hidden',
  'dataRow',
  'dataNote',
  'dataPrint',
  'dataSuggestion',
];
/** Words that every page or worksheet repeats: they would find everything, and so nothing. */
const silentClasses = [
  'page-kind',
  'facts',
  'notice',
  'worksheet-foot',
  'field-marks',
  'field-mark',
  'scale-step',
  'scale-unknown',
  'option-other',
  'table-actions',
  'save-state',
  'visually-hidden',
];
/** Kinds of fields in which nothing is asked: before the page's scripts run they show no more than a dash. */
const shownKinds = new Set(['recall', 'computed', 'chart', 'signature']);
const quietClasses = ['field-hint', 'field-example', 'column-hint'];
const inlineTags = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

interface Page {
  readonly locale: Locale;
  readonly kind: string;
  readonly entries: Copy[];
  /** Set inside an entry, whose heading is its title. */
  readonly isEntry?: boolean;
}

/**
 * Makes the folded copies of a page for the index: the page itself, then its entries.
 * `<main data-pagefind-body data-kind data-title>` says that a page is indexed and as what; an
 * element with `data-search-entry` (its title) is a result of its own, at its id or its heading's.
 *
 * @returns nothing for a page that is not to be found, or is shown in another language than its own
 */
export function copyPage(html: string): Copy[] {
  // Reading a page takes longer than making it: half of them are not to be found.
  if (!html.includes('data-pagefind-body')) return [];
  const tree = fromHtml(html);
  const locale = read(
    find(tree, ({ tagName }) => tagName === 'html'),
    'lang',
  );
  const body = find(tree, (element) => has(element, 'dataPagefindBody'));
  if (!body || locale === '' || has(body, 'dataFallback')) return [];
  const page: Page = { locale, kind: read(body, 'dataKind') || 'page', entries: [] };
  const content = body.children.map((child) => write(child, page)).join('');
  // Found by these as by its title; shown only where they are what was typed.
  const keywords = foldForIndex(read(body, 'dataKeywords'), locale);
  const also = keywords === '' ? '' : `<div data-pagefind-weight="8">${escape(keywords)}</div>`;
  return [
    { anchor: '', html: wrap(page, read(body, 'dataTitle'), content + also) },
    ...page.entries,
  ];
}

function wrap({ locale, kind }: Page, title: string, content: string): string {
  const attributes = [
    'data-pagefind-body',
    'data-pagefind-filter="kind[data-kind]"',
    `data-kind="${escape(kind)}"`,
    'data-pagefind-meta="title[data-title]"',
    `data-title="${escape(foldForIndex(title, locale))}"`,
  ].join(' ');
  return `<html lang="${escape(locale)}"><body><main ${attributes}>${content}</main></body></html>`;
}

function write(node: Nodes, page: Page): string {
  if (node.type === 'text') return escape(foldForIndex(node.value, page.locale));
  if (node.type !== 'element' || isSilent(node, page)) return '';
  const title = read(node, 'dataSearchEntry');
  if (title !== '') {
    const id = read(node, 'id') || read(find(node, isHeading), 'id');
    const content = writeChildren(node, { ...page, isEntry: true });
    page.entries.push({ anchor: `#${id}`, html: wrap(page, title, content) });
    return '';
  }
  const inside = () => writeChildren(node, page);
  const id = read(node, 'id');
  if (isHeading(node)) return heading(node.tagName === 'dt' ? 'h6' : node.tagName, id, inside());
  // A result opens at the question: Pagefind knows places by their headings only.
  if (hasClass(node, ['field-label'])) return heading('h6', id, inside());
  if (hasClass(node, quietClasses))
    return `<div data-pagefind-weight="0.5">${inside().trim()}</div>`;
  if (node.tagName === 'br') return ' ';
  return inlineTags.has(node.tagName) ? inside() : `<div>${inside().trim()}</div>`;
}

function writeChildren(element: Element, page: Page): string {
  return childrenOf(element)
    .map((child) => write(child, page))
    .join('');
}

/** The word « Exemple » is no example, and an answer shown again is not there yet. */
function childrenOf(element: Element): Element['children'] {
  const isExample = hasClass(element, ['field-example']);
  const isShown = shownKinds.has(read(element, 'dataKind'));
  return element.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (isExample && child.tagName === 'summary') return false;
    return !(isShown && hasClass(child, ['field-control']));
  });
}

function isHeading({ tagName }: Element): boolean {
  return /^(?:h[2-6]|dt)$/.test(tagName);
}

function heading(tag: string, id: string, content: string): string {
  return `<${tag}${id === '' ? '' : ` id="${escape(id)}"`}>${content.trim()}</${tag}>`;
}

function isSilent(element: Element, page: Page): boolean {
  // The title is indexed apart, and would start every excerpt.
  if (element.tagName === 'h1' || (page.isEntry && isHeading(element))) return true;
  if (silentTags.has(element.tagName)) return true;
  if (silentAttributes.some((name) => has(element, name))) return true;
  if (read(element, 'ariaHidden') === 'true' || read(element, 'role') === 'status') return true;
  // A worksheet in its stage is found on its own page.
  if (hasClass(element, ['worksheet-place']) && page.kind !== 'worksheet') return true;
  // A part in another language would be read, and found, in the wrong one.
  const lang = read(element, 'lang');
  if (lang !== '' && lang !== page.locale && !inlineTags.has(element.tagName)) return true;
  return hasClass(element, silentClasses);
}

function find(tree: Nodes, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (!test(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

function has(element: Element, name: string): boolean {
  const value = element.properties[name];
  return value !== undefined && value !== null && value !== false;
}

function read(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function hasClass(element: Element, names: readonly string[]): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.some((name) => names.includes(String(name)));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
