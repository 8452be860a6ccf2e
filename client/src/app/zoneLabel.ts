const indonesianZones: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** What people call a time zone: `WIB`, `WITA` or `WIT` in Indonesia, else what the locale says (`GMT+9`). */
export function zoneLabel(timeZone: string, locale = 'id'): string {
  const known = indonesianZones[timeZone];
  if (known) return known;
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
