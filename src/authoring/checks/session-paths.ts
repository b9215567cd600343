import type { ScannedFile } from '../scan.ts';
import type { Checking } from './index.ts';

/** Every session belongs to a path that is described: without it no page would list the session. */
export function checkSessionPaths({ scanned, findings }: Checking): void {
  const described = new Set(foldersOf(scanned, 'sessionPath').keys());
  for (const [folder, { file }] of foldersOf(scanned, 'session')) {
    if (described.has(folder)) continue;
    const needed = folder === '' ? 'sessions/path.yaml' : `sessions/${folder}/path.yaml`;
    findings.add(file.shown, {
      rule: 'missing-file',
      place: { line: 1, column: 1 },
      message: { fr: `Il manque « ${needed} ».`, en: `“${needed}” is missing.` },
      hint: {
        fr: 'Ajoutez ce fichier, avec « title », « about » et « order » : les séances du dossier sont un parcours.',
        en: 'Add this file, with “title”, “about” and “order”: the sessions of the folder are a path.',
      },
    });
  }
}

/** The first file of each folder that holds some. */
function foldersOf(
  scanned: readonly ScannedFile[],
  name: ScannedFile['place'],
): ReadonlyMap<string, ScannedFile> {
  const folders = new Map<string, ScannedFile>();
  for (const each of scanned) {
    const [folder = ''] = each.parts;
    if (each.place === name && !folders.has(folder)) folders.set(folder, each);
  }
  return folders;
}
