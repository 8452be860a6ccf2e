import {
  dimensionScore,
  LEVEL_NAMES,
  type LevelPercent,
  levelsInWords,
  unexplainedLevels,
} from '@risalah/shared';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { Act } from '../live/useAct.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { staleTexts } from '../session/room/staleTexts.ts';
import { Button, Conflict, StateMark, submitOnCtrlEnter } from '../ui/index.ts';
import { LevelFields, type LevelFieldsProps } from './LevelFields.tsx';
import { chosenLevels, type LevelDraft, levelsOf } from './levelDraft.ts';
import styles from './ScoreForm.module.css';
import type { KeptLevels } from './useLevelDraft.ts';

/** Props of {@link ScoreForm}. */
export interface ScoreFormProps {
  label: string;
  levels: KeptLevels;
  /** Whether a score is stored, so that one can say so. */
  standing: boolean;
  weights: readonly LevelPercent[];
  note?: LevelFieldsProps['note'];
  /** Whether each level needs its reason before it can be sent. */
  explained: boolean;
  /** What the button says, `Simpan nilai`, and what it says once that is done, `Tersimpan`. */
  verb: string;
  done: string;
  act: Pick<Act<unknown, never>, 'busy' | 'saving' | 'refusal' | 'dismiss'>;
  /** Sends on a revision; resolves with the revision that it became, or null when it was refused. */
  onSend: (draft: LevelDraft, revision: number) => Promise<number | null>;
  /** Beside the button. */
  extra?: ReactNode;
}

/**
 * A score that is given: its levels, what they come to, and whether it is stored. What was chosen and typed stays on this device until
 * then, and a newer score is shown beside it.
 */
export function ScoreForm(props: ScoreFormProps) {
  const { label, levels, weights, note, explained, verb, act, onSend, extra } = props;
  const { t } = useTranslation('score');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const stale = staleTexts(act.refusal);
  const lacking = levelsOf(levels.draft).filter(({ value }) => value === null);
  const send = async (revision: number) => {
    const sent = levels.draft;
    const became = await onSend(sent, revision);
    if (became !== null) levels.stored(sent, became);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = lacking;
    const [silent] = explained ? unexplainedLevels(levelsOf(levels.draft)) : [];
    if (first) form.current?.querySelector<HTMLElement>(`[data-level="${first.level}"] input`)?.focus();
    else if (silent) form.current?.querySelector<HTMLElement>(`[data-reason="${silent}"] textarea`)?.focus();
    else if (!act.busy && !stale) void send(levels.draft.base);
  };
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      className={styles.form}
      onSubmit={submit}
      onKeyDown={submitOnCtrlEnter}
    >
      <LevelFields levels={levels} weights={weights} tried={tried} explained={explained} note={note} />
      <Sum {...props} />
      {!stale && <RefusalLine refusal={act.refusal} lead={t('notSaved')} children={t('kept')} />}
      {stale && (
        <Conflict
          mine={{ heading: t('stale.mine'), text: levelsInWords(levelsOf(levels.draft)) }}
          theirs={{ heading: t('stale.theirs'), text: stale.theirs.text }}
          revision={stale.theirs.revision}
          onKeepMine={() => void send(stale.theirs.revision)}
          onTakeTheirs={() => {
            act.dismiss();
            levels.drop();
          }}
          busy={act.busy}
        />
      )}
      {!stale && (
        <div className={styles.acts}>
          <Standing {...props} />
          {extra}
          {(levels.changed || !props.standing) && (
            <Button type="submit" variant="primary" kbd="Ctrl ↵" busy={act.busy}>
              {verb}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

/** What the chosen levels come to, or which are still to be chosen. */
function Sum({ levels, weights }: Pick<ScoreFormProps, 'levels' | 'weights'>) {
  const { t } = useTranslation('score');
  const { score, list } = useFormat();
  const lacking = levelsOf(levels.draft).filter(({ value }) => value === null);
  const total = lacking.length > 0 ? null : dimensionScore(chosenLevels(levels.draft), weights);
  return (
    <p className={styles.sum} role="status">
      {total === null ? (
        <span className={styles.lacking}>
          {t('lacking', { levels: list(lacking.map(({ level }) => LEVEL_NAMES[level])) })}
        </span>
      ) : (
        <>
          {t('total')} <strong className={styles.total}>{score(total)}</strong>
        </>
      )}
    </p>
  );
}

/** Whether it is stored, and for which levels no reason is written. */
function Standing({
  levels,
  standing,
  act,
  done,
}: Pick<ScoreFormProps, 'levels' | 'standing' | 'act' | 'done'>) {
  const { t } = useTranslation('score');
  const { list } = useFormat();
  const unexplained = chosenLevels(levels.draft).filter(({ reason }) => !reason);
  return (
    <p className={styles.standing} role="status">
      {act.saving ? (
        <StateMark icon="clock">{t('saving')}</StateMark>
      ) : levels.changed ? (
        <StateMark icon="pencil" tone="warn">
          {t('unsaved')}
        </StateMark>
      ) : (
        standing && (
          <StateMark icon="check" tone="ok">
            {done}
          </StateMark>
        )
      )}
      {unexplained.length > 0 && (
        <span className={styles.unexplained}>
          {t('unexplained', { levels: list(unexplained.map(({ level }) => LEVEL_NAMES[level])) })}
        </span>
      )}
    </p>
  );
}
