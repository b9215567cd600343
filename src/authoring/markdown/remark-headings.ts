import type { Heading as HeadingNode } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, placeOf } from './findings.ts';
import type { Report } from './findings.ts';
import { createSlugger } from './slugify.ts';
import { readText } from './tree.ts';
import type { Heading, Transform } from './tree.ts';

interface HeadingOptions {
  readonly report?: Report | undefined;
}

/**
 * Gives every heading an id made from its words, lists them in `file.data.headings`, and checks
 * that levels begin at two (the page's own title is the first) and skip none.
 */
export function remarkHeadings({ report = () => undefined }: HeadingOptions = {}): Transform {
  return (tree, file) => {
    const slug = createSlugger();
    const headings: Heading[] = [];
    let level = 1;
    visit(tree, 'heading', (node) => {
      checkLevel(node, level, report);
      level = Math.max(node.depth, 1);
      const text = readText(node).replaceAll('\n', ' ');
      if (text === '') {
        report(
          describe(
            'heading-empty',
            placeOf(node),
            { fr: 'Ce titre est vide.', en: 'This heading is empty.' },
            {
              fr: 'Écrivez le titre, ou retirez les « # ».',
              en: 'Write the heading, or remove the “#”.',
            },
          ),
        );
      }
      const id = slug(text);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      headings.push({ depth: node.depth, id, text });
    });
    file.data.headings = headings;
  };
}

function checkLevel(node: HeadingNode, level: number, report: Report): void {
  const marks = '#'.repeat(node.depth);
  if (node.depth === 1) {
    report(
      describe(
        'heading-first-level',
        placeOf(node),
        {
          fr: 'Un titre « # » : le titre de la page est déjà donné ailleurs.',
          en: 'A “#” heading: the title of the page is already given elsewhere.',
        },
        { fr: 'Écrivez « ## ».', en: 'Write “##”.' },
      ),
    );
  } else if (node.depth > level + 1) {
    const wanted = '#'.repeat(level + 1);
    report(
      describe(
        'heading-skips-level',
        placeOf(node),
        {
          fr: `Ce titre « ${marks} » saute un niveau.`,
          en: `This “${marks}” heading skips a level.`,
        },
        { fr: `Écrivez « ${wanted} ».`, en: `Write “${wanted}”.` },
      ),
    );
  }
}
