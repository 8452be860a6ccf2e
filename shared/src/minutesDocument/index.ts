export * from './checkDocument.ts';
export * from './document.ts';
export * from './documentOfTemplate.ts';
export * from './documentOfText.ts';
export * from './normalise.ts';
export * from './plainTextOf.ts';
export * from './vocabulary.ts';
