import type { Say } from '../workbook/saying.ts';
import type { Found } from './engine.ts';
import type { Piece } from './excerpt.ts';

const shown = 5;
const kinds = ['stage', 'worksheet', 'session', 'glossary', 'page'];

/** Draws results in groups, the group of the best result first, the reader's own answers last. */
export function drawResults(
  found: readonly Found[],
  own: readonly Found[],
  say: Say,
): readonly HTMLElement[] {
  const groups = Map.groupBy(found, ({ kind }) => (kinds.includes(kind) ? kind : 'page'));
  if (own.length > 0) groups.set('own', [...own]);
  return [...groups].map(([kind, results]) => drawGroup(kind, results, say));
}

function drawGroup(kind: string, results: readonly Found[], say: Say): HTMLElement {
  const group = element('section', 'search-group');
  group.dataset['group'] = kind;
  const title = element('h3', 'search-group-title', say(`search.said.${kind}`));
  title.id = `search-${kind}`;
  group.setAttribute('aria-labelledby', title.id);
  const list = element('ul', 'search-list');
  list.append(...results.slice(0, shown).map(drawResult));
  group.append(title, list);
  const rest = results.slice(shown);
  if (rest.length > 0) {
    const more = element('button', 'link-button', say('search.said.more', { count: rest.length }));
    more.type = 'button';
    more.addEventListener('click', () => {
      const added = rest.map(drawResult);
      list.append(...added);
      more.remove();
      added[0]?.querySelector('a')?.focus();
    });
    group.append(more);
  }
  return group;
}

function drawResult({ title, href, excerpt, sections }: Found): HTMLElement {
  const item = element('li', 'search-result');
  item.append(drawLink('search-result-title', title, href));
  if (excerpt.length > 0) {
    const text = element('p', 'search-excerpt');
    text.append(...drawPieces(excerpt));
    item.append(text);
  }
  if (sections.length > 0) {
    const list = element('ul', 'search-sections');
    for (const section of sections) {
      const line = element('li');
      line.append(drawLink('search-section', section.title, section.href));
      list.append(line);
    }
    item.append(list);
  }
  return item;
}

function drawLink(name: string, text: readonly Piece[], href: string): HTMLAnchorElement {
  const link = element('a', name);
  link.href = href;
  link.append(...drawPieces(text));
  return link;
}

function drawPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
}

function element<Name extends keyof HTMLElementTagNameMap>(
  tag: Name,
  name = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  made.textContent = text;
  return made;
}
