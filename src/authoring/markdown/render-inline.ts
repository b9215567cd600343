import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding, Place } from '../../workbook/problem.ts';
import type { Bilingual, Locale, Text } from '../../workbook/words.ts';
import { typeset } from '../typography.ts';
import { describe, placeOf, quote } from './findings.ts';
import type { Report } from './findings.ts';
import { remarkReferences } from './remark-references.ts';
import type { ReferenceOptions } from './remark-references.ts';
import { remarkTypography } from './remark-typography.ts';
import { readText, replaceChild } from './tree.ts';

interface InlineOptions extends Omit<ReferenceOptions, 'components'> {
  readonly locale: Locale;
}

/** Whatever Markdown may read as more than text. */
const MARKS = /[\\`*_[\]<>&#\t\n\r\0]/;

/** Blocks: in a label « 1. Avant » and « - 3 » are words, not lists. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/**
 * Renders words of a YAML file in which emphasis, strong emphasis and links are allowed. `html`
 * is there only when there is such markup, and holds nothing else. Places in problems count from
 * the start of `source`. Never throws.
 */
export function renderInline(source: string, options: InlineOptions): Text {
  const { locale, report = () => undefined } = options;
  // Most words hold no mark at all: parsing them would take most of the time of a reading.
  if (!MARKS.test(source)) return { text: typeset(source.trim(), locale) };
  try {
    const tree = parseInline(source);
    checkBlocks(source, tree, report);
    checkNodes(tree, report);
    remarkTypography({ locale })(tree, { data: {} });
    remarkReferences(options)(tree, { data: {} });
    const text = readText(tree).replaceAll('\n', ' ');
    return hasMarkup(tree) ? { text, html: writeHtml(tree) } : { text };
  } catch {
    report(describeOther({ line: 1, column: 1 }, source));
    return { text: typeset(source, locale) };
  }
}

function parseInline(source: string): Root {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [{ disable: { null: BLOCKS } }])
    .parse(source);
}

const MARKUP: readonly Nodes['type'][] = ['emphasis', 'strong', 'link'];
const ALLOWED: readonly Nodes['type'][] = ['root', 'paragraph', 'text', ...MARKUP];

function checkNodes(tree: Root, report: Report): void {
  visit(tree, (node: Nodes, index, parent) => {
    if (ALLOWED.includes(node.type) || parent === undefined || index === undefined)
      return undefined;
    const text = node.type === 'html' ? '' : readText(node);
    const found = node.type === 'html' ? node.value : text;
    report(describeOther(placeOf(node), found));
    const isNothing = text === '' && node.type !== 'break';
    replaceChild(parent, index, isNothing ? [] : [{ type: 'text', value: text || ' ' }]);
    // What is taken away leaves its place to the next, which is to be looked at as well.
    return [SKIP, isNothing ? index : index + 1];
  });
}

function checkBlocks(source: string, tree: Root, report: Report): void {
  if (/^\s*(?:#{1,6}\s|>\s|```)/.test(source))
    report(describeOther({ line: 1, column: 1 }, source));
  const second = tree.children[1];
  if (second) report(describeOther(placeOf(second), readText(second)));
}

const HINT: Bilingual = {
  fr: 'Ici, seulement *emphase*, **forte emphase** et [liens](page:…), en un paragraphe.',
  en: 'Here only *emphasis*, **strong emphasis** and [links](page:…), in one paragraph.',
};

function describeOther(place: Place, found: string): Finding {
  return describe(
    'inline-only',
    place,
    found.trim() === ''
      ? {
          fr: 'Ce mot contient autre chose que du texte.',
          en: 'These words hold something else than text.',
        }
      : { fr: `Pas ici : « ${quote(found)} ».`, en: `Not here: “${quote(found)}”.` },
    HINT,
  );
}

function hasMarkup(tree: Root): boolean {
  let found = false;
  visit(tree, (node: Nodes) => {
    found ||= MARKUP.includes(node.type);
  });
  return found;
}

/** The content of the paragraphs without their tags: a label stands in an element of its own. */
function writeHtml(tree: Root): string {
  const children = tree.children.flatMap((child, index): ElementContent[] => {
    const element = toHast(child);
    const inner = element.type === 'element' ? element.children : [];
    return index === 0 ? inner : [{ type: 'text', value: ' ' }, ...inner];
  });
  return toHtml(children, { characterReferences: { useNamedReferences: true } });
}
