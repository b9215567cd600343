/** Whether every page is looked at, and new cases are looked for: `npm run test:all`. */
export const isSweep = process.env.PASSERELLE_SWEEP === 'all';
