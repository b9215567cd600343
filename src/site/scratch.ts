import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HOME = fileURLToPath(new URL('../../.cache/builds/', import.meta.url));

/** What a build that was killed left behind is taken away after a day. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** What a build writes until it is done, apart from all other builds of the same tree. */
export interface Scratch {
  /** Where the site is made. */
  readonly site: URL;
  /** For the caches of Astro and Vite, which no build finds again. */
  readonly cache: URL;
  remove(): void;
}

/**
 * Opens a folder of its own for one build, which is removed when the process ends, however it ends
 * short of being killed. It lies in the project: what is built on the way finds packages there.
 */
export function openScratch(home = HOME): Scratch {
  mkdirSync(home, { recursive: true });
  removeAbandoned(home);
  const folder = mkdtempSync(join(home, 'build-'));
  const stops = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => ({
    signal,
    stop: () => process.exit(128 + constants.signals[signal]),
  }));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    process.off('exit', remove);
    for (const { signal, stop } of stops) process.off(signal, stop);
  };
  process.on('exit', remove);
  for (const { signal, stop } of stops) process.on(signal, stop);
  const inside = (name: string) => pathToFileURL(`${join(folder, name)}/`);
  return { site: inside('site'), cache: inside('cache'), remove };
}

function removeAbandoned(home: string): void {
  for (const name of readdirSync(home)) {
    const place = join(home, name);
    const seen = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - seen > ABANDONED_MS) rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Puts a finished site where it was asked for, in place of what was there; a repository's own
 * folder `.git` stays, and so does the site of another edition that stands under this one.
 */
export function placeSite(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const made = readdirSync(from);
  for (const name of readdirSync(to)) {
    const isKept = name === '.git' || (!made.includes(name) && isSite(join(to, name)));
    if (!isKept) rmSync(join(to, name), { recursive: true, force: true });
  }
  for (const name of made) move(join(from, name), join(to, name));
}

/** Whether a folder holds the site of an edition, by its manifest. */
export function isSite(folder: string): boolean {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
  return readdirSync(folder).some((name) => /^workbook\.[\w-]+\.json$/.test(name));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another disk.
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
