/** Whether every page is looked at: `npm run test:all`. */
export const isSweep = process.env.PASSERELLE_SWEEP === 'all';
