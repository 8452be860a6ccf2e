import { DocumentDepth, DocumentFormat, Language } from '@risalah/shared';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { useFormat } from '../app/useFormat.ts';
import { Button, Refusal } from '../ui/index.ts';
import { DocumentDialog, type DocumentDimension, Making } from './DocumentDialog.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import styles from './DocumentTable.module.css';
import { useDownload } from './useDownload.ts';

/** Props of {@link DocumentTable}. */
export interface DocumentTableProps {
  sessionId: string;
  dimension: DocumentDimension;
  /** Lines of what else is handed out here. */
  children?: ReactNode;
}

/** The forms that one press is enough for; the others have their dialog. */
const AT_ONCE = [
  [DocumentFormat.PDF, 'PDF/A'],
  [DocumentFormat.DOCX, 'DOCX'],
] as const;

/** Documents of a dimension that is FINAL, by one press each: a line for each depth, in the language of the page. */
export function DocumentTable({ sessionId, dimension, children }: DocumentTableProps) {
  const { t, language: read } = useTranslation('document');
  const { fileSize } = useFormat();
  const sentenceOf = useRefusalSentence();
  const [choosing, setChoosing] = useState(false);
  const { progress, refusal, done, start } = useDownload();
  const language = read === 'en' ? Language.EN : Language.ID;
  return (
    <>
      <ul>
        {Object.values(DocumentDepth).map((depth) => (
          <DocumentLine key={depth} name={t(`depths.${depth}`)}>
            {AT_ONCE.map(([format, name]) => (
              <Button
                key={format}
                variant="link"
                size="small"
                aria-label={`${t(`depths.${depth}`)}, ${name}`}
                onClick={() => start({ sessionId, dimensionId: dimension.id, depth, format, language })}
              >
                {name}
              </Button>
            ))}
          </DocumentLine>
        ))}
        {children}
      </ul>
      <div role="status">
        {progress && <Making progress={progress} />}
        {done && <p className={styles.done}>{t('done', { name: done.name, size: fileSize(done.bytes) })}</p>}
      </div>
      {refusal && <Refusal lead={t('notMade')}>{sentenceOf(refusal.code)}</Refusal>}
      <p className={styles.others}>
        <Button variant="link" size="small" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
          {t('others')}
        </Button>
      </p>
      <DocumentDialog
        open={choosing}
        onClose={() => setChoosing(false)}
        sessionId={sessionId}
        dimensions={[dimension]}
        first={dimension.id}
        provisional={false}
      />
    </>
  );
}
