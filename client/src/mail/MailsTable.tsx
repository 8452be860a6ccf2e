import { ERRORS, MailState, mayMarkMailSent, mayResendMail } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { useFormat } from '../app/useFormat.ts';
import { type MailPartsFragment, MarkMailSentDocument, ResendMailDocument } from '../generated/graphql.ts';
import { announce, Button, EmptyState, StateMark } from '../ui/index.ts';
import { NotSaved } from '../workspace/NotSaved.tsx';
import { PreparedRow, PreparedTable } from '../workspace/PreparedTable.tsx';
import { useSaving } from '../workspace/useSaving.ts';
import styles from './MailScreen.module.css';
import type { MailedSession } from './mailedSession.ts';
import { MAIL_MARKS } from './mailStates.ts';
import { useMailActor } from './useMailActor.ts';

/** How many are shown before more are asked for. */
const PAGE = 50;

interface MailsTableProps {
  session: MailedSession;
  mails: readonly MailPartsFragment[];
  again: () => void;
}

/** E-mails with whom they go to and how far each has come. */
export function MailsTable({ session, mails, again }: MailsTableProps) {
  const { t } = useTranslation(['mail', 'session']);
  const [shown, setShown] = useState(PAGE);
  if (mails.length === 0) return <EmptyState>{t('noneOfChoice')}</EmptyState>;
  const seats = new Map(session.seats.map((seat) => [seat.id, seat]));
  const dimensions = new Map(session.agendaItems.map(({ dimension }) => [dimension.id, dimension.name]));
  return (
    <>
      <PreparedTable label={t('session:mails')} heads={[t('to'), t('about'), t('standing')]}>
        {mails.slice(0, shown).map((mail) => {
          const seat = seats.get(mail.seatId);
          const subject = t(`kind.${mail.kind}`, { dimension: dimensions.get(mail.dimensionId) ?? '' });
          return (
            <PreparedRow
              key={mail.id}
              name={`${seat?.name ?? ''}: ${subject}`}
              cells={[
                <Addressee key="to" name={seat?.name ?? ''} office={seat?.office ?? ''} mail={mail} />,
                subject,
                <Standing key="standing" mail={mail} sends={session.sendsMail} />,
              ]}
              acts={<Acts {...{ session, mail, subject, again }} name={seat?.name ?? ''} />}
            />
          );
        })}
      </PreparedTable>
      {mails.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + PAGE)}>
            {t('more', { count: Math.min(PAGE, mails.length - shown) })}
          </Button>
        </p>
      )}
    </>
  );
}

function Addressee({ name, office, mail }: { name: string; office: string; mail: MailPartsFragment }) {
  return (
    <>
      {name}
      {office !== name && <span className={styles.minor}>{office}</span>}
      {mail.address && <span className={styles.minor}>{mail.address}</span>}
    </>
  );
}

function Standing({ mail, sends }: { mail: MailPartsFragment; sends: boolean }) {
  const { t } = useTranslation('mail');
  const { dayMonthTime } = useFormat();
  const sentenceOf = useRefusalSentence();
  const { state, sentAt, attempts, nextAttemptAt, replyCode, reply } = mail;
  // What Risalah itself could not do is a code; what the mail server said stands as it said it.
  const words = reply !== null && Object.hasOwn(ERRORS, reply) ? sentenceOf(reply) : reply;
  const when =
    (state === MailState.SENT && sentAt && dayMonthTime(sentAt)) ||
    (state === MailState.QUEUED && sends && attempts > 0 && t('again', { at: dayMonthTime(nextAttemptAt) }));
  return (
    <>
      <StateMark {...MAIL_MARKS[state]}>{t(`state.${state}`)}</StateMark>
      {when && <span className={styles.minor}>{when}</span>}
      {attempts > 1 && <span className={styles.minor}>{t('attempts', { count: attempts })}</span>}
      {state !== MailState.SENT && (reply || replyCode) && (
        <span className={styles.reply}>{words ?? t('reply', { code: replyCode })}</span>
      )}
    </>
  );
}

interface ActsProps {
  session: MailedSession;
  mail: MailPartsFragment;
  subject: string;
  name: string;
  again: () => void;
}

function Acts({ session, mail, subject, name, again }: ActsProps) {
  const { t } = useTranslation('mail');
  const saving = useSaving();
  const actor = useMailActor();
  const mayResend = mayResendMail(actor, session, mail).allowed;
  const mayMark = mayMarkMailSent(actor, session, mail).allowed;
  const settle = async (document: typeof ResendMailDocument | typeof MarkMailSentDocument, said: string) => {
    const done = await saving.send(document as typeof ResendMailDocument, { mailId: mail.id });
    if (!done) return;
    announce(said, 'polite');
    again();
  };
  return (
    <>
      {mayMark && (
        <Button
          size="small"
          busy={saving.busy}
          aria-label={t('cameNamed', { name, subject })}
          onClick={() => void settle(MarkMailSentDocument, t('markedCame', { name }))}
        >
          {t('came')}
        </Button>
      )}
      {mayResend && (
        <Button
          size="small"
          busy={saving.busy}
          aria-label={t('resendNamed', { name, subject })}
          onClick={() => void settle(ResendMailDocument, t('resent', { name }))}
        >
          {t('resend')}
        </Button>
      )}
      <NotSaved saving={saving} lead={t('notDone')} />
    </>
  );
}
