// What every command does first: install what is missing and find a Node that runs TypeScript.
// Runs before the installation: Node 18 or later, no dependency.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A set-up that cannot go on: its message is all the reader needs. */
export class SetUpError extends Error {}

/**
 * Installs the dependencies when they are not those of package-lock.json.
 *
 * @returns {Promise<void>}
 * @throws {SetUpError} when npm fails
 */
export async function install() {
  if (isInstalled()) return;
  console.log('Installation des dépendances, une à deux minutes la première fois…');
  console.log('Installing the dependencies, one or two minutes the first time…');
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const clock = setInterval(() => console.log(`  … npm ci, ${seconds()}`), 10_000);
  // NODE_ENV=production or a setting of the machine would leave out what the build needs.
  const words = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const failure = await runNpm(words).finally(() => clearInterval(clock));
  if (failure !== undefined) {
    console.error(failure);
    throw new SetUpError(
      'L’installation a échoué, voir ci-dessus. / The installation failed, see above.',
    );
  }
  console.log(`Dépendances installées. / Dependencies installed. (${seconds()})`);
}

/**
 * Finds a Node that runs TypeScript: this one, or the one that came with the dependencies.
 *
 * @returns {string} the program's path
 * @throws {SetUpError} when there is none, with what to install
 */
export function findNode() {
  const features = /** @type {{ typescript?: unknown }} */ (process.features);
  if (features.typescript) return process.execPath;
  const bundled = join(root, 'node_modules', '.bin', 'node');
  if (spawnSync(bundled, ['--version'], { stdio: 'ignore' }).status === 0) return bundled;
  throw new SetUpError(
    `Ce système demande Node 22.18 ou plus récent (ici ${process.version}) : installez-le depuis https://nodejs.org, puis recommencez. / ` +
      `This system needs Node 22.18 or later (here ${process.version}): install it from https://nodejs.org, then try again.`,
  );
}

/**
 * Finds the file behind a program, for Node to run without a shell.
 *
 * @param {string} name - a script's path (`scripts/check.ts`), a package (`astro`), or `package:program` when the
 * names differ (`@playwright/test:playwright`)
 * @returns {string} an absolute path
 */
export function findProgram(name) {
  if (name.startsWith('scripts/')) return join(root, name);
  const [folder = '', program = folder] = name.split(':');
  const home = join(root, 'node_modules', folder);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : (bin[program] ?? ''));
}

/**
 * Compares what npm says it installed (node_modules/.package-lock.json, written last) with package-lock.json.
 * Optional packages may be absent: they belong to other platforms.
 */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(record);
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = present[place];
    return found ? found.version === entry.version : entry.optional || entry.devOptional;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(file) {
  /** @type {{ packages: ReturnType<typeof readPackages> }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return lock.packages;
}

/**
 * Runs npm quietly.
 *
 * @param {string[]} words
 * @returns {Promise<string | undefined>} what npm said when it failed
 */
function runNpm(words) {
  // npm says where it is to the scripts it runs; going through Node spares the shell on Windows.
  const npm = process.env.npm_execpath;
  const child = npm
    ? spawn(process.execPath, [npm, ...words], { cwd: root })
    : spawn('npm', words, { cwd: root, shell: process.platform === 'win32' });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : said));
  });
}
