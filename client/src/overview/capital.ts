/** A word as it begins a sentence or heads a column. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
