export * from './audience.ts';
export * from './errors.ts';
export * from './limits.ts';
export * from './refusal.ts';
export * from './rules/index.ts';
export * from './scores/index.ts';
export * from './states.ts';
export * from './timeZones.ts';
