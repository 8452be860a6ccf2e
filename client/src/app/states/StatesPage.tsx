import { useTranslation } from '#i18n';
import { KeyHints, VisuallyHidden } from '../../ui/index.ts';
import { AccountMenu } from '../AccountMenu.tsx';
import { ActsColumn } from './ActsColumn.tsx';
import { PartsColumn } from './PartsColumn.tsx';
import { SituationColumn } from './SituationColumn.tsx';
import styles from './StatesPage.module.css';

/** Every part in every state, to look at in both themes, both languages and at every width. */
export default function StatesPage() {
  const { t } = useTranslation('states');
  return (
    <div className={styles.page}>
      <main className={styles.columns}>
        <VisuallyHidden>
          <h1>{t('title')}</h1>
        </VisuallyHidden>
        <SituationColumn />
        <ActsColumn />
        <PartsColumn />
      </main>
      <div className={styles.account}>
        <AccountMenu trigger="icon" />
      </div>
      <KeyHints
        hints={[
          { keys: ['J', 'K'], label: t('hintNext') },
          { keys: ['Ctrl ↵'], label: t('hintAsk') },
        ]}
      />
    </div>
  );
}
