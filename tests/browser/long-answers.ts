import type { Json, LocalField } from '../../src/workbook/kind.ts';
import type { Manifest } from '../../src/workbook/manifest.ts';

/** Rows written in every table, more than any of them is meant for. */
export const ROWS = 15;

const SENTENCE =
  'Anticonstitutionnellement, la réorganisation a déplacé l’atelier à Villefranche-de-Rouergue. ';

/** A text of exactly `length` characters, in which each sentence is numbered. */
export function longText(length: number): string {
  let text = '';
  for (let count = 1; text.length < length; count += 1) text += `${count}. ${SENTENCE}`;
  return `${text.slice(0, length - 1)}.`;
}

type Given = LocalField & {
  readonly options?: readonly { readonly id: string }[];
  readonly piles?: readonly { readonly id: string }[];
  readonly items?: readonly { readonly id: string }[];
  readonly fields?: readonly Given[];
  readonly columns?: readonly Given[];
  readonly own?: number;
  readonly from?: number;
  readonly to?: number;
};

/** The words of one cell, unlike those of any other, with a word too long for its column. */
export function cellOf(id: string, row: number): string {
  return `${id}-${row}. Réorganisationsbegleitung`;
}

function ownItems(field: Given): readonly Json[] {
  return Array.from({ length: field.own ?? 0 }, (_, at) => ({
    id: `o00000${at}`,
    text: `Ajout ${at + 1}, appeler la responsable`,
    done: at === 0,
    ...(field['owner'] ? { owner: 'Mme de La Rochefoucauld' } : {}),
    ...(field['due'] ? { due: `2027-02-1${at}` } : {}),
  }));
}

function answerTo(field: Given, at: number, name = field.id): Json | undefined {
  const options = field.options ?? [];
  const items = field.items ?? [];
  switch (field.kind) {
    case 'text':
      return typeof field['max'] === 'number' && field['max'] < 300
        ? cellOf(name, at)
        : longText(500);
    case 'number':
      return 1250 * (at + 1);
    case 'date':
      return `2027-0${(at % 9) + 1}-2${at % 9}`;
    case 'choice':
      return options[at % options.length]?.id;
    case 'choices':
      return options.filter((_, index) => index % 2 === 0).map(({ id }) => id);
    case 'scale':
      return (field.from ?? 0) + ((at * 3) % ((field.to ?? 10) - (field.from ?? 0) + 1));
    case 'checklist':
      return {
        done: items.filter((_, index) => index % 2 === 0).map(({ id }) => id),
        own: ownItems(field),
      };
    case 'cards':
      return {
        piles: Object.fromEntries(
          options.map(({ id }, index) => [id, field.piles?.[index % field.piles.length]?.id ?? '']),
        ),
        own: ownItems({ ...field, own: Math.min(field.own ?? 0, 2) }).map((card) => ({
          id: (card as { id: string }).id,
          text: (card as { text: string }).text,
        })),
      };
    case 'ranking':
      return field['from'] === undefined
        ? options.map(({ id }) => id)
        : [0, 1, 2].map((row) => ({ id: `row00${row}`, text: cellOf(name, row) }));
    case 'scales':
      return Object.fromEntries(
        options.map(({ id }, index) => [id, (field.from ?? 1) + (index % 2)]),
      );
    case 'sourced':
      return { text: cellOf(name, at), source: cellOf('source', at), date: '2026-11-20' };
    case 'matrix': {
      const criteria = (field['criteria'] ?? []) as readonly { readonly id: string }[];
      const each = <T>(value: (index: number) => T) =>
        Object.fromEntries(criteria.map(({ id }, index) => [id, value(index)]));
      return {
        weights: each((index) => (index % 5) + 1),
        scores: Object.fromEntries(options.map(({ id }) => [id, each((index) => index % 6)])),
        facts: Object.fromEntries(options.map(({ id }) => [id, criteria.map((one) => one.id)])),
      };
    }
    default:
      return undefined;
  }
}

function answersTo(field: Given, path: string, at: number): readonly [string, Json][] {
  if (field.columns) {
    const ids = Array.from({ length: ROWS }, (_, row) => `row${String(row).padStart(3, '0')}`);
    const cellsOf = (row: number) =>
      Object.fromEntries(
        (field.columns ?? []).flatMap((column) => {
          const value = answerTo(column, row, `${field.id}-${column.id}`);
          return value === undefined ? [] : [[column.id, value] as const];
        }),
      );
    return [[path, ids], ...ids.map((id, row): [string, Json] => [`${path}.${id}`, cellsOf(row)])];
  }
  const value = answerTo(field, at);
  return value === undefined ? [] : [[path, value]];
}

/** An answer to every question of the workbook: long texts, tables of fifteen rows. */
export function answersFor({ worksheets }: Manifest): Record<string, Json> {
  const answerAll = (fields: readonly Given[], worksheet: string): readonly [string, Json][] =>
    fields.flatMap((field, at) => [
      ...answersTo(field, `${worksheet}.${field.id}`, at),
      ...answerAll(field.fields ?? [], worksheet),
    ]);
  return Object.fromEntries(
    worksheets.flatMap(({ id, fields }) => answerAll(fields as unknown as readonly Given[], id)),
  );
}
