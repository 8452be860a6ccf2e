import type { SearchKind } from '@risalah/shared';

/** What a search is narrowed to, as its lists of choices hold it; empty means all. */
export interface Narrowed {
  kind: SearchKind | '';
  year: string;
  dimensionId: string;
  regionId: string;
}

/** All of everything. */
export const NOT_NARROWED: Narrowed = { kind: '', year: '', dimensionId: '', regionId: '' };

/** The same as the API takes it. */
export function asVariables({ kind, year, dimensionId, regionId }: Narrowed) {
  return {
    kinds: kind ? [kind] : null,
    year: year ? Number(year) : null,
    dimensionId: dimensionId || null,
    regionId: regionId || null,
  };
}
