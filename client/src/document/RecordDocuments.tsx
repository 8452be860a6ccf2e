import { useState } from 'react';
import { useTranslation } from '#i18n';
import { Button } from '../ui/index.ts';
import { DocumentDialog, type DocumentDimension } from './DocumentDialog.tsx';

/** Props of {@link RecordDocuments}. */
export interface RecordDocumentsProps {
  sessionId: string;
  dimension: DocumentDimension;
}

/** `Unduh dokumen` on the page of a record without proceedings yet: of its dimension, unless told otherwise. */
export function RecordDocuments({ sessionId, dimension }: RecordDocumentsProps) {
  const { t } = useTranslation('document');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon="download" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <DocumentDialog
        open={open}
        onClose={() => setOpen(false)}
        sessionId={sessionId}
        dimensions={[dimension]}
        first={dimension.id}
        provisional
      />
    </>
  );
}
