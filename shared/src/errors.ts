import { ASKING_ERRORS } from './errors/asking.ts';
import { SENT_ERRORS } from './errors/sent.ts';
import { SERVER_ERRORS } from './errors/server.ts';
import { STANDING_ERRORS } from './errors/standing.ts';
import type { Language } from './states.ts';

/**
 * Every code that `extensions.code` of a GraphQL error can hold, with what it says to a reader in each language.
 * A client switches on the code, never on the message.
 */
export const ERRORS = {
  ...ASKING_ERRORS,
  ...STANDING_ERRORS,
  ...SENT_ERRORS,
  ...SERVER_ERRORS,
};

/** A value of `extensions.code`. */
export type ErrorCode = keyof typeof ERRORS;

/** The sentence for a code in the reader's language; an unknown code reads as INTERNAL. */
export function errorMessage(code: string, language: Language): string {
  const pair = Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode] : ERRORS.INTERNAL;
  return language === 'EN' ? pair[1] : pair[0];
}
