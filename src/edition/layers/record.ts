import { readYaml } from '../../authoring/yaml.ts';
import type { Finding } from '../../workbook/problem.ts';
import { map, optional, reportUnexpected, required, text } from '../../workbook/shape/index.ts';
import type { Reading, Shape } from '../../workbook/shape/index.ts';
import { GROUPS } from './ids.ts';
import type { Group, Ids } from './ids.ts';

/** The name of the record, beside `edition.yaml`. */
export const RECORD = 'layers.lock.yaml';

/** The file of the default content that an override was made from, as it was then. */
export interface Origin {
  /** The version of the workbook it came with. */
  readonly version: string;
  readonly digest: string;
  readonly ids: Ids;
}

/** What the overrides of an edition were made from, by path in the content. */
export type LayersRecord = ReadonlyMap<string, Origin>;

const groups = Object.keys(GROUPS) as Group[];

/** Ids between spaces: none of them holds one. */
const listed: Shape<readonly string[]> = {
  expects: { fr: 'des identifiants, entre espaces', en: 'ids, with spaces between them' },
  read(source, reading) {
    if (source.type !== 'scalar') return reportUnexpected(source, this.expects, reading);
    return source.text.split(/\s+/).filter((id) => id !== '');
  },
};

const originShape = map({
  version: required(text, { fr: 'La version du carnet.', en: 'The version of the workbook.' }),
  digest: required(text, { fr: 'L’empreinte du fichier.', en: 'The digest of the file.' }),
  ...Object.fromEntries(groups.map((group) => [group, optional(listed, GROUPS[group])])),
});

const recordShape: Shape<LayersRecord> = {
  expects: {
    fr: '« files: » et l’origine de chaque fichier',
    en: '“files:” and what they were made from',
  },
  read(source, reading) {
    const [files, ...others] = source.type === 'map' ? source.entries : [];
    if (files?.key !== 'files' || files.value.type !== 'map' || others.length > 0)
      return reportUnexpected(source, this.expects, reading);
    return new Map(
      files.value.entries.flatMap(({ key, value }) => {
        const read = originShape.read(value, reading);
        if (!read) return [];
        const { version, digest, ...ids } = read;
        return [[key, { version, digest, ids }] as const];
      }),
    );
  },
};

/** Reads `layers.lock.yaml`. Never throws: what is wrong with it is among the findings. */
export function readRecord(text: string): {
  readonly record: LayersRecord;
  readonly findings: readonly Finding[];
} {
  const { source, findings: faults } = readYaml(text);
  const findings = [...faults];
  const reading: Reading = {
    locales: ['fr'],
    kinds: new Map(),
    report: (finding) => findings.push(finding),
    setWords: (words) => words,
    setProse: (words) => ({ text: words }),
    mark: () => undefined,
  };
  return { record: (source && recordShape.read(source, reading)) ?? new Map(), findings };
}

/** Writes `layers.lock.yaml`, sorted by path: the same record is always the same text. */
export function writeRecord(record: LayersRecord): string {
  const sorted = [...record].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    '# De quoi est parti chaque fichier qui en remplace un : version, empreinte et identifiants de l’original.',
    '# What each file that replaces another was made from: version, digest and ids of the original.',
    '# npm run check -- --edition <dossier / folder> --layers --accept',
    sorted.length === 0 ? 'files: {}' : 'files:',
    ...sorted.flatMap(([path, { version, digest, ids }]) => [
      `  ${JSON.stringify(path)}:`,
      `    version: ${JSON.stringify(version)}`,
      `    digest: ${digest}`,
      ...groups.flatMap((group) => {
        const list = ids[group] ?? [];
        return list.length === 0 ? [] : [`    ${group}: >-`, ...fold(list)];
      }),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Ids on lines of a fair length, so that a change of one is a change of one line or two. */
function fold(list: readonly string[]): string[] {
  const lines: string[] = [];
  for (const id of list) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + id.length < 90)
      lines[lines.length - 1] = `${last} ${id}`;
    else lines.push(`      ${id}`);
  }
  return lines;
}
