/** How the build of one edition ended. */
export interface Ending {
  readonly name: string;
  readonly isBuilt: boolean;
  readonly seconds: number;
  readonly pages: number;
  /** Where its site is, or its log where it failed. */
  readonly place: string;
  /** What it said first that was wrong. */
  readonly errors: readonly string[];
}

/** The most that a process which builds one edition after the other was seen to take, with room to spare. */
export const BUILD_BYTES = 1.6e9;

/**
 * How many builds may run at once.
 *
 * @param machine its cores, and the bytes of memory that are free
 */
export function countJobs(machine: { readonly cores: number; readonly memory: number }): number {
  return Math.max(1, Math.min(machine.cores, Math.floor(machine.memory / BUILD_BYTES)));
}

const MOST_ERRORS = 3;

/** The first errors in what a build said; its last words where it named none. */
export function firstErrors(said: string): readonly string[] {
  const lines = said.split('\n').map((line) => line.trimEnd());
  const problems = lines.filter(
    (line) => /^\S.*:\d+:\d+ [a-z-]+ /.test(line) && !line.includes('(avis / warning)'),
  );
  const shown = problems.length > 0 ? problems : lines.filter(Boolean).slice(-MOST_ERRORS);
  return shown.slice(0, MOST_ERRORS);
}

/** The table at the end: the editions that were built, then those that were not, with what they said. */
export function summarise(endings: readonly Ending[]): string {
  const sorted = [...endings].sort(
    (a, b) => Number(b.isBuilt) - Number(a.isBuilt) || (a.name < b.name ? -1 : 1),
  );
  const width = Math.max(...sorted.map(({ name }) => name.length));
  const rows = sorted.flatMap(({ name, isBuilt, seconds, pages, place, errors }) => [
    [
      isBuilt ? '✓' : '✗',
      name.padEnd(width),
      `${seconds} s`.padStart(6),
      isBuilt ? `${pages} pages`.padStart(11) : ''.padStart(11),
      ` ${place}`,
    ].join(' '),
    ...errors.map((error) => `    ${error}`),
  ]);
  const built = sorted.filter(({ isBuilt }) => isBuilt).length;
  const failed = sorted.length - built;
  return [
    ...rows,
    '',
    `Éditions : ${built} construites, ${failed} en échec. / Editions: ${built} built, ${failed} failed.`,
  ].join('\n');
}
