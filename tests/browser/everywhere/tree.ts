import type { Page } from '@playwright/test';

/** One place of the page as assistive technology is told of it. */
export interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** The `id` of its element. */
  readonly id: string;
  /** The `name` of its control. */
  readonly control: string;
  /** What stands around it, from the closest on: groups, tables, dialogs. */
  readonly around: readonly { readonly role: string; readonly name: string }[];
}

/** Reads the accessibility tree of a page as the browser gives it to assistive technology. */
export async function readTree(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const flat = await session.send('DOM.getFlattenedDocument', { depth: -1 });
  await session.detach();
  const attributes = new Map(
    flat.nodes.map(({ backendNodeId, attributes: list = [] }) => [
      backendNodeId,
      (name: string) => list.find((_, index) => index % 2 === 1 && list[index - 1] === name) ?? '',
    ]),
  );
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = (value: { value?: unknown } | undefined) =>
    typeof value?.value === 'string' ? value.value.replace(/\s+/g, ' ').trim() : '';
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const around: { role: string; name: string }[] = [];
      for (let next = byId.get(node.parentId ?? ''); next; next = byId.get(next.parentId ?? ''))
        if (!next.ignored) around.push({ role: words(next.role), name: words(next.name) });
      const read = attributes.get(node.backendDOMNodeId ?? -1);
      return {
        role: words(node.role),
        name: words(node.name),
        description: words(node.description),
        id: read?.('id') ?? '',
        control: read?.('name') ?? '',
        around,
      };
    });
}
