import { useState } from 'react';
import { useTranslation } from '#i18n';
import {
  Button,
  Chip,
  Clock,
  CopyButton,
  Dialog,
  DimensionClock,
  DimensionMark,
  IconButton,
  Meter,
  PageHeading,
} from '../../ui/index.ts';
import { FollowUpExample } from './FollowUpExample.tsx';
import styles from './StatesPage.module.css';
import { StatesSection } from './StatesSection.tsx';

const dimensions = [
  'Smart Governance',
  'Smart Branding',
  'Smart Economy',
  'Smart Society',
  'Smart Living',
  'Smart Environment',
];
const usedTimes = [18 * 60 + 24, 28 * 60 + 10, 35 * 60 + 2];

/** The parts themselves: a form, marks, buttons, type, clocks. */
export function PartsColumn() {
  const { t } = useTranslation('states');
  const [dialog, setDialog] = useState(false);
  const [busy, setBusy] = useState(false);
  return (
    <div className={styles.column}>
      <StatesSection title={t('followUp')} note={t('followUpNote')}>
        <FollowUpExample />
      </StatesSection>
      <StatesSection title={t('dimensionMarks')} note={t('dimensionMarksNote')}>
        <div className={styles.pairs}>
          {[...dimensions, t('seventh')].map((name, place) => (
            <span key={name} className={styles.dimension}>
              <DimensionMark position={place + 1} />
              {name}
            </span>
          ))}
        </div>
      </StatesSection>
      <StatesSection title={t('buttons')}>
        <div className={styles.row}>
          <Button variant="primary" kbd="A">
            {t('accept')}
          </Button>
          <Button tone="brand">{t('followUpAct')}</Button>
          <Button>{t('askEvidence')}</Button>
        </div>
        <div className={styles.row}>
          <Button variant="quiet">{t('cancel')}</Button>
          <Button variant="link">{t('open')}</Button>
          <Button variant="quiet" icon="plus">
            {t('addAgency')}
          </Button>
          <Chip onRemove={() => undefined}>Bappeda</Chip>
          <IconButton icon="cross" label={t('remove')} />
        </div>
        <div className={styles.row}>
          <Button size="small" kbd="B">
            {t('askEvidence')}
          </Button>
          <Button size="small" disabled>
            {t('disabled')}
          </Button>
          <CopyButton size="small" text={dimensions.join('\n')} />
          <Button size="small" tone="bad" onClick={() => setDialog(true)}>
            {t('dialog')}
          </Button>
        </div>
        <Button variant="primary" size="large" wide busy={busy} onClick={() => setBusy(true)}>
          {t('saveBusy')}
        </Button>
        <Dialog
          open={dialog}
          onClose={() => setDialog(false)}
          title={t('dialogTitle')}
          actions={
            <>
              <Button variant="quiet" onClick={() => setDialog(false)}>
                {t('cancel')}
              </Button>
              <Button variant="primary" onClick={() => setDialog(false)}>
                {t('closeSession')}
              </Button>
            </>
          }
        >
          <p>{t('dialogText')}</p>
        </Dialog>
      </StatesSection>
      <StatesSection title={t('type')}>
        <PageHeading level={2}>{t('saidSample')}</PageHeading>
        <p className={styles.minutes}>{t('saidNote')}</p>
        <p className={styles.appSample}>{t('appSample')}</p>
        <p>{t('appNote')}</p>
      </StatesSection>
      <StatesSection title={t('dimensionClock')}>
        <div className={styles.clocks}>
          {usedTimes.map((used) => (
            <DimensionClock key={used} usedSeconds={used} allottedMinutes={30} layout="stack" />
          ))}
        </div>
        <Meter value={18} max={30} label={t('usedTime')} />
        <div className={styles.row}>
          <DimensionClock usedSeconds={1104} allottedMinutes={30} />
          <Clock base={5364} size="bar" label={t('sessionClock')} />
        </div>
      </StatesSection>
    </div>
  );
}
