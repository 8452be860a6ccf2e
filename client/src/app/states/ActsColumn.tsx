import { useState } from 'react';
import { useTranslation } from '#i18n';
import {
  Announcement,
  Button,
  Conflict,
  Field,
  Refusal,
  Select,
  StateMark,
  TextArea,
} from '../../ui/index.ts';
import styles from './StatesPage.module.css';
import { StatesSection } from './StatesSection.tsx';

/** What happens: a question comes, an act is refused, an answer arrives, something is typed. */
export function ActsColumn() {
  const { t } = useTranslation('states');
  const [shown, setShown] = useState(false);
  const [answer, setAnswer] = useState(t('myAnswer'));
  const [reason, setReason] = useState('');
  const [dimension, setDimension] = useState('economy');
  const close = () => setShown(false);
  return (
    <div className={styles.column}>
      <StatesSection title={t('newQuestion')} note={t('newQuestionNote')}>
        <Announcement
          inPage
          heading={t('youAreAsked')}
          time="10.24"
          sentence={t('spoken')}
          actions={
            <>
              <Button variant="primary" onClick={() => setShown(true)}>
                {t('answerNow')}
              </Button>
              <Button variant="quiet">{t('finishFirst')}</Button>
            </>
          }
        >
          {t('question')}
        </Announcement>
        {shown && (
          <Announcement
            heading={t('youAreAsked')}
            time="10.24"
            sentence={t('spoken')}
            actions={
              <>
                <Button variant="primary" onClick={close}>
                  {t('answerNow')}
                </Button>
                <Button variant="quiet" onClick={close}>
                  {t('finishFirst')}
                </Button>
              </>
            }
          >
            {t('question')}
          </Announcement>
        )}
      </StatesSection>
      <StatesSection title={t('conflict')}>
        <Conflict
          mine={{ heading: t('myText'), text: t('myAnswer') }}
          theirs={{ heading: t('theirText'), text: t('theirAnswer') }}
          revision={3}
          onMerge={close}
          onKeepMine={close}
          onTakeTheirs={close}
        />
      </StatesSection>
      <StatesSection title={t('refused')}>
        <Refusal lead={t('refusedLead')} actions={<Button variant="link">{t('seeDraft')}</Button>}>
          {t('refusedText')}
        </Refusal>
      </StatesSection>
      <StatesSection title={t('arrived')} note={t('arrivedNote')}>
        <div className={styles.arrived}>
          <div>
            <p className={styles.name}>{t('agency')}</p>
            <StateMark icon="decision" tone="brand">
              {t('arrivedState')}
            </StateMark>
          </div>
          <p className={styles.said}>{t('arrivedAnswer')}</p>
        </div>
        <Button tone="brand" size="small" iconAfter="chevronDown" className={styles.below}>
          {t('answersBelow')}
        </Button>
      </StatesSection>
      <StatesSection title={t('fields')} note={t('fieldsNote')}>
        <div className={styles.stack}>
          <TextArea
            label={t('answer')}
            hint={t('answerHint')}
            limit={80}
            value={answer}
            onChange={setAnswer}
            rows={2}
          />
          <Field label={t('reason')} value={reason} onChange={setReason} error={t('reasonError')} />
          <Select
            label={t('dimension')}
            value={dimension}
            onChange={setDimension}
            options={[
              { value: 'economy', label: 'Smart Economy' },
              { value: 'society', label: 'Smart Society' },
            ]}
          />
        </div>
      </StatesSection>
    </div>
  );
}
