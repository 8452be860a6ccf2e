import { MailKind } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import type { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { dueCalendar } from './dueCalendar.ts';
import { mailMoment, mailPlace } from './mailPlace.ts';
import { agencySeats, queueMail } from './queueMail.ts';

/** The answer that evidence was asked for. */
export interface AskedBehind {
  agencyId: string;
  dimensionId: string;
  /** Number of its question and its letter: `12a`. */
  number: string;
}

/** Queues, with the act that asked for evidence, an e-mail to the agency, which may know of it at once, with the due time. */
export async function mailEvidenceAsked(
  deed: Deed,
  request: EvidenceRequest,
  { agencyId, dimensionId, number }: AskedBehind,
): Promise<void> {
  const { em, session, now } = deed;
  const { timeZone } = session;
  const placeIn = await mailPlace(em, session.id, dimensionId);
  const { name } = await em.findOneOrFail(Agency, agencyId);
  queueMail(deed, {
    ...{ kind: MailKind.EVIDENCE, dimensionId, agencyId },
    seats: await agencySeats(em, session.id, agencyId),
    write: (language, words) => {
      const due = mailMoment(request.dueAt, timeZone, language);
      const summary = words.evidenceDue(name, request.text);
      return {
        subject: words.evidenceSubject(name, due),
        paragraphs: [words.evidence(name, number, placeIn(language)), request.text, words.due(due)],
        links: [{ label: words.room, path: `/sessions/${session.id}` }],
        calendar: dueCalendar([{ id: request.id, summary, due: request.dueAt }], { timeZone, language, now }),
      };
    },
  });
}
