import type { ActContext } from '@risalah/server/acts/actContext';
import type { App } from '@risalah/server/app';
import { askQuestion } from '@risalah/server/question/askQuestion';
import { newId } from '../../support/newId.ts';
import { QUESTION } from './occasion.ts';

/** A live session, and who asks whom in it. */
export interface Asking {
  sessionId: string;
  chairId: string;
  agencyId: string;
}

/** Asks a question: rule, change and event in one transaction on the disk. */
export function ask({ services }: App, { sessionId, chairId, agencyId }: Asking): Promise<string> {
  const { fork, now, feed } = services;
  const ctx: ActContext = { em: fork(), personId: chairId, now, feed };
  return askQuestion(ctx, { mutationId: newId(), sessionId, text: QUESTION, agencyIds: [agencyId] });
}
