// `npm run test:engines`: the built site in real browsers of other engines than Chromium's.
// `npm run test:engines -- firefox` runs it in one; words after it choose test files.

import { spawnSync } from 'node:child_process';
import { prepareEngine } from './browser.ts';
import { findProgram } from './setup.mjs';

const engines = ['firefox', 'webkit'] as const;
const [word, ...rest] = process.argv.slice(2);
const named = engines.find((engine) => engine === word);
const chosen = named || word === undefined ? rest : [word, ...rest];

const builds = [
  { out: 'dist', env: {} },
  { out: '.cache/dist-specimen', env: { PASSERELLE_EDITION: 'tests/editions/specimen' } },
];

/** Runs a package's program; gives whether it went well. */
function run(program: string, words: readonly string[], env: Record<string, string>): boolean {
  const { status } = spawnSync(process.execPath, [findProgram(program), ...words], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return status === 0;
}

let isWell = true;
for (const { out, env } of builds) {
  console.log(`▸ build in ${out}`);
  isWell &&= run('astro', ['build', '--silent'], { ...env, PASSERELLE_OUT: out });
}
for (const engine of isWell ? (named ? [named] : engines) : []) {
  const obstacle = prepareEngine(engine);
  if (obstacle !== undefined) {
    console.error(obstacle);
    isWell = false;
    continue;
  }
  console.log(`▸ ${engine}`);
  const words = ['run', '--config=tests/engines/vitest.config.ts', ...chosen];
  const env = { PASSERELLE_ENGINE: engine, PASSERELLE_OUT: 'dist' };
  const hasPassed = run('vitest', words, env);
  isWell &&= hasPassed;
}
if (!isWell) process.exitCode = 1;
