import { defineKind } from '../../workbook/kind.ts';
import type { LocalFieldOf } from '../../workbook/kind.ts';
import { columns } from '../../workbook/column.ts';
import type { Field } from '../../workbook/field.ts';
import {
  id,
  ids,
  map,
  oneOf,
  optional,
  options,
  reportUnexpected,
  required,
  sources,
  whole,
} from '../../workbook/shape/index.ts';
import type { ReadBy, Shape } from '../../workbook/shape/index.ts';
import { answers } from './answer.ts';

/** `ourColumn: theirColumn`, one line each. */
const copies: Shape<Readonly<Record<string, string>>> = {
  expects: {
    fr: 'une ligne par colonne : « notre-colonne: leur-colonne »',
    en: 'one line per column: “our-column: their-column”',
  },
  read(source, reading) {
    if (source.type !== 'map') return reportUnexpected(source, this.expects, reading);
    const pairs = source.entries.flatMap(({ key, value }) => {
      const name = id.read(value, reading);
      return name === undefined ? [] : [[key, name] as const];
    });
    return Object.fromEntries(pairs);
  },
};

const rows = map({
  start: optional(whole({ min: 0, max: 60 }), {
    fr: 'Lignes vides au départ.',
    en: 'Empty rows at the start.',
  }),
  max: optional(whole({ min: 1, max: 500 }), {
    fr: 'Nombre de lignes conseillé au plus ; rien n’est coupé au-delà.',
    en: 'Advised number of rows at most; nothing is cut beyond it.',
  }),
  from: optional(sources, {
    fr: 'Réponses précédentes d’après lesquelles des lignes sont proposées.',
    en: 'Earlier answers from which rows are proposed.',
  }),
  offer: optional(options, {
    fr: 'Lignes proposées, ajoutées d’un clic.',
    en: 'Rows proposed, added with one click.',
  }),
  into: optional(id, {
    fr: 'La colonne qui reçoit les mots de ce qui est proposé.',
    en: 'The column that receives the words of what is proposed.',
  }),
  copy: optional(copies, {
    fr: 'Ce qui est copié de la ligne d’origine : notre colonne, puis la sienne.',
    en: 'What is copied from the original row: our column, then its column.',
  }),
});

const attributes = {
  columns: required(columns, {
    fr: 'Les colonnes, qui sont des champs.',
    en: 'The columns, which are fields.',
  }),
  rows: optional(rows, {
    fr: 'Lignes au départ, au plus, et celles qui sont proposées.',
    en: 'Rows at the start, at most, and those proposed.',
  }),
  layout: optional(oneOf(['rows', 'cards', 'columns']), {
    fr: 'En lignes, une carte par ligne, ou en colonnes : chaque ligne est une option, côte à côte.',
    en: 'In rows, one card a row, or in columns: each row is an option, side by side.',
  }),
  board: optional(id, {
    fr: 'La colonne de choix d’après laquelle les lignes se rangent en tableau de suivi.',
    en: 'The choice column by which rows are dealt on a board.',
  }),
  due: optional(id, {
    fr: 'La colonne de date de la prochaine action.',
    en: 'The date column of the next action.',
  }),
  subtotals: optional(id, {
    fr: 'La colonne de choix par laquelle les sommes sont aussi données.',
    en: 'The choice column by which the sums are given as well.',
  }),
  yearly: optional(ids, {
    fr: 'Les colonnes par mois dont la somme est aussi donnée par an.',
    en: 'The monthly columns whose sum is given for a year as well.',
  }),
  total: optional(ids, { fr: 'Les colonnes à additionner.', en: 'The columns to add up.' }),
};

interface Naming {
  readonly board?: string;
  readonly due?: string;
  readonly subtotals?: string;
  readonly yearly?: readonly string[];
  readonly total?: readonly string[];
  readonly rows?: { readonly into?: string; readonly copy?: Readonly<Record<string, string>> };
}

/** The columns that a table’s attributes name. */
function namedColumns({ board, due, subtotals, yearly, total, rows }: Naming): string[] {
  const single = [board, due, subtotals, rows?.into].filter((name) => name !== undefined);
  const listed = [...(yearly ?? []), ...(total ?? []), ...Object.keys(rows?.copy ?? {})];
  return [...new Set([...single, ...listed])];
}

type Rows = NonNullable<ReadBy<typeof rows>>;

/** The table without what its attributes say of columns that are gone, or of rows nobody offers. */
function withoutColumns(field: Field, isGone: (column: string) => boolean): Field {
  const { rows } = field as { rows?: Rows };
  const { copy = {}, into, ...others } = rows ?? {};
  const isOffered = others.from !== undefined || others.offer !== undefined;
  const left = Object.entries(field).flatMap(([name, value]) => {
    if (['board', 'due', 'subtotals'].includes(name) && isGone(String(value))) return [];
    if (!['yearly', 'total'].includes(name)) return [[name, value]];
    const names = (value as readonly string[]).filter((column) => !isGone(column));
    return names.length > 0 ? [[name, names]] : [];
  });
  const copied = Object.entries(copy).filter(([own]) => others.from !== undefined && !isGone(own));
  return {
    ...(Object.fromEntries(left) as Field),
    ...(rows && {
      rows: {
        ...others,
        ...(into !== undefined && isOffered && !isGone(into) ? { into } : {}),
        ...(copied.length > 0 ? { copy: Object.fromEntries(copied) } : {}),
      },
    }),
  };
}

/** What a column must be, to be named by these attributes. */
const KINDS_NAMED = { board: ['choice'], due: ['date'], subtotals: ['choice'] } as const;

/** Rows of typed columns; each row is an answer of its own, and the field’s is their order. */
export const definition = defineKind({
  kind: 'table',
  attributes,
  answers,
  valueType: () => 'rows',
  namedFields: (field, worksheet) =>
    namedColumns(field as Naming).map((column) => `${worksheet}.${field.id}.${column}`),
  namedKinds: (field, worksheet) =>
    Object.entries(KINDS_NAMED).flatMap(([attribute, kinds]) => {
      const column = field[attribute];
      if (typeof column !== 'string') return [];
      return [{ attribute, path: `${worksheet}.${field.id}.${column}`, kinds }];
    }),
  without: (field, worksheet, isGone) =>
    withoutColumns(field, (column) => isGone(`${worksheet}.${field.id}.${column}`)),
});

export type TableField = LocalFieldOf<typeof attributes>;
