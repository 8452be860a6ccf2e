import { FollowUpKind, FollowUpState, LIMITS, mayRequestFollowUp } from '@risalah/shared';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import { RequestFollowUpDocument } from '../generated/graphql.ts';
import { useDraft } from '../live/drafts.ts';
import { answerFacts } from '../live/facts.ts';
import { codeOf, followUpsOf } from '../live/roomParts.ts';
import { useAct } from '../live/useAct.ts';
import { useHeld } from '../live/useHeld.ts';
import { useMay, useSession } from '../live/useSession.ts';
import type { AnswerView, FollowUpView } from '../live/views.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { useAgencyName } from '../session/room/useNames.ts';
import { Button, Field, formKeys, SegmentedControl, Select, TextArea } from '../ui/index.ts';
import styles from './FollowUpForm.module.css';

/** Kinds in the order the form offers them. */
const KINDS = Object.values(FollowUpKind);

/** The chair's follow-up as the verdict on an answer: what, by whom, of which kind, called in when. */
export function FollowUpForm({ answer, onDone }: { answer: AnswerView; onDone: () => void }) {
  const { t } = useTranslation('followUp');
  const agencyName = useAgencyName('full');
  const year = useSession((room) => room.session.cycle.year);
  const agencyIds = useSession((room) => room.agencyIds);
  const code = useSession((room) => codeOf(room, answer));
  const proposals = useSession((room) =>
    followUpsOf(room, answer.id).filter(({ state }) => state === FollowUpState.PROPOSED),
  );
  // What a chair writes down is owed at once; a secretary's words wait for the chair.
  const mayDecide = useMay(({ actor, session, room }) => {
    const facts = answerFacts(room, answer.id);
    return facts ? mayRequestFollowUp(actor, session, facts) : { allowed: false, code: 'ANSWER_NOT_GIVEN' };
  }).allowed;
  const request = useAct(RequestFollowUpDocument);
  const { text, setText, clear } = useDraft(`followUp:${answer.id}`);
  const [agencyId, setAgencyId] = useHeld(`followUp:${answer.id}:agency`, answer.agencyId);
  const [kind, setKind] = useHeld<FollowUpKind | undefined>(`followUp:${answer.id}:kind`, undefined);
  const [due, setDue] = useHeld(`followUp:${answer.id}:due`, String(year + 1));
  const [proposedId, setProposedId] = useHeld<string | null>(`followUp:${answer.id}:proposal`, null);
  const [tried, setTried] = useState(false);
  const dueYear = Number(due);
  const wrong = {
    text: text.trim() === '' ? t('form.needsText') : undefined,
    kind: kind ? undefined : t('form.needsKind'),
    due: Number.isInteger(dueYear) && dueYear > year ? undefined : t('form.badYear', { year: year + 1 }),
  };
  const use = (proposal: FollowUpView) => {
    setText(proposal.text);
    setAgencyId(proposal.agencyId);
    setKind(proposal.kind);
    setDue(String(proposal.dueYear));
    setProposedId(proposal.id);
  };
  const leave = () => {
    clear();
    setKind(undefined);
    setProposedId(null);
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.text || wrong.due || !kind) return;
    const { id: answerId, revision } = answer;
    const came = await request.run({
      ...{ answerId, revision, agencyId, kind, dueYear, proposedId },
      text: text.trim(),
    });
    if (came.ok) leave();
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      aria-label={t('form.title', { answer: code })}
      onKeyDown={formKeys(onDone)}
    >
      {proposals.map((proposal) => (
        <div key={proposal.id} className={styles.proposal}>
          <p>
            <span className={styles.proposedBy}>{t('form.proposals')}</span>{' '}
            <span className={styles.said}>{proposal.text}</span>
          </p>
          <Button size="small" onClick={() => use(proposal)} disabled={proposedId === proposal.id}>
            {t('form.use')}
          </Button>
        </div>
      ))}
      <TextArea
        layout="row"
        rows={1}
        label={t('form.content')}
        limit={LIMITS.followUpText}
        error={tried ? wrong.text : undefined}
        autoFocus
        value={text}
        onChange={setText}
      />
      <Select
        layout="row"
        label={t('form.by')}
        value={agencyId}
        options={agencyIds.map((id) => ({ value: id, label: agencyName(id) }))}
        onChange={setAgencyId}
      />
      <SegmentedControl
        layout="row"
        label={t('form.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={setKind}
      />
      {tried && wrong.kind && (
        <p role="alert" className={styles.wrong}>
          {wrong.kind}
        </p>
      )}
      <Field
        layout="row"
        label={t('form.due')}
        inputMode="numeric"
        maxLength={4}
        className={styles.year}
        error={tried ? wrong.due : undefined}
        value={due}
        onChange={setDue}
      />
      <RefusalLine refusal={request.refusal} lead={t('form.refused')} />
      <div className={styles.acts}>
        <Button variant="quiet" onClick={leave}>
          {t('form.cancel')}
        </Button>
        <Button variant="primary" type="submit" kbd="Ctrl ↵" busy={request.busy}>
          {t(mayDecide ? 'form.save' : 'form.propose')}
        </Button>
      </div>
    </form>
  );
}
