import { describe } from './findings.ts';
import type { Report } from './findings.ts';

/** A file cut in two: its head, and its prose at the lines it had in the file. */
export interface CutSource {
  /** The YAML between the two lines of `---`, with the line its first line has in the file. */
  readonly frontmatter?: { readonly text: string; readonly line: number };
  /** The prose, preceded by as many empty lines as the head had. */
  readonly body: string;
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*$/m;

/** Cuts the `---` head from a file. A head that is not closed is reported and left out whole. */
export function cutFrontmatter(source: string, report: Report = () => undefined): CutSource {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return { body: text };
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest.replaceAll('\r', ' '));
  if (!closing) {
    report(
      describe(
        'frontmatter-unclosed',
        { line: 1, column: 1 },
        {
          fr: 'L’en-tête commence par « --- » mais n’est pas refermé.',
          en: 'The head begins with “---” but is not closed.',
        },
        {
          fr: 'Ajoutez une ligne « --- » après le dernier attribut.',
          en: 'Add a line “---” after the last attribute.',
        },
      ),
    );
    return { body: '' };
  }
  const end = opening.length + closing.index + closing[0].length;
  return {
    frontmatter: { text: rest.slice(0, closing.index), line: 2 },
    body: text.slice(0, end).replace(/[^\n]/g, '') + text.slice(end),
  };
}
