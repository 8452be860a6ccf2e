import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { useFormat } from '../app/useFormat.ts';
import { Button, IconButton, Meter, StateMark } from '../ui/index.ts';
import styles from './Evidence.module.css';
import type { UploadView } from './heldFiles.ts';
import { uploads } from './uploads.ts';

/** One file on its way: how far it has come, or why not. */
export default function UploadLine({ upload }: { upload: UploadView }) {
  const { t } = useTranslation('evidence');
  const { fileSize } = useFormat();
  const sentence = useRefusalSentence();
  const { id, name, size, sent, state, code } = upload;
  const mark = {
    UPLOADING: { icon: 'upload', tone: 'brand' },
    WAITING: { icon: 'offline', tone: 'warn' },
    HANDING_IN: { icon: 'upload', tone: 'brand' },
    REFUSED: { icon: 'cross', tone: 'bad' },
  } as const;
  return (
    <li className={styles.upload}>
      <span className={styles.name}>{name}</span>
      <IconButton
        icon="cross"
        size="small"
        label={t('cancel', { name })}
        onClick={() => void uploads.cancel(id)}
      />
      <span className={styles.standing}>
        <StateMark {...mark[state]}>
          {t(`upload.${state}`, { sent: fileSize(sent), size: fileSize(size) })}
        </StateMark>
        {state === 'REFUSED' && <span className={styles.reason}>{sentence(code ?? 'INTERNAL')}</span>}
        {state === 'REFUSED' && code !== 'PAYLOAD_TOO_LARGE' && code !== 'EVIDENCE_EMPTY' && (
          <Button variant="link" size="small" onClick={() => uploads.again(id)}>
            {t('again')}
          </Button>
        )}
      </span>
      {state !== 'REFUSED' && <Meter value={sent} max={size} label={t('progress', { name })} />}
    </li>
  );
}
