import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser as Firefox, ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { isProgram } from '../../src/site/chromium.ts';
import type { Browser, Engine, Plain, StartOptions, Tab } from './driver.ts';

/**
 * Finds Firefox on this machine. PASSERELLE_FIREFOX, when set, is the only place looked at.
 *
 * @returns the program’s path, or undefined when there is none
 */
export function findFirefox(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const named = variables.PASSERELLE_FIREFOX;
  const folders = [...(variables.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const places = [
    ...folders
      .filter(Boolean)
      .flatMap((folder) => [join(folder, 'firefox'), join(folder, 'firefox-esr')]),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return (named ? [named] : places).find(isProgram);
}

/**
 * Firefox, driven by WebDriver BiDi. Without a window it never lets go of what its mouse drags: dragging is not
 * tried in it.
 */
export const firefox: Engine = {
  name: 'firefox',
  can: new Set([
    'print',
    'download',
    'kill',
    'two tabs',
    'faults',
    'refuse storage',
    'without script',
  ]),
  async start(options) {
    const executablePath = findFirefox();
    if (executablePath === undefined) throw new Error('Firefox is not installed here.');
    await mkdir(options.profile, { recursive: true });
    await mkdir(options.downloads, { recursive: true });
    const running = await launch({
      browser: 'firefox',
      executablePath,
      userDataDir: options.profile,
      // The reader’s own window: the size of pages is that of the window.
      defaultViewport: { width: 1280, height: 900 },
      extraPrefsFirefox: preferencesOf(options),
      protocolTimeout: 60_000,
    });
    // The tab it begins with never gets the focus of a window: dates cannot be typed in it.
    const page = await running.newPage();
    const paper = printedIn(options);
    return new RunningFirefox(running, await FirefoxTab.of(page, paper), paper);
  },
};

/** Where this reader’s paper comes out. */
function printedIn({ downloads }: StartOptions): string {
  return join(downloads, '.printed.pdf');
}

/** What this reader has set in `about:config`. */
function preferencesOf(options: StartOptions): Record<string, unknown> {
  const printer = 'Mozilla Save to PDF';
  const paper = `print.printer_${printer.replaceAll(' ', '_')}`;
  return {
    // Printed as from its menu: the drivers’ own command knows neither pages that lie across nor `beforeprint`.
    'print.always_print_silent': true,
    print_printer: printer,
    [`${paper}.print_paper_id`]: 'iso_a4',
    [`${paper}.print_to_file`]: true,
    [`${paper}.print_to_filename`]: printedIn(options),
    ...Object.fromEntries(
      ['headerleft', 'headerright', 'footerleft', 'footerright'].map((place) => [
        `${paper}.print_${place}`,
        '',
      ]),
    ),
    'intl.accept_languages': 'fr-FR, fr, en',
    'browser.download.folderList': 2,
    'browser.download.dir': options.downloads,
    'browser.download.useDownloadDir': true,
    // Its panel would take the keys meant for the page.
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk':
      'application/json,text/calendar,application/pdf,image/png,image/svg+xml',
    'pdfjs.disabled': true,
    // Without a window there is no mouse to find, and cards are dragged by a mouse: it is fine, and hovers.
    'ui.primaryPointerCapabilities': 6,
    'ui.allPointerCapabilities': 6,
    ...(options.refusesStorage ? { 'network.cookie.cookieBehavior': 2 } : {}),
    ...(options.isWithoutScript ? { 'javascript.enabled': false } : {}),
  };
}

class RunningFirefox implements Browser {
  readonly tab: Tab;
  private running: Firefox | undefined;
  private readonly paper: string;

  constructor(running: Firefox, tab: Tab, paper: string) {
    this.running = running;
    this.tab = tab;
    this.paper = paper;
  }

  async openTab(): Promise<Tab> {
    if (!this.running) throw new Error('Firefox is not running.');
    return FirefoxTab.of(await this.running.newPage(), this.paper);
  }

  async kill(): Promise<void> {
    const child = this.running?.process();
    if (child?.pid === undefined) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    // The first of a group of its own, in which its pages’ processes are too.
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    this.running = undefined;
  }

  async close(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }
}

class FirefoxTab implements Tab {
  private readonly page: Page;
  private readonly paper: string;
  private readonly wrong: string[] = [];

  private constructor(page: Page, paper: string) {
    this.page = page;
    this.paper = paper;
  }

  static async of(page: Page, paper: string): Promise<FirefoxTab> {
    const tab = new FirefoxTab(page, paper);
    page.on('console', (message) => {
      if (['error', 'warn', 'assert'].includes(message.type()))
        tab.wrong.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => tab.wrong.push(`${page.url()}: ${String(error)}`));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    return tab;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async back(): Promise<void> {
    const before = await this.url();
    // A page that was kept as it was is not loaded again, which is all that the library waits for.
    await this.page.evaluate(() => history.back());
    for (const end = Date.now() + 20_000; (await this.url()) === before;) {
      if (Date.now() > end) throw new Error(`nothing comes before ${before}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async url(): Promise<string> {
    return (await this.page.evaluate(() => location.href).catch(() => '')) || this.page.url();
  }

  async evaluate<Result, Given extends readonly Plain[]>(
    run: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>> {
    return (await this.page.evaluate(
      run as unknown as (...given: unknown[]) => unknown,
      ...given,
    )) as Awaited<Result>;
  }

  async click(selector: string): Promise<void> {
    const element = await this.find(selector, true);
    await element.evaluate((found) =>
      found.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await element.click();
    await element.dispose();
  }

  async drag(selector: string, onto: string): Promise<void> {
    const element = await this.find(selector);
    await element.evaluate((found) =>
      found.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    const from = await element.clickablePoint();
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    // What can be dropped on shows itself once something is held.
    await this.page.mouse.move(from.x + 4, from.y + 8, { steps: 4 });
    const to = await (await this.find(onto)).clickablePoint();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    // Let go too soon, it is not yet over what it was brought to.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await this.page.mouse.move(to.x + 1, to.y);
    await this.page.mouse.up();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    const held = keys.split('+') as KeyInput[];
    const key = held.pop() ?? 'Enter';
    for (const each of held) await this.page.keyboard.down(each);
    await this.page.keyboard.press(key);
    for (const each of held.reverse()) await this.page.keyboard.up(each);
  }

  async pick(selector: string, value: string): Promise<void> {
    const element = (await this.find(selector)) as ElementHandle<HTMLSelectElement>;
    const steps = await element.evaluate((select, wanted) => {
      select.scrollIntoView({ block: 'center', behavior: 'instant' });
      select.focus();
      const options = [...select.options].filter(({ disabled }) => !disabled);
      const at = options.findIndex((option) => option.value === wanted);
      return at < 0 ? undefined : at - options.findIndex(({ selected }) => selected);
    }, value);
    if (steps === undefined) throw new Error(`${selector} has no option ${value}`);
    // By keyboard: its list is no part of the page, so the mouse of a driver does not reach it.
    for (let step = 0; step < Math.abs(steps); step++)
      await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  async choose(selector: string, path: string): Promise<void> {
    const element = (await this.find(selector)) as ElementHandle<HTMLInputElement>;
    await element.uploadFile(path);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async print(): Promise<Uint8Array> {
    await rm(this.paper, { force: true });
    // Not waited for: it comes back only when the paper is out, and stops the page meanwhile.
    await this.page.evaluate(() => void setTimeout(() => print()));
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const paper = await readFile(this.paper).catch(() => undefined);
      if (paper?.subarray(-8).toString('latin1').includes('%%EOF')) return paper;
    }
    throw new Error(`Firefox does not print ${this.page.url()}`);
  }

  picture(): Promise<Uint8Array> {
    return this.page.screenshot({ type: 'png' });
  }

  faults(): Promise<readonly string[]> {
    return Promise.resolve([...this.wrong]);
  }

  async show(): Promise<void> {
    await this.page.bringToFront();
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  private async find(selector: string, visible = false): Promise<ElementHandle> {
    const found = await this.page.waitForSelector(selector, { timeout: 10_000, visible });
    if (!found) throw new Error(`nothing on ${this.page.url()} is ${selector}`);
    return found;
  }
}
