import { Mail } from '@risalah/server/mail/mail.entity';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import type { MailState } from '@risalah/shared';
import { act, ask, open, type Stage } from './stage.ts';

/** What was asked of the first agency on the stage. */
export interface Promised {
  answerId: string;
  followUpId: string;
  dueAt: Date;
}

/** Opens the session, has the first agency answer, asks it for evidence, and gives it a follow-up. */
export async function promise(stage: Stage): Promise<Promised> {
  await open(stage);
  const [answer] = (await ask(stage)).answers;
  const given = await act(stage, 'head', 'submitAnswer', {
    answerId: answer?.id,
    revision: answer?.revision,
    text: 'Dijawab',
  });
  const dueAt = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 86_400_000);
  await act(stage, 'chair', 'requestEvidence', {
    answerId: given.id,
    text: 'Notula rapat "A"; dan lampirannya',
    dueAt: dueAt.toISOString(),
  });
  const followUp = await act(stage, 'chair', 'requestFollowUp', {
    ...{ answerId: given.id, revision: given.revision },
    ...{ text: 'Anggarkan jaringan', kind: 'BUDGET', agencyId: stage.agencyIds[0], dueYear: 2025 },
  });
  return { answerId: given.id, followUpId: followUp.id, dueAt };
}

/** Closes the session and makes the minutes of its first dimension final. */
export async function finalise(stage: Stage): Promise<{ sha256: string }> {
  const { sessionId } = stage;
  await act(stage, 'chair', 'closeSession', { sessionId });
  const minutes = await stage.app
    .em()
    .findOneOrFail(Minutes, { session: sessionId, dimension: stage.dimensionIds[0] });
  const minutesId = minutes.id;
  const words = { minutesId, revision: minutes.revision, text: 'Isi risalah' };
  const { revision } = await act(stage, 'secretary', 'saveMinutes', words);
  const ready = await act(stage, 'secretary', 'readyMinutes', { minutesId, revision });
  const { proceedings } = await act<{ proceedings: { sha256: string } }>(stage, 'chair', 'finaliseMinutes', {
    ...{ minutesId, revision: ready.revision },
  });
  return proceedings;
}

/** The e-mails of the stage's session as they are stored, by the person they go to. */
export async function storedMails(stage: Stage, kind?: Mail['kind']): Promise<Map<string, Mail>> {
  const mails = await stage.app
    .em()
    .find(Mail, { session: stage.sessionId, ...(kind ? { kind } : {}) }, { orderBy: { id: 'asc' } });
  const nameOf = new Map(Object.entries(stage.seatIds).map(([name, id]) => [id, name]));
  return new Map(mails.map((mail) => [nameOf.get(mail.seatId ?? '') ?? '', mail]));
}

/** How many e-mails stand where. */
export async function standings(stage: Stage): Promise<Partial<Record<MailState, number>>> {
  const counts: Partial<Record<MailState, number>> = {};
  for (const { state } of await stage.app.em().find(Mail, {})) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
