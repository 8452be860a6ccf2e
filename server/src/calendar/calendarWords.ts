import type { Language } from '@risalah/shared';

/** What a calendar says of a session, in the language of its reader. */
export interface CalendarWords {
  name: string;
  session: (region: string) => string;
  cancelled: (summary: string) => string;
  chair: string;
  link: string;
  room: string;
  reason: string;
}

/** The words of calendars: they are read in other programs, so the server says them. */
export const CALENDAR_WORDS: Record<Language, CalendarWords> = {
  ID: {
    name: 'Sidang Risalah',
    session: (region) => `Sidang evaluasi ${region}`,
    cancelled: (summary) => `Dibatalkan: ${summary}`,
    ...{ chair: 'Ketua', link: 'Tautan rapat', room: 'Ruang sidang', reason: 'Alasan' },
  },
  EN: {
    name: 'Risalah sessions',
    session: (region) => `Evaluation session of ${region}`,
    cancelled: (summary) => `Cancelled: ${summary}`,
    ...{ chair: 'Chair', link: 'Meeting link', room: 'Session room', reason: 'Reason' },
  },
};
