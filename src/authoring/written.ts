import type { Source } from '../workbook/shape/index.ts';
import { idOf, listedIds } from './scan.ts';
import type { ScannedFile } from './scan.ts';

/**
 * What the files name, whether it could be read or not: so that one mistake is told once, and
 * not again by everything that refers to the part it is in.
 */
export interface Written {
  readonly stages: ReadonlySet<string>;
  readonly worksheets: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** Tells whether a path (`worksheet.field`, `worksheet.table.column`) is written, or may be. */
  hasField(path: string): boolean;
  /** The ids right below a path: the fields of a worksheet, the columns of a table. */
  below(path: string): readonly string[];
  /** Tells whether a formula of a worksheet may name something that is written but not read. */
  mayName(worksheet: string, text: string): boolean;
}

/**
 * Lists what is written in the content.
 * @param read paths of the fields that were read
 */
export function listWritten(scanned: readonly ScannedFile[], read: ReadonlySet<string>): Written {
  const idsIn = (name: ScannedFile['place']) =>
    new Set(
      scanned.flatMap(({ place, parts }) => (place === name ? [idOf(place, parts) ?? ''] : [])),
    );
  const worksheets = scanned.filter(({ place }) => place === 'worksheet');
  const unreadable = new Set(
    worksheets.filter(({ source }) => !source).map(({ parts }) => parts[1] ?? ''),
  );
  const paths = new Set(
    worksheets.flatMap(({ parts: [, id = ''], source }) =>
      source ? namesIn(source).map((path) => `${id}.${path}`) : [],
    ),
  );
  const unread = new Set([...paths].filter((path) => !read.has(path)));
  const children = new Map<string, string[]>();
  for (const path of paths) {
    const cut = path.lastIndexOf('.');
    const parent = path.slice(0, cut);
    children.set(parent, [...(children.get(parent) ?? []), path.slice(cut + 1)]);
  }
  const glossary = scanned.find(({ place }) => place === 'glossary');
  return {
    stages: idsIn('stage'),
    worksheets: idsIn('worksheet'),
    terms: new Set(listedIds(glossary?.source)),
    hasField: (path) => paths.has(path) || unreadable.has(path.split('.')[0] ?? ''),
    below: (path) => children.get(path) ?? [],
    mayName(worksheet, text) {
      const names: readonly string[] = text.match(/[a-z][a-z0-9-]*/g) ?? [];
      return (
        names.some((name) => unreadable.has(name)) ||
        [...unread].some((path) => {
          const [owner = '', ...rest] = path.split('.');
          const isNear = owner === worksheet || names.includes(owner);
          return isNear && names.includes(rest.at(-1) ?? '');
        })
      );
    },
  };
}

/** The fields below a value, as `field` or `table.column`: each is the first line of a list item. */
function namesIn(source: Source, table?: string): string[] {
  if (source.type === 'list') return source.items.flatMap((item) => namesIn(item, table));
  if (source.type !== 'map') return [];
  const [first] = source.entries;
  const id = first?.value.type === 'scalar' ? first.value.text : '';
  const path = table === undefined ? id : `${table}.${id}`;
  return [
    path,
    ...source.entries.flatMap(({ key, value }) => {
      if (key === 'fields') return namesIn(value);
      return key === 'columns' ? namesIn(value, id) : [];
    }),
  ];
}
