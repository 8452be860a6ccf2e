import { ImportKind } from '@risalah/shared';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { Button, joinClasses, Refusal, Select } from '../ui/index.ts';
import styles from './HandIn.module.css';
import { useChosenFile } from './useChosenFile.ts';

/** What the choice of a whole workbook is called. */
const ALL = 'ALL';

/** What can be picked; a file is told apart by what it holds, not by its name. */
const ACCEPTED = '.xlsx,.csv,.tsv,.txt';

/** A file to be picked, dropped or pasted, and what it holds. */
export function HandIn({ onTaken }: { onTaken: (importId: string) => void }) {
  const { t, language } = useTranslation(['importing', 'app']);
  const sentenceOf = useRefusalSentence();
  const [kind, setKind] = useState<ImportKind | typeof ALL>(ALL);
  const { chosen, busy, take: handIn, letGo } = useChosenFile(onTaken);
  const take = (file: File | undefined) => file && handIn(file, kind === ALL ? null : kind);
  const newest = useRef(take);
  newest.current = take;
  const pasted = t('pastedName');
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      // Into a field one pastes words.
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input[type=text], input[type=search], textarea')
      )
        return;
      const { files } = event.clipboardData ?? {};
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files?.[0]) void newest.current(files[0]);
      // Cells that were copied from a spreadsheet come with tabs between them.
      else if (text.includes('\t')) void newest.current(new File([text], pasted));
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [pasted]);
  return (
    <div className={styles.handIn}>
      <p className={styles.words}>{t('intro')}</p>
      <div className={styles.kind}>
        <Select
          label={t('what')}
          value={kind}
          options={[
            { value: ALL, label: t('whole') },
            ...Object.values(ImportKind).map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
          onChange={setKind}
        />
      </div>
      <DropPlace busy={busy} onFile={(file) => void take(file)} />
      {chosen?.code && (
        <Refusal
          lead={t('notTaken')}
          actions={
            <>
              <Button size="small" busy={busy} onClick={() => void take(chosen.file)}>
                {t('sendAgain', { name: chosen.file.name })}
              </Button>
              <Button size="small" variant="quiet" onClick={letGo}>
                {t('app:unsent.discard')}
              </Button>
            </>
          }
        >
          {sentenceOf(chosen.code)}
        </Refusal>
      )}
      <p className={styles.words}>
        <a href={`/imports/template.xlsx?language=${language}`} download>
          {t('template')}
        </a>{' '}
        {t('templateNote')}
      </p>
    </div>
  );
}

function DropPlace({ busy, onFile }: { busy: boolean; onFile: (file: File | undefined) => void }) {
  const { t } = useTranslation('importing');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };
  return (
    <label
      className={joinClasses(styles.drop, over && styles.over)}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
    >
      <span className={styles.pick}>{t(busy ? 'reading' : 'pick')}</span>
      <span className={styles.words}>{t('dropOrPaste')}</span>
      <input
        type="file"
        accept={ACCEPTED}
        className={styles.input}
        aria-disabled={busy}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // So that the same file can be picked again once it is mended.
          event.target.value = '';
        }}
      />
    </label>
  );
}
