// `npm test`: every check, one after the other, what failed by name, and one last line `N passed, N failed`.
// Of long lists of pages it looks at some of each sort; `npm run test:all` looks at all of them.
// `npm test -- static`, `unit` or `browser` runs a part; words after `unit` or `browser` choose test files.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { prepareBrowser, prepareEngine, prepareServers } from './browser.ts';
import type { EngineName } from './browser.ts';
import { findProgram } from './setup.mjs';

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** The names of what failed. */
  readonly names: readonly string[];
}

interface Step {
  readonly part: 'static' | 'unit' | 'browser';
  readonly name: string;
  readonly words: readonly string[];
  /** Long steps are followed as they run; the output of the others is shown when they fail. */
  readonly isFollowed?: boolean;
  /** Uses one core, and goes beside the others: what is aside follows what was aside before it. */
  readonly isAside?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The browser it needs beside Chromium: looked for in a sweep alone, and left out where it is not. */
  readonly engine?: EngineName;
  /** The runner's own report: its tests are counted instead of the step. */
  readonly report?: { readonly file: string; readonly count: (report: unknown) => Count };
}

const parts = ['static', 'unit', 'browser'] as const;
const specimen = {
  PASSERELLE_EDITION: 'tests/editions/specimen',
  PASSERELLE_OUT: '.cache/dist-specimen',
};
const quiet = {
  PASSERELLE_EDITION: 'tests/editions/quiet',
  PASSERELLE_OUT: '.cache/dist-quiet',
  PASSERELLE_HANDOUTS: '1',
};
/** Those that browser tests look at; more in `tests/browser/editions`. */
const others = [
  'branded',
  'english-first',
  'hidden',
  'one-language',
  'overridden',
  'three-languages',
  'wild',
];
const basePath = { PASSERELLE_BASE: '/carnet-pro/', PASSERELLE_OUT: '.cache/dist-base' };

const steps: readonly Step[] = [
  { part: 'static', name: 'format', words: ['prettier', '--check', '--log-level=warn', '.'] },
  // Before lint, which needs the types that Astro writes here.
  {
    part: 'static',
    name: 'types',
    words: ['astro', 'check', '--minimumSeverity=warning'],
    isAside: true,
  },
  {
    part: 'static',
    name: 'lint',
    words: ['eslint', '--config=tests/eslint.config.mjs', '--max-warnings=0', '.'],
    isAside: true,
  },
  { part: 'static', name: 'dead code', words: ['knip', '--config=tests/knip.json'] },
  { part: 'static', name: 'content', words: ['scripts/check.ts'] },
  { part: 'static', name: 'specimen', words: ['scripts/check.ts'], env: specimen },
  {
    part: 'unit',
    name: 'unit tests',
    words: ['vitest', 'run', '--config=tests/vitest.config.ts'],
    isFollowed: true,
    report: { file: '.cache/vitest.json', count: countVitest },
  },
  { part: 'browser', name: 'build', words: ['astro', 'build', '--silent'] },
  {
    part: 'browser',
    name: 'build under a base path',
    words: ['astro', 'build', '--silent'],
    env: basePath,
  },
  {
    part: 'browser',
    name: 'build of the specimen',
    words: ['astro', 'build', '--silent'],
    env: specimen,
  },
  {
    part: 'browser',
    name: 'build of the quiet edition',
    words: ['astro', 'build', '--silent'],
    env: quiet,
  },
  { part: 'browser', name: 'its documents', words: ['scripts/handouts.ts'], env: quiet },
  {
    part: 'browser',
    name: 'builds of the other editions',
    words: ['scripts/editions.ts', ...others.map((name) => `tests/editions/${name}`)],
    env: { PASSERELLE_OUT: '.cache/editions' },
    isFollowed: true,
  },
  {
    part: 'browser',
    name: 'browser tests',
    words: ['@playwright/test:playwright', 'test', '--config=tests/playwright.config.ts'],
    isFollowed: true,
    report: { file: '.cache/playwright.json', count: countPlaywright },
  },
  ...(['firefox', 'webkit'] as const).map((engine): Step => ({
    part: 'browser',
    name: `tests in ${engine}`,
    words: ['vitest', 'run', '--config=tests/engines/vitest.config.ts'],
    env: { PASSERELLE_ENGINE: engine },
    engine,
    isFollowed: true,
    report: { file: `.cache/${engine}.json`, count: countVitest },
  })),
  { part: 'browser', name: 'budgets', words: ['scripts/budgets.ts'], isFollowed: true },
];

function countVitest(report: unknown): Count {
  const { numPassedTests, numTotalTests, testResults } = report as {
    numPassedTests: number;
    numTotalTests: number;
    testResults: readonly {
      name: string;
      assertionResults: readonly { status: string; fullName: string }[];
    }[];
  };
  const names = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName),
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests, names };
}

interface Suite {
  readonly specs?: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
  }[];
  readonly suites?: readonly Suite[];
}

function countPlaywright(report: unknown): Count {
  const { stats, suites } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    suites: readonly Suite[];
  };
  const failedIn = ({ specs = [], suites: inner = [] }: Suite): string[] => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} › ${title}`),
    ...inner.flatMap(failedIn),
  ];
  const [passed, failed] = [stats.expected + stats.flaky, stats.unexpected + stats.skipped];
  return { passed, failed, names: suites.flatMap(failedIn) };
}

/** Runs a step and tells how it went: its tests when it has a report, else itself as one. */
async function runStep(step: Step, chosen: readonly string[]): Promise<Count> {
  if (step.report) rmSync(step.report.file, { force: true });
  const began = Date.now();
  console.log(`▸ ${step.name}`);
  const [program = '', ...words] = step.words;
  const child = spawn(
    process.execPath,
    [findProgram(program), ...words, ...(step.report ? chosen : [])],
    {
      env: { ...process.env, ...step.env },
      stdio: ['ignore', step.isFollowed ? 'inherit' : 'pipe', step.isFollowed ? 'inherit' : 'pipe'],
    },
  );
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const hasPassed = await new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  if (!hasPassed) process.stdout.write(said);
  const seconds = Math.round((Date.now() - began) / 1000);
  const count = readCount(step, hasPassed);
  const detail = step.report ? `, ${count.passed} passed, ${count.failed} failed` : '';
  console.log(`${hasPassed ? '✓' : '✗'} ${step.name} (${seconds} s${detail})`);
  return count;
}

function readCount(step: Step, hasPassed: boolean): Count {
  const fallen = { passed: 0, failed: 1, names: [step.name] };
  if (!step.report) return hasPassed ? { passed: 1, failed: 0, names: [] } : fallen;
  // A runner that fell over before its tests, or beside them, has failed all the same.
  if (!existsSync(step.report.file)) return fallen;
  const count = step.report.count(JSON.parse(readFileSync(step.report.file, 'utf8')));
  if (hasPassed || count.failed > 0) return count;
  return { ...count, failed: 1, names: [`${step.name}, outside its tests`] };
}

/** Whether what a step needs beside Chromium is here, or can be had. */
function isReady(engine: EngineName | undefined): boolean {
  if (engine === undefined) return true;
  if (word !== 'all') return false;
  const obstacle = prepareEngine(engine);
  if (obstacle !== undefined) console.log(obstacle);
  return obstacle === undefined;
}

const [word, ...chosen] = process.argv.slice(2);
const part = word === 'all' ? undefined : word;
if (word === 'all') process.env.PASSERELLE_SWEEP = 'all';
const isKnown = part === undefined || parts.some((name) => name === part);
const wanted = steps.filter(
  (step) => (part === undefined || step.part === part) && isReady(step.engine),
);
const obstacle = isKnown
  ? wanted.some((step) => step.part === 'browser') && prepareBrowser()
  : `npm test -- ${part}: unknown, the parts are ${parts.join(', ')}.`;

if (obstacle) {
  console.error(obstacle);
  process.exitCode = 1;
} else {
  mkdirSync('.cache', { recursive: true });
  if (wanted.some((step) => step.part !== 'static')) prepareServers();
  const total = { passed: 0, failed: 0, names: [] as string[] };
  const add = ({ passed, failed, names }: Count) => {
    total.passed += passed;
    total.failed += failed;
    total.names.push(...names);
  };
  const runAll = async (some: readonly Step[]) => {
    for (const step of some) add(await runStep(step, chosen));
  };
  const aside = runAll(wanted.filter(({ isAside }) => isAside));
  // Builds and browsers come once the cores are free.
  await runAll(wanted.filter(({ isAside, part: of }) => !isAside && of !== 'browser'));
  await aside;
  await runAll(wanted.filter(({ part: of }) => of === 'browser'));
  // The end is what one sees of a long run.
  for (const name of total.names) console.log(`✗ ${name}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}
