// `npm run check`: reads the whole content without building, and tells every problem with its place.

import { printProblems, readWorkbook, standardLayers } from '../src/authoring/index.ts';

const { problems } = await readWorkbook(standardLayers);
console.log(printProblems(problems));
if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
