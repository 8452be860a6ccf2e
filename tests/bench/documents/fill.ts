import { Answer } from '@risalah/server/answer/answer.entity';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { Question } from '@risalah/server/question/question.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import type { Stage } from '../../support/stage.ts';

/** Characters on a page of minutes. */
const A_PAGE = 3_200;
const SENTENCE =
  'Anggaran pemeliharaan layanan digital diisi pada tahun berikutnya menurut capaian yang dievaluasi. ';

/** Stores so many asked questions with two answers each, and minutes of about so many pages, in the stage's session. */
export async function fill(stage: Stage, questions: number, pages: number): Promise<void> {
  const em = stage.app.services.fork();
  const session = em.getReference(Session, stage.sessionId);
  const now = new Date();
  for (let number = 1; number <= questions; number += 1) {
    const dimension = em.getReference(Dimension, stage.dimensionIds[number % 2] ?? '');
    const addressees = stage.agencyIds.slice(0, 2);
    const question = em.create(
      Question,
      {
        ...{ session, dimension, state: 'SETTLED', number, text: `${number}. ${SENTENCE}`, addressees },
        ...{ authorSeatId: stage.seatIds.chair, askedBySeatId: stage.seatIds.chair, askedAt: now },
      },
      { persist: true },
    );
    for (const [index, agencyId] of addressees.entries()) {
      em.create(
        Answer,
        {
          ...{ question, agencyId, letter: 'ab'[index] ?? 'a', state: 'SUBMITTED', decision: 'ACCEPTED' },
          ...{ text: SENTENCE.repeat(3), awaitedSince: now, submittedAt: now },
        },
        { persist: true },
      );
    }
  }
  const paragraph = SENTENCE.repeat(5).trim();
  const paragraphs = Math.ceil((pages * A_PAGE) / 2 / paragraph.length);
  for (const minutes of await em.find(Minutes, { session: stage.sessionId })) {
    minutes.text = Array.from({ length: paragraphs }, () => paragraph).join('\n\n');
    minutes.document = null;
  }
  await em.flush();
}
