import type { StaleTexts } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { mergeLater } from '../minutes/mergeLater.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { Conflict } from '../ui/index.ts';

/** Props of {@link DraftConflict}. */
export interface DraftConflictProps {
  conflict: StaleTexts;
  /** Goes on with this text. */
  onResolve: (text: string) => void;
}

/** A colleague wrote a newer draft meanwhile: both texts, and which one goes on. */
export function DraftConflict({ conflict, onResolve }: DraftConflictProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const { yours, theirs } = conflict;
  const who = useSeatName()(theirs.bySeatId);
  return (
    <Conflict
      mine={{ heading: t('conflict.mine'), text: yours }}
      theirs={{
        heading: t('conflict.theirs', {
          who: who || t('conflict.colleague'),
          time: theirs.at ? format.time(theirs.at) : '',
          revision: theirs.revision,
        }),
        text: theirs.text,
      }}
      revision={theirs.revision}
      onMerge={async () => onResolve(await mergeLater(theirs.text, yours))}
      onKeepMine={() => onResolve(yours)}
      onTakeTheirs={() => onResolve(theirs.text)}
    />
  );
}
