import type { Nodes } from 'mdast';
import type { Locale } from '../../workbook/words.ts';
import { OPAQUE, typeset, typesetPieces } from '../typography.ts';
import { isElement, isInline, isParent } from './tree.ts';
import type { Element, Transform } from './tree.ts';
import { COMPONENTS, findComponent } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

interface TypographyOptions {
  readonly locale: Locale;
  readonly components?: Vocabulary | undefined;
}

/** One piece of a sentence, and where its set text goes. */
interface Piece {
  readonly text: string;
  readonly set?: (text: string) => void;
}

/**
 * Sets the typography of the prose: text, alternative texts, titles. Code, addresses and
 * expressions are left alone. A sentence is set whole, through its emphasis and links.
 */
export function remarkTypography({
  locale,
  components = COMPONENTS,
}: TypographyOptions): Transform {
  return (tree) => {
    setBlock(tree, locale, components);
  };
}

function setBlock(node: Nodes, locale: Locale, components: Vocabulary): void {
  if (isElement(node)) setAttributes(node, locale, components);
  if (!isParent(node)) return;
  let pieces: Piece[] = [];
  const flush = (): void => {
    const texts = typesetPieces(
      pieces.map((piece) => piece.text),
      locale,
    );
    pieces.forEach((piece, index) => piece.set?.(texts[index] ?? ''));
    pieces = [];
  };
  for (const child of node.children) {
    if (isInline(child)) {
      pieces.push(...collectPieces(child, locale, components));
      continue;
    }
    flush();
    setBlock(child, locale, components);
  }
  flush();
}

function collectPieces(node: Nodes, locale: Locale, components: Vocabulary): Piece[] {
  if (node.type === 'text') {
    return [{ text: node.value, set: (text) => void (node.value = text) }];
  }
  if (node.type === 'break') return [{ text: '\n' }];
  if (node.type === 'image' && node.alt) node.alt = typeset(node.alt, locale);
  if ((node.type === 'image' || node.type === 'link') && node.title)
    node.title = typeset(node.title, locale);
  if (isElement(node)) setAttributes(node, locale, components);
  if (!isParent(node) || node.children.length === 0) return [{ text: OPAQUE }];
  return node.children.flatMap((child: Nodes) => collectPieces(child, locale, components));
}

function setAttributes(element: Element, locale: Locale, components: Vocabulary): void {
  const form = findComponent(components, element.name);
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
    if (form?.attributes[attribute.name]?.words) attribute.value = typeset(attribute.value, locale);
  }
}
