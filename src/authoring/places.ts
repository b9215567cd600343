/** Where each kind of file stands in a layer of content. */
export const PLACES = {
  stage: /^stages\/(\d{2}[a-z]?)-([a-z][a-z0-9-]*)\/stage\.yaml$/,
  lessons: /^stages\/\d{2}[a-z]?-([a-z][a-z0-9-]*)\/([a-z]{2}(?:-[A-Z]{2})?)\.mdx$/,
  worksheet: /^stages\/\d{2}[a-z]?-([a-z][a-z0-9-]*)\/worksheets\/([^/]+)\.yaml$/,
  sessionPath: /^sessions\/(?:([^/]+)\/)?path\.yaml$/,
  session: /^sessions\/(?:([^/]+)\/)?([^/]+)\.yaml$/,
  page: /^pages\/([^/]+)\/([a-z]{2}(?:-[A-Z]{2})?)\.mdx$/,
  glossary: /^glossary\.yaml$/,
  region: /^regions\/([^/]+)\.yaml$/,
  interface: /^interface\/([a-z]{2}(?:-[A-Z]{2})?)\.yaml$/,
  person: /^examples\/([^/]+)\.yaml$/,
  example: /^examples\/([^/]+)\/([^/]+)\.yaml$/,
  lock: /^answers\.lock\.yaml$/,
} as const;

export type PlaceName = keyof typeof PLACES;

/** Tells what a file of the content is, and the words its path carries. */
export function placeOfFile(path: string): { name: PlaceName; parts: string[] } | undefined {
  for (const [name, pattern] of Object.entries(PLACES)) {
    const match = pattern.exec(path);
    if (match)
      return {
        name: name as PlaceName,
        parts: match.slice(1).map((part: string | undefined) => part ?? ''),
      };
  }
  return undefined;
}
