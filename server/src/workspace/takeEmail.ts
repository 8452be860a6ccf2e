import { LIMITS, Refusal } from '@risalah/shared';
import { takeText } from '../acts/takeText.ts';

/** An e-mail address in lower case, so that one address is one person; refuses what is none with BAD_INPUT. */
export function takeEmail(text: string): string {
  const email = takeText(text, LIMITS.email, 'email').toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Refusal('BAD_INPUT', { field: 'email' });
  return email;
}
