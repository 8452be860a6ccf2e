import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** Something that waits for the reader. */
export interface Waiting {
  id: string;
  /** What the tab and the notification say first, for example `Anda ditanya`. */
  title: string;
  /** What is asked. */
  body: string;
}

/** How the reader wants to be called; both are off until switched on, on this device. */
export interface AttentionSettings {
  sound: boolean;
  notifications: boolean;
}

const STORED_AT = 'risalah.attention';
const listeners = new Set<() => void>();
let settings = readSettings();

function readSettings(): AttentionSettings {
  const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem(STORED_AT);
  return { sound: false, notifications: false, ...(stored ? JSON.parse(stored) : {}) };
}

function change(parts: Partial<AttentionSettings>) {
  settings = { ...settings, ...parts };
  localStorage.setItem(STORED_AT, JSON.stringify(settings));
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the reader is called, and how to change it. Switching notifications on asks the browser; `false` = it refuses. */
export function useAttentionSettings() {
  const chosen = useSyncExternalStore(listen, () => settings);
  const setSound = useCallback((sound: boolean) => {
    change({ sound });
    // Heard at once, so that one knows how it sounds; browsers also allow sound only after such a click.
    if (sound) beep();
  }, []);
  const setNotifications = useCallback(async (notifications: boolean) => {
    const granted =
      !notifications || ('Notification' in window && (await Notification.requestPermission()) === 'granted');
    if (granted) change({ notifications });
    return granted;
  }, []);
  return { ...chosen, setSound, setNotifications };
}

let audio: AudioContext | null = null;

/** Two short soft tones. */
function beep() {
  audio ??= new AudioContext();
  const start = audio.currentTime + 0.02;
  for (const [at, pitch] of [
    [0, 660],
    [0.18, 880],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start + at);
    volume.gain.linearRampToValueAtTime(0.12, start + at + 0.02);
    volume.gain.linearRampToValueAtTime(0, start + at + 0.15);
    tone.connect(volume).connect(audio.destination);
    tone.start(start + at);
    tone.stop(start + at + 0.16);
  }
}

function notify({ id, title, body }: Waiting) {
  const shown = new Notification(title, { body, tag: id });
  shown.onclick = () => {
    window.focus();
    shown.close();
  };
}

function call(waiting: Waiting) {
  // Browsers refuse it, loudly, before the first touch.
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(200);
  if (settings.sound) beep();
  const mayNotify =
    settings.notifications && 'Notification' in window && Notification.permission === 'granted';
  if (mayNotify && document.hidden) notify(waiting);
}

/**
 * Calls the reader to what waits for them: the tab's title says it while it waits; each new thing vibrates once, and
 * sounds or notifies when that was switched on. What waited already when the page opened only shows in the title.
 */
export function useAttention(waiting: readonly Waiting[]): void {
  const known = useRef<Set<string> | null>(null);
  const [pageTitle] = useState(() => document.title);
  useEffect(() => {
    const fresh = known.current ? waiting.filter((item) => !known.current?.has(item.id)) : [];
    known.current = new Set([...(known.current ?? []), ...waiting.map((item) => item.id)]);
    for (const item of fresh.slice(0, 1)) call(item);
  }, [waiting]);
  const first = waiting[0];
  const title = first ? `(${waiting.length}) ${first.title} · ${pageTitle}` : pageTitle;
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = pageTitle;
    };
  }, [title, pageTitle]);
}
