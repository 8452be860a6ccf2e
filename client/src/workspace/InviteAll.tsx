import { useTranslation } from '#i18n';
import { Button, CopyButton, Refusal, TextArea } from '../ui/index.ts';
import styles from './Invitation.module.css';
import type { MadeLink } from './preparing.ts';
import section from './Section.module.css';
import { type FindInvitable, useInviteAll } from './useInviteAll.ts';

/** Props of {@link InviteAll}. */
export interface InviteAllProps {
  /** How many have no link that works. */
  count: number;
  /** Finds who they are, once they are to be invited. */
  find: FindInvitable;
  /** Links that were made on this page, to be listed. */
  made: ReadonlyMap<string, MadeLink>;
  /** Told once no more are made. */
  onDone: () => void;
}

/**
 * Makes a link for everyone of a list who has none that works, and lists what was made on this page, to be copied into a
 * sheet or a letter. A single one stands in its own row.
 */
export function InviteAll({ count, find, made, onDone }: InviteAllProps) {
  const { t } = useTranslation('workspace');
  const { progress, refused, invite, stop } = useInviteAll(onDone);
  if (count === 0 && made.size < 2 && !progress) return null;
  const lines = [...made.values()].map(({ name, email, link }) => [name, email, link].join('\t')).join('\n');
  return (
    <div className={section.part}>
      {progress ? (
        <div className={section.tools}>
          <p className={section.figures}>{t('invitation.making', progress)}</p>
          <Button variant="quiet" onClick={stop}>
            {t('invitation.stop')}
          </Button>
        </div>
      ) : (
        count > 0 && (
          <div>
            <Button onClick={() => void invite(count, find)}>{t('invitation.makeAll', { count })}</Button>
          </div>
        )
      )}
      {refused && <Refusal lead={t('invitation.notMade')}>{refused}</Refusal>}
      {made.size > 1 && (
        <>
          <TextArea
            className={styles.all}
            label={t('invitation.allLinks')}
            hint={t('invitation.allNote')}
            voice="app"
            readOnly
            value={lines}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div>
            <CopyButton label={t('invitation.copyAll', { count: made.size })} text={lines} />
          </div>
        </>
      )}
    </div>
  );
}
