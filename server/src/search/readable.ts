import type { Found, Standing } from './readFound.ts';

/** What the reader may read, with all that the rule asks of it. */
export interface Readable {
  found: Found;
  standing: Standing;
}
