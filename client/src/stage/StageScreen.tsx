import { useEffect, useMemo } from 'react';
import { useParams } from 'wouter';
import { useMe } from '../app/GraphqlProvider.tsx';
import { TimeZone } from '../app/useFormat.ts';
import { createLiveReading, followReading } from '../live/liveSession.ts';
import type { Reader } from '../live/room.ts';
import { ShownSession } from '../live/SessionProvider.tsx';
import { useSession } from '../live/useSession.ts';
import { SessionEnded } from '../session/SessionEnded.tsx';
import styles from './Stage.module.css';
import { StageBar } from './StageBar.tsx';
import { StageBody } from './StageBody.tsx';
import { StageFoot } from './StageFoot.tsx';
import { StageKeys } from './StageKeys.tsx';
import { STAGE_READING } from './stageReading.ts';
import { useStageKeeping } from './useStageKeeping.ts';
import { type StageTheme, useStageTheme } from './useStageTheme.ts';

/** The stage: a session as a whole hall reads it, on a projector or in a second window of somebody seated. */
export default function StageScreen() {
  const { id = '' } = useParams();
  const me = useMe();
  const theme = useStageTheme();
  return (
    <div className={styles.stage}>
      {me ? (
        <Shown key={`${id}:${me.id}`} sessionId={id} personId={me.id} theme={theme} />
      ) : (
        <main aria-busy />
      )}
    </div>
  );
}

interface ShownProps {
  sessionId: string;
  personId: string;
  theme: StageTheme;
}

function Shown({ sessionId, personId, theme }: ShownProps) {
  const live = useMemo(() => {
    const reader: Reader = { personId, administrator: false };
    return createLiveReading(sessionId, reader, STAGE_READING);
  }, [sessionId, personId]);
  useEffect(() => followReading(live), [live]);
  return (
    <ShownSession
      live={live}
      loading={<main aria-busy />}
      ended={(reason) => <SessionEnded reason={reason} />}
    >
      <Stage theme={theme} />
    </ShownSession>
  );
}

/** Where the meeting stands: the bar with the clocks, what is at hand, and what comes next. */
function Stage({ theme }: { theme: StageTheme }) {
  const keeping = useStageKeeping();
  const timeZone = useSession((room) => room.session.timeZone);
  return (
    <TimeZone value={timeZone}>
      <StageBar />
      <StageBody />
      <StageFoot code={keeping.code} />
      <StageKeys theme={theme} keeping={keeping} />
    </TimeZone>
  );
}
