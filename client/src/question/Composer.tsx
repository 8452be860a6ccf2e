import { LIMITS, mayAskQuestion, mayQueueQuestion } from '@risalah/shared';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskQuestionDocument, QueueQuestionDocument } from '../generated/graphql.ts';
import { useOutbox, useOutboxEntry } from '../live/outbox.ts';
import { useAct } from '../live/useAct.ts';
import { useConnection, useMay, useSession } from '../live/useSession.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, Icon, TextArea, useHotkeys } from '../ui/index.ts';
import { Addressees } from './Addressees.tsx';
import styles from './Composer.module.css';
import { ComposerPlace } from './ComposerPlace.tsx';
import { type Suggestion, useComposerDesk } from './composerDesk.ts';
import { FollowUpCalledIn } from './FollowUpCalledIn.tsx';
import { useComposed } from './useComposed.ts';

/**
 * Where a question is composed: to whom, in which subdimension, the text as typed. The chair poses it or queues it,
 * an evaluator queues it. It is kept on this device until the server has it.
 */
export function Composer() {
  const { t } = useTranslation(['question', 'session']);
  const session = useSession((room) => room.session);
  const { text, setText, head, change, clear } = useComposed(session.id);
  const ask = useAct(AskQuestionDocument);
  const { submit, dismiss } = useOutbox();
  const about = `composer:${session.id}`;
  const entry = useOutboxEntry(about);
  const mayAsk = useMay(({ actor, session: facts }) => mayAskQuestion(actor, facts));
  const mayQueue = useMay(({ actor, session: facts }) => mayQueueQuestion(actor, facts));
  const offline = useConnection().state === 'OFFLINE';
  const area = useRef<HTMLTextAreaElement>(null);
  const desk = useComposerDesk();
  const [hint, setHint] = useState<string | null>(null);
  const dimensionId = head.dimensionId ?? session.currentDimensionId;
  const elsewhere = dimensionId !== session.currentDimensionId;

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
  const pose = async () => {
    if (!mayAsk.allowed || elsewhere) return void queue();
    const lacks = offline ? t('composer.offline') : missing(true);
    setHint(lacks);
    if (lacks !== null) return;
    const input = {
      sessionId: session.id,
      dimensionId,
      text: said,
      agencyIds: [...head.agencyIds],
      ...given,
    };
    const came = await ask.run(input);
    if (came.ok) clear();
  };
  const queue = async () => {
    const lacks = missing(false);
    setHint(lacks);
    if (lacks !== null || dimensionId === null || entry) return;
    const input = {
      sessionId: session.id,
      dimensionId,
      text: said,
      agencyIds: [...head.agencyIds],
      ...given,
    };
    const came = await submit(QueueQuestionDocument, input, {
      about,
      label: t('composer.title'),
      text: said,
    });
    if (came.ok) clear();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void pose();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }
  };
  useHotkeys([{ keys: 'Ctrl ↵', label: t('session:keys.ask'), act: () => void pose() }]);
  if (!mayQueue.allowed) return null;
  const posing = mayAsk.allowed && !elsewhere;
  return (
    <section className={styles.composer} aria-label={t('composer.title')} onKeyDown={press}>
      <div className={styles.head}>
        <Addressees agencyIds={head.agencyIds} onChange={(agencyIds) => change({ agencyIds })} opens="up" />
        <ComposerPlace head={head} onChange={change} />
      </div>
      {head.followUpId && (
        <FollowUpCalledIn followUpId={head.followUpId} onDetach={() => change({ followUpId: null })} />
      )}
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
        <p className={styles.note}>
          {hint ??
            (entry?.state === 'WAITING' || entry?.state === 'SENDING'
              ? t('composer.unsent')
              : t('composer.private'))}
        </p>
        <Button variant="quiet" onClick={() => void queue()} busy={entry?.state === 'SENDING'}>
          {t('composer.queue')}
        </Button>
        {posing && (
          <Button
            variant="primary"
            kbd="Ctrl ↵"
            busy={ask.busy}
            aria-disabled={offline || undefined}
            onClick={() => void pose()}
          >
            {offline && <Icon name="offline" />}
            {t('composer.ask')}
          </Button>
        )}
      </div>
      <RefusalLine refusal={ask.refusal} lead={t('composer.asked')}>
        {t('composer.kept')}
      </RefusalLine>
      {entry?.state === 'REFUSED' && (
        <RefusalLine
          refusal={entry.refusal}
          lead={t('composer.queued')}
          actions={
            <Button variant="link" size="small" onClick={() => void dismiss(entry.id)}>
              {t('act.cancel')}
            </Button>
          }
        >
          {t('composer.kept')}
        </RefusalLine>
      )}
    </section>
  );
}
