import { type CorrectionWindow, correctionsEnd } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { ReadyMinutesDocument } from '../generated/graphql.ts';
import { useAct } from '../live/useAct.ts';
import { heldMinutes, useMinutes } from '../live/useMinutes.ts';
import { useLiveSession, useSession } from '../live/useSession.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, Dialog, Icon, useNow } from '../ui/index.ts';
import styles from './ReadyDialog.module.css';
import { readyChecks, sameChecks } from './readyChecks.ts';
import { useCheckWords } from './useCheckWords.ts';

/** Props of {@link ReadyDialog}. */
export interface ReadyDialogProps {
  open: boolean;
  onClose: () => void;
  minutesId: string;
  /** What they say by now. */
  text: string;
  /** Saves what is not saved yet; the minutes are declared ready as the server has them. */
  save: () => Promise<void>;
  /** Whether all that was typed is on the server. */
  saved: boolean;
}

function windowFrom(printed: string | null): CorrectionWindow {
  if (printed === 'END_OF_NEXT_WORKING_DAY') return { kind: printed };
  const hours = /^HOURS:(\d+)$/.exec(printed ?? '')?.[1];
  return hours ? { kind: 'HOURS', hours: Number(hours) } : { kind: 'NONE' };
}

/** Asks before minutes are declared ready: what is missing, what it means, and until when corrections are taken. */
export function ReadyDialog({ open, onClose, minutesId, text, save, saved }: ReadyDialogProps) {
  const { t } = useTranslation('minutes');
  const { dayMonthTime } = useFormat();
  const words = useCheckWords();
  const now = useNow(60_000);
  const act = useAct(ReadyMinutesDocument);
  const { store } = useLiveSession();
  const dimensionId = useMinutes(minutesId, (minutes) => minutes.dimensionId);
  const dimension = useSession((room) => room.dimensions[dimensionId]?.name ?? '');
  const until = useSession((room) =>
    correctionsEnd(windowFrom(room.session.cycle.correctionWindow), now, room.session.timeZone),
  );
  const checks = useSession((room) => readyChecks(room, dimensionId, text), sameChecks);
  const missing = checks.filter(({ done }) => !done);
  const declare = async () => {
    await save();
    const room = store.read();
    if (!room) return;
    const done = await act.run({ minutesId, revision: heldMinutes(room, minutesId).revision });
    if (done.ok) onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('ready.title', { dimension })}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" busy={act.busy} disabled={!saved} onClick={() => void declare()}>
            {t('ready.declare')}
          </Button>
        </>
      }
    >
      {missing.length > 0 && (
        <section>
          <h3>{t('ready.missing')}</h3>
          <ul className={styles.missing}>
            {missing.map((check) => (
              <li key={check.kind}>
                <Icon name="open" size={14} />
                {words(check)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{t('ready.means')}</p>
      <p>{until === null ? t('ready.noWindow') : t('ready.until', { time: dayMonthTime(until) })}</p>
      {!saved && <p role="status">{t('ready.saving')}</p>}
      <RefusalLine refusal={act.refusal} lead={t('ready.refused')} />
    </Dialog>
  );
}
