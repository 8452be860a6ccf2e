import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { OutboxEntry } from '../live/outboxShelf.ts';
import { mergeLater } from '../minutes/mergeLater.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { staleTexts } from '../session/room/staleTexts.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { Button, Conflict, Refusal } from '../ui/index.ts';

/** Props of {@link AnswerRefused}. */
export interface AnswerRefusedProps {
  entry: OutboxEntry;
  /** Both texts go on as one draft. */
  onMerge: (text: string) => void;
  /** Sends the reader's words again, knowing that revision. */
  onKeep: (revision: number) => void;
  /** Lets the newer words stand. */
  onTake: () => void;
  /** Takes the refusal away; the words go back into the field. */
  onClose: () => void;
}

/** Why words were not taken, said where they were sent; newer words are shown beside them. */
export function AnswerRefused({ entry, onMerge, onKeep, onTake, onClose }: AnswerRefusedProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const theirs = staleTexts(entry.refusal)?.theirs;
  const who = useSeatName()(theirs?.bySeatId);
  if (!theirs) {
    return (
      <RefusalLine
        refusal={entry.refusal}
        lead={t('refused.lead')}
        actions={
          <Button variant="link" size="small" onClick={onClose}>
            {t('refused.toDraft')}
          </Button>
        }
      >
        {t('refused.kept')}
      </RefusalLine>
    );
  }
  return (
    <>
      <Refusal lead={t('refused.lead')}>{t('refused.newer')}</Refusal>
      <Conflict
        mine={{ heading: t('conflict.mineAt', { time: format.time(entry.at) }), text: entry.text }}
        theirs={{
          heading: t('conflict.theirs', {
            who: who || t('conflict.other'),
            time: theirs.at ? format.time(theirs.at) : '',
            revision: theirs.revision,
          }),
          text: theirs.text,
        }}
        revision={theirs.revision}
        onMerge={async () => onMerge(await mergeLater(theirs.text, entry.text))}
        onKeepMine={() => onKeep(theirs.revision)}
        onTakeTheirs={onTake}
      />
    </>
  );
}
