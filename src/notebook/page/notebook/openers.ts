import type { NotebookFile, Warning } from '../../file/index.ts';
import type { NotebookPage } from './open.ts';

/** A file that is no copy of a notebook, read as one; or why it is not. */
export type Opened =
  | { readonly refusal: string }
  | {
      readonly refusal?: never;
      readonly file: NotebookFile;
      readonly warnings: readonly Warning[];
      /** Draws what the reader should know of it. */
      readonly notes: () => readonly HTMLElement[];
    };

/** What opens files of another sort than a copy of the notebook. */
export interface Opener {
  /** Whether a file is of this sort, by its first bytes. */
  isOf(start: Uint8Array): boolean;
  /** Bytes beyond which it is not opened. */
  readonly limit: number;
  /** Reads a file; nothing changes. Rejects when what reads it cannot be had. */
  open(file: File, page: NotebookPage): Promise<Opened>;
}

const openers: Opener[] = [];

/** Makes another sort of file known. */
export function addOpener(opener: Opener): void {
  openers.push(opener);
}

/** How much of a file tells its sort. */
const START = 1024;

/** What opens a file, when it is no copy of a notebook. */
export async function openerOf(file: File): Promise<Opener | undefined> {
  try {
    const start = new Uint8Array(await file.slice(0, START).arrayBuffer());
    return openers.find((opener) => opener.isOf(start));
  } catch {
    return undefined;
  }
}
