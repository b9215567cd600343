import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../../src/site/chromium.ts';

/** A reader’s browser on disk: what is left of it when it is killed is what the next start finds. */
export class Profile {
  private readonly folder: string;
  private running: BrowserContext | undefined;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), 'passerelle-profile-')));
  }

  /** Starts the browser on this profile, with its one blank page. */
  async start(flags: readonly string[] = []): Promise<Page> {
    const executablePath = findChromium();
    this.running = await chromium.launchPersistentContext(this.folder, {
      ...(executablePath ? { executablePath } : {}),
      args: [...chromiumFlags(), ...flags],
      // Playwright switches off what takes a reader back to a page as it was left.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      baseURL: process.env.PASSERELLE_TEST_SITE ?? '',
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
    return this.running.pages()[0] ?? this.running.newPage();
  }

  /** Ends every process of the browser at once, as a power cut of the browser alone would. */
  async kill(end: () => Promise<number> = () => this.findProcess()): Promise<void> {
    const pid = await end();
    const closed = new Promise((resolve) => this.running?.once('close', resolve));
    process.kill(-pid, 'SIGKILL');
    await closed;
    this.running = undefined;
  }

  /** The browser’s own process, which is the first of a group of its own. */
  async findProcess(): Promise<number> {
    const session = await this.running?.browser()?.newBrowserCDPSession();
    const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
    const { id } = processInfo.find(({ type }) => type === 'browser') ?? {};
    if (id === undefined) throw new Error('the browser does not say which process it is');
    return id;
  }

  /** Leaves the browser as a reader does. */
  async close(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }

  /** Takes away one of the places where sites keep data, while the browser is not running. */
  async drop(store: 'Local Storage' | 'IndexedDB'): Promise<void> {
    await rm(join(this.folder, 'Default', store), { recursive: true });
  }

  /** Sets, before the first start, that sites may keep nothing at all. */
  async block(what: 'cookies'): Promise<void> {
    const folder = join(this.folder, 'Default');
    await mkdir(folder, { recursive: true });
    const settings = { profile: { default_content_setting_values: { [what]: 2 } } };
    await writeFile(join(folder, 'Preferences'), JSON.stringify(settings));
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
