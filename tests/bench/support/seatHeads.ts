import { Role } from '@risalah/shared';
import { clientOf, must } from '../../support/client.ts';
import { newId } from '../../support/newId.ts';
import type { Stage } from '../../support/stage.ts';
import { type Chair, seatNew } from './seatChairs.ts';

/** The head of an agency that owes an answer in a session. */
export interface Head {
  cookie: string;
  sessionId: string;
  answerId: string;
  /** That of the answer. */
  revision: number;
}

const ASK = 'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { answers { id revision } } }';

/** Seats a signed-in head of their own in the session of each chair, who asks them something. */
export async function seatHeads(stage: Stage, chairs: readonly Chair[]): Promise<Head[]> {
  const heads: Head[] = [];
  for (const [index, { cookie, sessionId, agencyId }] of chairs.entries()) {
    const email = `kepala${index}@uji.test`;
    const own = await seatNew(stage, sessionId, { role: Role.AGENCY_HEAD, email, agencyId });
    const asking = { mutationId: newId(), sessionId, text: 'Apa capaiannya?', agencyIds: [agencyId] };
    const { askQuestion } = await must<{ askQuestion: { answers: { id: string; revision: number }[] } }>(
      clientOf(stage.app.url, cookie),
      ASK,
      { input: asking },
    );
    const [{ id: answerId, revision } = { id: '', revision: 0 }] = askQuestion.answers;
    heads.push({ cookie: own, sessionId, answerId, revision });
  }
  return heads;
}
