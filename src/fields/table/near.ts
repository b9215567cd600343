import { whenIdle, whenNear } from '../near.ts';

/** The tools of tables come with the first that is near the screen, or once the page is at rest. */
const load = () => void import('./tools/element.ts');

for (const table of document.querySelectorAll('passerelle-table')) whenNear(table, load);
whenIdle(load);
