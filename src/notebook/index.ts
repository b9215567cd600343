/** The notebook: a reader's answers, kept in their own browser. The file is in `file/index.ts`. */
export { openNotebook, type DamagedText, type Notebook, type NotebookOptions } from './notebook.ts';
export type { DeviceChoice, ForeignListener, Reason, SaveState } from './book.ts';
export type { ChoiceOutcome } from './choice.ts';
export type { Entry } from './entry.ts';
export type { Place } from './erase.ts';
export { isSame, type Json } from './json.ts';
export { listenToPage } from './listening.ts';
export { splitPath, type PathParts } from './paths.ts';
export { timeOf, type Stamp } from './stamp.ts';
export type { Journal, SyncStore } from './stores/store.ts';
export type { Channel } from './tabs.ts';
