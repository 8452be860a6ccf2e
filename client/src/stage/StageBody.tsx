import { type ReactNode, useRef } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useSession } from '../live/useSession.ts';
import type { DimensionView } from '../live/views.ts';
import { markOf } from '../session/room/markOf.ts';
import { DimensionMark, useNow } from '../ui/index.ts';
import { AskedAgencies } from './AskedAgencies.tsx';
import styles from './StageBody.module.css';
import { type StageMoment, stageCounts, stageMoment, withdrawnLast } from './stageMoment.ts';
import { useFit } from './useFit.ts';

/** What is at hand: the question with who answers it, else in one large sentence where the meeting stands. */
export function StageBody() {
  const { t } = useTranslation('stage');
  const moment = useSession(stageMoment, sameMoment);
  return (
    <main className={styles.body} aria-label={t('now')} data-moment={moment.kind}>
      {moment.kind === 'QUESTION' ? <Question {...moment} /> : <Standing moment={moment} />}
    </main>
  );
}

/** Dimension and question keep their identity while nothing of them changed. */
function sameMoment(one: StageMoment, other: StageMoment): boolean {
  const parts = ({ kind, ...rest }: StageMoment) => [kind, ...Object.values(rest)];
  const others = parts(other);
  return parts(one).every((part, index) => part === others[index]) && parts(one).length === others.length;
}

function Question({ dimension, question }: Extract<StageMoment, { kind: 'QUESTION' }>) {
  const { t } = useTranslation('stage');
  const { time } = useFormat();
  const withdrawn = useSession(withdrawnLast);
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLHeadingElement>(null);
  useFit(box, words, question.text);
  return (
    <>
      <p className={styles.number} aria-hidden="true">
        {question.number}
      </p>
      <div className={styles.about}>
        <InDimension dimension={dimension} subdimension={question.subdimension} />
        <div className={styles.notes}>
          {question.amendedAt && (
            <p className={styles.note}>{t('amended', { time: time(question.amendedAt) })}</p>
          )}
          {withdrawn && <p className={styles.note}>{t('withdrawn', { number: withdrawn.number })}</p>}
        </div>
      </div>
      <section
        ref={box}
        className={styles.box}
        aria-label={t('number', { number: question.number })}
        aria-live="polite"
      >
        <h2 ref={words} className={styles.question}>
          {question.text}
        </h2>
      </section>
      <p className={styles.longer} aria-hidden="true">
        {t('longer')}
      </p>
      <AskedAgencies questionId={question.id} />
    </>
  );
}

function InDimension({ dimension, subdimension }: { dimension: DimensionView; subdimension: string | null }) {
  return (
    <p className={styles.dimension}>
      <DimensionMark {...markOf(dimension)} className={styles.mark} />
      <span className={styles.name}>{dimension.name}</span>
      {subdimension && <span className={styles.subdimension}>{subdimension}</span>}
    </p>
  );
}

/** Where the meeting stands when no question does. */
function Standing({ moment }: { moment: Exclude<StageMoment, { kind: 'QUESTION' }> }) {
  const { t } = useTranslation('stage');
  const { date, timeWithZone } = useFormat();
  const { scheduledFor, venue, closedAt, cycle } = useSession((room) => room.session);
  const counts = useSession(stageCounts);
  const withdrawn = useSession(withdrawnLast);
  const late = useNow(10_000) >= Date.parse(scheduledFor);
  const done = [t('questions', { count: counts.questions }), t('answers', { count: counts.answers })];
  switch (moment.kind) {
    case 'BEFORE':
      return (
        <Said
          title={late ? t('before.soon') : t('before.title', { time: timeWithZone(scheduledFor) })}
          lines={[date(scheduledFor), venue, cycle.letter]}
        />
      );
    case 'OPENED':
      return <Said title={t('opened.title')} lines={[t('opened.text')]} />;
    case 'DIMENSION':
      return (
        <Said
          title={moment.dimension.name}
          mark={<DimensionMark {...markOf(moment.dimension)} className={styles.titleMark} />}
          lines={[
            moment.dimension.subdimensions.join(' · '),
            withdrawn ? t('withdrawn', { number: withdrawn.number }) : t('dimension'),
          ]}
        />
      );
    case 'CLOSED':
      return (
        <Said
          title={t('closed.title', { time: closedAt ? timeWithZone(closedAt) : '' })}
          lines={[done.join(', '), t('closed.text')]}
        />
      );
    case 'FINAL':
      return (
        <Said
          title={t('final.title')}
          lines={[done.join(', '), closedAt ? t('final.text', { date: date(closedAt) }) : '']}
        />
      );
    case 'CANCELLED':
      return <Said title={t('cancelled')} lines={[]} />;
  }
}

function Said({ title, mark, lines }: { title: string; mark?: ReactNode; lines: readonly string[] }) {
  return (
    <section className={styles.standing} aria-live="polite">
      <h2 className={styles.title}>
        {mark}
        {title}
      </h2>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
    </section>
  );
}
