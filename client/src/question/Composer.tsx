import { LIMITS, mayAskQuestion, mayQueueQuestion } from '@risalah/shared';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { AskQuestionDocument, QueueQuestionDocument } from '../generated/graphql.ts';
import { minutesState } from '../live/facts.ts';
import { useOutbox } from '../live/outbox.ts';
import { useLiveSession, useMay, useSession } from '../live/useSession.ts';
import { Button, TextArea, useHotkeys } from '../ui/index.ts';
import { Addressees } from './Addressees.tsx';
import styles from './Composer.module.css';
import { ComposerPlace } from './ComposerPlace.tsx';
import { type Suggestion, useComposerDesk } from './composerDesk.ts';
import { FollowUpCalledIn } from './FollowUpCalledIn.tsx';
import { UnsentQuestions } from './UnsentQuestions.tsx';
import { useComposed } from './useComposed.ts';

/** Props of {@link Composer}. */
export interface ComposerProps {
  /** Called once a question was posed, to go where it stands. */
  onPosed?: () => void;
}

/**
 * Where a question is composed: to whom, in which subdimension, the text as typed. The chair poses it or queues it,
 * an evaluator queues it. It is kept on this device until the server has it.
 */
export const Composer = memo(function Composer({ onPosed }: ComposerProps) {
  const { t } = useTranslation(['question', 'session', 'app']);
  const { sessionId } = useLiveSession();
  const currentDimensionId = useSession((room) => room.session.currentDimensionId);
  const { text, setText, head, change, clear } = useComposed(sessionId);
  const { submit } = useOutbox();
  const about = `composer:${sessionId}`;
  const mayAsk = useMay(({ actor, session: facts, room }) =>
    mayAskQuestion(actor, facts, minutesState(room, facts.currentDimensionId ?? null)),
  );
  const mayQueue = useMay(({ actor, session: facts }) => mayQueueQuestion(actor, facts));
  const area = useRef<HTMLTextAreaElement>(null);
  const desk = useComposerDesk();
  const [hint, setHint] = useState<string | null>(null);
  const dimensionId = head.dimensionId ?? currentDimensionId;
  const elsewhere = dimensionId !== currentDimensionId;
  const dimensionName = useSession((room) => room.dimensions[dimensionId ?? '']?.name);

  const taking = (suggestion: Suggestion) => {
    // What somebody has typed already stays; the promise is only linked to it.
    if (text.trim() === '') setText(suggestion.text);
    const agencyIds = [...new Set([...head.agencyIds, suggestion.agencyId])];
    change({ followUpId: suggestion.followUpId, agencyIds });
    area.current?.focus();
  };
  const take = useRef(taking);
  take.current = taking;
  useEffect(
    () =>
      desk?.attach({
        focus: () => area.current?.focus(),
        take: (suggestion) => take.current(suggestion),
      }),
    [desk],
  );

  const said = text.trim();
  const given = { subdimension: head.subdimension, followUpId: head.followUpId };
  const missing = (needsAgency: boolean) => {
    if (said === '') return t('composer.needsText');
    if (dimensionId === null) return t('composer.noDimension');
    return needsAgency && head.agencyIds.length === 0 ? t('composer.needsAgency') : null;
  };
  const pose = () => {
    if (!mayAsk.allowed || elsewhere) return queue();
    const lacks = missing(true);
    setHint(lacks);
    if (lacks !== null || dimensionId === null) return;
    void send(AskQuestionDocument, `${about}:ask`).then((came) => {
      if (came.ok) onPosed?.();
    });
  };
  const queue = () => {
    const lacks = missing(false);
    setHint(lacks);
    if (lacks !== null || dimensionId === null) return;
    area.current?.focus();
    void send(QueueQuestionDocument, about);
  };
  const send = (document: typeof AskQuestionDocument | typeof QueueQuestionDocument, place: string) => {
    const agencyIds = [...head.agencyIds];
    const input = { sessionId, dimensionId: dimensionId ?? '', text: said, agencyIds, ...given };
    // The outbox keeps it from here on, also over a reload.
    clear();
    return submit<unknown, { input: typeof input & { mutationId: string } }>(document, input, {
      about: place,
      label: dimensionName ?? '',
      text: said,
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      pose();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leaveText();
    }
  };
  useHotkeys([{ keys: 'Ctrl ↵', label: t('session:keys.ask'), act: pose }], mayQueue.allowed);
  if (!mayQueue.allowed) return null;
  const posing = mayAsk.allowed && !elsewhere;
  return (
    <section className={styles.composer} data-focus-frame aria-label={t('composer.title')} onKeyDown={press}>
      <div className={styles.head}>
        <Addressees agencyIds={head.agencyIds} onChange={(agencyIds) => change({ agencyIds })} opens="up" />
        <ComposerPlace head={head} onChange={change} />
      </div>
      {head.followUpId && (
        <FollowUpCalledIn followUpId={head.followUpId} onDetach={() => change({ followUpId: null })} />
      )}
      <UnsentQuestions about={about} onTakeBack={said === '' ? setText : undefined} />
      <div className={styles.text}>
        <TextArea
          ref={area}
          label={t('composer.text')}
          labelHidden
          bare
          rows={1}
          voice="said"
          placeholder={t('composer.placeholder')}
          limit={LIMITS.questionText}
          value={text}
          onChange={(next) => {
            setText(next);
            setHint(null);
          }}
        />
      </div>
      <div className={styles.foot}>
        <p className={styles.note}>{hint ?? t('composer.private')}</p>
        <Button variant={posing ? 'quiet' : 'primary'} kbd={posing ? undefined : 'Ctrl ↵'} onClick={queue}>
          {t('composer.queue')}
        </Button>
        {posing && (
          <Button variant="primary" kbd="Ctrl ↵" onClick={pose}>
            {t('composer.ask')}
          </Button>
        )}
      </div>
    </section>
  );
});

/** Leaves the field, to the selected answer where there is one. */
function leaveText() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.querySelector<HTMLElement>('[data-answer][aria-current]')?.focus({ preventScroll: true });
}
