import { AnswerState } from '@risalah/shared';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import { AddressQuestionDocument } from '../generated/graphql.ts';
import { answersOf } from '../live/roomParts.ts';
import { useAct } from '../live/useAct.ts';
import { useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { useAgencyName } from '../session/room/useNames.ts';
import { Button, Chip } from '../ui/index.ts';
import { AgencyPicker } from './AgencyPicker.tsx';
import styles from './QuestionForms.module.css';

/** Adds agencies to an asked question, or releases those that have not answered yet. */
export function AddressQuestion({ question, onDone }: { question: QuestionView; onDone: () => void }) {
  const { t } = useTranslation('question');
  const name = useAgencyName('full');
  const answers = useSession((room) => answersOf(room, question.id));
  const address = useAct(AddressQuestionDocument);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [released, setReleased] = useState<readonly string[]>([]);
  const standing = answers.filter(({ state }) => state !== AnswerState.RELEASED);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id: questionId, revision } = question;
    const input = { questionId, revision, addAgencyIds: [...added], releaseAgencyIds: [...released] };
    const came = await address.run(input);
    if (came.ok) onDone();
  };
  const kept = standing.filter(({ agencyId }) => !released.includes(agencyId));
  const nothing = added.length + released.length === 0 || added.length + kept.length === 0;
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>
        <strong>{t('addressForm.title', { number: question.number })}</strong> {t('addressForm.hint')}
      </p>
      <div className={styles.chips}>
        {kept.map(({ id, agencyId, state }) => (
          <Chip
            key={id}
            onRemove={
              state === AnswerState.AWAITED ? () => setReleased((held) => [...held, agencyId]) : undefined
            }
          >
            {name(agencyId)}
          </Chip>
        ))}
        {added.map((id) => (
          <Chip key={id} onRemove={() => setAdded((held) => held.filter((other) => other !== id))}>
            {name(id)}
          </Chip>
        ))}
        <AgencyPicker
          chosen={[...kept.map(({ agencyId }) => agencyId), ...added]}
          onAdd={(id) =>
            released.includes(id)
              ? setReleased((held) => held.filter((other) => other !== id))
              : setAdded((held) => [...held, id])
          }
        />
      </div>
      {released.length > 0 && (
        <p className={styles.note}>
          {released.map(name).join(', ')} {t('addressForm.released')}
        </p>
      )}
      <RefusalLine refusal={address.refusal} lead={t('addressForm.refused')} />
      <div className={styles.acts}>
        <Button variant="quiet" size="small" onClick={onDone}>
          {t('act.cancel')}
        </Button>
        <Button variant="primary" size="small" type="submit" busy={address.busy} disabled={nothing}>
          {t('addressForm.save')}
        </Button>
      </div>
    </form>
  );
}
