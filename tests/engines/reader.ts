import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Manifest } from '../../src/workbook/manifest.ts';
import type { Browser, StartOptions, Tab } from './driver.ts';
import { engine } from './engine.ts';
import { pause } from './waiting.ts';

export { engine };

/** The worksheets of a build as its manifest tells them, in French. */
export function worksheetsOf(build: 'site' | 'specimen'): Manifest['worksheets'] {
  const file = join(inject(build).folder, 'workbook.fr.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as Manifest).worksheets;
}

/** The address of a page of a build, from its path on. */
export function addressIn(build: 'site' | 'specimen', path: string): string {
  return `${inject(build).url}${path}`;
}

/** Someone with a browser, a profile in it, and a folder for what is saved. */
export class Reader {
  private readonly folder: string;
  private running: Browser | undefined;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** A new reader, whose browser is not running yet. */
  static async create(): Promise<Reader> {
    return new Reader(await mkdtemp(join(tmpdir(), 'passerelle-reader-')));
  }

  /** Starts the browser, on what is left of the time before. */
  async start(
    settings: Pick<StartOptions, 'refusesStorage' | 'isWithoutScript'> = {},
  ): Promise<Tab> {
    this.running = await engine.start({
      profile: join(this.folder, 'profile'),
      downloads: this.downloads,
      ...settings,
    });
    return this.running.tab;
  }

  /** Opens another tab beside the first. */
  openTab(): Promise<Tab> {
    if (!this.running) throw new Error('the browser is not running');
    return this.running.openTab();
  }

  async kill(): Promise<void> {
    await this.running?.kill();
    this.running = undefined;
  }

  async close(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }

  /** Waits for a saved file with this name, and gives its path. */
  async findSaved(name: RegExp): Promise<string> {
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
      const files = await readdir(this.downloads).catch(() => []);
      const isWhole = !files.some((file) => /\.(part|wkdownload)$/.test(file));
      const found = files.find((file) => name.test(file));
      if (found !== undefined && isWhole) return join(this.downloads, found);
    }
    throw new Error(`no file ${String(name)} was saved`);
  }

  /** Where a file may be put that the reader then chooses. */
  pathFor(name: string): string {
    return join(this.folder, name);
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private get downloads(): string {
    return join(this.folder, 'saved');
  }
}
