import { MinutesSnapshot } from '@risalah/server/minutes/together/minutesSnapshot.entity';
import { MinutesUpdate } from '@risalah/server/minutes/together/minutesUpdate.entity';
import { wordsIn } from '@risalah/shared/minutes-sync';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MinutesWriter, writerOf } from '../support/minutesWriter.ts';
import { act, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, startApp } from '../support/testApp.ts';
import { actOnMinutes, minutesAt, moveOn, write } from '../support/writing.ts';

/** Waits for a condition, however busy the machine is. */
const until = (condition: () => boolean | Promise<boolean>) => vi.waitUntil(condition, { timeout: 30_000 });

let stage: Stage;
let minutesId: string;

/** A stage whose text is read often, so that no test waits for it. */
async function aStage(pace = {}): Promise<void> {
  stage = await setStage(await anApp({ minutesPace: { textEvery: 50, keepOpenFor: 50, ...pace } }));
  await open(stage);
  minutesId = (await minutesAt(stage)).id;
}

const changes = (): Promise<number> => stage.app.em().count(MinutesUpdate, { minutesId });

describe('minutes written together', () => {
  beforeEach(() => aStage());

  it('[M1] reach everybody who has them open, and are on the disk before their writer is answered', async () => {
    const [secretary, chair] = [
      await writerOf(stage, 'secretary', minutesId),
      await writerOf(stage, 'chair', minutesId),
    ];
    secretary.type('Sidang dibuka.');
    expect(await secretary.send()).toEqual({ ok: true });
    expect(await changes()).toBe(1);
    await until(() => chair.text === 'Sidang dibuka.');
    chair.type(' Ketua hadir.');
    secretary.type('Pukul sembilan: ', 0, 0);
    const answers = await Promise.all([chair.send(), secretary.send()]);
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    await until(
      () => secretary.text === 'Pukul sembilan: Sidang dibuka. Ketua hadir.' && chair.text === secretary.text,
    );
    await until(async () => (await minutesAt(stage)).text === secretary.text);
  });

  it('[M1] are read by the panel and written by chair and secretaries alone', async () => {
    const evaluator = await writerOf(stage, 'evaluator', minutesId);
    expect(evaluator.writable).toBe(false);
    evaluator.type('Titipan.');
    expect(await evaluator.send()).toEqual({ ok: false, code: 'NOT_CHAIR_OR_SECRETARY' });
    expect(await changes()).toBe(0);
    for (const who of ['lead', 'head', 'staff', 'observer'] as const) {
      const other = await MinutesWriter.connect(stage, who, minutesId);
      expect(await other.join()).toEqual({ ok: false, code: 'NOT_PANEL' });
      other.ydoc.getMap('x').set('y', 1);
      expect(await other.sendUpdate(Y.encodeStateAsUpdate(other.ydoc), 1)).toEqual({
        ok: false,
        code: 'MINUTES_NOT_JOINED',
      });
    }
    for (const who of ['outsider', 'admin'] as const)
      expect(await (await MinutesWriter.connect(stage, who, minutesId)).join()).toEqual({
        ok: false,
        code: 'NO_SEAT',
      });
    const lost = await MinutesWriter.connect(stage, 'secretary', 'bukan risalah');
    expect(await lost.join()).toEqual({ ok: false, code: 'NOT_FOUND' });
  });

  it('[S6] stop for who loses their seat, at once and for good', async () => {
    const [secretary, chair] = [
      await writerOf(stage, 'secretary', minutesId),
      await writerOf(stage, 'chair', minutesId),
    ];
    secretary.type('Sebelum.');
    await secretary.send();
    // One is sent before the answer to the revoking can have come back.
    const revoked = act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.secretary });
    secretary.type(' Sesudah.');
    const late = secretary.send();
    await revoked;
    await until(() => secretary.ended.includes('SEAT_REVOKED'));
    const { ok } = await late;
    secretary.type(' Lagi.');
    expect((await secretary.send()).code).toBe('MINUTES_NOT_JOINED');
    expect((await secretary.join()).code).toBe('NO_SEAT');
    const said = ok ? 'Sebelum. Sesudah.' : 'Sebelum.';
    await until(() => chair.text === said);
    expect(await changes()).toBe(ok ? 2 : 1);
  });

  it('[M2] are cut cleanly at READY: what was answered is in the text, the rest goes back to its writer', async () => {
    await moveOn(stage);
    const writers = [
      await writerOf(stage, 'secretary', minutesId),
      await writerOf(stage, 'chair', minutesId),
    ];
    const kept: string[] = [];
    const givenBack: string[] = [];
    const running = writers.map(async (writer, who) => {
      for (let count = 0; givenBack.length < 6; count += 1) {
        const word = `<${who}.${count}>`;
        writer.type(word);
        const mine = writer.unsent.splice(0);
        const answer = await writer.sendUpdate(Y.mergeUpdates(mine));
        if (answer.ok) kept.push(word);
        else {
          expect(['MINUTES_NOT_DRAFT', 'MINUTES_NOT_JOINED']).toContain(answer.code);
          givenBack.push(...wordsIn(Y.mergeUpdates(mine)));
        }
      }
    });
    await until(() => kept.length > 20);
    const ready = await actOnMinutes(stage, 'secretary', 'readyMinutes');
    await Promise.all(running);
    for (const word of kept) expect(ready.text).toContain(word);
    expect(ready.text?.match(/<\d\.\d+>/g)).toHaveLength(kept.length);
    expect(givenBack.length).toBeGreaterThanOrEqual(6);
    for (const words of givenBack) expect(ready.text).not.toContain(words);
    for (const writer of writers) await until(() => writer.ended.includes('MINUTES_NOT_DRAFT'));
    const again = await MinutesWriter.connect(stage, 'secretary', minutesId);
    expect(await again.join()).toEqual({ ok: false, code: 'MINUTES_NOT_DRAFT' });
  });

  it('[M3] begin a new epoch when they are returned, which no change of the old one gets into', async () => {
    await moveOn(stage);
    const old = await writerOf(stage, 'secretary', minutesId);
    old.type('Naskah pertama.');
    await old.send();
    old.type(' Terlambat.');
    await actOnMinutes(stage, 'secretary', 'readyMinutes');
    await actOnMinutes(stage, 'chair', 'returnMinutes', 0, { reason: 'Lengkapi.' });
    expect(await old.join()).toEqual({ ok: false, code: 'MINUTES_EPOCH_OVER', epoch: 2 });
    const fresh = await writerOf(stage, 'secretary', minutesId);
    expect([fresh.epoch, fresh.text]).toEqual([2, 'Naskah pertama.']);
    const late = Y.mergeUpdates(old.unsent);
    expect(await fresh.sendUpdate(late, 1)).toEqual({ ok: false, code: 'MINUTES_EPOCH_OVER' });
    expect(await fresh.sendUpdate(late)).toEqual({ ok: false, code: 'MINUTES_OUT_OF_STEP' });
    expect(wordsIn(late)).toEqual([' Terlambat.']);
    fresh.type(' Naskah kedua.');
    expect(await fresh.send()).toEqual({ ok: true });
    expect((await actOnMinutes(stage, 'secretary', 'readyMinutes')).text).toBe(
      'Naskah pertama. Naskah kedua.',
    );
  });

  it('[M1] take an edit of saveMinutes to those who write, and refuse one that did not read their words', async () => {
    const { id, revision } = await write(stage, 0, 'Satu.\n\nDua.');
    const chair = await writerOf(stage, 'chair', minutesId);
    expect(chair.text).toBe('Satu.\n\nDua.');
    chair.type(' Dari ketua.', 1);
    await chair.send();
    const over = { minutesId: id, revision, text: 'Timpa.' };
    const stale = await refusal(stage, 'secretary', 'saveMinutes', over);
    expect(stale).toMatchObject({
      code: 'STALE_REVISION',
      extensions: { theirs: { text: 'Satu.\n\nDua. Dari ketua.' } },
    });
    await until(async () => (await minutesAt(stage)).text === chair.text);
    await write(stage, 0, 'Satu satu.\n\nDua. Dari ketua.\n\nTiga.');
    await until(() => chair.text === 'Satu satu.\n\nDua. Dari ketua.\n\nTiga.');
    chair.type(' Lagi.', 1);
    expect(await chair.send()).toEqual({ ok: true });
  });

  it('start once from a draft that was written as plain text, with the places of its questions', async () => {
    const em = stage.app.em();
    const asked = await act<{ id: string }>(stage, 'chair', 'askQuestion', {
      sessionId: stage.sessionId,
      text: 'Apa?',
      agencyIds: stage.agencyIds.slice(0, 1),
    });
    await em
      .getConnection()
      .execute('update minutes set text = ?', ['10.23 Ketua membuka.\n\n[Pertanyaan 1]\n\nTutup.']);
    const writers = await Promise.all(
      (['secretary', 'chair', 'evaluator'] as const).map((who) => writerOf(stage, who, minutesId)),
    );
    for (const { text } of writers) expect(text).toBe(`10.23 Ketua membuka.\n\n[${asked.id}]\n\nTutup.`);
    expect(await em.count(MinutesSnapshot, { minutesId })).toBe(1);
    writers[0]?.type('Hadirin. ', 2, 0);
    expect(await writers[0]?.send()).toEqual({ ok: true });
    await until(() => writers.every(({ text }) => text.endsWith('Hadirin. Tutup.')));
    await until(
      async () =>
        (await minutesAt(stage)).text === '10.23 Ketua membuka.\n\n[Pertanyaan 1]\n\nHadirin. Tutup.',
    );
  });
});

describe('a change that is not one of minutes', () => {
  beforeEach(() => aStage());

  /** What a copy of the text would send after `edit`. */
  const edited = (from: MinutesWriter, edit: (ydoc: Y.Doc) => void): Uint8Array => {
    const copy = new Y.Doc();
    copy.getXmlFragment('minutes');
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(from.ydoc));
    const vector = Y.encodeStateVector(copy);
    edit(copy);
    return Y.encodeStateAsUpdate(copy, vector);
  };

  it('is refused with its code, and changes nothing for anybody', async () => {
    const secretary = await writerOf(stage, 'secretary', minutesId);
    secretary.type('Asli.');
    await secretary.send();
    const root = (ydoc: Y.Doc) => ydoc.getXmlFragment('minutes');
    const first = (ydoc: Y.Doc) => root(ydoc).get(0) as Y.XmlElement;
    const words = (ydoc: Y.Doc) => first(ydoc).get(0) as Y.XmlText;
    const foreign: [string, (ydoc: Y.Doc) => void][] = [
      ['a node that is none', (ydoc) => root(ydoc).insert(0, [new Y.XmlElement('script')])],
      ['words outside a paragraph', (ydoc) => root(ydoc).insert(0, [new Y.XmlText('liar')])],
      ['a paragraph in a paragraph', (ydoc) => first(ydoc).insert(0, [new Y.XmlElement('paragraph')])],
      ['an attribute', (ydoc) => first(ydoc).setAttribute('style', 'x')],
      ['a mark', (ydoc) => words(ydoc).format(0, 2, { code: {} })],
      ['a link to a script', (ydoc) => words(ydoc).format(0, 2, { link: { href: 'javascript:alert(1)' } })],
      ['something embedded', (ydoc) => words(ydoc).insertEmbed(0, { image: 'x' })],
      ['something said of words', (ydoc) => words(ydoc).setAttribute('a', 'b')],
      [
        'something said of the text',
        (ydoc) => ydoc.transact(() => Y.XmlElement.prototype.setAttribute.call(root(ydoc), 'a', 'b')),
      ],
      ['another text beside it', (ydoc) => ydoc.getText('lain').insert(0, 'tersembunyi')],
      [
        'a deep foreign node',
        (ydoc) => {
          const quote = new Y.XmlElement('blockquote');
          quote.insert(0, [new Y.XmlElement('iframe')]);
          root(ydoc).push([quote]);
        },
      ],
      [
        'nesting without end',
        (ydoc) => {
          let inner = new Y.XmlElement('paragraph');
          for (let depth = 0; depth < 40; depth += 1) {
            const quote = new Y.XmlElement('blockquote');
            quote.insert(0, [inner]);
            inner = quote;
          }
          root(ydoc).push([inner]);
        },
      ],
    ];
    for (const [what, edit] of foreign)
      expect(await secretary.sendUpdate(edited(secretary, edit)), what).toEqual({
        ok: false,
        code: 'MINUTES_FOREIGN',
      });
    for (const bytes of [[], [1], [255, 255, 255, 255, 255], [1, 1, 7, 0, 4, 1], Array(50).fill(9)]) {
      const answer = await secretary.sendUpdate(new Uint8Array(bytes));
      expect(answer.ok, String(bytes)).toBe(false);
    }
    for (const message of [
      null,
      7,
      'x',
      {},
      { minutesId },
      { minutesId, epoch: 1, sync: 'teks' },
      { minutesId, epoch: 1, sync: new Uint8Array([0, 1]) },
    ]) {
      for (const name of ['minutes:update', 'minutes:join'])
        expect(['BAD_INPUT', 'MINUTES_UPDATE_BAD']).toContain(
          (await secretary.socket.emitWithAck(name, message)).code,
        );
      for (const name of ['minutes:awareness', 'minutes:leave'])
        if (message !== null) secretary.socket.emit(name, message);
    }
    expect((await writerOf(stage, 'chair', minutesId)).text).toBe('Asli.');
    await secretary.join();
    secretary.type(' Lanjut.');
    expect(await secretary.send()).toEqual({ ok: true });
    expect(await changes()).toBe(2);
  });

  it('is refused when it builds on what the server lacks, and taken once that came too', async () => {
    const secretary = await writerOf(stage, 'secretary', minutesId);
    secretary.type('satu ');
    secretary.type('dua');
    const [one, two] = secretary.unsent as [Uint8Array, Uint8Array];
    expect(await secretary.sendUpdate(two)).toEqual({ ok: false, code: 'MINUTES_OUT_OF_STEP' });
    expect(await secretary.sendUpdate(one)).toEqual({ ok: true });
    expect(await secretary.sendUpdate(two)).toEqual({ ok: true });
    // Sent again since the answer was lost: stored once.
    expect(await secretary.sendUpdate(two)).toEqual({ ok: true });
    expect(await changes()).toBe(2);
    expect((await writerOf(stage, 'chair', minutesId)).text).toBe('satu dua');
  });

  it('is refused when it is too large, too much, or comes too fast', async () => {
    const secretary = await writerOf(stage, 'secretary', minutesId);
    secretary.type('a'.repeat(400_001));
    expect((await secretary.send()).code).toBe('TEXT_TOO_LONG');
    secretary.type('b'.repeat(1_200_000));
    expect((await secretary.send()).code).toBe('PAYLOAD_TOO_LARGE');
    expect((await writerOf(stage, 'chair', minutesId)).text).toBe('');
    const chair = await writerOf(stage, 'chair', minutesId);
    const answers = await Promise.all(
      Array.from({ length: 400 }, () => {
        chair.type('x');
        const mine = chair.unsent.splice(0);
        return chair.sendUpdate(Y.mergeUpdates(mine));
      }),
    );
    const codes = new Set(answers.map(({ code }) => code));
    expect(codes.has('TOO_FAST')).toBe(true);
    expect((await writerOf(stage, 'evaluator', minutesId)).text).toMatch(/^x{100,}$/);
  });
});

describe('what was written together', () => {
  it('is there after the server was stopped and started again, with what was not answered sent once more', async () => {
    const first = await startApp({ minutesPace: { textEvery: 100_000 } });
    stage = await setStage(first);
    await open(stage);
    minutesId = (await minutesAt(stage)).id;
    const secretary = await writerOf(stage, 'secretary', minutesId);
    secretary.type('Sebelum mati.');
    await secretary.send();
    secretary.type(' Saat mati.');
    const config = { dataFolder: first.dataFolder };
    await first.app.stop();
    const second = await anApp(config);
    stage = { ...stage, app: second };
    const again = await writerOf(stage, 'secretary', minutesId, second.url);
    Y.applyUpdate(again.ydoc, Y.encodeStateAsUpdate(secretary.ydoc));
    expect(await again.send()).toEqual({ ok: true });
    const chair = await writerOf(stage, 'chair', minutesId, second.url);
    expect(chair.text).toBe('Sebelum mati. Saat mati.');
    await first.stop().catch(() => undefined);
  });

  it('is made one from time to time, without a change lost, and leaves the memory when nobody is there', async () => {
    await aStage({ compactAfter: 5 });
    const secretary = await writerOf(stage, 'secretary', minutesId);
    for (let count = 0; count < 40; count += 1) {
      secretary.type(`${count},`);
      await secretary.send();
    }
    await until(async () => (await changes()) < 20);
    const late = await writerOf(stage, 'chair', minutesId);
    expect(late.text).toBe(secretary.text);
    for (const { socket } of [secretary, late]) socket.close();
    // Leaving keeps a version, which the panel is told of.
    await until(async () => (await minutesAt(stage)).writtenSince === null);
    const row = await minutesAt(stage);
    expect(row).toMatchObject({ text: secretary.text, writtenBySeatIds: [], untold: 0 });
    expect((await writerOf(stage, 'chair', minutesId)).text).toBe(secretary.text);
  });

  it('shows carets under the names that the server knows, and takes them away with their owner', async () => {
    await aStage();
    const [secretary, chair] = [
      await writerOf(stage, 'secretary', minutesId),
      await writerOf(stage, 'chair', minutesId),
    ];
    const { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } = await import('y-protocols/awareness');
    const [mine, theirs] = [new Awareness(secretary.ydoc), new Awareness(chair.ydoc)];
    chair.socket.on('minutes:awareness', ({ awareness }) =>
      applyAwarenessUpdate(theirs, new Uint8Array(awareness), 'server'),
    );
    mine.setLocalState({ cursor: { anchor: 1 }, user: { name: 'Wali Kota' } });
    const tell = () =>
      secretary.socket.emit('minutes:awareness', {
        minutesId,
        awareness: encodeAwarenessUpdate(mine, [secretary.ydoc.clientID]),
      });
    tell();
    const seen = () => theirs.getStates().get(secretary.ydoc.clientID);
    await until(() => seen() !== undefined);
    expect(seen()).toEqual({
      cursor: { anchor: 1 },
      user: { seatId: stage.seatIds.secretary, name: 'secretary', office: 'Sekretaris 1' },
    });
    secretary.socket.close();
    await until(() => seen() === undefined);
    for (const awareness of [mine, theirs]) awareness.destroy();
  });
});
