import type { EntityManager } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';
import { find } from '../acts/performAct.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Mail } from './mail.entity.ts';

/** Finds the session to lock for an act on an e-mail; one of an account is not there for it. */
export function sessionOfMail(mailId: string): (em: EntityManager) => Promise<string> {
  return async (em) => {
    const { sessionId } = await find(em, Mail, mailId);
    if (sessionId === null) throw new Refusal('NOT_FOUND');
    return sessionId;
  };
}

/** Finds an e-mail of an account and locks it, so that two acts on it meet; one of a session is not there for them. */
export async function accountMailToChange(em: EntityManager, mailId: string): Promise<Mail> {
  const mail = await findToChange(em, Mail, mailId);
  if (mail.sessionId !== null) throw new Refusal('NOT_FOUND');
  return mail;
}
