export * from './differences.ts';
export * from './dimensionScore.ts';
export * from './hundredths.ts';
export * from './levelNames.ts';
export * from './regionTotal.ts';
