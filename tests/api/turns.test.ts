import { Session } from '@risalah/server/session/session.entity';
import { describe, expect, it } from 'vitest';
import { eventsOf, newestEvent } from '../support/log.ts';
import { act, open, refusal, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

/** A live session, and how its chair gives the turn to speak. */
async function live() {
  const stage = await setStage(await anApp());
  await open(stage);
  const give = (seatId: string | null) =>
    act(stage, 'chair', 'giveTurn', { sessionId: stage.sessionId, seatId });
  return { stage, give };
}

describe('the turn to speak', () => {
  it('is a fact: who was given it, since when, and that it ended', async () => {
    const { stage, give } = await live();
    const { seatIds } = stage;
    const first = await give(seatIds.head);
    expect(first).toMatchObject({ speakingSeatId: seatIds.head, speakingSince: expect.any(String) });
    const { payload, kind } = await newestEvent(stage);
    expect({ kind, ...payload }).toMatchObject({ kind: 'TURN_GIVEN', speakingSeatId: seatIds.head });
    // Given again to who has it, it goes on from when it began.
    expect(await give(seatIds.head)).toEqual(first);
    expect(await give(null)).toMatchObject({ speakingSeatId: null, speakingSince: null });
    expect((await newestEvent(stage)).kind).toBe('TURN_ENDED');
  });

  it('is given to a seat of this session alone, and to none that was taken away', async () => {
    const { stage } = await live();
    const { sessionId, seatIds } = stage;
    await act(stage, 'admin', 'revokeSeat', { seatId: seatIds.staff });
    const taken = await refusal(stage, 'chair', 'giveTurn', { sessionId, seatId: seatIds.staff });
    expect(taken.code).toBe('NOT_FOUND');
  });

  it.each(['pauseSession', 'closeSession'] as const)('ends with %s', async (mutation) => {
    const { stage, give } = await live();
    await give(stage.seatIds.head);
    const { sessionId } = stage;
    await act(stage, 'chair', mutation, { sessionId });
    const session = await stage.app.em().findOneOrFail(Session, { id: sessionId });
    expect([session.speakingSeatId, session.speakingSince]).toEqual([null, null]);
  });

  it('ends with the seat that has it', async () => {
    const { stage, give } = await live();
    const { seatIds } = stage;
    await give(seatIds.head);
    await act(stage, 'admin', 'revokeSeat', { seatId: seatIds.head });
    const kinds = (await eventsOf(stage)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['TURN_ENDED', 'SEAT_REVOKED']);
  });
});
