// The door of every npm command: reads its options, installs what is missing, and runs its steps on a Node that
// knows TypeScript. Runs before the installation: Node 18 or later, no dependency.

import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { readOptions, settleFolders, UsageError, whereTyped } from './options.mjs';
import { findNode, findProgram, install, root, SetUpError } from './setup.mjs';

const building = ['--base', '--edition', '--out', '--site'];

/**
 * The commands: their options, whether they take other words, whether some of these are folders, what they say
 * to all their steps in the environment, and these steps, one after the other.
 * A step is a script or a package's program, with its arguments; the last one gets the other words.
 *
 * @type {Record<string, { options: string[], rest?: boolean, hasFolders?: boolean, env?: Record<string, string>, steps: string[][] }>}
 */
const commands = {
  start: { options: [...building, '--port'], steps: [['astro', 'build'], ['scripts/serve.ts']] },
  dev: { options: building, rest: true, steps: [['astro', 'dev']] },
  build: { options: building, steps: [['astro', 'build'], ['scripts/budgets.ts']] },
  handouts: {
    options: [...building, '--only'],
    env: { PASSERELLE_HANDOUTS: '1' },
    steps: [['scripts/handouts.ts', 'browser'], ['astro', 'build'], ['scripts/handouts.ts']],
  },
  check: { options: ['--edition'], rest: true, hasFolders: true, steps: [['scripts/check.ts']] },
  preview: {
    options: ['--base', '--edition', '--out', '--port'],
    steps: [['scripts/serve.ts']],
  },
  edition: { options: [], rest: true, hasFolders: true, steps: [['scripts/edition.ts']] },
  editions: { options: [], rest: true, hasFolders: true, steps: [['scripts/editions.ts']] },
  test: { options: [], rest: true, steps: [['scripts/test.ts']] },
  engines: { options: [], rest: true, steps: [['scripts/engines.ts']] },
  bench: { options: [], steps: [['scripts/bench.ts']] },
  format: { options: [], steps: [['prettier', '--write', '--log-level=warn', '.']] },
};

/**
 * @param {string} node
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
function runStep(node, words, env) {
  const child = spawn(node, words, { cwd: root, env, stdio: 'inherit' });
  // Ctrl+C reaches the child by itself: this process only waits for it to end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} name
 * @param {string[]} words
 * @returns {Promise<number>} the exit code
 */
async function runCommand(name, words) {
  const command = commands[name];
  if (!command) throw new UsageError(`Commands: ${Object.keys(commands).join(', ')}.`);
  const { environment, rest } = readOptions(name, words, {
    options: command.options,
    rest: command.rest ?? false,
  });
  await install();
  const node = findNode();
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Astro goes to the background when it believes that a program is driving it.
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
    ...settleFolders(process.env),
    // Where the script finds what its words name.
    ...(command.hasFolders ? { PASSERELLE_FROM: whereTyped() } : {}),
    ...command.env,
    ...environment,
  };
  for (const [index, [step = '', ...fixed]] of command.steps.entries()) {
    const isLast = index === command.steps.length - 1;
    const code = await runStep(node, [findProgram(step), ...fixed, ...(isLast ? rest : [])], env);
    if (code !== 0) return code;
  }
  return 0;
}

const [name = '', ...words] = process.argv.slice(2);
try {
  process.exitCode = await runCommand(name, words);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
