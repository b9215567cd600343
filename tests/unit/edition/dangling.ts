import { loadKinds } from '../../../src/authoring/files/kinds.ts';
import type { HiddenParts } from '../../../src/authoring/hidden/index.ts';
import type { WorkbookReading } from '../../../src/authoring/index.ts';
import { routesOf } from '../../../src/site/routes.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import { fieldsOf } from '../../../src/workbook/worksheet.ts';

const kinds = await loadKinds();

/** Attributes whose strings are words, addresses of files or the like, and name no part. */
const WORDS = new Set(['text', 'words', 'keywords', 'summary', 'file', 'title', 'headings']);

/** What may name hidden parts: what the edition says, and the answers it keeps. */
const NAMED = new Set(['edition', 'retired', 'interface']);

/**
 * Finds what still leads to hidden parts, in whatever corner of a workbook: their paths in
 * formulas, sources and recalls, their ids in lists.
 */
export function danglingIn({
  workbook,
  hidden,
}: Pick<WorkbookReading, 'workbook' | 'hidden'>): string[] {
  const found: string[] = [];
  // Fields are left out as well, of worksheets that are shown: what names them would wait for ever.
  const known = knownPaths(workbook);
  const look = (value: unknown, trail: string) => {
    if (typeof value === 'string') {
      const [first = '', second] = value.split('.');
      const isPath = /^[a-z][a-z0-9-]*(\.[a-z0-9@-]+){1,2}$/.test(value);
      if (isPath && hidden.worksheets.has(first)) found.push(`${trail}: ${value}`);
      else if (isPath && known.worksheets.has(first) && second !== undefined && !known.has(value))
        found.push(`${trail}: ${value}`);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => look(item, `${trail}[${index}]`));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value))
        if (!WORDS.has(name)) look(inner, `${trail}.${name}`);
    }
  };
  for (const [name, value] of Object.entries(workbook)) if (!NAMED.has(name)) look(value, name);
  const { stages, sessions, worksheets, pages, people, examples } = workbook;
  const named: Readonly<Record<keyof HiddenParts, readonly string[]>> = {
    stages: [
      ...stages.flatMap(({ id, prerequisites = [] }) => [id, ...prerequisites]),
      ...sessions.flatMap(({ stage, also = [] }) => [stage, ...also]),
      ...worksheets.map(({ stage }) => stage),
    ],
    worksheets: [
      ...stages.flatMap((stage) => stage.worksheets),
      ...stages.flatMap(({ lessons }) => Object.values(lessons).flatMap((text) => text.worksheets)),
      ...sessions.flatMap(({ print = [], ...rest }) => [
        ...print,
        ...(rest['worksheets-between'] ?? []),
      ]),
      ...worksheets.map(({ id }) => id),
      ...people.flatMap(({ shows = [] }) => shows),
      ...examples.map(({ worksheet }) => worksheet),
    ],
    sessions: sessions.map(({ id }) => id),
    pages: pages.map(({ id }) => id),
  };
  for (const part of ['stages', 'worksheets', 'sessions', 'pages'] as const)
    found.push(...named[part].filter((id) => hidden[part].has(id)).map((id) => `${part}: ${id}`));

  for (const { chosen } of workbook.stages.map((stage) => ({ chosen: stage['chosen-by'] })))
    if (chosen && !known.has(chosen.field)) found.push(`chosen-by: ${chosen.field}`);
  return found;
}

/** Finds the links in the words of a workbook that lead to no page of the site. */
export function linksAstray(workbook: Workbook): string[] {
  const pages = new Set(routesOf(workbook).map(({ address }) => address));
  const links = JSON.stringify(workbook).matchAll(/href=\\?"([^"\\#]+)[^"]*"/g);
  return [...links].flatMap(([, href = '']) =>
    href.startsWith('/') && !pages.has(href) ? [href] : [],
  );
}

/** The paths by which fields, columns and parts of answers can be named, and the worksheets. */
function knownPaths({ worksheets }: Pick<Workbook, 'worksheets'>) {
  const paths = new Set<string>();
  for (const worksheet of worksheets) {
    for (const field of fieldsOf(worksheet)) {
      const path = `${worksheet.id}.${field.id}`;
      paths.add(path);
      const columns = (field['columns'] ?? []) as readonly { readonly id: string }[];
      const kind = kinds.get(field.kind);
      const parts = [
        ...columns.map(({ id }) => id),
        ...Object.keys(kind?.valueColumns?.(field) ?? {}),
        ...(kind?.parts?.(field) ?? []),
      ];
      for (const part of parts) paths.add(`${path}.${part}`);
    }
  }
  const ids = new Set(worksheets.map(({ id }) => id));
  return { has: (path: string) => paths.has(path), worksheets: ids };
}
