/** Codes with what each says: in Indonesian, then in English. */
export type ErrorTexts = Record<string, readonly [indonesian: string, english: string]>;
