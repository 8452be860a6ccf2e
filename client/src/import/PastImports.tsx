import { type ImportKind, ImportState, type ImportUse, mayUndoImport } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { useMe } from '../app/GraphqlProvider.tsx';
import { useFormat } from '../app/useFormat.ts';
import type { ImportPartsFragment } from '../generated/graphql.ts';
import { UndoImportDocument } from '../generated/graphql.ts';
import { useSubmission } from '../live/useSubmission.ts';
import { announce, Button, EmptyState, Refusal, StateMark } from '../ui/index.ts';
import section from '../workspace/Section.module.css';
import styles from './PastImports.module.css';

/** Props of {@link PastImports}. */
export interface PastImportsProps {
  /** The newest first. */
  imports: readonly ImportPartsFragment[];
  onUndone: () => void;
}

/** What was imported, when and by whom; the last one can be undone. */
export function PastImports({ imports, onUndone }: PastImportsProps) {
  const { t } = useTranslation('importing');
  const last = imports.find(({ state }) => state === ImportState.CARRIED_OUT);
  return (
    <section aria-labelledby="past-imports" className={section.part}>
      <div className={section.heading}>
        <h3 id="past-imports">{t('past')}</h3>
      </div>
      {imports.length === 0 && <EmptyState>{t('noPast')}</EmptyState>}
      <ul className={styles.list}>
        {imports.map((each) => (
          <PastImport key={each.id} past={each} last={each === last} onUndone={onUndone} />
        ))}
      </ul>
    </section>
  );
}

interface PastImportProps {
  past: ImportPartsFragment;
  last: boolean;
  onUndone: () => void;
}

function PastImport({ past, last, onUndone }: PastImportProps) {
  const { t } = useTranslation('importing');
  const { dateShort, timeWithZone } = useFormat();
  const me = useMe();
  const moment = (at: string) => `${dateShort(at)}, ${timeWithZone(at)}`;
  const { state, fileName, carriedOutAt, carriedOutBy, undoneAt, undoneBy, counts } = past;
  const actor = { personId: me?.id ?? '', administrator: me?.administrator ?? false, seats: [] };
  const mayUndo = mayUndoImport(actor, { state, last }).allowed;
  return (
    <li className={styles.past}>
      <p className={styles.name}>{fileName}</p>
      <p>
        {carriedOutAt && t('by', { name: carriedOutBy?.name ?? '', moment: moment(carriedOutAt) })}
        {counts.length > 0 && (
          <>
            .{' '}
            {counts
              .map((count) =>
                t(`counted.${count.state}`, { count: count.count, kind: t(`kind.${count.kind}`) }),
              )
              .join(', ')}
          </>
        )}
      </p>
      {undoneAt && (
        <StateMark icon="cross" tone="warn">
          {t('undone', { name: undoneBy?.name ?? '', moment: moment(undoneAt) })}
        </StateMark>
      )}
      {mayUndo && <Undo id={past.id} onUndone={onUndone} />}
    </li>
  );
}

function Undo({ id, onUndone }: { id: string; onUndone: () => void }) {
  const { t } = useTranslation('importing');
  const act = useSubmission();
  const [asked, setAsked] = useState(false);
  const undo = async () => {
    if (!(await act.send(UndoImportDocument, { importId: id }))) return setAsked(false);
    announce(t('undoDone'), 'polite');
    onUndone();
  };
  return (
    <div className={styles.undo}>
      {asked ? (
        <>
          <p>{t('undoWhat')}</p>
          <div className={styles.acts}>
            <Button tone="bad" busy={act.busy} busyLabel={t('undoing')} onClick={() => void undo()}>
              {t('undoAct')}
            </Button>
            <Button variant="quiet" onClick={() => setAsked(false)}>
              {t('cancel')}
            </Button>
          </div>
        </>
      ) : (
        <Button size="small" onClick={() => setAsked(true)}>
          {t('undo')}
        </Button>
      )}
      <NotUndone refusal={act.refusal} />
    </div>
  );
}

interface Use {
  kind: ImportKind;
  name: string;
  use: ImportUse;
}

/** Why an import was not undone: each thing of it that is in use. */
function NotUndone({ refusal }: { refusal: { code: string; extensions: Record<string, unknown> } | null }) {
  const { t } = useTranslation('importing');
  const sentenceOf = useRefusalSentence();
  if (!refusal) return null;
  const uses = (refusal.extensions.uses ?? []) as Use[];
  const more = Number(refusal.extensions.count ?? 0) - uses.length;
  return (
    <div className={styles.reasons}>
      <Refusal lead={t('notUndone')}>{sentenceOf(refusal.code)}</Refusal>
      {uses.length > 0 && (
        <ul>
          {uses.map(({ kind, name, use }) => (
            <li key={`${kind} ${name} ${use}`}>{t(`use.${use}`, { name })}</li>
          ))}
          {more > 0 && <li>{t('moreUses', { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}
