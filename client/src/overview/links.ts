import type { FollowUpKind, FollowUpState } from '@risalah/shared';

/** Which follow-ups a list shows, as its address says it. */
export interface FollowUpsAddress {
  region?: string;
  given?: string;
  called?: string;
  dimension?: string;
  agency?: string;
  kind?: FollowUpKind;
  standing?: FollowUpState;
  late?: boolean;
}

/** The address of a list of follow-ups. */
export function followUpsAt(address: FollowUpsAddress): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(address))
    if (value !== undefined) query.set(name, String(value));
  return `/follow-ups?${query}`;
}

/** The address of a region's page, with one of its cycles shown. */
export function regionAt(regionId: string, cycleId?: string): string {
  return cycleId ? `/regions/${regionId}?cycle=${cycleId}` : `/regions/${regionId}`;
}

/** The address of a record; undefined where there is none. */
export function recordAt(recordId: string | null | undefined): string | undefined {
  return recordId ? `/records/${recordId}` : undefined;
}
