import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';

/** A component or an HTML tag, on its own lines or within a sentence. */
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A heading of a document, for its table of contents and for links to it. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** What the plugins leave on the file for those that come after them. */
export interface FileNotes {
  readonly data: { headings?: readonly Heading[] };
}

export type Transform = (tree: Root, file: FileNotes) => void;

/** Tells whether a node is a component or an HTML tag. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Tells whether a node holds others. */
export function isParent(node: Nodes): node is Parents {
  return 'children' in node;
}

/** Puts other nodes in the place of one; a flow node may get a sentence's nodes and the reverse. */
export function replaceChild(parent: Parents, index: number, nodes: readonly Nodes[]): void {
  // The tree's types know which child goes where; the compiler behind us accepts both.
  const children: Nodes[] = parent.children;
  children.splice(index, 1, ...nodes);
}

const INLINE = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'image',
  'imageReference',
  'footnoteReference',
  'html',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

/** Tells whether a node stands within a sentence. */
export function isInline(node: Nodes): node is PhrasingContent {
  return INLINE.has(node.type);
}

/** The words of a node: blocks on lines of their own, images by their alternative text. */
export function readText(node: Nodes): string {
  return collect(node)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

function collect(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (!isParent(node)) return '';
  let text = '';
  for (const child of node.children) {
    const inner = collect(child);
    text += isInline(child) ? inner.replace(/\r?\n/g, ' ') : `\n${inner}\n`;
  }
  return text;
}
