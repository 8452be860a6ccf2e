import { FollowUpState, MailKind } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { dueCalendar } from './dueCalendar.ts';
import { mailPlace } from './mailPlace.ts';
import { agencySeats, everyoneSeated, queueMail } from './queueMail.ts';

/** What became final. */
export interface FinalMinutes {
  dimensionId: string;
  /** SHA-256 of the proceedings, in lower-case hex. */
  sha256: string;
}

/**
 * Queues, with the act that made minutes FINAL, an e-mail to everyone seated, and one to each agency with what it is to follow
 * up in that dimension.
 */
export async function mailFinalMinutes(deed: Deed, { dimensionId, sha256 }: FinalMinutes): Promise<void> {
  const { em, session, now } = deed;
  const { id, timeZone } = session;
  const placeIn = await mailPlace(em, id, dimensionId);
  const room = `/sessions/${id}`;
  queueMail(deed, {
    ...{ kind: MailKind.MINUTES, dimensionId, seats: await everyoneSeated(em, id) },
    write: (language, words) => ({
      subject: words.finalSubject(placeIn(language)),
      paragraphs: [words.final(placeIn(language)), words.attached, words.fingerprint(sha256)],
      links: [
        { label: words.room, path: room },
        { label: words.verify, path: `/verify/${sha256}` },
      ],
      calendar: null,
    }),
  });
  const promised = await em.find(
    FollowUp,
    { session: id, dimension: dimensionId, state: FollowUpState.OPEN },
    { populate: ['agency'], orderBy: { dueYear: 'asc', id: 'asc' } },
  );
  for (const agency of new Set(promised.map((followUp) => followUp.agency))) {
    const own = promised.filter((followUp) => followUp.agencyId === agency.id);
    const { name } = agency;
    queueMail(deed, {
      ...{ kind: MailKind.FOLLOW_UPS, dimensionId, agencyId: agency.id },
      seats: await agencySeats(em, id, agency.id),
      write: (language, words) => ({
        subject: words.followUpsSubject(name, placeIn(language)),
        paragraphs: [
          words.followUps(name, placeIn(language)),
          own.map(({ text, kind, dueYear }) => words.followUp(text, words.kinds[kind], dueYear)).join('\n'),
        ],
        links: [{ label: words.room, path: room }],
        calendar: dueCalendar(
          own.map((each) => ({
            ...{ id: each.id, due: each.dueYear, summary: words.followUpDue(name, each.text) },
          })),
          { timeZone, language, now },
        ),
      }),
    });
  }
}
