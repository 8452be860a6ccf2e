import type { EntityManager } from '@mikro-orm/core';
import { find } from '../acts/performAct.ts';
import { Mail } from './mail.entity.ts';

/** Finds the session to lock for an act on an e-mail. */
export function sessionOfMail(mailId: string): (em: EntityManager) => Promise<string> {
  return async (em) => (await find(em, Mail, mailId)).sessionId;
}
