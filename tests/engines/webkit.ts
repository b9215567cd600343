import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { isProgram } from '../../src/site/chromium.ts';
import type { Browser, Engine, StartOptions, Tab } from './driver.ts';
import { pause } from './waiting.ts';
import { listen } from './webkit-listening.ts';
import type { Listening } from './webkit-listening.ts';
import { WebKitTab } from './webkit-tab.ts';
import { openSession } from './webkit-wire.ts';
import type { Command } from './webkit-wire.ts';

/** The programs that WebKit is tried with: Debian’s webkit2gtk-driver, and a screen to draw on. */
interface Programs {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/**
 * Finds WebKitGTK’s driver, its small browser, and Xvfb on this machine.
 *
 * @returns undefined when one of them is absent
 */
function findWebKit(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Programs | undefined {
  const folders = [...(variables.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin'];
  const find = (name: string) => folders.map((folder) => join(folder, name)).find(isProgram);
  const [driver, screen] = [find('WebKitWebDriver'), find('Xvfb')];
  const browser = globSync('/usr/{lib,lib64,libexec}/{,*/}webkit2gtk-4.*/MiniBrowser').find(
    isProgram,
  );
  return driver && screen && browser ? { driver, browser, screen } : undefined;
}

/**
 * WebKit, as Safari has it, driven by WebDriver. Its driver does not print, and lets nothing stay
 * on the disk when it ends: what is left of a browser that is killed is not tried in it.
 */
export const webkit: Engine = {
  name: 'webkit',
  can: new Set(['download', 'two tabs', 'drag', 'faults', 'refuse storage', 'without script']),
  async start(options) {
    const programs = findWebKit();
    if (!programs)
      throw new Error('WebKitGTK’s driver, its browser or Xvfb is not installed here.');
    const screen = await openScreen(programs.screen);
    const env = { ...process.env, ...(await furnish(options)), DISPLAY: screen.display };
    const port = await findPort();
    const driver = spawn(programs.driver, [`--port=${port}`], {
      env,
      stdio: 'ignore',
      detached: true,
    });
    const listening = await listen();
    const end = () => {
      listening.stop();
      endAll(driver);
      screen.program.kill();
    };
    try {
      const command = await openPatiently(port, {
        'webkitgtk:browserOptions': {
          binary: programs.browser,
          args: ['--automation', ...settingsOf(options)],
        },
        proxy: { proxyType: 'manual', httpProxy: listening.address, noProxy: [] },
      });
      await command('POST', '/timeouts', { script: 60_000 });
      const handle = (await command('GET', '/window')) as string;
      const tab = new WebKitTab(command, handle, listening.faults);
      await tab.resize(1280, 900);
      return new RunningWebKit(command, tab, listening, end);
    } catch (error) {
      end();
      throw error;
    }
  },
};

class RunningWebKit implements Browser {
  readonly tab: Tab;
  private readonly command: Command;
  private readonly listening: Listening;
  private end: (() => void) | undefined;

  constructor(command: Command, tab: Tab, listening: Listening, end: () => void) {
    this.command = command;
    this.tab = tab;
    this.listening = listening;
    this.end = end;
  }

  async openTab(): Promise<Tab> {
    const { handle } = (await this.command('POST', '/window/new', { type: 'window' })) as {
      handle: string;
    };
    const tab = new WebKitTab(this.command, handle, this.listening.faults);
    await tab.show();
    return tab;
  }

  kill(): Promise<void> {
    this.end?.();
    this.end = undefined;
    return Promise.resolve();
  }

  async close(): Promise<void> {
    if (this.end) await this.command('DELETE', '').catch(() => undefined);
    await this.kill();
  }
}

/** What this reader has set in the browser. */
function settingsOf({ refusesStorage, isWithoutScript }: StartOptions): string[] {
  return [
    ...(refusesStorage
      ? ['--enable-html5-local-storage=false', '--enable-html5-database=false']
      : []),
    ...(isWithoutScript ? ['--enable-javascript=false'] : []),
  ];
}

/** Puts in a reader’s folder what a desktop has there, and says where it is. */
async function furnish({ profile, downloads }: StartOptions): Promise<Record<string, string>> {
  const settings = join(profile, 'config');
  await mkdir(join(settings, 'gtk-3.0'), { recursive: true });
  await mkdir(downloads, { recursive: true });
  await writeFile(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  // Its bar of buttons keeps the window wider than a phone.
  const narrow = '* { min-width: 0; padding: 0; margin: 0; font-size: 1px; }\n';
  await writeFile(join(settings, 'gtk-3.0', 'gtk.css'), narrow);
  return {
    HOME: profile,
    XDG_CONFIG_HOME: settings,
    XDG_DATA_HOME: join(profile, 'data'),
    XDG_CACHE_HOME: join(profile, 'cache'),
    XDG_RUNTIME_DIR: profile,
    // There is no desktop, no graphics card, and as root no sandbox.
    DBUS_SESSION_BUS_ADDRESS: '/dev/null',
    NO_AT_BRIDGE: '1',
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
}

/** Starts a screen that nobody sees, with the number that is free. */
async function openScreen(path: string): Promise<{ program: ChildProcess; display: string }> {
  const size = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const program = spawn(path, ['-displayfd', '3', ...size], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    program.stdio[3]?.once('data', (said: Buffer) => resolve(said.toString().trim()));
    program.once('exit', () => reject(new Error('Xvfb does not start.')));
  });
  return { program, display: `:${number}` };
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Opens a session as soon as the driver listens. */
async function openPatiently(
  port: number,
  capabilities: Record<string, unknown>,
): Promise<Command> {
  for (let turn = 0; ; turn++) {
    try {
      return await openSession(port, capabilities);
    } catch (error) {
      // Not there yet: what it says itself comes as another error.
      if (!(error instanceof TypeError) || turn > 50) throw error;
      await pause(100);
    }
  }
}

/** Ends a program and all those it has started. */
function endAll({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
