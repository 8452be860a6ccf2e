import { LIMITS } from '@risalah/shared';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { RequestEvidenceDocument } from '../../generated/graphql.ts';
import { useDraft } from '../../live/drafts.ts';
import { codeOf } from '../../live/roomParts.ts';
import { useAct } from '../../live/useAct.ts';
import { useSession } from '../../live/useSession.ts';
import type { AnswerView } from '../../live/views.ts';
import { Button, currentTime, Field, formKeys, TextArea } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import { instantOf, tomorrowNoon } from '../room/zonedTime.ts';
import styles from './AnswerForms.module.css';

/** The chair asks for evidence behind an answer; due tomorrow at noon in the region unless set otherwise. */
export function EvidenceForm({ answer, onDone }: { answer: AnswerView; onDone: () => void }) {
  const { t } = useTranslation('question');
  const { day, timeWithZone } = useFormat();
  const timeZone = useSession((room) => room.session.timeZone);
  const code = useSession((room) => codeOf(room, answer));
  const request = useAct(RequestEvidenceDocument);
  const { text, setText, clear } = useDraft(`evidence:${answer.id}`);
  const [due, setDue] = useState(() => tomorrowNoon(currentTime(), timeZone));
  const [tried, setTried] = useState(false);
  const dueAt = instantOf(due, timeZone);
  const noText = text.trim() === '';
  const leave = () => {
    clear();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noText || Number.isNaN(dueAt)) return;
    const came = await request.run({
      answerId: answer.id,
      text: text.trim(),
      dueAt: new Date(dueAt).toISOString(),
    });
    if (came.ok) leave();
  };
  return (
    <form
      className={styles.form}
      aria-label={t('evidenceForm.title', { answer: code })}
      onSubmit={submit}
      onKeyDown={formKeys(onDone)}
    >
      <TextArea
        layout="row"
        rows={1}
        label={t('evidenceForm.what')}
        hint={t('evidenceForm.whatHint')}
        limit={LIMITS.evidenceText}
        error={tried && noText ? t('evidenceForm.needsText') : undefined}
        autoFocus
        value={text}
        onChange={setText}
      />
      <Field
        layout="row"
        type="datetime-local"
        className={styles.due}
        label={t('evidenceForm.due')}
        hint={Number.isNaN(dueAt) ? undefined : `${day(dueAt)}, ${timeWithZone(dueAt)}`}
        error={tried && Number.isNaN(dueAt) ? t('evidenceForm.badDue') : undefined}
        value={due}
        onChange={setDue}
      />
      <RefusalLine refusal={request.refusal} lead={t('evidenceForm.refused')} />
      <div className={styles.acts}>
        <Button variant="quiet" onClick={leave}>
          {t('act.cancel')}
        </Button>
        <Button variant="primary" type="submit" kbd="Ctrl ↵" busy={request.busy}>
          {t('evidenceForm.send')}
        </Button>
      </div>
    </form>
  );
}
