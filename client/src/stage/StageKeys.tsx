import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { Button, Kbd, useHotkeys } from '../ui/index.ts';
import styles from './StageKeys.module.css';
import type { StageKeeping } from './useStageKeeping.ts';
import type { StageTheme } from './useStageTheme.ts';
import { useWakeLock } from './useWakeLock.ts';

/** How long keys and pointer stay after the pointer rested, in ms. */
const RESTS_MS = 4_000;

/** What the operator of the projector can do: there while the pointer moves or the focus is in it, and out of the hall's sight else. */
export function StageKeys({ theme: { dark, turn }, keeping }: { theme: StageTheme; keeping: StageKeeping }) {
  const { t } = useTranslation('stage');
  const { t: tUi } = useTranslation('ui');
  const moving = usePointerMoving();
  const full = useSyncExternalStore(listenToFullScreen, isFullScreen);
  const { held } = useWakeLock();
  // Asked at each press: what is drawn may not know yet that the last one was done.
  const fill = () =>
    void (isFullScreen() ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  const acts = [
    { keys: 'F', label: t(full ? 'keys.leaveFull' : 'keys.full'), act: fill },
    { keys: 'D', label: t(dark ? 'keys.light' : 'keys.dark'), act: turn },
  ];
  useHotkeys(acts);
  useEffect(() => {
    document.documentElement.dataset.pointer = moving ? 'shown' : 'rests';
    return () => {
      delete document.documentElement.dataset.pointer;
    };
  }, [moving]);
  return (
    <section className={styles.keys} data-shown={moving} aria-label={t('keys.title')}>
      {acts.map(({ keys, label, act }) => (
        <Button key={keys} size="small" onClick={act}>
          {label} <Kbd keys={keys} />
        </Button>
      ))}
      <span className={styles.all}>
        <Kbd keys="?" /> {tUi('allKeysShort')}
      </span>
      <Admission keeping={keeping} />
      {!held && <p className={styles.sleeps}>{t('keys.sleeps')}</p>}
    </section>
  );
}

/** What the chair does about observers from the hall. */
function Admission({ keeping: { code, admit, end, refusal } }: { keeping: StageKeeping }) {
  const { t } = useTranslation('stage');
  const refusalSentence = useRefusalSentence();
  return (
    <>
      {admit && (
        <Button size="small" onClick={admit}>
          {t(code === null ? 'admission.open' : 'admission.renew')}
        </Button>
      )}
      {end && (
        <Button size="small" variant="quiet" onClick={end}>
          {t('admission.end')}
        </Button>
      )}
      {refusal && (
        <p role="alert" className={styles.sleeps}>
          {t('admission.refused', { reason: refusalSentence(refusal.code) })}
        </p>
      )}
    </>
  );
}

const isFullScreen = () => document.fullscreenElement !== null;

function listenToFullScreen(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

function usePointerMoving(): boolean {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setMoving(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoving(false), RESTS_MS);
    };
    document.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', moved);
    };
  }, []);
  return moving;
}
