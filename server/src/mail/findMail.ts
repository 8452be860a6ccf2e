import type { EntityManager } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';
import { find } from '../acts/performAct.ts';
import { Mail } from './mail.entity.ts';

/** Finds the session to lock for an act on an e-mail; one of an account is not there for it. */
export function sessionOfMail(mailId: string): (em: EntityManager) => Promise<string> {
  return async (em) => {
    const { sessionId } = await find(em, Mail, mailId);
    if (sessionId === null) throw new Refusal('NOT_FOUND');
    return sessionId;
  };
}
