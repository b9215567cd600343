/**
 * What a browser of another engine must let the tests do: that of a reader with a mouse, a keyboard and a disk.
 * Everything is asked for by CSS selectors; a selector that finds several takes the first.
 */
export interface Engine {
  readonly name: EngineName;
  /** What this engine’s driver cannot do is not tried with it. */
  readonly can: ReadonlySet<Ability>;
  /**
   * Starts the browser, with one blank tab.
   *
   * @throws Error when it does not start
   */
  start(options: StartOptions): Promise<Browser>;
}

export type EngineName = 'firefox' | 'webkit';

/** What not every driver can do. */
export const ABILITIES = [
  'print',
  'download',
  'kill',
  'two tabs',
  'drag',
  'faults',
  'refuse storage',
  'without script',
] as const;

export type Ability = (typeof ABILITIES)[number];

export interface StartOptions {
  /** The folder of the reader’s profile: what is in it is found again by the next start. */
  readonly profile: string;
  /** Where saved files go, without a question. */
  readonly downloads: string;
  /** The reader has forbidden sites to keep anything. */
  readonly refusesStorage?: boolean;
  /** The reader has switched JavaScript off. */
  readonly isWithoutScript?: boolean;
}

/** A browser that runs. */
export interface Browser {
  /** The tab it began with. */
  readonly tab: Tab;
  /** Opens another tab of the same reader, in front. */
  openTab(): Promise<Tab>;
  /** Ends every process of the browser at once, without a word to it. */
  kill(): Promise<void>;
  /** Leaves the browser as a reader does; once is enough. */
  close(): Promise<void>;
}

/** What may be passed to the page and back. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A page in a tab. */
export interface Tab {
  /** Goes to an address, and waits until the page and what it asks for at first have come. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** The address it shows. */
  url(): Promise<string>;
  /** Runs a function in the page, which knows nothing of what stands around it here. A promise is waited for. */
  evaluate<Result, Given extends readonly Plain[]>(
    run: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>>;
  /** Brings an element into view and clicks in its middle. */
  click(selector: string): Promise<void>;
  /** Takes one element with the pointer, and lets it go over the middle of another. */
  drag(selector: string, onto: string): Promise<void>;
  /** Types on the keyboard, into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key by its DOM name, with others held: `Tab`, `Control+k`, `Shift+Tab`. */
  press(keys: string): Promise<void>;
  /** Chooses the option of a `<select>` that has this value. */
  pick(selector: string, value: string): Promise<void>;
  /** Gives a file to a control that takes files. */
  choose(selector: string, path: string): Promise<void>;
  /** The width and height of the page’s window, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Prints the page as it stands, on A4, with the page’s own margins; gives the PDF. */
  print(): Promise<Uint8Array>;
  /** What is seen of it, as a PNG. */
  picture(): Promise<Uint8Array>;
  /** What went wrong in this tab since it was opened: errors, and what breaks the page’s security policy. */
  faults(): Promise<readonly string[]>;
  /** Brings it to the front. */
  show(): Promise<void>;
  close(): Promise<void>;
}
