import { list, map, optional, required } from '../workbook/shape/index.ts';
import { reportUnexpected, text, words } from '../workbook/shape/index.ts';
import type { ReadBy, Reading, Shape, Source } from '../workbook/shape/index.ts';
import type { Place } from '../workbook/problem.ts';
import type { Words } from '../workbook/words.ts';
import type { RetiredField } from '../workbook/workbook.ts';
import type { ContentFile } from './files/layers.ts';

/** The ids and kinds of every field ever published: answers are keyed by them. */
export interface Lock {
  readonly file: ContentFile;
  /** Kind by `worksheet.field` or `worksheet.table.column`, with the line it stands on. */
  readonly fields: ReadonlyMap<string, { kind: string; place: Place }>;
  readonly retired: readonly RetiredField[];
}

const lockedFields: Shape<Lock['fields']> = {
  expects: { fr: 'des lignes « fiche.champ: genre »', en: 'lines “worksheet.field: kind”' },
  read(source, reading) {
    if (source.type !== 'map') return reportUnexpected(source, this.expects, reading);
    const fields = new Map<string, { kind: string; place: Place }>();
    for (const { key, value, place } of source.entries) {
      const kind = text.read(value, reading);
      if (kind !== undefined) fields.set(key, { kind, place });
    }
    return fields;
  },
};

const lockShape = map({
  fields: required(lockedFields, { fr: 'Les champs publiés.', en: 'The published fields.' }),
  retired: optional(
    list(
      map({
        path: required(text, { fr: 'fiche.champ', en: 'worksheet.field' }),
        kind: required(text, { fr: 'Son genre.', en: 'Its kind.' }),
        label: required(words, { fr: 'La question qu’il posait.', en: 'The question it asked.' }),
      }),
    ),
    { fr: 'Les champs que l’on ne pose plus.', en: 'The fields that are asked no more.' },
  ),
});

/** Reads `answers.lock.yaml`. */
export function readLock(source: Source, reading: Reading, file: ContentFile): Lock | undefined {
  const read: ReadBy<typeof lockShape> | undefined = lockShape.read(source, reading);
  if (!read) return undefined;
  return {
    file,
    fields: read.fields,
    retired: (read.retired ?? []).map(({ path, kind, label }) => ({
      path,
      kind,
      label: label as Words,
    })),
  };
}

/** Writes the lock anew: what is published now, and what was retired. */
export function writeLock(
  fields: ReadonlyMap<string, string>,
  retired: readonly RetiredField[],
): string {
  const lines = [
    '# The ids and kinds of every field ever published. Answers are keyed by them.',
    '# Made by "npm run check -- --lock"; commit it. A field that goes needs a line under "retired".',
    'fields:',
    ...[...fields].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, kind]) => `  ${path}: ${kind}`),
  ];
  if (retired.length > 0) {
    lines.push('retired:');
    for (const { path, kind, label } of retired) {
      lines.push(`  - path: ${path}`, `    kind: ${kind}`, '    label:');
      for (const [locale, words] of Object.entries(label))
        lines.push(`      ${locale}: ${JSON.stringify(words)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
