import type { EntityManager } from '@mikro-orm/core';
import type { Language } from '@risalah/shared';
import { DateTime } from 'luxon';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import type { MailPlace } from './mailWords.ts';

const LOCALES: Record<Language, string> = { ID: 'id', EN: 'en-GB' };

/** What is evaluated, as e-mails name it in a language. */
export async function mailPlace(
  em: EntityManager,
  sessionId: string,
  dimensionId: string,
): Promise<(language: Language) => MailPlace> {
  const session = await em.findOneOrFail(Session, sessionId, { populate: ['region', 'cycle'] });
  const dimension = await em.findOneOrFail(Dimension, dimensionId);
  return (language) => ({
    dimension: dimension.name,
    region: session.region.name,
    cycle: session.cycle.name,
    day: DateTime.fromJSDate(session.scheduledFor, { zone: session.timeZone })
      .setLocale(LOCALES[language])
      .toLocaleString(DateTime.DATE_HUGE),
  });
}

/** A moment written out, in the time zone of the session, which it names. */
export function mailMoment(at: Date, timeZone: string, language: Language): string {
  const moment = DateTime.fromJSDate(at, { zone: timeZone }).setLocale(LOCALES[language]);
  return `${moment.toLocaleString(DateTime.DATETIME_FULL)}`;
}
