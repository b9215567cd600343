import { ID_PATTERN } from '../workbook/ids.ts';
import { list, map, optional, required } from '../workbook/shape/index.ts';
import { reportUnexpected, text, words } from '../workbook/shape/index.ts';
import type { Reading, Shape, Source } from '../workbook/shape/index.ts';
import type { Place } from '../workbook/problem.ts';
import type { RetiredField } from '../workbook/workbook.ts';
import type { ContentFile } from './files/layers.ts';

/** The ids and kinds of every field ever published: answers are keyed by them. */
export interface Lock {
  readonly file: ContentFile;
  /** Kind by `worksheet.field` or `worksheet.table.column`, with the line it stands on. */
  readonly fields: ReadonlyMap<string, { readonly kind: string; readonly place: Place }>;
  readonly retired: readonly (RetiredField & { readonly place: Place })[];
}

/** The path of a published field. */
const path: Shape<string> = {
  expects: {
    fr: 'fiche.champ ou fiche.tableau.colonne',
    en: 'worksheet.field or worksheet.table.column',
  },
  read(source, reading) {
    const parts = source.type === 'scalar' ? source.text.split('.') : [];
    const isPath = parts.length > 1 && parts.length < 4;
    if (isPath && parts.every((part) => ID_PATTERN.test(part))) return parts.join('.');
    return reportUnexpected(source, this.expects, reading);
  },
};

const lockedFields: Shape<Lock['fields']> = {
  expects: { fr: 'des lignes « fiche.champ: genre »', en: 'lines “worksheet.field: kind”' },
  read(source, reading) {
    if (source.type !== 'map') return reportUnexpected(source, this.expects, reading);
    const fields = new Map<string, { kind: string; place: Place }>();
    for (const { key, value, place } of source.entries) {
      const name = path.read({ type: 'scalar', place, value: key, text: key }, reading);
      const kind = text.read(value, reading);
      if (name !== undefined && kind !== undefined) fields.set(name, { kind, place });
    }
    return fields;
  },
};

const retiredField = map({
  path: required(path, { fr: 'fiche.champ', en: 'worksheet.field' }),
  kind: required(text, { fr: 'Son genre.', en: 'Its kind.' }),
  label: required(words, { fr: 'La question qu’il posait.', en: 'The question it asked.' }),
});

const lockShape = map({
  fields: required(lockedFields, { fr: 'Les champs publiés.', en: 'The published fields.' }),
  retired: optional(
    list({
      expects: retiredField.expects,
      read(source, reading) {
        const read = retiredField.read(source, reading);
        return read && { ...read, place: source.place };
      },
    }),
    { fr: 'Les champs que l’on ne pose plus.', en: 'The fields that are asked no more.' },
  ),
});

/** Reads `answers.lock.yaml`. */
export function readLock(source: Source, reading: Reading, file: ContentFile): Lock | undefined {
  const read = lockShape.read(source, reading);
  return read && { file, fields: read.fields, retired: read.retired ?? [] };
}

/** What the head of a lock says to run: the default content has its own command. */
const COMMANDS = {
  default: 'npm run check -- --lock',
  edition: 'npm run check -- --edition <dossier / folder> --lock',
};

/**
 * Writes the lock of one layer anew: what it held, and what the layer publishes besides, sorted
 * by path so that two people who add fields seldom meet on a line. Nothing that was locked is
 * ever left out.
 * @param published kinds by path
 * @param of the default content, or an edition that lies over it
 * @returns '' where an edition has nothing to lock, and no lock yet
 */
export function writeLock(
  published: ReadonlyMap<string, string>,
  lock: Pick<Lock, 'fields' | 'retired'> | undefined,
  of: keyof typeof COMMANDS = 'default',
): string {
  const kinds = new Map([
    ...published,
    ...[...(lock?.fields ?? [])].map(([name, { kind }]) => [name, kind] as const),
  ]);
  if (of === 'edition' && kinds.size === 0 && !lock) return '';
  const lines = [
    '# Les identifiants et genres de tous les champs publiés : les réponses sont rangées par eux.',
    '# The ids and kinds of every field ever published: answers are keyed by them.',
    `# ${COMMANDS[of]}`,
    kinds.size === 0 ? 'fields: {}' : 'fields:',
    ...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, kind]) => `  ${name}: ${kind}`),
  ];
  const retired = lock?.retired ?? [];
  if (retired.length > 0) lines.push('retired:');
  for (const field of retired) {
    lines.push(`  - path: ${field.path}`, `    kind: ${field.kind}`, '    label:');
    for (const [locale, label] of Object.entries(field.label))
      lines.push(`      ${locale}: ${JSON.stringify(label)}`);
  }
  return `${lines.join('\n')}\n`;
}
