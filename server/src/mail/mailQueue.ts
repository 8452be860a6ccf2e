import type { EntityManager } from '@mikro-orm/core';
import { hasAddress, type Language, MailState } from '@risalah/shared';
import { newId } from '../db/columns.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import type { Handed } from './handOver.ts';
import { Mail } from './mail.entity.ts';
import { type MailPace, waitAfter } from './mailPace.ts';

/** Whom an e-mail goes to. */
export interface Addressee {
  personId: string;
  name: string;
  address: string;
  language: Language;
}

/** An e-mail that an attempt has taken, and whom it goes to now. */
export interface Claimed {
  mail: Mail;
  claim: string;
  to: Addressee;
}

/** E-mails whose time has come, oldest first. */
export function dueMails(em: EntityManager, now: Date, limit: number): Promise<Mail[]> {
  return em.find(
    Mail,
    { state: MailState.QUEUED, nextAttemptAt: { $lte: now } },
    { orderBy: { nextAttemptAt: 'asc', id: 'asc' }, limit },
  );
}

/**
 * Takes an e-mail for one attempt, which is stored before anything is sent. Null when another attempt was faster, or when the
 * person has lost the seat since, and then it is dropped.
 */
export async function claimMail(em: EntityManager, mail: Mail): Promise<Claimed | null> {
  const to = await addresseeOf(em, mail);
  const where = { id: mail.id, state: MailState.QUEUED };
  if (!to) {
    await em.nativeUpdate(Mail, where, { state: MailState.DROPPED });
    return null;
  }
  const claim = newId();
  const taken = await em.nativeUpdate(Mail, where, {
    ...{ state: MailState.SENDING, claim, handedOverAt: null },
    ...{ attempts: mail.attempts + 1, address: to.address },
  });
  if (taken === 0) return null;
  mail.attempts += 1;
  return { mail, claim, to };
}

async function addresseeOf(em: EntityManager, mail: Mail): Promise<Addressee | null> {
  if (mail.personId) return addresseeFrom(await em.findOneOrFail(Person, mail.personId));
  const seat = await em.findOneOrFail(Seat, mail.seatId ?? '', { populate: ['person'] });
  // Who lost that seat and still has another that the e-mail is for gets it all the same.
  const held = await em.count(Seat, {
    ...{ session: mail.sessionId, person: seat.personId, revokedAt: null },
    ...(mail.agencyId ? { agency: mail.agencyId } : {}),
  });
  return held > 0 ? addresseeFrom(seat.person) : null;
}

/** Null for who came from the hall without an address, whom the room tells. */
function addresseeFrom(person: Person): Addressee | null {
  const { id: personId, name, email: address, language } = person;
  return hasAddress(person) ? { personId, name, address, language } : null;
}

/** Notes that the attempt is about to end the message. Rejects when the e-mail is not the attempt's any more. */
export async function noteHandOver(em: EntityManager, { mail, claim }: Claimed, now: Date): Promise<void> {
  const own = { id: mail.id, claim, state: MailState.SENDING };
  const noted = await em.nativeUpdate(Mail, own, { handedOverAt: now });
  if (noted === 0) throw new Error('Another attempt has taken this e-mail');
}

/** Stores what came of an attempt, unless another one, or a person, has settled the e-mail since. */
export async function storeResult(
  em: EntityManager,
  { mail, claim }: Claimed,
  handed: Handed,
  { now, pace, random }: { now: Date; pace: MailPace; random: number },
): Promise<MailState> {
  const { code: replyCode, reply } = handed;
  const state = stateAfter(mail, handed, now, pace);
  const nextAttemptAt = new Date(now.getTime() + waitAfter(mail.attempts, pace, random));
  await em.nativeUpdate(
    Mail,
    { id: mail.id, claim, state: { $in: [MailState.SENDING, MailState.UNCERTAIN] } },
    {
      ...{ state, replyCode, reply },
      ...(state === MailState.SENT ? { sentAt: now } : {}),
      ...(state === MailState.QUEUED ? { nextAttemptAt, claim: null } : {}),
    },
  );
  return state;
}

function stateAfter(mail: Mail, handed: Handed, now: Date, pace: MailPace): MailState {
  switch (handed.kind) {
    case 'TAKEN':
      return MailState.SENT;
    case 'NO_ANSWER':
      return MailState.UNCERTAIN;
    case 'REFUSED':
      return MailState.FAILED;
    case 'PUT_OFF':
      return now.getTime() - mail.queuedAt.getTime() < pace.giveUpAfter ? MailState.QUEUED : MailState.FAILED;
  }
}

/**
 * What a process that ended left half done: what it had not handed over is queued again, what it had is uncertain. An attempt that
 * is still under way elsewhere finds that its claim is gone before it ends the message.
 */
export async function settleHalfSent(em: EntityManager): Promise<void> {
  await em.nativeUpdate(
    Mail,
    { state: MailState.SENDING, handedOverAt: { $ne: null } },
    { state: MailState.UNCERTAIN },
  );
  await em.nativeUpdate(Mail, { state: MailState.SENDING }, { state: MailState.QUEUED, claim: null });
}

/** After a backup was restored nobody knows what was sent since it was made, so whatever was on its way is uncertain. */
export async function doubtUnsent(em: EntityManager): Promise<void> {
  await em.nativeUpdate(
    Mail,
    { state: { $in: [MailState.QUEUED, MailState.SENDING] } },
    { state: MailState.UNCERTAIN, claim: null },
  );
}
