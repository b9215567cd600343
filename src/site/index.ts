export { currentWorkbook } from './current.ts';
export { passerelle } from './integration.ts';
export { chosenOut } from './out.ts';
export { chosenEdition } from './settings.ts';
export { textProcessor } from './texts.ts';
