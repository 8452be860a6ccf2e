import {
  type PdfFile,
  readProofFile,
  readPublicKey,
  sha256Hex,
  verifyPdfFiles,
  verifyProof,
} from '@risalah/shared/proof';
import { filesInPdf, isPdf } from '@risalah/shared/proof-pdf';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useGoTo } from '../app/navigation.tsx';
import { SigningKeysDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { Button, Field, joinClasses, Refusal } from '../ui/index.ts';
import { FileReport } from './FileReport.tsx';
import styles from './VerifyScreen.module.css';

/** A file that was handed in, once it was read. */
interface Handed {
  name: string;
  /** Null where it cannot be read, and of a PDF. */
  text: string | null;
  /** What is attached to a PDF: null of one that is damaged, undefined of what is none. */
  attached?: PdfFile[] | null;
}

/**
 * Checks a file in this browser, which sends it nowhere: a PDF by what is attached to it, a proof file by itself, and any other by asking whether its
 * fingerprint is known, which a frozen text's is.
 */
export function FileCheck() {
  const { t } = useTranslation('verify');
  const goTo = useGoTo();
  const { data } = useRead(SigningKeysDocument, {});
  const [pinned, setPinned] = useState('');
  const [handed, setHanded] = useState<Handed | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const typed = readPublicKey(pinned);
  const wrong = pinned.trim() !== '' && typed === null;
  const publicKey = typed ?? data?.signingKeys.at(-1)?.publicKey;

  const take = async (file: File | undefined) => {
    if (!file) return;
    const bytes = await file
      .arrayBuffer()
      .then((buffer) => new Uint8Array(buffer))
      .catch(() => null);
    if (bytes && isPdf(bytes)) {
      setHanded({ name: file.name, text: null, attached: await filesInPdf(bytes) });
      return;
    }
    const text = bytes && new TextDecoder().decode(bytes);
    if (text !== null && !readProofFile(text) && /^\s*\{/.test(text)) {
      goTo(`/verify/${sha256Hex(text)}`);
      setHanded(null);
      return;
    }
    setHanded({ name: file.name, text });
  };

  return (
    <section className={styles.part} aria-labelledby="by-file">
      <h2 id="by-file" className={styles.heading}>
        {t('byFile')}
      </h2>
      <p className={styles.note}>{t('byFileText')}</p>
      <DropPlace onFile={(file) => void take(file)}>
        <input
          ref={input}
          type="file"
          accept=".pdf,.json,application/pdf,application/json"
          className={styles.file}
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            void take(target.files?.[0]);
            // So that the same file can be chosen again after it was mended.
            target.value = '';
          }}
        />
        <Button icon="upload" onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <span className={styles.note}>{t('drop')}</span>
      </DropPlace>
      <Field
        label={t('pinned')}
        hint={t('pinnedHint')}
        error={wrong ? t('pinnedWrong') : undefined}
        value={pinned}
        onChange={setPinned}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
      />
      {handed && <Outcome handed={handed} publicKey={publicKey} />}
    </section>
  );
}

function Outcome({
  handed: { name, text, attached },
  publicKey,
}: {
  handed: Handed;
  publicKey: string | undefined;
}) {
  const { t } = useTranslation('verify');
  if (attached !== undefined) {
    return <FileReport name={name} report={verifyPdfFiles(attached, { publicKey })} />;
  }
  if (text === null) return <Refusal lead={name}>{t('fileUnreadable')}</Refusal>;
  return <FileReport name={name} report={verifyProof(text, { publicKey })} />;
}

function DropPlace({
  onFile,
  children,
}: {
  onFile: (file: File | undefined) => void;
  children: React.ReactNode;
}) {
  const [over, setOver] = useState(false);
  const halt = (event: DragEvent) => event.preventDefault();
  return (
    <fieldset
      className={joinClasses(styles.drop, over && styles.over)}
      onDragOver={halt}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        halt(event);
        setOver(false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      {children}
    </fieldset>
  );
}
