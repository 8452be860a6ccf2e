export * from './changeDocument.ts';
export * from './documentOf.ts';
export * from './wordsIn.ts';
