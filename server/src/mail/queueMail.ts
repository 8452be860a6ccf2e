import type { EntityManager } from '@mikro-orm/core';
import { type Language, type MailKind, Role } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Mail, type MailLink } from './mail.entity.ts';
import { MAIL_WORDS, type MailWords } from './mailWords.ts';

/** What an e-mail says in one language, but for its greeting and closing. */
export interface Written {
  subject: string;
  paragraphs: string[];
  links: MailLink[];
  calendar: string | null;
}

/** An e-mail to several people. */
export interface Mailing {
  kind: MailKind;
  dimensionId: string;
  /** The agency that it is for; left out when it is for everyone seated. */
  agencyId?: string;
  seats: readonly Seat[];
  write: (language: Language, words: MailWords) => Written;
}

/** Everyone who holds a seat of the session, each person once. */
export async function everyoneSeated(em: EntityManager, sessionId: string): Promise<Seat[]> {
  const where = { session: sessionId, revokedAt: null };
  const seats = await em.find(Seat, where, { populate: ['person'], orderBy: { id: 'asc' } });
  return [...new Map([...seats].reverse().map((seat) => [seat.personId, seat])).values()].reverse();
}

/** Heads and staff of an agency in the session. */
export function agencySeats(em: EntityManager, sessionId: string, agencyId: string): Promise<Seat[]> {
  return em.find(
    Seat,
    {
      ...{ session: sessionId, agency: agencyId, revokedAt: null },
      role: { $in: [Role.AGENCY_HEAD, Role.AGENCY_STAFF] },
    },
    { populate: ['person'], orderBy: { id: 'asc' } },
  );
}

/** Puts an e-mail in the queue for each of these people, in the transaction of the act and in the language of each. */
export function queueMail({ em, session, now }: Deed, mailing: Mailing): void {
  const { kind, dimensionId, agencyId, seats, write } = mailing;
  const written = new Map<Language, Written>();
  for (const seat of seats) {
    const { language } = seat.person;
    const words = MAIL_WORDS[language];
    const said = written.get(language) ?? write(language, words);
    written.set(language, said);
    const { subject, paragraphs, links, calendar } = said;
    const text = [words.greeting(seat.name, seat.office), ...paragraphs].join('\n\n');
    em.create(
      Mail,
      {
        ...{ kind, session, seatId: seat.id, dimensionId, agencyId: agencyId ?? null },
        ...{ subject, text, links, calendar, queuedAt: now, nextAttemptAt: now },
      },
      { persist: true },
    );
  }
}
