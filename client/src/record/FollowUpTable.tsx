import { FollowUpState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { StateMark } from '../ui/index.ts';
import styles from './FollowUpTable.module.css';
import type { FollowUpLine } from './followUpLines.ts';

/** Props of {@link FollowUpTable}. */
export interface FollowUpTableProps {
  lines: readonly FollowUpLine[];
  /** Heading of the column that tells how each stands. */
  standing: string;
  /** They come from several years, so each tells its own. */
  tellsYear?: boolean;
}

/** Follow-ups: what, by whom, of which kind, and how it stands. */
export function FollowUpTable({ lines, standing, tellsYear = false }: FollowUpTableProps) {
  const { t } = useTranslation(['record', 'followUp']);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('followUp.text')}</th>
          <th scope="col">{t('followUp.agency')}</th>
          <th scope="col">{t('followUp.kind')}</th>
          <th scope="col">{standing}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-place={line.id}>
            <td>
              <span className={styles.text}>{line.text}</span>
              {tellsYear && <span className={styles.note}> {t('followUp.of', { year: line.from })}</span>}
              {line.note && <span className={styles.reason}>{line.note}</span>}
            </td>
            <td>{line.agency}</td>
            <td>{t(`followUp:kind.${line.kind}`)}</td>
            <td>
              <Standing line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ line }: { line: FollowUpLine }) {
  const { t } = useTranslation(['record', 'followUp']);
  const word = t(`followUp:state.${line.state}`);
  switch (line.state) {
    case FollowUpState.KEPT:
      return (
        <StateMark icon="check" tone="ok">
          {word}
        </StateMark>
      );
    case FollowUpState.PARTLY:
      return (
        <StateMark icon="decision" tone="brand">
          {word}
        </StateMark>
      );
    case FollowUpState.CARRIED:
      return (
        <StateMark icon="followUp" tone="warn">
          {line.carriedTo ? t('followUp.carriedTo', { year: line.carriedTo }) : word}
        </StateMark>
      );
    case FollowUpState.DROPPED:
      return (
        <StateMark icon="cross" tone="quiet">
          {word}
        </StateMark>
      );
    case FollowUpState.PROPOSED:
      return (
        <StateMark icon="pencil" tone="quiet">
          {word}
        </StateMark>
      );
    default:
      return <Open line={line} />;
  }
}

function Open({ line }: { line: FollowUpLine }) {
  const { t } = useTranslation('record');
  if (line.carriedFrom) {
    return (
      <StateMark icon="followUp" tone="warn">
        {t('followUp.carriedFrom', { year: line.carriedFrom })}
      </StateMark>
    );
  }
  return (
    <StateMark icon="open">
      {line.standing === 'calledIn' ? t('followUp.notYet') : t('followUp.waits', { year: line.dueYear })}
    </StateMark>
  );
}
