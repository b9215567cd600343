/** The notebook as a file, out and in. Loaded when a reader asks for it. */
export { writeFile, type KeptEntry, type NotebookFile } from './file.ts';
export { LIMITS, type Limits } from './limits.ts';
export { preview, type Local, type Pair, type Preview } from './preview.ts';
export { readFile, type Reading, type Refusal, type Warning } from './read.ts';
export { composeFile, importFile, localOf, recordExport, type RetiredTest } from './transfer.ts';
