import { mayGiveTurn } from '@risalah/shared';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { GiveTurnDocument } from '../../generated/graphql.ts';
import { useAct } from '../../live/useAct.ts';
import { usePresence } from '../../live/usePresence.ts';
import { useLiveSession, useMay, useSession } from '../../live/useSession.ts';
import { announce, Button, Clock, CountedHeading, Disclosure, Icon, useNow } from '../../ui/index.ts';
import styles from './Hands.module.css';
import { type Hand, handsIn, handsUp } from './handsUp.ts';
import { RefusalLine } from './RefusalLine.tsx';
import { useSeatName } from './useNames.ts';

/** So many hands are listed; the others are behind a line that opens. */
const HANDS_SHOWN = 4;

/** Who speaks and for how long, and whose hands are up, who asked first first. The chair gives the turn to speak, and ends it. */
export function Hands() {
  const { t } = useTranslation('session');
  const { sessionId } = useLiveSession();
  const name = useSeatName();
  const { seatId, since } = useSession(({ session }) => ({
    seatId: session.speakingSeatId,
    since: session.speakingSince,
  }));
  const hands = handsIn(usePresence(handsUp));
  const gives = useMay(({ actor, session }) => mayGiveTurn(actor, session)).allowed;
  const turn = useAct(GiveTurnDocument);
  useTelling(hands, gives);
  const give = (to: string | null) => void turn.run({ sessionId, seatId: to });
  const row = (hand: Hand) => (
    <li key={hand.personId} className={styles.hand}>
      <Icon name="hand" />
      <span className={styles.who}>
        <strong>{name(hand.seatId)}</strong> <Since since={hand.since} />
      </span>
      {gives && (
        <Button
          size="small"
          aria-label={t('hands.giveTo', { who: name(hand.seatId) })}
          onClick={() => give(hand.seatId)}
        >
          {t('hands.give')}
        </Button>
      )}
    </li>
  );
  return (
    <>
      {seatId && (
        <p className={styles.speaks}>
          <Icon name="mic" />
          <span className={styles.who}>
            <strong>{name(seatId)}</strong> {t('hands.speaks')}
          </span>
          {gives && (
            <Button variant="link" size="small" aria-label={t('hands.endTurn')} onClick={() => give(null)}>
              {t('hands.end')}
            </Button>
          )}
          <Clock form="minutes" runningSince={since} label={t('hands.spokeFor')} />
        </p>
      )}
      {hands.length > 0 && (
        <section className={styles.hands} aria-labelledby="hands-heading">
          <CountedHeading id="hands-heading" count={hands.length}>
            {t('hands.title')}
          </CountedHeading>
          <ul>{hands.slice(0, HANDS_SHOWN).map(row)}</ul>
          {hands.length > HANDS_SHOWN && (
            <Disclosure summary={t('hands.more', { count: hands.length - HANDS_SHOWN })}>
              <ul>{hands.slice(HANDS_SHOWN).map(row)}</ul>
            </Disclosure>
          )}
        </section>
      )}
      <RefusalLine refusal={turn.refusal} lead={t('hands.notGiven')} />
    </>
  );
}

/** Tells screen readers of a hand that went up, where it is theirs to give the turn. */
function useTelling(hands: readonly Hand[], tells: boolean) {
  const { t } = useTranslation('session');
  const name = useSeatName();
  const newest = hands.at(-1);
  const told = useRef(newest?.since ?? 0);
  useEffect(() => {
    if (!newest || newest.since <= told.current) return;
    told.current = newest.since;
    if (tells) announce(t('hands.raised', { who: name(newest.seatId) }));
  }, [newest, tells, name, t]);
}

/** `2 menit` */
function Since({ since }: { since: number }) {
  const { duration } = useFormat();
  const now = useNow(5_000);
  return <span className={styles.since}>{duration(Math.max(0, now - since) / 1_000)}</span>;
}
