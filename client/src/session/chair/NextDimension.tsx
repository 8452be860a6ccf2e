import { mayEnterDimension } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useMay, useSession } from '../../live/useSession.ts';
import { Button } from '../../ui/index.ts';
import { useChairStage } from './chairStage.ts';
import { nextDimension } from './nextDimension.ts';

/** `Ke Smart Society`: asks before it moves the session on. Nothing when no dimension is left, or the chair may not. */
export const NextDimension = memo(function NextDimension({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation('session');
  const stage = useChairStage();
  const next = useSession(nextDimension);
  const mayEnter = useMay(({ actor, session }) => mayEnterDimension(actor, session)).allowed;
  if (!mayEnter || !next) return null;
  const ask = () => {
    stage.setView({ kind: 'SESSION' });
    stage.setAsk({ kind: 'ENTER', dimensionId: next.id });
    onGo?.();
  };
  return (
    <Button iconAfter="chevronRight" onClick={ask}>
      {t('dimension.to', { name: next.name })}
    </Button>
  );
});
