import type { Link, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { placeOf } from './findings.ts';
import type { Report } from './findings.ts';
import { checkImage, checkWords, describeReferred } from './images.ts';
import { createLinkFindings } from './link-findings.ts';
import { readAddress } from './references.ts';
import type { Reference, Targets } from './references.ts';
import { isElement, readText, replaceChild } from './tree.ts';
import type { Element, Heading, Transform } from './tree.ts';
import { COMPONENTS, findComponent } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ReferenceOptions {
  /** Without targets, only the way links are written is checked. */
  readonly targets?: Targets | undefined;
  readonly components?: Vocabulary | undefined;
  /** Whether an address of another site may stand in the prose. */
  readonly allowsExternal?: ((url: string) => boolean) | undefined;
  readonly report?: Report | undefined;
  /** Told of every pointer to a part of the workbook, known or not. */
  readonly collect?: ((reference: Reference) => void) | undefined;
}

/**
 * Turns `page:trade`, `stage:kickoff#anchor` and the like into addresses, and checks them, the ids
 * of components, and images. A link that leads nowhere, or must not be followed, keeps its words
 * and loses its address.
 */
export function remarkReferences(options: ReferenceOptions): Transform {
  const { targets, components = COMPONENTS, report = () => undefined, collect } = options;
  const findings = createLinkFindings(targets);
  return (tree, file) => {
    const headings = file.data.headings;
    const unlinked = new Set<string>();
    visit(tree, (node: Nodes, index, parent) => {
      if (isElement(node) && checkElement(node) === 'hidden' && parent && index !== undefined) {
        replaceChild(parent, index, node.children);
        return [SKIP, index];
      }
      if (node.type === 'text') checkWords(node, report);
      if (node.type === 'image') checkImage(node, targets, report);
      if (node.type === 'imageReference' && parent && index !== undefined) {
        report(describeReferred(node));
        replaceChild(parent, index, [{ type: 'text', value: node.alt ?? '' }]);
        return [SKIP, index + 1];
      }
      if (node.type === 'definition') {
        const url = findUrl(node, headings, '');
        node.url = url ?? '#';
        if (url === undefined) unlinked.add(node.identifier);
      }
      if (node.type !== 'link') return undefined;
      const url = findUrl(node, headings, readText(node));
      if (url !== undefined) {
        node.url = url;
        return undefined;
      }
      if (parent === undefined || index === undefined) return undefined;
      replaceChild(parent, index, node.children);
      return [SKIP, index];
    });
    // A link may stand before the line that says where it leads.
    if (unlinked.size > 0)
      visit(tree, 'linkReference', (node, index, parent) => {
        if (!unlinked.has(node.identifier) || !parent || index === undefined) return undefined;
        replaceChild(parent, index, node.children);
        return [SKIP, index];
      });
  };

  function findUrl(
    node: Pick<Link, 'url' | 'position'>,
    headings: readonly Heading[] | undefined,
    words: string,
  ): string | undefined {
    const place = placeOf(node);
    const address = readAddress(node.url);
    if (address.type === 'reference') {
      const { kind, id, anchor } = address;
      collect?.({ kind, id, ...(anchor === undefined ? {} : { anchor }), words, ...place });
      if (!targets) return node.url;
      if (targets.hides?.(kind, id)) return undefined;
      const url = targets.resolve(kind, id, anchor);
      if (url === undefined) report(findings.describeMissing(address, place));
      return url;
    }
    if (address.type === 'anchor') {
      const known = headings?.map((heading) => heading.id);
      if (known && !known.includes(address.anchor))
        report(findings.describeMissingAnchor(address.anchor, known, place));
      return node.url;
    }
    if (address.type === 'external') {
      if (!options.allowsExternal?.(node.url)) report(findings.describeExternal(node.url, place));
      return node.url;
    }
    report(findings.describeForm(address, node.url, place));
    return undefined;
  }

  /** Gives `hidden` where an element shows a part that this edition does not. */
  function checkElement(element: Element): 'hidden' | undefined {
    const form = findComponent(components, element.name);
    for (const attribute of element.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
      const kind = form?.attributes[attribute.name]?.refersTo;
      if (kind === undefined || attribute.value === '') continue;
      const place = placeOf(attribute.position ? attribute : element);
      const id = attribute.value;
      collect?.({ kind, id, ...place });
      if (targets?.hides?.(kind, id)) return 'hidden';
      if (targets && targets.resolve(kind, id) === undefined)
        report(findings.describeMissing({ kind, id }, place));
    }
    return undefined;
  }
}
