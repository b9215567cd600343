import { readDocument } from '../../authoring/markdown/index.ts';
import { placeOfFile } from '../../authoring/places.ts';
import { listedIds, valueIn } from '../../authoring/scan.ts';
import { readYaml } from '../../authoring/yaml.ts';
import type { Source } from '../../workbook/shape/index.ts';
import type { Bilingual } from '../../workbook/words.ts';

/** What a file names that others, or answers, may depend on. */
export const GROUPS = {
  fields: { fr: 'champs', en: 'fields' },
  columns: { fr: 'colonnes', en: 'columns' },
  options: { fr: 'options', en: 'options' },
  worksheets: { fr: 'fiches placées', en: 'worksheets placed' },
  anchors: { fr: 'titres', en: 'headings' },
  terms: { fr: 'mots du glossaire', en: 'glossary terms' },
  words: { fr: 'mots de l’interface', en: 'interface words' },
  links: { fr: 'liens du pays', en: 'links of the country' },
} as const satisfies Record<string, Bilingual>;

export type Group = keyof typeof GROUPS;

/** The ids of a file, by what they name. */
export type Ids = Readonly<Partial<Record<Group, readonly string[]>>>;

/** Attributes whose items answers name by their ids. */
const OPTIONS = ['options', 'items', 'piles', 'criteria'];

/**
 * Lists the ids of one file of the content, in its own order.
 * @param path of the file in its layer: it tells what the file is
 * @returns no group where there is nothing to list, or the file cannot be read
 */
export function idsIn(path: string, text: string): Ids {
  const place = placeOfFile(path);
  if (!place) return {};
  if (path.endsWith('.mdx')) return idsOfText(text, place.parts[1] ?? '');
  const { source } = readYaml(text);
  switch (place.name) {
    case 'worksheet':
      return filled(idsOfFields(valueIn(source, 'fields')));
    case 'session':
      return filled({
        worksheets: ['print', 'worksheets-between'].flatMap((key) => texts(valueIn(source, key))),
      });
    case 'glossary':
      return filled({ terms: listedIds(source) });
    case 'interface':
      return filled({ words: keysIn(source) });
    case 'region':
      return filled({
        links: ['help', 'links', 'schemes'].flatMap((key) => listedIds(valueIn(source, key))),
      });
    default:
      return {};
  }
}

function idsOfText(text: string, locale: string): Ids {
  const { headings, components } = readDocument(text, { locale });
  return filled({
    worksheets: components.flatMap(({ name, attributes: { id } }) =>
      name === 'Worksheet' && id !== undefined ? [id] : [],
    ),
    anchors: headings.map(({ id }) => id),
  });
}

type Found = Record<'fields' | 'columns' | 'options', readonly string[]>;

/** The ids of a list of fields, those of groups included; `table` holds them as columns. */
function idsOfFields(source: Source | undefined, table?: string): Found {
  const none: Found = { fields: [], columns: [], options: [] };
  if (source?.type !== 'list') return none;
  return source.items.map((item) => idsOfField(item, table)).reduce(join, none);
}

function idsOfField(source: Source, table: string | undefined): Found {
  const [first] = source.type === 'map' ? source.entries : [];
  const name = first?.value.type === 'scalar' ? first.value.text : '';
  const id = table === undefined ? name : `${table}.${name}`;
  const own: Found = {
    fields: table === undefined ? [id] : [],
    columns: table === undefined ? [] : [id],
    options: OPTIONS.flatMap((key) => listedIds(valueIn(source, key))).map(
      (each) => `${id}.${each}`,
    ),
  };
  const held = idsOfFields(valueIn(source, 'fields'));
  return [held, idsOfFields(valueIn(source, 'columns'), id)].reduce(join, own);
}

function join(one: Found, other: Found): Found {
  return {
    fields: [...one.fields, ...other.fields],
    columns: [...one.columns, ...other.columns],
    options: [...one.options, ...other.options],
  };
}

function texts(source: Source | undefined): string[] {
  const items = source?.type === 'list' ? source.items : source ? [source] : [];
  return items.flatMap((item) => (item.type === 'scalar' && item.text !== '' ? [item.text] : []));
}

/** The keys of words, those of nested maps with dots between them. */
function keysIn(source: Source | undefined, prefix = ''): string[] {
  if (source?.type !== 'map') return [];
  return source.entries.flatMap(({ key, value }) =>
    value.type === 'map' ? keysIn(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

function filled(ids: Ids): Ids {
  return Object.fromEntries(Object.entries(ids).filter(([, list]) => list.length > 0));
}
