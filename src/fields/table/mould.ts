import { PLACEHOLDER } from './rows.ts';

/** An attribute in which the row’s id stands. */
interface Slot {
  /** Position of its element among all elements, in document order. */
  readonly index: number;
  readonly name: string;
  readonly value: string;
}

function findSlots(content: ParentNode): Slot[] {
  return [...content.querySelectorAll('*')].flatMap((element, index) =>
    [...element.attributes]
      .filter(({ value }) => value.includes(PLACEHOLDER))
      .map(({ name, value }) => ({ index, name, value })),
  );
}

function fill(within: ParentNode, slots: readonly Slot[], id: string): void {
  const elements = within.querySelectorAll('*');
  for (const { index, name, value } of slots)
    elements[index]?.setAttribute(name, value.replaceAll(PLACEHOLDER, id));
  for (const { content } of within.querySelectorAll('template'))
    fill(content, findSlots(content), id);
}

/** The indents of the HTML would be half of the nodes of a long table. */
function dropIndents(content: DocumentFragment): void {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const indents: Node[] = [];
  while (walker.nextNode())
    if (/^\s*\n\s*$/.test(walker.currentNode.nodeValue ?? '')) indents.push(walker.currentNode);
  for (const indent of indents) indent.parentNode?.removeChild(indent);
}

const known = new WeakMap<HTMLTemplateElement, readonly Slot[]>();

/**
 * Makes a row from the template of a table. Where the id goes is looked up once: a table of
 * hundreds of rows is made without looking again.
 * @throws when there is no row in the template: a mistake of the build
 */
export function castRow(template: HTMLTemplateElement, id: string): HTMLElement {
  let slots = known.get(template);
  if (!slots) {
    dropIndents(template.content);
    slots = findSlots(template.content);
    known.set(template, slots);
  }
  const fragment = document.importNode(template.content, true);
  fill(fragment, slots, id);
  const row = fragment.querySelector<HTMLElement>('[data-row]');
  if (!row) throw new Error('a table without a row in template[data-new-row]');
  return row;
}

/** To be called after a template was changed. */
export function forgetSlots(template: HTMLTemplateElement): void {
  known.delete(template);
}
