import type { Finding } from '../../workbook/problem.ts';
import { transformContent } from './content-plugins.ts';
import type { ContentOptions } from './content-plugins.ts';
import { describe } from './findings.ts';
import { cutFrontmatter } from './frontmatter.ts';
import type { CutSource } from './frontmatter.ts';
import { parseMdx } from './parse-mdx.ts';
import type { Reference } from './references.ts';
import type { WrittenComponent } from './remark-vocabulary.ts';
import { readFault } from './syntax-faults.ts';
import { readText } from './tree.ts';
import type { FileNotes, Heading } from './tree.ts';

export type DocumentOptions = Omit<
  ContentOptions,
  'report' | 'collectComponent' | 'collectReference'
>;

/** One MDX file as data. Lines and columns are those of the file, its head included. */
export interface Document extends Pick<CutSource, 'frontmatter'> {
  readonly headings: readonly Heading[];
  readonly components: readonly WrittenComponent[];
  readonly references: readonly Reference[];
  /** The prose without its markup, typeset, one block a line. */
  readonly text: string;
  /** The number of words of `text`. */
  readonly words: number;
  readonly problems: readonly Finding[];
}

/**
 * Reads one MDX file, head included (the head's YAML is cut off and handed back unread).
 * Never throws: whatever is wrong is in `problems`, in the order of the file.
 */
export function readDocument(source: string, options: DocumentOptions): Document {
  const problems: Finding[] = [];
  const report = (finding: Finding): void => void problems.push(finding);
  const components: WrittenComponent[] = [];
  const references: Reference[] = [];
  const file: FileNotes = { data: {} };
  const { frontmatter, body } = cutFrontmatter(source, report);
  let text = '';
  const deep = DEEP.exec(body);
  if (deep) {
    report(describeDeep(body.slice(0, deep.index).split('\n').length));
    return { headings: [], components, references, text, words: 0, problems };
  }
  try {
    const tree = parseMdx(body, report);
    transformContent({
      ...options,
      report,
      collectComponent: (component) => components.push(component),
      collectReference: (reference) => references.push(reference),
    })(tree, file);
    text = readText(tree);
  } catch (error) {
    // Ten thousand nested quotations, for instance, are too many for anyone's stack.
    report(readFault(error, body).finding);
  }
  return {
    ...(frontmatter ? { frontmatter } : {}),
    headings: file.data.headings ?? [],
    components,
    references,
    text,
    words: countWords(text),
    problems: problems.toSorted(
      (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
    ),
  };
}

/** Quotations and lists within each other: the parser’s time and stack grow with their depth. */
const DEEP = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){30}/m;

function describeDeep(line: number): Finding {
  return describe(
    'mdx-syntax',
    { line, column: 1 },
    {
      fr: 'Trop de citations ou de listes les unes dans les autres.',
      en: 'Too many quotations or lists within each other.',
    },
    { fr: 'Gardez-en une ou deux.', en: 'Keep one or two of them.' },
  );
}

/** The number of words, as a reader counts them: « l’offre » is one, « rendez-vous » is one. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'-][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;
}
