import { useState } from 'react';
import { useTranslation } from '#i18n';
import {
  Band,
  Button,
  ConnectionMark,
  Disclosure,
  EmptyState,
  LoadingBars,
  StateMark,
  TabPanel,
  Tabs,
} from '../../ui/index.ts';
import styles from './StatesPage.module.css';
import { StatesSection } from './StatesSection.tsx';

type Year = '2023' | '2024' | '2025';
type Part = 'answering' | 'session' | 'raiseHand' | 'evidence';

/** What holds: states of answers, the line, bands, what is empty or still loading, tabs. */
export function SituationColumn() {
  const { t } = useTranslation('states');
  const [year, setYear] = useState<Year>('2024');
  const [part, setPart] = useState<Part>('answering');
  return (
    <div className={styles.column}>
      <StatesSection title={t('answerStates')}>
        <div className={styles.pairs}>
          <StateMark icon="open" tone="quiet">
            {t('notAsked')}
          </StateMark>
          <StateMark icon="clock" tone="warn">
            {t('awaited')}
          </StateMark>
          <StateMark icon="pencil">{t('writing')}</StateMark>
          <StateMark icon="decision" tone="brand">
            {t('toDecide')}
          </StateMark>
          <StateMark icon="mic">{t('captured')}</StateMark>
          <StateMark icon="check" tone="ok">
            {t('accepted')}
          </StateMark>
          <StateMark icon="followUp" tone="brand">
            {t('followUpDue')}
          </StateMark>
          <StateMark icon="cross" tone="quiet">
            {t('withdrawn')}
          </StateMark>
          <StateMark icon="clip" tone="warn">
            {t('evidenceDue')}
          </StateMark>
          <StateMark icon="clip" tone="bad">
            {t('evidenceMissing')}
          </StateMark>
        </div>
      </StatesSection>
      <StatesSection title={t('connection')}>
        <ul className={styles.lines}>
          {(['connected', 'reconnecting', 'catchingUp', 'offline'] as const).map((state) => (
            <li key={state} className={styles.connection}>
              <ConnectionMark state={state}>{t(state)}</ConnectionMark>
              <span className={styles.detail}>{t(`${state}Detail`)}</span>
            </li>
          ))}
        </ul>
        <div className={styles.stack}>
          <Band icon="pause" lead={t('pausedLead')}>
            {t('pausedText')}
          </Band>
          <Band
            lead={t('cutLead')}
            actions={
              <Button tone="warn" size="small">
                {t('tryAgain')}
              </Button>
            }
          >
            {t('cutText')}
          </Band>
        </div>
      </StatesSection>
      <StatesSection title={t('empty')}>
        <ul className={styles.lines}>
          <li>
            <EmptyState title={t('emptyQueue')}>{t('emptyQueueText')}</EmptyState>
          </li>
          <li>
            <EmptyState title={t('emptyAsked')}>{t('emptyAskedText')}</EmptyState>
          </li>
        </ul>
      </StatesSection>
      <StatesSection title={t('loading')} note={t('loadingNote')}>
        <LoadingBars />
      </StatesSection>
      <StatesSection title={t('years')}>
        <Tabs
          name="states-year"
          label={t('yearsLabel')}
          variant="year"
          value={year}
          onChange={setYear}
          tabs={[
            { id: '2023', label: '2023', figure: '2,90', note: t('finalMinutes') },
            { id: '2024', label: '2024', figure: '3,50', note: t('finalMinutes') },
            { id: '2025', label: '2025', note: t('notScheduled') },
          ]}
        />
        <TabPanel name="states-year" id={year} className={styles.phonePart}>
          <Tabs
            name="states-phone"
            label={t('phoneLabel')}
            variant="phone"
            value={part}
            onChange={setPart}
            tabs={[
              { id: 'answering', label: t('answering'), icon: 'pencil' },
              { id: 'session', label: t('session'), icon: 'clock' },
              { id: 'raiseHand', label: t('raiseHand'), icon: 'hand' },
              { id: 'evidence', label: t('evidence'), icon: 'file' },
            ]}
          />
          <TabPanel name="states-phone" id={part}>
            <Disclosure summary={t('disclosureSummary')}>
              <p className={styles.said}>{t('disclosureText')}</p>
            </Disclosure>
          </TabPanel>
        </TabPanel>
      </StatesSection>
    </div>
  );
}
