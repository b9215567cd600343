export { readWorkbook } from './read.ts';
export type { WorkbookReading } from './read.ts';
export type { SaidBy } from './hidden/index.ts';
export { saveLock } from './files/lock.ts';
export { standardLayers } from './files/layers.ts';
export type { Layer } from './files/layers.ts';
export { printProblems } from './print.ts';
export { printTranslation } from './translation.ts';
