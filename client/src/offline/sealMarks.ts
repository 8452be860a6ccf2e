/** Remembered while this device holds the key of somebody. */
export const HOLDS_KEY = 'risalah.holds-key';

/** Remembered while words of a person are sealed here. */
export const sealedMark = (personId: string): string => `risalah.sealed:${personId}`;
