import { MinutesState, mayEnterDimension } from '@risalah/shared';
import { useCallback, useState } from 'react';
import { useTranslation } from '#i18n';
import { DueFollowUps } from '../../followUp/DueFollowUps.tsx';
import { minutesOf } from '../../live/roomParts.ts';
import { useMay, useSession } from '../../live/useSession.ts';
import { ScoresButton } from '../../score/ScoresButton.tsx';
import { Button, StateMark } from '../../ui/index.ts';
import { Coverage } from '../coverage/Coverage.tsx';
import { Agenda } from '../room/Agenda.tsx';
import { useChairStage } from './chairStage.ts';

interface Going {
  /** Called when something in the sheet was asked for, to go there. */
  onGo: () => void;
}

/** The agenda, where the chair also moves to a dimension and reads its minutes. */
export function ChairAgenda({ onGo }: Going) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = useCallback((id: string) => setChosen((held) => (held === id ? null : id)), []);
  const actions = useCallback((id: string) => <AgendaActions dimensionId={id} onGo={onGo} />, [onGo]);
  return <Agenda chosen={chosen} onChoose={choose} note={noteOf} actions={actions} />;
}

const noteOf = (id: string) => <MinutesNote dimensionId={id} />;

function MinutesNote({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('session');
  const state = useSession((room) => minutesOf(room, dimensionId)?.state);
  if (state === MinutesState.READY)
    return (
      <StateMark icon="file" tone="brand">
        {t('agenda.minutesReady')}
      </StateMark>
    );
  if (state === MinutesState.FINAL)
    return (
      <StateMark icon="lock" tone="ok">
        {t('agenda.minutesFinal')}
      </StateMark>
    );
  return null;
}

function AgendaActions({ dimensionId, onGo }: Going & { dimensionId: string }) {
  const { t } = useTranslation('session');
  const stage = useChairStage();
  const isCurrent = useSession((room) => room.session.currentDimensionId === dimensionId);
  const mayEnter = useMay(({ actor, session }) => mayEnterDimension(actor, session)).allowed;
  return (
    <>
      {mayEnter && !isCurrent && (
        <Button
          size="small"
          tone="brand"
          onClick={() => {
            stage.setView({ kind: 'SESSION' });
            stage.setAsk({ kind: 'ENTER', dimensionId });
            onGo();
          }}
        >
          {t('agenda.enter')}
        </Button>
      )}
      <Button
        size="small"
        onClick={() => {
          stage.setView({ kind: 'MINUTES', dimensionId });
          onGo();
        }}
      >
        {t('agenda.readMinutes')}
      </Button>
      <ScoresButton
        size="small"
        onOpen={() => {
          stage.setView({ kind: 'SCORES', dimensionId });
          onGo();
        }}
      />
    </>
  );
}

/** The coverage; a number leads to its questions in the sheet. */
export function ChairCoverage({ onGo }: Going) {
  const { setView, setFound } = useChairStage();
  const choose = useCallback(
    (agencyId: string, dimensionId: string) => {
      setView({ kind: 'SESSION' });
      setFound({ agencyId, dimensionId });
      onGo();
    },
    [setView, setFound, onGo],
  );
  return <Coverage onChoose={choose} />;
}

/** What was promised to the dimension at hand in an earlier cycle. */
export function ChairDue({ onCalledIn }: { onCalledIn: () => void }) {
  const dimensionId = useSession((room) => room.session.currentDimensionId);
  return dimensionId ? <DueFollowUps dimensionId={dimensionId} onCalledIn={onCalledIn} /> : null;
}
