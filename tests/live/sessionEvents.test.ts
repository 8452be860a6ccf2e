import { randomInt } from 'node:crypto';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { follow } from '../support/follow.ts';
import { act, ask, open, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

/** Follows as somebody on the stage, until the test is over. */
function follower(who: keyof Stage['as'], after = 0) {
  const following = follow(stage.as[who], stage.sessionId, after);
  onTestFinished(() => following.stop());
  return following;
}

/** The numbers of all events of the session, as stored. */
async function storedNumbers(): Promise<number[]> {
  const events = await stage.app.services
    .fork()
    .find(SessionEvent, { sessionId: stage.sessionId }, { orderBy: { number: 'asc' } });
  return events.map((event) => event.number);
}

describe('sessionEvents', () => {
  it('[E2] carries an asked question to everyone seated, with its number and words', async () => {
    const readers = (['head', 'otherHead', 'lead', 'observer', 'secretary'] as const).map((who) =>
      follower(who),
    );
    await open(stage);
    const question = await ask(stage, undefined, 'Apa yang berubah untuk 2025?');
    for (const reader of readers) {
      const event = await reader.until((each) => each.kind === 'QUESTION_ASKED');
      expect(event.payload).toMatchObject({
        questionId: question.id,
        number: 1,
        state: 'ASKED',
        text: 'Apa yang berubah untuk 2025?',
      });
    }
  });

  it('[E2] carries the queue to the panel and to nobody else', async () => {
    const panel = [follower('chair'), follower('evaluator'), follower('secretary')];
    const others = [follower('head'), follower('lead'), follower('observer')];
    await act(stage, 'evaluator', 'queueQuestion', {
      sessionId: stage.sessionId,
      dimensionId: stage.dimensionIds[0],
      text: 'Rahasia panel',
      agencyIds: [],
    });
    await open(stage);
    for (const reader of panel) await reader.until((each) => each.kind === 'QUESTION_QUEUED');
    for (const reader of others) {
      await reader.until((each) => each.kind === 'DIMENSION_ENTERED');
      expect(JSON.stringify(reader.heard)).not.toContain('Rahasia panel');
    }
  });

  it('[A8] carries a decision to the panel, the agency and the lead, and to no other agency or observer', async () => {
    await open(stage);
    const question = await ask(stage);
    const told = [follower('head'), follower('staff'), follower('lead'), follower('evaluator')];
    const untold = [follower('otherHead'), follower('observer')];
    const answer = await act(stage, 'head', 'submitAnswer', {
      answerId: question.answers[0]?.id,
      revision: question.answers[0]?.revision,
      text: 'Sudah.',
    });
    await act(stage, 'chair', 'acceptAnswer', { answerId: answer.id, revision: answer.revision });
    await act(stage, 'chair', 'pauseSession', { sessionId: stage.sessionId });
    for (const reader of told) {
      const event = await reader.until((each) => each.kind === 'ANSWER_ACCEPTED');
      expect(event.payload).toMatchObject({ answerId: answer.id, decision: 'ACCEPTED' });
    }
    for (const reader of untold) {
      await reader.until((each) => each.kind === 'SESSION_PAUSED');
      const kinds = reader.heard.map((each) => each.kind);
      expect(kinds).toContain('ANSWER_SUBMITTED');
      expect(kinds).not.toContain('ANSWER_ACCEPTED');
      expect(kinds).not.toContain('QUESTION_SETTLED');
    }
  });

  it('[E3] gives a client that comes back everything it missed, once, while others keep writing', async () => {
    await open(stage);
    const writing = (async () => {
      for (let count = 0; count < 30; count += 1) await ask(stage, undefined, `Pertanyaan ${count}`);
    })();
    let after = 0;
    const numbers: number[] = [];
    let rounds = 0;
    while (!numbers.length || rounds < 6) {
      const reader = follow(stage.as.chair, stage.sessionId, after);
      const enough = after + randomInt(1, 6);
      await reader.until((each) => each.number >= enough || each.payload.text === 'Pertanyaan 29');
      await reader.stop();
      for (const each of reader.heard) if (each.kind) numbers.push(each.number);
      after = Math.max(after, ...reader.heard.map((each) => each.number));
      rounds += 1;
    }
    await writing;
    const last = follower('chair', after);
    const all = await storedNumbers();
    if (after < (all.at(-1) ?? 0)) await last.until((each) => each.number === all.at(-1));
    for (const each of last.heard) if (each.kind) numbers.push(each.number);
    expect(numbers).toEqual(all);
    expect(all).toEqual(all.map((_, index) => index + 1));
  });

  it('[E3] tells a reader who was passed over where the session stands', async () => {
    await act(stage, 'evaluator', 'queueQuestion', {
      sessionId: stage.sessionId,
      dimensionId: stage.dimensionIds[0],
      text: 'Hanya panel',
      agencyIds: [],
    });
    const observer = follower('observer', 1);
    const mark = await observer.until((each) => each.payload.__typename === 'WatermarkPayload');
    expect(mark).toMatchObject({ number: 2, kind: null });
  });

  it('[S6] ends the stream of a seat that is taken away, with a code, and lets it back no more', async () => {
    const head = follower('head');
    const staff = follower('staff');
    await staff.until((each) => each.number >= 1);
    await head.until((each) => each.number >= 1);
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.head });
    expect(await head.ended).toBe('SEAT_REVOKED');
    await staff.until((each) => each.kind === 'SEAT_REVOKED');
    expect(await follower('head').ended).toBe('NO_SEAT');
  });

  it('[S6] ends the stream of a changed seat with SEAT_CHANGED, so that it starts afresh', async () => {
    const observer = follower('observer');
    await observer.until((each) => each.number >= 1);
    await act(stage, 'admin', 'grantSeat', {
      sessionId: stage.sessionId,
      email: 'observer@uji.test',
      name: 'Pengamat',
      role: 'EVALUATOR',
      office: 'Anggota panel 2',
      title: 'Anggota panel 2',
    });
    expect(await observer.ended).toBe('SEAT_CHANGED');
  });

  it('refuses who has no seat, and who is not signed in', async () => {
    expect(await follower('outsider').ended).toBe('NO_SEAT');
    const nobody = follow({ ...stage.as.head, cookie: '' }, stage.sessionId);
    onTestFinished(() => nobody.stop());
    expect(await nobody.ended).toMatch(/NOT_SIGNED_IN|4401|4403/);
  });

  it('ends the live connection of a device that signs out', async () => {
    const head = follower('head');
    await head.until((each) => each.number >= 1);
    await stage.as.head.gql('mutation { signOut(input: {}) { id } }');
    expect(await head.ended).toMatch(/^closed 4401|NOT_SIGNED_IN/);
  });
});
