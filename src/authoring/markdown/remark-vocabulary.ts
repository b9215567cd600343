import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { nearest } from '../../workbook/nearest.ts';
import type { Place } from '../../workbook/problem.ts';
import { checkAttributes } from './attributes.ts';
import { describe, placeOf, quote } from './findings.ts';
import type { Report } from './findings.ts';
import { isElement, replaceChild } from './tree.ts';
import type { Element, Transform } from './tree.ts';
import { COMPONENTS, findComponent } from './vocabulary.ts';
import type { ComponentForm, Vocabulary } from './vocabulary.ts';

/** A component as it was written. */
export interface WrittenComponent {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: number;
}

interface VocabularyOptions {
  readonly components?: Vocabulary | undefined;
  readonly report?: Report | undefined;
  /** Told of every known component. */
  readonly collect?: ((component: WrittenComponent) => void) | undefined;
}

/**
 * Holds prose to the closed vocabulary: known components with known attributes, no HTML, no code.
 * What is not allowed is reported and taken out of the tree (a tag keeps its text), so that
 * content never runs as code, even where nobody looks at the problems.
 */
export function remarkVocabulary(options: VocabularyOptions): Transform {
  const { components = COMPONENTS, report = () => undefined, collect } = options;
  return (tree) => {
    visit(tree, (node: Nodes, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (isElement(node)) {
        const form = findComponent(components, node.name);
        if (form && node.name !== null) {
          const attributes = checkAttributes(node, node.name, form, report);
          checkContent(node, node.name, form, report);
          collect?.({ name: node.name, attributes, ...placeOf(node) });
          return undefined;
        }
        reportUnknown(node, components, report);
        replaceChild(parent, index, node.children);
        return [SKIP, index];
      }
      if (!isCode(node)) return undefined;
      reportCode(node, report);
      replaceChild(parent, index, []);
      return [SKIP, index];
    });
  };
}

type CodeNode = Extract<
  Nodes,
  { type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression' | 'html' }
>;

function isCode(node: Nodes): node is CodeNode {
  return ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'html'].includes(node.type);
}

function reportCode(node: CodeNode, report: Report): void {
  const place = placeOf(node);
  const found = quote(node.value);
  if (node.type === 'html') {
    reportHtml(found, place, report);
  } else if (node.type === 'mdxjsEsm') {
    report(
      describe(
        'mdx-import',
        place,
        {
          fr: `« ${found} » : un contenu n’importe et n’exporte rien.`,
          en: `“${found}”: content neither imports nor exports.`,
        },
        {
          fr: 'Retirez la ligne ; les composants sont connus sans cela.',
          en: 'Remove the line; components are known without it.',
        },
      ),
    );
  } else if (node.data?.estree?.body.length !== 0) {
    // Of a comment in braces no code is left.
    report(
      describe(
        'mdx-expression',
        place,
        {
          fr: `« {${found}} » : un contenu n’est pas du code.`,
          en: `“{${found}}”: content is not code.`,
        },
        {
          fr: 'Écrivez le texte lui-même ; pour une accolade, \\{.',
          en: 'Write the text itself; for a brace, \\{.',
        },
      ),
    );
  }
}

const INSTEAD: Readonly<Record<string, string>> = {
  a: '[…](page:…)',
  b: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  br: '\\',
  hr: '---',
  img: '![…](…)',
};

function reportHtml(found: string, place: Place, report: Report): void {
  const tag = /^<?\/?([\w-]*)/.exec(found)?.[1]?.toLowerCase() ?? '';
  const instead = Object.hasOwn(INSTEAD, tag) ? INSTEAD[tag] : undefined;
  report(
    describe(
      'mdx-html',
      place,
      { fr: `Balise HTML : « ${found} ».`, en: `HTML tag: “${found}”.` },
      instead === undefined
        ? { fr: 'Retirez la balise, gardez le texte.', en: 'Remove the tag, keep the text.' }
        : { fr: `Écrivez en Markdown : ${instead}`, en: `Write it in Markdown: ${instead}` },
    ),
  );
}

function reportUnknown(node: Element, components: Vocabulary, report: Report): void {
  const name = node.name ?? '';
  const place = placeOf(node);
  const names = Object.keys(components);
  const close = nearest(name, names);
  // A known name in small letters is a slip; any other name in small letters is HTML.
  if (/^(?:$|\p{Ll})/u.test(name) && !names.some((each) => each.toLowerCase() === name)) {
    reportHtml(`<${name}>`, place, report);
    return;
  }
  report(
    describe(
      'component-unknown',
      place,
      { fr: `Composant inconnu : « <${name}> ».`, en: `Unknown component: “<${name}>”.` },
      close === undefined
        ? {
            fr: `Composants possibles : ${names.join(', ')}.`,
            en: `Possible components: ${names.join(', ')}.`,
          }
        : { fr: `Vouliez-vous écrire « <${close}> » ?`, en: `Did you mean “<${close}>”?` },
    ),
  );
}

function checkContent(node: Element, name: string, form: ComponentForm, report: Report): void {
  if (form.content === 'none' && node.children.length > 0) {
    report(
      describe(
        'component-content',
        placeOf(node),
        { fr: `« <${name}> » ne contient pas de texte.`, en: `“<${name}>” holds no text.` },
        {
          fr: `Écrivez <${name} … /> et sortez le texte.`,
          en: `Write <${name} … /> and move the text out.`,
        },
      ),
    );
  }
  if (form.content === 'needed' && node.children.length === 0) {
    report(
      describe(
        'component-content',
        placeOf(node),
        { fr: `« <${name}> » est vide.`, en: `“<${name}>” is empty.` },
        {
          fr: `Écrivez le texte entre <${name}> et </${name}>.`,
          en: `Write the text between <${name}> and </${name}>.`,
        },
      ),
    );
  }
}
