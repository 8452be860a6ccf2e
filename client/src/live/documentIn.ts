import type { MinutesDocument } from '@risalah/shared';

/** A rich text as the schema hands it over: any object, which the server wrote in the one shape of minutes. */
export const documentIn = (json: unknown): MinutesDocument | null =>
  (json as MinutesDocument | null | undefined) ?? null;
