// The package has types, but its `exports` do not let TypeScript see them.
declare module 'sastrawijs' {
  /** Takes the affixes off Indonesian words, by a dictionary of roots. */
  export class Stemmer {
    /** The roots, as keys. */
    internalDictionary: Record<string, string>;
    remove(roots: string[]): void;
    stem(word: string): string;
  }
}
