// The questions of `npm run edition -- new`, in a terminal.

import { createInterface } from 'node:readline/promises';
import { checkAnswer, propose, QUESTIONS, spokenIn } from '../src/edition/new/index.ts';
import type { Answers, Question } from '../src/edition/new/index.ts';
import type { KnownRegion } from '../src/edition/files-new.ts';
import type { Bilingual } from '../src/workbook/words.ts';

/** The person left before the last answer. */
export class Left extends Error {}

/**
 * Asks, one after the other, what was not given by options, in the language of the first answer. Each answer is
 * judged at once, and asked for again where it cannot be.
 *
 * @returns every answer as typed, what was given included
 * @throws {Left} on Ctrl+C or Ctrl+D
 */
export async function askAnswers(
  given: Readonly<Partial<Record<Question, string>>>,
  folder: string,
  regions: readonly KnownRegion[],
): Promise<Partial<Record<Question, string>>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<never>((_resolve, reject) => {
    for (const event of ['SIGINT', 'close'] as const)
      terminal.once(event, () => reject(new Left()));
  });
  const ids = regions.map(({ id }) => id);
  const typed: Partial<Record<Question, string>> = { ...given };
  const known: Partial<Answers> = {};
  const say = ({ fr, en }: Bilingual) =>
    known.languages ? { fr, en }[spokenIn(known.languages)] : `${fr} / ${en}`;
  const ask = (words: string) => Promise.race([terminal.question(words), left]);

  try {
    for (const { key, ask: words } of QUESTIONS) {
      if (key === 'region') console.log(`  ${tellRegions(regions, say)}`);
      for (;;) {
        const proposed = propose(key, known, folder);
        const hint = proposed === undefined ? '' : ` [${proposed}]`;
        const answer = given[key] ?? ((await ask(`${say(words)}${hint} : `)).trim() || proposed);
        if (answer === undefined && key !== 'id') break;
        const checked = checkAnswer(key, answer ?? '', ids);
        if ('value' in checked) {
          Object.assign(known, { [key]: checked.value });
          typed[key] = answer ?? '';
          break;
        }
        console.log(`  ${say(checked.problem)}`);
        if (given[key] !== undefined) throw new Left();
      }
    }
    return typed;
  } finally {
    terminal.removeAllListeners('close');
    terminal.close();
  }
}

function tellRegions(regions: readonly KnownRegion[], say: (words: Bilingual) => string): string {
  return regions.map(({ id, name }) => `${id} (${say(name)})`).join(', ');
}
