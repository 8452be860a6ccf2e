import { AnswerState, LIMITS } from '@risalah/shared';
import { memo, type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from '#i18n';
import { later } from '../app/later.tsx';
import { CaptureAnswerDocument, CaptureStatementDocument } from '../generated/graphql.ts';
import { useDraft } from '../live/drafts.ts';
import { mutationId } from '../live/mutationId.ts';
import { useOutbox } from '../live/outbox.ts';
import { useLiveSession, useSession } from '../live/useSession.ts';
import { Button, Clock, Icon, Select, TextArea, useHotkeys } from '../ui/index.ts';
import styles from './CaptureForm.module.css';
import {
  type CaptureTarget,
  captureTargets,
  likelySpeaker,
  likelyTarget,
  speakers,
} from './captureTargets.ts';
import { UNCLEAR } from './unclear.ts';

/** Nothing waits in it at first; it comes before the line may be gone. */
const CaptureOutbox = later(async () => (await import('./CaptureOutbox.tsx')).CaptureOutbox, null, 'first');

/** What others may do with the form. */
export interface CaptureFormHandle {
  focus: () => void;
  /** Takes words from the text, after what is typed there already. */
  take: (words: string) => void;
  /** Marks at the caret that something was not understood. */
  insertUnclear: () => void;
  holdsFocus: () => boolean;
}

/** Captures what is said aloud: who speaks, what it is for, the words. The speaker is then asked to confirm them. */
export const CaptureForm = memo(function CaptureForm({ ref }: { ref?: Ref<CaptureFormHandle> }) {
  const { t } = useTranslation('minutes');
  const { sessionId } = useLiveSession();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const words = useDraft(`capture:${sessionId}`);
  const choice = useDraft(`captureChoice:${sessionId}`);
  const { submit, entries } = useOutbox();
  const unsent = entries.some(({ about, state }) => about.startsWith('capture:') && state !== 'SENDING');

  const [speakerId = '', targetId = ''] = choice.text.split('|');
  const seats = useSession(speakers);
  const likely = useSession((room) => likelySpeaker(room, seats)?.id);
  const speaker = seats.find(({ id }) => id === speakerId) ?? seats.find(({ id }) => id === likely);
  const targets = useSession((room) => captureTargets(room, speaker), sameTargets);
  const target = targets.find(({ id }) => id === targetId) ?? likelyTarget(targets);
  const agencies = useSession((held) => held.agencies);
  const speakingSince = useSession(({ session }) =>
    session.speakingSeatId === speaker?.id ? session.speakingSince : null,
  );

  const label = (each: CaptureTarget): string => {
    if (each.kind === 'STATEMENT')
      return t(`capture.statement.${each.moment}`, { dimension: each.dimension?.name });
    const agency = speaker?.agencyId ? '' : `, ${agencies[each.answer.agencyId]?.shortName ?? ''}`;
    const given = each.answer.state !== AnswerState.AWAITED && each.answer.state !== AnswerState.UNANSWERED;
    return t(given ? 'capture.questionAgain' : 'capture.question', { number: each.number }) + agency;
  };
  const send = async () => {
    const text = words.text;
    if (!speaker || !target || text.trim() === '') return;
    words.clear();
    choice.setText(`${speaker.id}|`);
    const naming = {
      about: `capture:${mutationId()}`,
      label: [speaker.office, target.kind === 'ANSWER' ? target.number : target.dimension?.name]
        .filter(Boolean)
        .join(', '),
      text,
    };
    if (target.kind === 'ANSWER') {
      const { id: answerId, revision } = target.answer;
      await submit(CaptureAnswerDocument, { answerId, revision, text, speakerSeatId: speaker.id }, naming);
    } else {
      const { moment, dimension } = target;
      const input = {
        sessionId,
        moment,
        dimensionId: dimension?.id ?? null,
        speakerSeatId: speaker.id,
        text,
      };
      await submit(CaptureStatementDocument, input, naming);
    }
  };
  const insertUnclear = () => {
    const area = field.current;
    if (!area) return;
    const { selectionStart: from, selectionEnd: to, value } = area;
    words.setText(value.slice(0, from) + UNCLEAR + value.slice(to));
    const at = from + UNCLEAR.length;
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(at, at);
    });
  };
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    take: (said) => words.setText([words.text.trim(), said].filter((each) => each !== '').join(' ')),
    insertUnclear,
    holdsFocus: () => form.current?.contains(document.activeElement) ?? false,
  }));
  useHotkeys([
    {
      keys: 'Ctrl ↵',
      label: t('capture.send'),
      inText: true,
      act: () => {
        if (form.current?.contains(document.activeElement)) void send();
        else field.current?.focus();
      },
    },
  ]);

  return (
    <form
      ref={form}
      className={styles.capture}
      aria-labelledby="capture-heading"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id="capture-heading" className={styles.heading}>
        <Icon name="mic" /> {t('capture.heading')}
        {speakingSince && (
          <span className={styles.speaking}>
            {t('capture.speaking')}{' '}
            <Clock form="minutes" runningSince={speakingSince} label={t('capture.speaking')} />
          </span>
        )}
      </h2>
      {unsent && (
        <CaptureOutbox
          onTakeBack={(text) => {
            words.setText(words.text.trim() === '' ? text : `${words.text.trimEnd()}\n\n${text}`);
            field.current?.focus();
          }}
        />
      )}
      {targets.length === 0 || !speaker || !target ? (
        <p className={styles.note}>{t('capture.closed')}</p>
      ) : (
        <>
          <div className={styles.choices}>
            <Select
              label={t('capture.speaker')}
              labelHidden
              value={speaker.id}
              options={seats.map((seat) => ({ value: seat.id, label: seat.office }))}
              onChange={(id) => choice.setText(`${id}|`)}
            />
            <div className={styles.target}>
              <span className={styles.for}>{t('capture.for')}</span>
              <Select
                label={t('capture.target')}
                labelHidden
                value={target.id}
                options={targets.map((each) => ({ value: each.id, label: label(each) }))}
                onChange={(id) => choice.setText(`${speaker.id}|${id}`)}
              />
            </div>
          </div>
          <TextArea
            ref={field}
            label={t('capture.field')}
            labelHidden
            placeholder={t('capture.placeholder')}
            rows={4}
            limit={LIMITS.answerText}
            value={words.text}
            onChange={words.setText}
            className={styles.field}
          />
          <p className={styles.note}>{t('capture.note', { speaker: speaker.office })}</p>
          <div className={styles.acts}>
            <Button kbd="Alt U" onPointerDown={(event) => event.preventDefault()} onClick={insertUnclear}>
              {t('capture.unclear')}
            </Button>
            <Button variant="primary" kbd="Ctrl ↵" type="submit" disabled={words.text.trim() === ''}>
              {t('capture.send')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
});

function sameTargets(one: readonly CaptureTarget[], other: readonly CaptureTarget[]): boolean {
  return (
    one.length === other.length &&
    one.every((target, index) => {
      const second = other[index];
      if (target.id !== second?.id) return false;
      // What became of an answer changes nothing of what is captured for it.
      return (
        target.kind === 'STATEMENT' ||
        (second.kind === 'ANSWER' &&
          target.answer.state === second.answer.state &&
          target.answer.revision === second.answer.revision)
      );
    })
  );
}
