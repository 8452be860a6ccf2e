import { FollowUpState, mayJudgeFollowUp, mayQueueQuestion } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { later } from '../app/later.tsx';
import { useDraft } from '../live/drafts.ts';
import { followUpFacts } from '../live/facts.ts';
import { dueFollowUps } from '../live/roomParts.ts';
import { useHeld } from '../live/useHeld.ts';
import { useMay, useSession } from '../live/useSession.ts';
import type { FollowUpView } from '../live/views.ts';
import { useComposerDesk } from '../question/composerDesk.ts';
import { useAgencyName } from '../session/room/useNames.ts';
import { Button, CountedHeading, StateMark } from '../ui/index.ts';
import styles from './DueFollowUps.module.css';

const JudgeFollowUp = later(async () => (await import('./JudgeFollowUp.tsx')).JudgeFollowUp);

/** Props of {@link DueFollowUps}. */
export interface DueFollowUpsProps {
  dimensionId: string;
  /** Called after one was put into the composer, to go where the composer is. */
  onCalledIn?: () => void;
}

/** What was promised to this dimension in an earlier cycle: `Tagih` puts it into the composer, `Nilai…` judges it. */
export const DueFollowUps = memo(function DueFollowUps({ dimensionId, onCalledIn }: DueFollowUpsProps) {
  const { t } = useTranslation('followUp');
  const due = useSession((room) => dueFollowUps(room, dimensionId));
  if (due.length === 0) return null;
  const years = new Set(due.map(({ cycle }) => cycle.year));
  const [year] = years;
  const judged = due.filter(({ state }) => state !== FollowUpState.OPEN).length;
  return (
    <section className={styles.due} aria-labelledby="due-heading">
      <CountedHeading id="due-heading" count={t('due.judgedOf', { judged, all: due.length })}>
        {years.size === 1 && year ? t('due.title', { year }) : t('due.titleAny')}
      </CountedHeading>
      <ul>
        {due.map((followUp) => (
          <DueFollowUp key={followUp.id} followUp={followUp} onCalledIn={onCalledIn} />
        ))}
      </ul>
    </section>
  );
});

function DueFollowUp({ followUp, onCalledIn }: { followUp: FollowUpView; onCalledIn?: () => void }) {
  const { t } = useTranslation('followUp');
  const name = useAgencyName();
  const desk = useComposerDesk();
  const begun = useDraft(`judge:${followUp.id}`).text !== '';
  const [judging, setJudging] = useHeld(`judging:${followUp.id}`, begun);
  // What it was carried into has no place of its own until the next session.
  const carriedInto = useSession(
    (room) => Object.values(room.followUps).find(({ carriedFromId }) => carriedFromId === followUp.id)?.id,
  );
  const open = followUp.state === FollowUpState.OPEN;
  const mayAsk = useMay(({ actor, session }) => mayQueueQuestion(actor, session)).allowed;
  const mayJudge = useMay(({ actor, session, room }) => {
    const facts = followUpFacts(room, followUp.id);
    return facts
      ? mayJudgeFollowUp(actor, session, facts, FollowUpState.KEPT)
      : { allowed: false, code: 'NOT_FOUND' };
  }).allowed;
  const callIn = () => {
    const year = followUp.cycle.year ?? followUp.dueYear;
    const text = t('due.question', { year, text: followUp.text.replace(/[.\s]+$/, '') });
    desk?.put({ text, agencyId: followUp.agencyId, followUpId: followUp.id });
    onCalledIn?.();
  };
  return (
    <li className={styles.item} data-place={[followUp.id, carriedInto].join(' ')}>
      <p className={styles.text}>{followUp.text}</p>
      <p className={styles.about}>
        {name(followUp.agencyId)}, {t(`kindLower.${followUp.kind}`)}
        {!open && (
          <StateMark
            icon={followUp.state === FollowUpState.KEPT ? 'check' : 'followUp'}
            tone={followUp.state === FollowUpState.KEPT ? 'ok' : 'neutral'}
          >
            {t(`state.${followUp.state}`)}
          </StateMark>
        )}
      </p>
      {followUp.judgementNote && <p className={styles.about}>{followUp.judgementNote}</p>}
      {judging ? (
        <JudgeFollowUp followUp={followUp} onDone={() => setJudging(false)} />
      ) : (
        <p className={styles.acts}>
          {open && desk && mayAsk && (
            <Button variant="link" size="small" onClick={callIn}>
              {t('due.callIn')}
            </Button>
          )}
          {mayJudge && (
            <Button variant="link" size="small" onClick={() => setJudging(true)}>
              {t('due.judge')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
