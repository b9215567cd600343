import { withTag } from '../workbook/language.ts';
import { isLanguage } from '../workbook/shape/index.ts';

/** Where each kind of file stands in a layer of content. */
export const PLACES = {
  stage: /^stages\/(\d{2}[a-z]?)-([a-z][a-z0-9-]*)\/stage\.yaml$/,
  lessons: withTag(/^stages\/\d{2}[a-z]?-([a-z][a-z0-9-]*)\/<tag>\.mdx$/),
  worksheet: /^stages\/\d{2}[a-z]?-([a-z][a-z0-9-]*)\/worksheets\/([^/]+)\.yaml$/,
  sessionPath: /^sessions\/(?:([^/]+)\/)?path\.yaml$/,
  session: /^sessions\/(?:([^/]+)\/)?([^/]+)\.yaml$/,
  page: withTag(/^pages\/([^/]+)\/<tag>\.mdx$/),
  glossary: /^glossary\.yaml$/,
  region: /^regions\/([^/]+)\.yaml$/,
  interface: withTag(/^interface\/<tag>\.yaml$/),
  person: /^examples\/([^/]+)\.yaml$/,
  example: /^examples\/([^/]+)\/([^/]+)\.yaml$/,
  lock: /^answers\.lock\.yaml$/,
} as const;

export type PlaceName = keyof typeof PLACES;

/** The places whose last word is a language. */
const NAMED_BY_LANGUAGE: ReadonlySet<string> = new Set<PlaceName>(['lessons', 'page', 'interface']);

/** Tells what a file of the content is, and the words its path carries. */
export function placeOfFile(path: string): { name: PlaceName; parts: string[] } | undefined {
  for (const [name, pattern] of Object.entries(PLACES)) {
    const match = pattern.exec(path);
    const tag = NAMED_BY_LANGUAGE.has(name) ? match?.at(-1) : undefined;
    if (match && (tag === undefined || isLanguage(tag)))
      return {
        name: name as PlaceName,
        parts: match.slice(1).map((part: string | undefined) => part ?? ''),
      };
  }
  return undefined;
}
