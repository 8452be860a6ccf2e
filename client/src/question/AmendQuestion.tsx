import { LIMITS, QuestionState } from '@risalah/shared';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { AmendQuestionDocument } from '../generated/graphql.ts';
import { useDraft } from '../live/drafts.ts';
import { useAct } from '../live/useAct.ts';
import type { QuestionView } from '../live/views.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { staleTexts } from '../session/room/staleTexts.ts';
import { Button, Conflict, submitOnCtrlEnter, TextArea } from '../ui/index.ts';
import styles from './QuestionForms.module.css';

interface QuestionFormProps {
  question: QuestionView;
  onDone: () => void;
}

/** Changes the wording of a question, asked or queued. Two wordings that meet are shown side by side. */
export function AmendQuestion({ question, onDone }: QuestionFormProps) {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const amend = useAct(AmendQuestionDocument);
  const draft = useDraft(`amend:${question.id}`);
  const [text, setText] = useState(draft.text || question.text);
  const [base, setBase] = useState(question.revision);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { length } = area.current?.value ?? '';
    area.current?.focus();
    area.current?.setSelectionRange(length, length);
  }, []);
  const stale = staleTexts(amend.refusal);
  const type = (next: string) => {
    setText(next);
    draft.setText(next === question.text ? '' : next);
  };
  const leave = () => {
    draft.clear();
    onDone();
  };
  const send = async (revision: number) => {
    const came = await amend.run({ questionId: question.id, revision, text: text.trim() });
    if (came.ok) leave();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void send(base);
  };
  const queued = question.state === QuestionState.QUEUED;
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={submitOnCtrlEnter}>
      <TextArea
        label={t('amendForm.label')}
        hint={t(queued ? 'amendForm.queueHint' : 'amendForm.hint')}
        limit={LIMITS.questionText}
        ref={area}
        value={text}
        onChange={type}
      />
      {stale ? (
        <Conflict
          mine={{ heading: t('amendForm.mine'), text }}
          theirs={{
            heading: t('amendForm.theirs', { time: stale.theirs.at ? time(stale.theirs.at) : '' }),
            text: stale.theirs.text,
          }}
          revision={stale.theirs.revision}
          busy={amend.busy}
          onMerge={() => {
            setBase(stale.theirs.revision);
            amend.dismiss();
          }}
          onKeepMine={() => void send(stale.theirs.revision)}
          onTakeTheirs={leave}
        />
      ) : (
        <>
          <RefusalLine refusal={amend.refusal} lead={t('amendForm.refused')} />
          <div className={styles.acts}>
            <Button variant="quiet" size="small" onClick={leave}>
              {t('act.cancel')}
            </Button>
            <Button variant="primary" size="small" type="submit" busy={amend.busy}>
              {t('amendForm.save')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
