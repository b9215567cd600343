export { passerelle } from './integration.ts';
export { chosenEdition } from './settings.ts';
export { textProcessor } from './texts.ts';
