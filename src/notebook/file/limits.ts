/**
 * What a file may hold. Above this it is refused before anything walks through it: the heaviest
 * notebook seen so far, every worksheet full, is forty times smaller.
 */
export const LIMITS = {
  /** Characters of the whole file; look at `File.size` before reading it. */
  size: 20 * 1024 * 1024,
  /** Levels of `{` and `[`. An answer needs six. */
  depth: 32,
  /** Entries, versions, kept answers and damaged texts together. */
  entries: 20_000,
  /** Characters of one answer, as JSON. */
  answer: 2_000_000,
} as const;

export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

/** Member names that could change what an object is: refused at any depth. */
export const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];
