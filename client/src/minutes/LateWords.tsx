import { MinutesState, mayProposeCorrection } from '@risalah/shared';
import { lazy, memo, Suspense, useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { spokeIn } from '../answer/ownWordsIn.ts';
import type { OfferedWording } from '../answer/WordsCorrection.tsx';
import styles from '../app/GivenBack.module.css';
import { useFormat } from '../app/useFormat.ts';
import { correctionsOf } from '../live/roomParts.ts';
import { factsOfMinutes, useMinutes } from '../live/useMinutes.ts';
import { useMay, useSession } from '../live/useSession.ts';
import { Band, Button, CopyButton, useNow } from '../ui/index.ts';
import { type LateWords as Late, useLateWords } from './together/lateWords.ts';

/** Few write what comes too late, so that a room comes without the forms of corrections; without a line they may not come. */
const OwnWords = lazy(() =>
  import('../answer/OwnWords.tsx').then(
    ({ OwnWords: Loaded }) => ({ default: Loaded }),
    () => ({ default: ProposeLater }),
  ),
);

function ProposeLater() {
  const { t } = useTranslation('minutes');
  return <p role="status">{t('late.proposeLater')}</p>;
}

/** Props of {@link LateWords}. */
export interface LateWordsProps {
  minutesId: string;
  /** Puts words into the text; left out where it cannot be written. */
  onInsert?: (words: string) => void;
}

/** Words that came too late for the server, given back to their writer: to copy, to put in, or to propose. */
export const LateWords = memo(function LateWords({ minutesId, onInsert }: LateWordsProps) {
  const { t } = useTranslation('minutes');
  const { late, letGo } = useLateWords(minutesId);
  const [offered, setOffered] = useState<OfferedWording | null>(null);
  const [proposed, setProposed] = useState(false);
  const now = useNow(10_000);
  const dimensionId = useMinutes(minutesId, (minutes) => minutes.dimensionId);
  const state = useMinutes(minutesId, (minutes) => minutes.state);
  const speaks = useSession((room) => spokeIn(room, dimensionId));
  const mayPropose = useMay(({ actor, session, room }) =>
    mayProposeCorrection(actor, session, factsOfMinutes(room, minutesId), speaks, now),
  );
  const own = useSession((room) =>
    correctionsOf(room, minutesId).filter(({ proposedBySeatId }) =>
      room.mySeatIds.includes(proposedBySeatId),
    ),
  );
  useEffect(() => {
    // A proposal that waited for the line may have been sent after this page was loaded anew.
    const sent = late.find(({ text }) => own.some(({ newText }) => newText.includes(text)));
    if (sent) letGo(sent);
  }, [late, own, letGo]);
  const propose = (words: Late): OfferedWording => ({
    text: words.text,
    onProposed: () => {
      letGo(words);
      setProposed(true);
    },
  });
  const waits = late.length > 0;
  return (
    <>
      {waits && (
        <section aria-label={t('late.label')}>
          <Band tone="warn" icon="decision" lead={t('late.lead', { count: late.length })}>
            {t(`late.${adviceOn(state, mayPropose.allowed)}`)}
          </Band>
          <ul className={styles.late}>
            {late.map((words) => (
              <LateLine
                key={`${words.at} ${words.text}`}
                late={words}
                onInsert={
                  onInsert &&
                  (() => {
                    onInsert(words.text);
                    letGo(words);
                  })
                }
                onPropose={mayPropose.allowed ? () => setOffered(propose(words)) : undefined}
                onLetGo={() => letGo(words)}
              />
            ))}
          </ul>
          {mayPropose.allowed && (
            <div className={styles.own}>
              <Suspense>
                <OwnWords minutesId={minutesId} offered={offered} />
              </Suspense>
            </div>
          )}
        </section>
      )}
      <p role="status" className={styles.told}>
        {!waits && proposed && t('late.proposed')}
      </p>
    </>
  );
});

/** What the writer of late words is told to do with them: in a draft, where they may propose, and where they can only copy. */
function adviceOn(state: MinutesState, mayPropose: boolean) {
  if (state === MinutesState.FINAL) return 'final';
  if (state === MinutesState.DRAFT) return 'draft';
  return mayPropose ? 'mayPropose' : 'copy';
}

interface LateLineProps {
  late: Late;
  onInsert?: () => void;
  onPropose?: () => void;
  onLetGo: () => void;
}

function LateLine({ late, onInsert, onPropose, onLetGo }: LateLineProps) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  return (
    <li className={styles.entry}>
      <p className={styles.what}>{t('late.typed', { time: time(new Date(late.at).toISOString()) })}</p>
      <p className={styles.words}>{late.text}</p>
      <div className={styles.acts}>
        {onInsert && (
          <Button size="small" icon="enter" onClick={onInsert}>
            {t('late.insert')}
          </Button>
        )}
        {onPropose && (
          <Button size="small" icon="pencil" onClick={onPropose}>
            {t('late.propose')}
          </Button>
        )}
        <CopyButton size="small" text={late.text} />
        <Button size="small" variant="quiet" onClick={onLetGo}>
          {t('late.letGo')}
        </Button>
      </div>
    </li>
  );
}
