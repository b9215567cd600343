import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { engine } from './engine.ts';

/** The built site in a browser of another engine, which PASSERELLE_ENGINE names: one browser at a time. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  cacheDir: '.cache/vite',
  test: {
    include: ['tests/engines/**/*.test.ts'],
    // Told by `tellUntried`: a file without a test would count as a failure.
    exclude: engine.can.has('print') ? [] : ['tests/engines/paper.test.ts'],
    globalSetup: 'tests/engines/serving.ts',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // A browser killed or starved on a busy machine may try once more.
    retry: 1,
    reporters: [
      'default',
      ['json', { outputFile: `.cache/${process.env.PASSERELLE_ENGINE ?? 'firefox'}.json` }],
    ],
  },
});
