/**
 * What a worksheet says beside its questions: the first visit’s question, trouble with saving,
 * other versions of an answer, the reminder to keep a copy. Loaded once the form is usable.
 */
export { askDevice } from './device.ts';
export { showReminder } from './reminder.ts';
export { showTrouble } from './trouble.ts';
export { showVersions } from './versions.ts';
