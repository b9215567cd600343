// One of those that build editions at once: a process that builds one after the other, since a second build in
// the same process takes a third less than the first.

import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('editions-worker.ts', import.meta.url));

/** Each build leaves something in memory: a process that holds so many bytes is left for a new one. */
const MOST_BYTES = 1.3e9;
/** What was written last may arrive after the news that the build is done. */
const LAST_WORDS_MS = 50;

export interface Hand {
  /** Builds an edition, and writes all that the build says to a file. @returns whether it could be built */
  readonly build: (folder: string, out: string, log: string) => Promise<boolean>;
  /** Stops at once what is being built. */
  readonly close: () => void;
}

/** A build depends on the edition alone: what was meant for one build is not for all. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PASSERELLE_'));
  return { ...Object.fromEntries(own), NO_COLOR: '1' };
}

/** @param root the folder of the project */
export function openHand(root: string): Hand {
  let child: ChildProcess | undefined;
  let write = (_words: Buffer): void => undefined;

  function start(): ChildProcess {
    const started = fork(worker, { cwd: root, env: plainEnvironment(), silent: true });
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (words: Buffer) => write(words));
    // Once it has ended, the next build needs another.
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    return started;
  }

  async function run(folder: string, out: string): Promise<boolean> {
    const one = (child ??= start());
    const bytes = await new Promise<number | undefined>((settle) => {
      one.once('message', (answer) => settle(typeof answer === 'number' ? answer : undefined));
      one.once('close', () => settle(undefined));
      one.send({ folder, out }, (error) => {
        if (error) settle(undefined);
      });
    });
    one.removeAllListeners('message').removeAllListeners('close');
    await setTimeout(LAST_WORDS_MS);
    if (bytes === undefined || bytes > MOST_BYTES) close();
    return bytes !== undefined;
  }

  function close(): void {
    child?.kill('SIGTERM');
    child = undefined;
  }

  return {
    async build(folder, out, log) {
      const file = openSync(log, 'w');
      write = (words) => writeSync(file, words);
      try {
        return await run(folder, out);
      } finally {
        write = () => undefined;
        closeSync(file);
      }
    },
    close,
  };
}
