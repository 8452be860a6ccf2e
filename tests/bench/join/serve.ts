import { randomUUID } from 'node:crypto';
import { recordEvent } from '@risalah/server/events/recordEvent';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Session } from '@risalah/server/session/session.entity';
import { EVERYONE, EventKind } from '@risalah/shared';
import { clientOf, must } from '../../support/client.ts';
import { newId } from '../../support/newId.ts';
import type { Stage } from '../../support/stage.ts';
import { QUESTION } from '../fanout/occasion.ts';
import { answerWith } from '../support/child.ts';
import { type Chair, seatChairs } from '../support/seatChairs.ts';
import { startServer } from '../support/startServer.ts';

const ASK = 'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }';
/** Questions of each session: rooms look alike, however much has happened in them. */
const QUESTIONS = 20;

/** Lets a session have so many events, by amending its last question again and again. */
async function lengthen(stage: Stage, { cookie, sessionId, agencyId }: Chair, events: number): Promise<void> {
  const chair = clientOf(stage.app.url, cookie);
  for (let count = 0; count < QUESTIONS; count += 1) {
    const input = { mutationId: newId(), sessionId, text: QUESTION, agencyIds: [agencyId] };
    await must(chair, ASK, { input });
  }
  await stage.app.em().transactional(async (em) => {
    const session = await em.findOneOrFail(Session, sessionId);
    const { payload } = await em.findOneOrFail(SessionEvent, { sessionId, number: session.lastEventNumber });
    while (session.lastEventNumber < events)
      recordEvent(em, session, {
        kind: EventKind.QUESTION_AMENDED,
        audience: [EVERYONE],
        payload: { ...payload, text: `${randomUUID()} ${QUESTION}` },
        at: new Date(),
        bySeatId: null,
      });
  });
}

answerWith({
  start: async ({ sizes }: { sizes: number[] }): Promise<{ port: number; chairs: Chair[] }> => {
    const stage = await startServer();
    const chairs = await seatChairs(stage, sizes.length);
    for (const [index, chair] of chairs.entries()) await lengthen(stage, chair, sizes[index] ?? 0);
    return { port: stage.port, chairs };
  },
});
