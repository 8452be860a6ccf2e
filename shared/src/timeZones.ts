/** The time zones of Indonesia, by the names that people know: WIB, WITA, WIT. */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** A time zone of Indonesia. */
export type Zone = (typeof ZONES)[number];

const [WESTERN, CENTRAL, EASTERN] = ZONES;

/** Provinces by the first figure of their code: Sumatra, Java, Nusa Tenggara, Kalimantan, Sulawesi, Maluku, Papua. */
const ZONE_OF_ISLANDS: Record<string, Zone> = {
  1: WESTERN,
  2: WESTERN,
  3: WESTERN,
  5: CENTRAL,
  6: CENTRAL,
  7: CENTRAL,
  8: EASTERN,
  9: EASTERN,
};

/** The codes that stand for a province; other figures are somebody's own. */
const PROVINCES = /^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])$/;

/** Kalimantan is divided: its west and centre go by Jakarta's time (Keputusan Presiden 41/1987). */
const WEST_OF_KALIMANTAN = ['61', '62'];

/** The time zone of a region or province by its official code, `73.73` or `73`; null when the code tells none. */
export function zoneOfCode(code: string | null | undefined): Zone | null {
  const province = /^(\d\d)(\.|$)/.exec(code?.trim() ?? '')?.[1];
  if (!province || !PROVINCES.test(province)) return null;
  if (WEST_OF_KALIMANTAN.includes(province)) return WESTERN;
  return ZONE_OF_ISLANDS[province.charAt(0)] ?? null;
}
