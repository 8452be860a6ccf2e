import { ERRORS, mayMarkAccountMailSent } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { useFormat } from '../app/useFormat.ts';
import {
  type AccountMailPartsFragment,
  MarkAccountMailSentDocument,
  ResendAccountMailDocument,
  StuckMailsDocument,
} from '../generated/graphql.ts';
import { useFreshQuery } from '../home/useFreshQuery.ts';
import { useWhenDelivered } from '../live/outbox.ts';
import { announce, Button, StateMark } from '../ui/index.ts';
import { NotSaved } from '../workspace/NotSaved.tsx';
import { PreparedRow, PreparedTable } from '../workspace/PreparedTable.tsx';
import sections from '../workspace/Section.module.css';
import { useSaving } from '../workspace/useSaving.ts';
import styles from './MailScreen.module.css';
import { MAIL_MARKS } from './mailStates.ts';
import { useMailActor } from './useMailActor.ts';

/** E-mails of accounts that did not go out, each with what stands in its way, to be sent again or marked as having come; nothing while there are none. */
export function StuckMails() {
  const { t } = useTranslation('mail');
  const { data, again } = useFreshQuery(StuckMailsDocument, {});
  useWhenDelivered(again);
  const mails = data?.workspace.stuckMails ?? [];
  if (mails.length === 0) return null;
  return (
    <section aria-labelledby="stuck-mails">
      <div className={sections.heading}>
        <h3 id="stuck-mails">{t('stuck.heading')}</h3>
      </div>
      <p className={styles.minor}>{t('stuck.note')}</p>
      <PreparedTable label={t('stuck.heading')} heads={[t('to'), t('about'), t('standing')]}>
        {mails.map((mail) => (
          <StuckMail key={mail.id} mail={mail} again={again} />
        ))}
      </PreparedTable>
    </section>
  );
}

function StuckMail({ mail, again }: { mail: AccountMailPartsFragment; again: () => void }) {
  const { t } = useTranslation('mail');
  const { dateShort } = useFormat();
  const sentenceOf = useRefusalSentence();
  const saving = useSaving();
  const mayMark = mayMarkAccountMailSent(useMailActor(), mail).allowed;
  const { kind, state, person, reply, replyCode, queuedAt } = mail;
  const { name } = person;
  const subject = t(`kind.${kind}`);
  const own = reply !== null && Object.hasOwn(ERRORS, reply);
  const settle = async (
    document: typeof ResendAccountMailDocument | typeof MarkAccountMailSentDocument,
    said: string,
  ) => {
    if (!(await saving.send(document as typeof ResendAccountMailDocument, { mailId: mail.id }))) return;
    announce(said, 'polite');
    again();
  };
  return (
    <PreparedRow
      name={`${name}: ${subject}`}
      cells={[
        <span key="to">
          {name}
          <span className={styles.minor}>{mail.address ?? person.email}</span>
        </span>,
        <span key="about">
          {subject}
          <span className={styles.minor}>{dateShort(queuedAt)}</span>
        </span>,
        <span key="standing">
          <StateMark {...MAIL_MARKS[state]}>{t(`state.${state}`)}</StateMark>
          {(reply || replyCode) && (
            <span className={styles.reply}>
              {own ? sentenceOf(reply) : (reply ?? t('reply', { code: replyCode }))}
            </span>
          )}
        </span>,
      ]}
      acts={
        <>
          {mayMark && (
            <Button
              size="small"
              busy={saving.busy}
              aria-label={t('cameNamed', { name, subject })}
              onClick={() => void settle(MarkAccountMailSentDocument, t('markedCame', { name }))}
            >
              {t('came')}
            </Button>
          )}
          <Button
            size="small"
            busy={saving.busy}
            aria-label={t('resendNamed', { name, subject })}
            onClick={() => void settle(ResendAccountMailDocument, t('resent', { name }))}
          >
            {t('resend')}
          </Button>
          <NotSaved saving={saving} lead={t('notDone')} />
        </>
      }
    />
  );
}
