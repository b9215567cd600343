// Runs before each file of unit tests: how many cases the tests of properties try, and which.

import fc from 'fast-check';
import { isSweep } from './sweep.ts';

// `npm test` judges a change, and must say the same of the same code on every machine: its cases
// come from one seed. `npm run test:all` looks for cases that nobody has seen yet.
fc.configureGlobal(isSweep ? { numRuns: 5000 } : { seed: 42 });
