import { type MinutesDocument, MinutesState, mayWriteMinutes } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { RestoreMinutesDocument } from '../../generated/graphql.ts';
import { minutesFacts } from '../../live/facts.ts';
import { useAct } from '../../live/useAct.ts';
import { useMay } from '../../live/useSession.ts';
import type { MinutesView } from '../../live/views.ts';
import { RefusalLine } from '../../session/room/RefusalLine.tsx';
import { useSeatName } from '../../session/room/useNames.ts';
import { Button, EmptyState, LoadingBars, Select } from '../../ui/index.ts';
import styles from './MinutesHistory.module.css';
import { useVersions, useVersionTexts, type VersionView } from './useVersions.ts';
import { VersionText } from './VersionText.tsx';

/** What a version is compared with: nothing, the text as it stands, or another version by its id. */
const NOTHING = 'NOTHING';
const PRESENT = 'PRESENT';

/** Props of {@link MinutesHistory}. */
export interface MinutesHistoryProps {
  minutes: MinutesView;
  /** What the text says now, as it is written; else what the minutes say. */
  present: MinutesDocument | null;
  /** Back to the text. */
  onBack: () => void;
}

/** Every version of minutes that mattered: looked at, compared with any other, and put back into a draft. */
export function MinutesHistory({ minutes, present, onBack }: MinutesHistoryProps) {
  const { t } = useTranslation('minutes');
  const versions = useVersions(minutes.id, minutes.revision);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [against, setAgainst] = useState<string | null>(null);
  const label = useVersionLabel();
  const chosen = versions?.find(({ id }) => id === chosenId) ?? versions?.[0] ?? null;
  const before = chosen && versions?.[versions.indexOf(chosen) + 1];
  const with_ = against && against !== chosen?.id ? against : (before?.id ?? NOTHING);
  const textOf = useVersionTexts([chosen?.id ?? null, with_ === NOTHING || with_ === PRESENT ? null : with_]);
  const text = chosen && textOf(chosen.id);
  const other = with_ === NOTHING ? null : with_ === PRESENT ? (present ?? minutes.document) : textOf(with_);
  const options = [
    { value: NOTHING, label: t('history.nothing') },
    { value: PRESENT, label: t('history.present') },
    ...(versions ?? [])
      .filter(({ id }) => id !== chosen?.id)
      .map((version) => ({ value: version.id, label: label(version) })),
  ];
  // The older one is what words were removed from, whichever was chosen first.
  const isOlder =
    with_ === PRESENT ||
    (versions ?? []).findIndex(({ id }) => id === with_) < (versions ?? []).indexOf(chosen as VersionView);
  return (
    <section className={styles.history} aria-labelledby="history-heading">
      <header className={styles.head}>
        <h3 id="history-heading" className={styles.title}>
          {t('history.heading')}
        </h3>
        <Button variant="quiet" size="small" icon="chevronLeft" onClick={onBack}>
          {t('history.back')}
        </Button>
      </header>
      {versions === null && <LoadingBars />}
      {versions === undefined && <EmptyState>{t('history.notRead')}</EmptyState>}
      {versions?.length === 0 && <EmptyState>{t('history.empty')}</EmptyState>}
      {versions && chosen && (
        <div className={styles.columns}>
          <ol className={styles.list} aria-label={t('history.versions')}>
            {versions.map((version) => (
              <li key={version.id}>
                <VersionButton
                  version={version}
                  chosen={version.id === chosen.id}
                  onChoose={() => setChosenId(version.id)}
                />
              </li>
            ))}
          </ol>
          <div className={styles.seen}>
            <div className={styles.tools}>
              <Select label={t('history.against')} value={with_} options={options} onChange={setAgainst} />
              <Restore minutes={minutes} version={chosen} onDone={onBack} />
            </div>
            {text && (with_ === NOTHING || other) ? (
              <VersionText
                document={text}
                {...(other && (isOlder ? { older: text, newer: other } : { older: other, newer: text }))}
              />
            ) : (
              <LoadingBars />
            )}
          </div>
        </div>
      )}
    </section>
  );
}

function VersionButton({
  version,
  chosen,
  onChoose,
}: {
  version: VersionView;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('minutes');
  const { dayMonthTime } = useFormat();
  const name = useSeatName();
  const writers = version.bySeatIds.map(name).join(', ');
  return (
    <button type="button" className={styles.version} aria-pressed={chosen} onClick={onChoose}>
      <span className={styles.reason}>{t(`history.reason.${version.reason}`)}</span>
      <span className={styles.note}>{dayMonthTime(version.at)}</span>
      {writers && <span className={styles.note}>{t('history.writers', { writers })}</span>}
    </button>
  );
}

function useVersionLabel(): (version: VersionView) => string {
  const { t } = useTranslation('minutes');
  const { dayMonthTime } = useFormat();
  return ({ reason, at }) => `${t(`history.reason.${reason}`)}, ${dayMonthTime(at)}`;
}

interface RestoreProps {
  minutes: MinutesView;
  version: VersionView;
  onDone: () => void;
}

/** Puts a version back into the draft: one more edit, so nothing is lost by it. */
function Restore({ minutes, version, onDone }: RestoreProps) {
  const { t } = useTranslation('minutes');
  const act = useAct(RestoreMinutesDocument);
  const may = useMay(({ actor, session, room }) =>
    mayWriteMinutes(actor, session, minutesFacts(room, minutes)),
  );
  if (!may.allowed || minutes.state !== MinutesState.DRAFT) return null;
  const restore = async () => {
    const done = await act.run({ minutesId: minutes.id, versionId: version.id });
    if (done.ok) onDone();
  };
  return (
    <div className={styles.restore}>
      <Button busy={act.busy} onClick={() => void restore()}>
        {t('history.restore')}
      </Button>
      <p className={styles.note}>{t('history.restoreNote')}</p>
      <RefusalLine refusal={act.refusal} lead={t('history.notRestored')} />
    </div>
  );
}
