/** The time zones of Indonesia, by the names that people know: WIB, WITA, WIT. */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** A time zone of Indonesia. */
export type Zone = (typeof ZONES)[number];

const [WESTERN, CENTRAL, EASTERN] = ZONES;

/**
 * Which provinces go by which zone, by their official codes; other figures are somebody's own. Kalimantan is divided: its
 * west and centre go by Jakarta's time (Keputusan Presiden 41/1987).
 */
const ZONE_OF_PROVINCES: readonly (readonly [RegExp, Zone])[] = [
  [/^(1[1-9]|21|3[1-6]|6[12])$/, WESTERN],
  [/^(5[1-3]|6[3-5]|7[1-6])$/, CENTRAL],
  [/^(8[12]|9[1-7])$/, EASTERN],
];

/** The time zone of a region or province by its official code, `73.73` or `73`; null when the code tells none. */
export function zoneOfCode(code: string | null | undefined): Zone | null {
  const province = /^(\d\d)(\.|$)/.exec(code?.trim() ?? '')?.[1] ?? '';
  return ZONE_OF_PROVINCES.find(([codes]) => codes.test(province))?.[1] ?? null;
}
