/** The words that stand for what was said and not understood, in captured words and in minutes. */
export const UNCLEAR = '[tak jelas]';
