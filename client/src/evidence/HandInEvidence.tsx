import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import type { AttachEvidenceMutation } from '../generated/graphql.ts';
import { announce, Icon, joinClasses } from '../ui/index.ts';
import styles from './Evidence.module.css';
import type { EvidenceTarget } from './fileShelf.ts';
import UploadLine from './UploadLine.tsx';
import { uploads } from './uploads.ts';
import { useUploads } from './useUploads.ts';

/** Props of {@link HandInEvidence}. */
export interface HandInEvidenceProps {
  target: EvidenceTarget;
  /** What is handed in, for screen readers: `Bukti untuk jawaban 3a`. */
  label: string;
  onHandedIn: (data: AttachEvidenceMutation) => void;
}

/** Where files are chosen, dropped, pasted or photographed, and how far those under way have come. */
export function HandInEvidence({ target, label, onHandedIn }: HandInEvidenceProps) {
  const { t } = useTranslation('evidence');
  const me = useMe();
  const [over, setOver] = useState(false);
  const underWay = useUploads(target, (data) => {
    announce(t('handedIn', { name: data.attachEvidence.name }), 'polite');
    onHandedIn(data);
  });
  const take = (chosen: readonly File[]) => {
    if (!me || chosen.length === 0) return;
    uploads.begin(chosen, target, me.id);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    take(pasted);
  };
  return (
    <div className={styles.handIn}>
      <fieldset
        className={joinClasses(styles.drop, over && styles.over)}
        onDragEnter={drag}
        onDragOver={drag}
        onDragLeave={drag}
        onDrop={drop}
        onPaste={paste}
      >
        <legend className={styles.legend}>{label}</legend>
        <Picker label={t('pick')} icon="upload" multiple onFiles={take} />
        <Picker label={t('photo')} icon="camera" capture onFiles={take} />
        <span className={joinClasses(styles.hint, styles.desk)}>{t('dropOrPaste')}</span>
        <span className={styles.hint}>{t('atMost')}</span>
      </fieldset>
      {underWay.length > 0 && (
        <ul className={styles.list} aria-label={t('underWay')}>
          {underWay.map((upload) => (
            <UploadLine key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface PickerProps {
  label: string;
  icon: 'upload' | 'camera';
  multiple?: boolean;
  /** Opens the camera, on devices that have one. */
  capture?: boolean;
  onFiles: (files: readonly File[]) => void;
}

function Picker({ label, icon, multiple, capture, onFiles }: PickerProps) {
  return (
    <label className={joinClasses(styles.picker, capture && styles.camera)}>
      <Icon name={icon} size={14} />
      {label}
      <input
        type="file"
        className={styles.input}
        multiple={multiple}
        {...(capture ? { accept: 'image/*', capture: 'environment' } : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // So that the same file can be chosen again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
