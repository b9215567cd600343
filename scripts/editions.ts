// `npm run editions -- ../firms/*`: builds a site of each edition, several at once, into `dist-editions/<folder>`.
// One that fails stops no other. What each said is in `.cache/editions-logs/<folder>.log`.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { openHand } from './editions-hand.ts';
import type { Hand } from './editions-hand.ts';
import { root } from './setup.mjs';
import { gatherEditions } from '../src/edition/files-many.ts';
import type { EditionFolder } from '../src/edition/files-many.ts';
import { readManyTyped } from '../src/edition/many/options.ts';
import { countJobs, firstErrors, summarise } from '../src/edition/many/telling.ts';
import type { Ending } from '../src/edition/many/telling.ts';
import type { Bilingual } from '../src/workbook/words.ts';

const logs = join(root, '.cache', 'editions-logs');
const from = process.env.PASSERELLE_FROM ?? process.cwd();
const hands: Hand[] = [];
let stopped: NodeJS.Signals | undefined;

function say({ fr, en }: Bilingual): string {
  return `${fr} / ${en}`;
}

async function build({ name, folder }: EditionFolder, out: string, hand: Hand): Promise<Ending> {
  const began = performance.now();
  console.log(`▸ ${name}`);
  const log = join(logs, `${name}.log`);
  const isBuilt = await hand.build(folder, out, log);
  const seconds = Math.round((performance.now() - began) / 1000);
  const pages = isBuilt ? countPages(out) : 0;
  console.log(isBuilt ? `✓ ${name}  ${seconds} s, ${pages} pages` : `✗ ${name}  ${seconds} s`);
  return {
    name,
    isBuilt,
    seconds,
    pages,
    place: relative(from, isBuilt ? out : log) || '.',
    errors: isBuilt ? [] : firstErrors(readFileSync(log, 'utf8')),
  };
}

function countPages(out: string): number {
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
}

/** Builds all, so many at once, until the last one or until the person has had enough. */
async function buildAll(
  editions: readonly EditionFolder[],
  out: string,
  jobs: number,
): Promise<readonly Ending[]> {
  const waiting = [...editions];
  const endings: Ending[] = [];
  const work = async () => {
    const hand = openHand(root);
    hands.push(hand);
    for (let next = waiting.shift(); next && !stopped; next = waiting.shift())
      endings.push(await build(next, join(out, next.name), hand));
    hand.close();
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return endings;
}

async function run(words: readonly string[]): Promise<number> {
  const typed = readManyTyped(words);
  if ('problem' in typed) {
    console.error(say(typed.problem));
    return 1;
  }
  const { editions, missing, problems, warnings } = gatherEditions(typed.named, from);
  for (const each of [...missing, ...problems, ...warnings]) console.error(say(each));
  if (problems.length > 0) return 1;
  if (typed.named.length === 0) {
    console.error(
      'Nommez les dossiers : npm run editions -- ../firms/*. / Name the folders: npm run editions -- ../firms/*.',
    );
    return 1;
  }
  const out = resolve(from, typed.out ?? process.env.PASSERELLE_OUT ?? join(root, 'dist-editions'));
  const machine = { cores: availableParallelism(), memory: process.availableMemory() };
  const jobs = Math.min(typed.jobs ?? countJobs(machine), editions.length);
  mkdirSync(logs, { recursive: true });
  const began = performance.now();
  const endings = await buildAll(editions, out, jobs);
  const seconds = Math.round((performance.now() - began) / 1000);
  if (endings.length > 0) console.log(`\n${summarise(endings)} (${seconds} s, --jobs ${jobs})`);
  if (stopped) {
    console.error('Arrêté avant la fin. / Stopped before the end.');
    return 130;
  }
  return missing.length === 0 && endings.every(({ isBuilt }) => isBuilt) ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    stopped ??= signal;
    for (const hand of hands) hand.close();
  });
process.exitCode = await run(process.argv.slice(2));
