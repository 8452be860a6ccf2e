import { createContext, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormats, type Formats } from './formats.ts';
import type { Language } from './i18n.ts';

/** The IANA time zone of the region on this page: `<TimeZone value={session.timeZone}>`. */
export const TimeZone = createContext<string>(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Times, dates, numbers and sizes in the screens' language, and in `zone` or else the page's {@link TimeZone}. */
export function useFormat(zone?: string): Formats {
  const { t, i18n } = useTranslation('app');
  const pageZone = use(TimeZone);
  const timeZone = zone ?? pageZone;
  const language: Language = i18n.language === 'en' ? 'en' : 'id';
  return useMemo(() => createFormats(language, timeZone, t), [language, timeZone, t]);
}
