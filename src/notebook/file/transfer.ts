import { hasSameValue, type Entry } from '../entry.ts';
import { isRecord, type Json } from '../json.ts';
import type { Notebook } from '../notebook.ts';
import { isStamp, type Stamp } from '../stamp.ts';
import type { KeptEntry, NotebookFile } from './file.ts';
import { preview, type Local, type Preview } from './preview.ts';

/** Says that a path is asked no more, with the label its question had; undefined when it is asked. */
export type RetiredTest = (path: string) => { readonly label?: string } | undefined;

const membersOfMeta = (notebook: Notebook, name: string): Record<string, Json> => {
  const value = notebook.meta(name);
  return isRecord(value) ? value : {};
};

/** The side of a notebook that a preview looks at. */
export function localOf(notebook: Notebook): Local {
  const pairs = Object.entries(membersOfMeta(notebook, 'basedOn'));
  return {
    entries: notebook.entries(),
    basedOn: Object.fromEntries(pairs.filter((pair): pair is [string, Stamp] => isStamp(pair[1]))),
  };
}

/** Everything a notebook holds, as a file to be written. */
export function composeFile(
  notebook: Notebook,
  isRetired: RetiredTest = () => undefined,
  now: number = Date.now(),
): NotebookFile {
  const asked: [string, Entry][] = [];
  const kept: [string, KeptEntry][] = [];
  const labels = membersOfMeta(notebook, 'labels');
  for (const [path, entry] of notebook.entries()) {
    const retired = isRetired(path);
    const label = retired?.label ?? labels[path];
    if (!retired) asked.push([path, entry]);
    else kept.push([path, { ...entry, ...(typeof label === 'string' ? { label } : {}) }]);
  }
  const versions = notebook.pathsWithVersions().map((path) => [path, notebook.versions(path)]);
  return {
    edition: notebook.edition,
    notebook: notebook.id ?? '',
    language: notebook.locale,
    written: new Date(now).toISOString(),
    entries: Object.fromEntries(asked),
    versions: Object.fromEntries(versions) as NotebookFile['versions'],
    kept: Object.fromEntries(kept),
    damaged: notebook.damaged(),
    basedOn: localOf(notebook).basedOn,
    unknown: membersOfMeta(notebook, 'unknown'),
  };
}

/** To be called once the file has been handed to the reader: the reminder starts counting again. */
export function recordExport(notebook: Notebook, file: NotebookFile): void {
  rememberBases(notebook, file);
  notebook.exported();
}

function rememberBases(notebook: Notebook, file: NotebookFile): void {
  const stamps = Object.entries({ ...file.kept, ...file.entries }).map(([path, { s }]) => [
    path,
    s,
  ]);
  const bases = { ...localOf(notebook).basedOn, ...Object.fromEntries(stamps) } as Record<
    string,
    Stamp
  >;
  notebook.setMeta('basedOn', bases);
}

/**
 * Takes a file into a notebook: what only they changed is taken, where both changed both are kept.
 * Importing it again changes nothing. Gives what was done.
 */
export function importFile(notebook: Notebook, file: NotebookFile): Preview {
  const done = preview(localOf(notebook), file);
  for (const { path, theirs } of [...done.added, ...done.updated]) notebook.take(path, theirs);
  for (const { path, ours, theirs, winner } of done.conflicts) {
    notebook.keepVersion(path, winner === 'ours' ? theirs : ours);
    if (winner === 'theirs') notebook.take(path, theirs);
  }
  for (const [path, versions] of Object.entries(file.versions)) {
    const shown = notebook.entry(path);
    for (const version of versions) {
      if (!shown || !hasSameValue(shown, version)) notebook.keepVersion(path, version);
    }
  }
  for (const { path, text } of file.damaged) notebook.quarantine(path, text);
  const labels = Object.entries(file.kept).flatMap(([path, { label }]) =>
    label === undefined ? [] : [[path, label]],
  );
  if (labels.length) {
    const known = membersOfMeta(notebook, 'labels');
    notebook.setMeta('labels', {
      ...known,
      ...(Object.fromEntries(labels) as Record<string, Json>),
    });
  }
  if (Object.keys(file.unknown).length) {
    notebook.setMeta('unknown', { ...membersOfMeta(notebook, 'unknown'), ...file.unknown });
  }
  rememberBases(notebook, file);
  return done;
}
