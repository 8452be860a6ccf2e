import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { expect, it } from 'vitest';
import { askDocument, refusalOf, words } from '../support/documents.ts';
import { follow } from '../support/follow.ts';
import { MinutesWriter } from '../support/minutesWriter.ts';
import { act, ask, open, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { download, upload } from '../support/uploading.ts';

/** A line of who is in a room, as it is told. */
interface Present {
  seatId: string;
  writing: unknown;
}

/** Enters the room with the socket of a writer; returns who is there, as was told last. */
async function watchRoom(stage: Stage, { socket }: MinutesWriter): Promise<() => Present[]> {
  let seen: Present[] = [];
  socket.on('presence', (lines: Present[]) => {
    seen = lines;
  });
  expect(await socket.emitWithAck('join', { sessionId: stage.sessionId })).toEqual({ ok: true });
  return () => seen;
}

it('[S6] a seat that is taken away is gone within a second from the stream, the room, the minutes and the files', async () => {
  const stage = await setStage(await anApp({ goneAfter: 50 }));
  await open(stage);
  const question = await ask(stage);
  const answerId = question.answers[0]?.id ?? '';
  const uploadId = await upload(stage.as.head, 'Notula rapat');
  const file = await act<{ path: string }>(stage, 'head', 'attachEvidence', {
    uploadId,
    name: 'notula.txt',
    answerId,
  });
  const minutes = await stage.app.em().findOneOrFail(Minutes, { session: stage.sessionId });

  const stream = follow(stage.as.secretary, stage.sessionId);
  const writer = await MinutesWriter.connect(stage, 'secretary', minutes.id);
  expect(await writer.socket.emitWithAck('join', { sessionId: stage.sessionId })).toEqual({ ok: true });
  expect((await writer.join()).ok).toBe(true);
  const chair = await MinutesWriter.connect(stage, 'chair', minutes.id);
  const present = await watchRoom(stage, chair);
  await chair.join();
  await expect.poll(() => present().map(({ seatId }) => seatId)).toContain(stage.seatIds.secretary);
  expect((await download(stage.as.secretary, file.path)).status).toBe(200);
  expect((await askDocument(stage, 'secretary')).status).toBe(200);
  await stream.until(({ number }) => number > 0);

  const told: unknown[] = [];
  await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.secretary });
  // Published after the seat was taken, so that no line of it may carry this, however soon.
  await ask(stage, undefined, 'Ditanyakan begitu kursi dicabut');
  const gone = {
    stream: stream.ended,
    minutes: expect.poll(() => writer.ended, { interval: 5 }).toContain('SEAT_REVOKED'),
    room: expect
      .poll(() => present().map(({ seatId }) => seatId), { interval: 5 })
      .not.toContain(stage.seatIds.secretary),
  };
  expect((await download(stage.as.secretary, file.path)).status).toBe(404);
  const refused = await refusalOf(await askDocument(stage, 'secretary'));
  expect(refused.slice(0, 2)).toEqual([403, 'NO_SEAT']);
  await Promise.all(Object.values(gone));
  expect(await gone.stream).toBe('SEAT_REVOKED');
  expect(JSON.stringify(stream.heard)).not.toContain('Ditanyakan begitu kursi dicabut');

  // What happens from here on is told to those who are left, and by no line to whoever is not.
  const heard = stream.heard.length;
  writer.socket.onAny((name: string, ...rest: unknown[]) => told.push([name, rest]));
  const left = follow(stage.as.chair, stage.sessionId);
  await ask(stage, undefined, 'Ditanyakan sesudah kursi dicabut');
  await left.until(({ payload }) => payload.text === 'Ditanyakan sesudah kursi dicabut');
  chair.type('Sesudah kursi dicabut.');
  expect((await chair.send()).ok).toBe(true);
  expect(await writer.socket.emitWithAck('join', { sessionId: stage.sessionId })).toEqual({
    ok: false,
    code: 'NO_SEAT',
  });
  expect(stream.heard.length).toBe(heard);
  expect(told).toEqual([]);
});

it('[S6] a seat that is changed starts the stream afresh within a second, and reads by the new seat from then on', async () => {
  const stage = await setStage(await anApp());
  await open(stage);
  const stream = follow(stage.as.evaluator, stage.sessionId);
  await stream.until(({ number }) => number > 0);
  await act(stage, 'admin', 'grantSeat', {
    sessionId: stage.sessionId,
    email: 'evaluator@uji.test',
    name: 'evaluator',
    role: 'OBSERVER',
    office: 'Pengamat',
  });
  await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.evaluator });
  await act(stage, 'chair', 'queueQuestion', {
    ...{ sessionId: stage.sessionId, dimensionId: stage.dimensionIds[0] },
    ...{ text: 'Diantrekan begitu kursi diganti', agencyIds: [] },
  });
  expect(await stream.ended).toMatch(/^SEAT_(CHANGED|REVOKED)$/);
  expect(JSON.stringify(stream.heard)).not.toContain('Diantrekan begitu kursi diganti');

  const again = follow(stage.as.evaluator, stage.sessionId);
  await act(stage, 'chair', 'queueQuestion', {
    sessionId: stage.sessionId,
    dimensionId: stage.dimensionIds[0],
    text: 'Hanya untuk panel',
    agencyIds: [],
  });
  await ask(stage, undefined, 'Untuk semua');
  await again.until(({ payload }) => payload.text === 'Untuk semua');
  expect(JSON.stringify(again.heard)).not.toContain('Hanya untuk panel');
});

it('[S6] a secretary who is made an observer is out of the minutes, the files and the documents of the panel at once, and stays in the room', async () => {
  const stage = await setStage(await anApp({ goneAfter: 50 }));
  await open(stage);
  const question = await ask(stage);
  const uploadId = await upload(stage.as.head, 'Notula rapat');
  const file = await act<{ path: string; sha256: string }>(stage, 'head', 'attachEvidence', {
    ...{ uploadId, name: 'notula.txt', answerId: question.answers[0]?.id ?? '' },
  });
  const minutes = await stage.app.em().findOneOrFail(Minutes, { session: stage.sessionId });
  const writer = await MinutesWriter.connect(stage, 'secretary', minutes.id);
  const seenBySecretary = await watchRoom(stage, writer);
  expect((await writer.join()).ok).toBe(true);
  const chair = await MinutesWriter.connect(stage, 'chair', minutes.id);
  const present = await watchRoom(stage, chair);
  for (const { socket } of [writer, chair]) socket.emit('writing', { minutesId: minutes.id });
  const writing = (lines: Present[]) =>
    lines.filter((line) => line.writing !== null).map(({ seatId }) => seatId);
  const { secretary, chair: chairSeat } = stage.seatIds;
  for (const told of [present, seenBySecretary])
    await expect.poll(() => writing(told()).sort()).toEqual([secretary, chairSeat].sort());
  const document = () => words(stage, 'secretary');
  const { sha256 } = file;
  expect(await document()).toContain(sha256);
  expect((await download(stage.as.secretary, file.path)).status).toBe(200);

  const observer = await act<{ id: string }>(stage, 'admin', 'grantSeat', {
    ...{ sessionId: stage.sessionId, email: 'secretary@uji.test', name: 'secretary' },
    ...{ role: 'OBSERVER', office: 'Pengamat' },
  });
  await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.secretary });
  expect((await download(stage.as.secretary, file.path)).status).toBe(404);
  writer.type('Sesudah kursi diganti.');
  expect((await writer.send()).ok).toBe(false);
  await expect.poll(() => writer.ended, { interval: 5 }).not.toEqual([]);
  // An observer's document, which holds nothing of evidence before FINAL.
  expect(await document()).not.toContain(sha256);
  // They stand in the room as what they are now, write nothing, and are told of nobody who writes minutes.
  await expect.poll(() => present().map(({ seatId }) => seatId)).not.toContain(secretary);
  expect(present().map(({ seatId }) => seatId)).toContain(observer.id);
  expect(writing(present())).toEqual([chairSeat]);
  await expect.poll(() => seenBySecretary().map(({ seatId }) => seatId)).toContain(observer.id);
  await expect.poll(() => writing(seenBySecretary())).toEqual([]);
  await chair.join();
  expect(chair.text).not.toContain('Sesudah kursi diganti.');
});
