import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One import of a file: what it names, and the file it means when it is one of ours. */
export interface Import {
  readonly name: string;
  /** Path from the project's root, for a relative import. */
  readonly file?: string;
  readonly isTypeOnly: boolean;
  /** Stands in a `<script>` of a component: it is for the browser, whatever the component is for. */
  readonly isInScript: boolean;
}

const importLine =
  /(?:^|[\n;])\s*(?:import|export)\s+(type\s+(?!from\b))?(?:[^'"`;=()]*?\bfrom\s*)?['"]([^'"\n]+)['"]/g;
const laterImport = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Lists the sources of a folder, as paths from the project's root. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.(ts|mjs|astro)$/.test(path));
}

/** Reads the import lines of a source. */
export function readImports(path: string): Import[] {
  return findImports(path, readFileSync(path, 'utf8'));
}

/** Finds the imports in a source's text; `path` tells what relative names mean. */
export function findImports(path: string, text: string): Import[] {
  if (!path.endsWith('.astro')) return findInCode(path, text, false);
  const server = /^\s*---\r?\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  return [
    ...findInCode(path, server, false),
    ...scripts.flatMap(([, code = '']) => findInCode(path, code, true)),
  ];
}

function findInCode(path: string, text: string, isInScript: boolean): Import[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = [
    ...[...code.matchAll(importLine)].map(([, type, name = '']) => ({ name, isTypeOnly: !!type })),
    ...[...code.matchAll(laterImport)].map(([, name = '']) => ({ name, isTypeOnly: false })),
  ];
  return found.map(({ name, isTypeOnly }) => {
    const isOurs = name.startsWith('.');
    const file = posix.join(posix.dirname(path), name.replace(/\?.*$/, ''));
    return { name, isTypeOnly, isInScript, ...(isOurs ? { file } : {}) };
  });
}
