import { LIMITS, mayMergeQuestions } from '@risalah/shared';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import { MergeQuestionsDocument } from '../generated/graphql.ts';
import { useDraft } from '../live/drafts.ts';
import { questionFacts } from '../live/facts.ts';
import { useAct } from '../live/useAct.ts';
import { useSession, useVerdict } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, Select, submitOnCtrlEnter, TextArea } from '../ui/index.ts';
import styles from './QuestionForms.module.css';
import { movableQuestions } from './queueOrder.ts';

/** Props of {@link MergeQuestions}. */
export interface MergeQuestionsProps {
  /** The one that stays. */
  question: QuestionView;
  onDone: () => void;
}

const both = (one: QuestionView, other: QuestionView | undefined): string =>
  [one.text, other?.text].filter(Boolean).join('\n');

/** Makes one of two queued questions: which other, and the wording of both, to be made into one. */
export function MergeQuestions({ question, onDone }: MergeQuestionsProps) {
  const { t } = useTranslation('question');
  const others = useSession((room) => movableQuestions(room).filter(({ id }) => id !== question.id));
  const merge = useAct(MergeQuestionsDocument);
  const draft = useDraft(`merge:${question.id}`);
  const [chosenId, setChosenId] = useState(others[0]?.id ?? '');
  const chosen = others.find(({ id }) => id === chosenId) ?? others[0];
  const may = useVerdict(({ actor, session, room }) => {
    const [kept, merged] = [question.id, chosen?.id ?? ''].map((id) => questionFacts(room, id));
    return kept && merged
      ? mayMergeQuestions(actor, session, [kept, merged])
      : { allowed: false, code: 'NOT_FOUND' };
  });
  const [text, setText] = useState(draft.text || both(question, chosen));
  const [touched, setTouched] = useState(draft.text !== '');
  const choose = (id: string) => {
    setChosenId(id);
    // Words that were typed stay; only what was put there gives way to the words of another.
    if (!touched)
      setText(
        both(
          question,
          others.find((each) => each.id === id),
        ),
      );
  };
  const type = (next: string) => {
    setTouched(true);
    setText(next);
    draft.setText(next);
  };
  const leave = () => {
    draft.clear();
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || !may.allowed || text.trim() === '') return;
    const came = await merge.run({
      ...{ questionId: question.id, revision: question.revision, text: text.trim() },
      ...{ mergedId: chosen.id, mergedRevision: chosen.revision },
    });
    if (came.ok) leave();
  };
  const stale = merge.refusal?.code === 'STALE_REVISION';
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={submitOnCtrlEnter}
      aria-label={t('queue.merge')}
    >
      <Select
        label={t('mergeForm.label')}
        value={chosen?.id ?? ''}
        options={others.map((each) => ({ value: each.id, label: each.text }))}
        onChange={choose}
        autoFocus
      />
      <TextArea
        label={t('mergeForm.text')}
        hint={t('mergeForm.means')}
        limit={LIMITS.questionText}
        value={text}
        onChange={type}
      />
      {!may.allowed && may.code === 'TOO_MANY_ADDRESSEES' && (
        <p role="status">{t('mergeForm.tooMany', { count: LIMITS.addressees })}</p>
      )}
      <RefusalLine refusal={merge.refusal} lead={t(stale ? 'mergeForm.changed' : 'mergeForm.refused')} />
      <div className={styles.acts}>
        <Button variant="quiet" size="small" onClick={leave}>
          {t('act.cancel')}
        </Button>
        {may.allowed && (
          <Button variant="primary" size="small" type="submit" busy={merge.busy}>
            {t('mergeForm.save')}
          </Button>
        )}
      </div>
    </form>
  );
}
