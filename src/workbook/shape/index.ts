export * from './formula.ts';
export * from './language.ts';
export * from './options.ts';
export * from './scalars.ts';
export * from './shape.ts';
export * from './source.ts';
export * from './sources.ts';
export * from './traps.ts';
