import { createContext, use, useMemo } from 'react';
import { useTranslation } from '#i18n';
import { createFormats, type Formats } from './formats.ts';

/** The IANA time zone of the region on this page: `<TimeZone value={session.timeZone}>`. */
export const TimeZone = createContext<string>(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Times, dates, numbers and sizes in the screens' language, and in `zone` or else the page's {@link TimeZone}. */
export function useFormat(zone?: string): Formats {
  const { t, language } = useTranslation('app');
  const pageZone = use(TimeZone);
  const timeZone = zone ?? pageZone;
  return useMemo(() => createFormats(language, timeZone, t), [language, timeZone, t]);
}
