import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { AnyKind } from '../../workbook/kind.ts';

const FOLDER = fileURLToPath(new URL('../../fields', import.meta.url));

let loaded: Promise<ReadonlyMap<string, AnyKind>> | undefined;

/**
 * The kinds of fields: one for each folder of `src/fields` that has a `definition.ts`.
 * The folder is the registry, so that a new kind touches nothing else.
 */
export function loadKinds(): Promise<ReadonlyMap<string, AnyKind>> {
  loaded ??= importKinds();
  return loaded;
}

async function importKinds(): Promise<ReadonlyMap<string, AnyKind>> {
  const files = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(FOLDER, entry.name, 'definition.ts'))
    .filter((file) => existsSync(file))
    .sort();
  const modules = await Promise.all(
    files.map(
      (file) =>
        import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<{ definition: AnyKind }>,
    ),
  );
  return new Map(modules.map(({ definition }) => [definition.kind, definition]));
}
