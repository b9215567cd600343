import type { Plain, Tab } from './driver.ts';
import { ELEMENT, pressing, typing } from './webkit-wire.ts';
import type { Command } from './webkit-wire.ts';
import { pause } from './waiting.ts';

/** How long an element is waited for, in ms. */
const PATIENCE = 10_000;

/** A tab of WebKitGTK’s small browser. */
export class WebKitTab implements Tab {
  private readonly command: Command;
  private readonly handle: string;
  private readonly heard: readonly string[];

  constructor(command: Command, handle: string, heard: readonly string[]) {
    this.command = command;
    this.handle = handle;
    this.heard = heard;
  }

  async open(url: string): Promise<void> {
    await this.ask('POST', '/url', { url });
  }

  async reload(): Promise<void> {
    await this.ask('POST', '/refresh');
  }

  async back(): Promise<void> {
    await this.ask('POST', '/back');
  }

  async url(): Promise<string> {
    return (await this.ask('GET', '/url')) as string;
  }

  async evaluate<Result, Given extends readonly Plain[]>(
    run: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>> {
    const script = `
      const given = [...arguments], done = given.pop();
      Promise.resolve().then(() => (${run.toString()})(...given)).then(
        (result) => done({ result }),
        (error) => done({ error: String(error) }),
      );`;
    const answer = await this.ask('POST', '/execute/async', { script, args: given });
    const { result, error } = answer as { result?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return result as Awaited<Result>;
  }

  async click(selector: string): Promise<void> {
    const element = await this.find(selector);
    await this.point([
      { type: 'pointerMove', x: 0, y: 0, origin: element },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** What is dragged is held by the browser’s toolkit, which follows no driver: the page is told of it instead. */
  async drag(selector: string, onto: string): Promise<void> {
    const element = await this.find(selector);
    await this.point([{ type: 'pointerMove', x: 0, y: 0, origin: element }]);
    await this.evaluate(dragInPage, selector, onto);
  }

  async type(text: string): Promise<void> {
    const isInDate = await this.evaluate(
      () => document.activeElement?.matches('[type=date]') === true,
    );
    // WebKit goes on to the next part of a date when it is told to, others when one is full.
    await this.keys(typing(isInDate ? text.replace(/^(\d\d)(\d\d)(\d{4})$/, '$1/$2/$3') : text));
  }

  async press(keys: string): Promise<void> {
    await this.keys(pressing(keys));
  }

  async pick(selector: string, value: string): Promise<void> {
    await this.find(selector);
    const steps = await this.evaluate(
      (found, wanted) => {
        const select = document.querySelector<HTMLSelectElement>(found);
        select?.focus();
        const options = [...(select?.options ?? [])].filter(({ disabled }) => !disabled);
        const at = options.findIndex((option) => option.value === wanted);
        return at < 0 ? null : at - options.findIndex(({ selected }) => selected);
      },
      selector,
      value,
    );
    if (steps === null) throw new Error(`${selector} has no option ${value}`);
    const key = steps > 0 ? 'ArrowDown' : 'ArrowUp';
    for (let step = 0; step < Math.abs(steps); step++) await this.press(key);
  }

  async choose(selector: string, path: string): Promise<void> {
    const found = await this.ask('POST', '/element', { using: 'css selector', value: selector });
    const { [ELEMENT]: id } = found as Record<string, string>;
    await this.ask('POST', `/element/${id}/value`, { text: path });
  }

  async resize(width: number, height: number): Promise<void> {
    const set = { x: 0, y: 0, width, height };
    // The window has a bar of its own, which is not of the page.
    for (let turn = 0; turn < 5; turn++) {
      await this.ask('POST', '/window/rect', set);
      await pause(150);
      const [wide = 0, high = 0] = await this.evaluate(() => [innerWidth, innerHeight]);
      if (wide === width && high === height) return;
      set.width += width - wide;
      set.height += height - high;
    }
    throw new Error(`the window cannot be ${width} by ${height}`);
  }

  print(): Promise<Uint8Array> {
    throw new Error('WebKitGTK’s driver does not print.');
  }

  async picture(): Promise<Uint8Array> {
    return Buffer.from((await this.ask('GET', '/screenshot')) as string, 'base64');
  }

  async faults(): Promise<readonly string[]> {
    // What a page tells last is on its way.
    await pause(200);
    return [...this.heard];
  }

  async show(): Promise<void> {
    await this.command('POST', '/window', { handle: this.handle });
  }

  async close(): Promise<void> {
    await this.ask('DELETE', '/window');
  }

  /** A session’s commands are for one tab at a time. */
  private async ask(...asked: Parameters<Command>): Promise<unknown> {
    await this.show();
    return this.command(...asked);
  }

  private async keys(actions: ReturnType<typeof typing>): Promise<void> {
    await this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  private async point(actions: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.ask('POST', '/actions', { actions: [pointer] });
  }

  /** Finds an element as soon as it is there, and brings it into view. */
  private async find(selector: string): Promise<unknown> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const script = `const found = document.querySelector(arguments[0]);
        found?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return found;`;
      const found = await this.ask('POST', '/execute/sync', { script, args: [selector] });
      if (found !== null) return found;
      if (Date.now() > end) throw new Error(`nothing on ${await this.url()} is ${selector}`);
      await pause(50);
    }
  }
}

/** Drags as a pointer does, by the events that a page hears of it. */
async function dragInPage(selector: string, onto: string): Promise<void> {
  const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const isHeld = () => document.querySelector(selector)?.closest('[draggable="true"]');
  for (const end = Date.now() + 5_000; !isHeld() && Date.now() < end;) await wait(50);
  const from = document.querySelector(selector);
  const item = isHeld();
  if (!from || !item) throw new Error(`${selector} cannot be dragged`);
  const dataTransfer = new DataTransfer();
  const over = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [clientX, clientY] = [left + width / 2, top + height / 2];
    return { bubbles: true, cancelable: true, clientX, clientY, dataTransfer };
  };
  from.dispatchEvent(new MouseEvent('mousedown', over(from)));
  item.dispatchEvent(new DragEvent('dragstart', over(from)));
  // What can be dropped on shows itself once something is held.
  await wait(150);
  const target = document.querySelector(onto);
  if (!target) throw new Error(`nothing is ${onto}`);
  target.dispatchEvent(new DragEvent('dragenter', over(target)));
  for (let turn = 0; turn < 3; turn++) {
    target.dispatchEvent(new DragEvent('dragover', over(target)));
    await wait(60);
  }
  target.dispatchEvent(new DragEvent('drop', over(target)));
  item.dispatchEvent(new DragEvent('dragend', over(target)));
}
