import { plainTextOf } from '@risalah/shared';
import { documentOf } from '@risalah/shared/minutes-sync';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type MinutesWriter, writerOf } from '../support/minutesWriter.ts';
import { act, open, type Stage, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';
import { minutesAt } from '../support/writing.ts';
import { type Typist, wordsTypedBy } from './support/typists.ts';

const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 30_000 });

const textOf = (ydoc: Y.Doc): string => plainTextOf(documentOf(ydoc), (id) => `[${id}]`);

/** One of the crowd: a copy of the text that outlives its connections, and what of it was not answered yet. */
interface Member extends Typist {
  who: keyof Stage['as'];
  unsent: Uint8Array[];
  line: MinutesWriter | null;
}

/** Seats the chair and secretaries, five in all, who write the first dimension. */
async function aCrowd(stage: Stage): Promise<Member[]> {
  const people = ['secretary', 'chair', 'evaluator', 'staff', 'observer'] as const;
  for (const who of people.slice(2)) {
    const seat = { sessionId: stage.sessionId, email: `${who}@uji.test`, name: who, title: '', office: who };
    await act(stage, 'admin', 'grantSeat', { ...seat, role: 'SECRETARY' });
  }
  return people.map((who, index) => {
    const member: Member = {
      who,
      name: 'abcde'[index] ?? '',
      ydoc: new Y.Doc(),
      typed: 0,
      unsent: [],
      line: null,
    };
    member.ydoc.getXmlFragment('minutes');
    member.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') member.unsent.push(update);
    });
    return member;
  });
}

describe('five secretaries on bad lines', () => {
  it('[M1] end with one text that holds every word, over real sockets and restarts of the server', async () => {
    const pace = { minutesPace: { textEvery: 20, compactAfter: 20, keepOpenFor: 20 } };
    let app = await startApp(pace);
    const { dataFolder } = app;
    const stage = await setStage(app);
    await open(stage);
    const minutesId = (await minutesAt(stage)).id;
    const crowd = await aCrowd(stage);
    const typed = new Set<string>();
    const takenOut = new Set<string>();

    const connect = async (member: Member): Promise<void> => {
      if (member.line?.socket.connected) return;
      member.line = await writerOf(stage, member.who, minutesId, app.url, member.ydoc);
    };
    const edit = (member: Member, pick: number, more: number): void => {
      const { added, removed } = wordsTypedBy(member, pick, more);
      for (const word of added) typed.add(word);
      for (const word of removed) takenOut.add(word);
    };
    const send = async (member: Member): Promise<void> => {
      if (!member.line?.socket.connected || member.unsent.length === 0) return;
      const sending = [...member.unsent];
      const answer = await Promise.race([
        member.line.sendUpdate(Y.mergeUpdates(sending)),
        new Promise<null>((resolve) => member.line?.socket.once('disconnect', () => resolve(null))),
      ]);
      expect(answer?.code).toBeUndefined();
      if (answer?.ok) member.unsent.splice(0, sending.length);
    };

    const steps = fc.sample(fc.tuple(fc.nat(4), fc.nat(11), fc.nat(1_000), fc.nat(1_000)), {
      numRuns: 400,
      seed: 20_241_119,
    });
    for (const [index, [who, what, pick, more]] of steps.entries()) {
      const member = crowd[who] as Member;
      if (index % 150 === 149) {
        const ended = app.app.stop();
        // Words are typed while the server is away.
        for (const each of crowd) edit(each, pick, more);
        await ended;
        app = await startApp({ ...pace, dataFolder });
      } else if (what < 6) {
        edit(member, pick, more);
      } else if (what < 9) await Promise.all([...new Set([member, crowd[pick % 5] as Member])].map(send));
      else if (what === 9) member.line?.socket.close();
      else await connect(member);
    }

    for (const member of crowd) {
      await connect(member);
      await send(member);
    }
    const fresh = await writerOf({ ...stage, app }, 'secretary', minutesId, app.url);
    await until(() => crowd.every(({ ydoc }) => textOf(ydoc) === fresh.text));
    expect(typed.size).toBeGreaterThan(50);
    for (const word of typed) if (!takenOut.has(word)) expect(fresh.text).toContain(word);
    await expect
      .poll(
        async () =>
          (await app.em().getConnection().execute('select text from minutes where id = ?', [minutesId]))[0]
            .text,
      )
      .toBe(fresh.text);
    await app.stop();
  });
});
