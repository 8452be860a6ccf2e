import { DocumentDepth, DocumentFormat, DocumentPhase, Language } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { useFormat } from '../app/useFormat.ts';
import { Button, Dialog, Meter, Refusal, SegmentedControl, Select } from '../ui/index.ts';
import styles from './DocumentDialog.module.css';
import type { DocumentProgress } from './fetchDocument.ts';
import { useDownload } from './useDownload.ts';

/** A dimension that a document can be of. */
export interface DocumentDimension {
  id: string;
  name: string;
}

/** Props of {@link DocumentDialog}. */
export interface DocumentDialogProps {
  open: boolean;
  onClose: () => void;
  sessionId: string;
  dimensions: readonly DocumentDimension[];
  /** What is chosen at first: a dimension, or null for the whole session. */
  first?: string | null;
  /** Whether not all of the session is FINAL. */
  provisional: boolean;
}

/** What the choice of the whole session is called. */
const WHOLE = 'WHOLE';
/** The forms by their names, which are the same in every language. */
const NAMES: Record<DocumentFormat, string> = {
  PDF: 'PDF',
  DOCX: 'DOCX',
  MD: 'Markdown',
  JSON: 'JSON',
  XLSX: 'XLSX',
};
/** Forms that hold the same whatever the depth. */
const OF_ANY_DEPTH = [DocumentFormat.JSON, DocumentFormat.XLSX] as const;

/** What to download: how much, of what, in which form and language; then how far the server is with it. */
export function DocumentDialog({ open, onClose, ...rest }: DocumentDialogProps) {
  const { t } = useTranslation('document');
  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      {open && <DocumentForm {...rest} onClose={onClose} />}
    </Dialog>
  );
}

function DocumentForm({
  onClose,
  sessionId,
  dimensions,
  first = null,
  provisional,
}: Omit<DocumentDialogProps, 'open'>) {
  const { t, language: spoken } = useTranslation('document');
  const { fileSize } = useFormat();
  const sentenceOf = useRefusalSentence();
  const [depth, setDepth] = useState<DocumentDepth>(DocumentDepth.RISALAH);
  const [scope, setScope] = useState(first ?? WHOLE);
  const [format, setFormat] = useState<DocumentFormat>(DocumentFormat.PDF);
  const [language, setLanguage] = useState<Language>(spoken === 'en' ? Language.EN : Language.ID);
  const { progress, refusal, done, start, stop } = useDownload();
  const anyDepth = OF_ANY_DEPTH.find((each) => each === format);
  const download = () =>
    start({ sessionId, dimensionId: scope === WHOLE ? null : scope, depth, format, language });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!progress) download();
      }}
    >
      <SegmentedControl
        label={t('format')}
        value={format}
        options={Object.values(DocumentFormat).map((value) => ({ value, label: NAMES[value] }))}
        onChange={setFormat}
      />
      <SegmentedControl
        label={t('depth')}
        value={anyDepth ? undefined : depth}
        options={Object.values(DocumentDepth).map((value) => ({
          ...{ value, label: t(`depths.${value}`), disabled: anyDepth !== undefined },
        }))}
        onChange={setDepth}
      />
      <p className={styles.note}>{t(`holds.${anyDepth ?? depth}`)}</p>
      <Select
        label={t('scope')}
        value={scope}
        options={[
          { value: WHOLE, label: t('whole') },
          ...dimensions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setScope}
      />
      <SegmentedControl
        label={t('language')}
        value={language}
        options={[
          { value: Language.ID, label: 'Indonesia' },
          { value: Language.EN, label: 'English' },
        ]}
        onChange={setLanguage}
      />
      {provisional && <p className={styles.note}>{t('provisional')}</p>}
      <div role="status" className={styles.status}>
        {progress && <Making progress={progress} />}
        {done && <p>{t('done', { name: done.name, size: fileSize(done.bytes) })}</p>}
      </div>
      {refusal && <Refusal lead={t('notMade')}>{sentenceOf(refusal.code)}</Refusal>}
      <div className={styles.acts}>
        {progress ? (
          <Button variant="quiet" onClick={stop}>
            {t('stop')}
          </Button>
        ) : (
          <Button variant="quiet" onClick={onClose}>
            {t('close')}
          </Button>
        )}
        <Button
          type="submit"
          variant="primary"
          icon="download"
          busy={progress !== null}
          busyLabel={t('making')}
        >
          {t('download')}
        </Button>
      </div>
    </form>
  );
}

const STEPS = Object.values(DocumentPhase);

/** How far the server is with a document, in words and as a bar. */
export function Making({ progress: { phase, waiting } }: { progress: DocumentProgress }) {
  const { t } = useTranslation('document');
  const words =
    phase === DocumentPhase.WAITING && waiting > 0 ? t('waiting', { ahead: waiting }) : t(`phase.${phase}`);
  return (
    <>
      <p>{words}</p>
      <Meter value={STEPS.indexOf(phase) + 1} max={STEPS.length} label={t('progress')} />
    </>
  );
}
