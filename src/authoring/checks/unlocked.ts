import type { Bilingual } from '../../workbook/words.ts';
import type { ContentFile } from '../files/layers.ts';
import { editionFolder } from '../locks.ts';
import type { Checking } from './index.ts';
import { allPaths } from './names.ts';
import { reportAt } from './report.ts';

/** New fields that no lock holds yet are told, once for each layer: each has its own lock. */
export function reportUnlocked(
  { workbook, findings, locks, scanned }: Checking,
  published: ReadonlyMap<string, string>,
): void {
  const fields = allPaths({ workbook });
  const files = new Map(
    scanned.flatMap(({ place, parts, file }) =>
      place === 'worksheet' ? [[parts[1] ?? '', file] as const] : [],
    ),
  );
  const byLevel = new Map<number, { first: ContentFile | undefined; paths: string[] }>();
  for (const path of published.keys()) {
    if (locks.some((lock) => lock.fields.has(path))) continue;
    const file = files.get(path.slice(0, path.indexOf('.')));
    const level = file?.level ?? 0;
    const known = byLevel.get(level) ?? { first: file, paths: [] };
    byLevel.set(level, known);
    known.paths.push(path);
  }
  for (const [level, { first, paths }] of byLevel) {
    const isTold = scanned.some(({ place, file }) => place === 'lock' && file.level === level);
    // A lock that cannot be read is told already.
    if (isTold && !locks.some(({ file }) => file.level === level)) continue;
    const value = fields.get(paths[0] ?? '');
    if (!value) continue;
    const command =
      level === 0 || !first
        ? 'npm run check -- --lock'
        : `npm run check -- --edition ${editionFolder(first)} --lock`;
    reportAt(findings, { value }, 'unlocked-field', ...describeUnlocked(paths, command));
  }
}

function describeUnlocked(
  paths: readonly string[],
  command: string,
): [message: Bilingual, hint: Bilingual] {
  const some = paths.slice(0, 5).join(', ') + (paths.length > 5 ? '…' : '');
  return [
    {
      fr: `Hors de answers.lock.yaml : ${some} (${paths.length} en tout).`,
      en: `Not in answers.lock.yaml: ${some} (${paths.length} in all).`,
    },
    {
      fr: `Lancez « ${command} », puis enregistrez le fichier.`,
      en: `Run “${command}”, then commit the file.`,
    },
  ];
}
