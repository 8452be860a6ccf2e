import { findKeys } from '@risalah/server/proof/keyRing';
import { act, ask, open, type Stage } from './stage.ts';
import { actOnMinutes, close, minutesAt, moveOn, toReady } from './writing.ts';

/**
 * A session with words of every kind in its first dimension, closed, with READY minutes of both: two answers, one revised
 * and accepted and one captured with a follow-up, a statement, a panel score, and evidence asked.
 */
export async function holdMeeting(stage: Stage): Promise<void> {
  await open(stage);
  const session = { sessionId: stage.sessionId };
  for (const who of ['chair', 'head'] as const) await act(stage, who, 'recordArrival', session);
  const [first, second] = (await ask(stage, stage.agencyIds.slice(0, 2))).answers;
  const submit = { answerId: first?.id, revision: first?.revision, text: 'Empat layanan.' };
  const submitted = await act(stage, 'head', 'submitAnswer', submit);
  await act(stage, 'chair', 'requestEvidence', {
    answerId: submitted.id,
    text: 'Keputusan wali kota.',
    dueAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  await act(stage, 'chair', 'acceptAnswer', { answerId: submitted.id, revision: submitted.revision });
  const captured = await act(stage, 'secretary', 'captureAnswer', {
    answerId: second?.id,
    revision: second?.revision,
    text: 'Belum ada anggaran.',
    speakerSeatId: stage.seatIds.otherHead,
  });
  await act(stage, 'chair', 'requestFollowUp', {
    answerId: captured.id,
    revision: captured.revision,
    ...{ kind: 'BUDGET', dueYear: 2025, text: 'Anggarkan pada 2025.', agencyId: stage.agencyIds[1] },
  });
  const spoken = { ...session, speakerSeatId: stage.seatIds.lead };
  await act(stage, 'secretary', 'captureStatement', {
    ...spoken,
    ...{ moment: 'DIMENSION', dimensionId: stage.dimensionIds[0], text: 'Kami siap.' },
  });
  await moveOn(stage);
  await ask(stage, undefined, 'Pertanyaan dimensi dua?');
  await close(stage);
  const levels = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'].map((level) => ({
    level,
    value: 3,
  }));
  await act(stage, 'chair', 'setPanelScore', { ...session, dimensionId: stage.dimensionIds[0], levels });
  await toReady(stage, 0);
  await toReady(stage, 1);
}

/** Makes the minutes of both dimensions final, with an addendum to the first. */
export async function freezeMeeting(stage: Stage): Promise<void> {
  await actOnMinutes(stage, 'chair', 'finaliseMinutes', 0);
  const { id } = await minutesAt(stage);
  await act(stage, 'secretary', 'addAddendum', { minutesId: id, text: 'Bukti diterima 20 November.' });
  await actOnMinutes(stage, 'chair', 'finaliseMinutes', 1);
}

/** The public key in use. */
export async function publicKeyOf({ app }: Stage): Promise<string> {
  return (await findKeys(app.em())).at(-1)?.publicKey ?? '';
}
