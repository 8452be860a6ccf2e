import type { StaleTexts } from '@risalah/shared';
import { NETWORK, type Outcome, type Refused } from '../app/outcome.ts';
import { backOff } from './connection.ts';
import type { LocalDraft } from './localDraft.ts';
import { mutationId } from './mutationId.ts';

/** The text that the server has, and its revision. */
export interface ServerText {
  text: string;
  revision: number;
}

/** Where the text that somebody types stands. */
export type TextState =
  | { kind: 'EMPTY' }
  /** As the server has it; `at` (ms, this device) when it was saved from here. */
  | { kind: 'SAVED'; at: number | null }
  | { kind: 'SAVING' }
  /** Typed and kept on this device, but not on the server; the refusal says why when the line is not the reason. */
  | { kind: 'DEVICE_ONLY'; refusal: Refused | null }
  | { kind: 'CONFLICT' };

/** What a field shows. */
export interface KeptText {
  text: string;
  state: TextState;
  conflict: StaleTexts | null;
}

/** Keeps a text that is typed here and saved to the server by and by. */
export interface TextKeeper {
  read: () => KeptText;
  listen: (listener: () => void) => () => void;
  type: (text: string) => void;
  /** Decides a conflict: this text, on their revision. */
  resolve: (text: string) => void;
  /** The server's text changed; it is shown unless something else is being typed here. */
  heard: (theirs: ServerText) => void;
  /** Saves what is not saved yet, now. */
  save: () => Promise<void>;
  /** Lets go of what was typed, since it was sent. */
  clear: () => void;
  /** Saves by itself from now on; returns how to stop, which saves once more. */
  start: () => () => void;
}

/** What a keeper needs: the device's copy, and how to save to the server. */
export interface TextKeeping {
  load: () => LocalDraft | null;
  keep: (draft: LocalDraft | null) => void;
  /** Lets go of what the server has, as the revision that it is based on. */
  release: (draft: LocalDraft) => void;
  send: (text: string, revision: number, mutationId: string) => Promise<Outcome<ServerText>>;
  theirs: ServerText;
  saveAfterMs: number;
}

/** Whether the server's text has in it, or came after, what was saved from here. */
const overtakes = ({ revision }: ServerText, draft: LocalDraft | null): boolean =>
  draft?.saved === true && revision >= draft.base;

/** A keeper of one text. */
export function createTextKeeper({
  load,
  keep,
  release,
  send,
  theirs: first,
  saveAfterMs,
}: TextKeeping): TextKeeper {
  let theirs = first;
  const found = load();
  let local = overtakes(first, found) ? null : found;
  let conflict: StaleTexts | null = null;
  let refusal: Refused | null = null;
  let savedAt: number | null = null;
  let failed = false;
  let attempt = 0;
  let stopped = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let unanswered: { text: string; revision: number; id: string } | null = null;
  const listeners = new Set<() => void>();
  let shown = show();

  function show(): KeptText {
    return { text: local?.text ?? theirs.text, state: stateNow(), conflict };
  }
  function stateNow(): TextState {
    if (conflict) return { kind: 'CONFLICT' };
    if (local) return failed ? { kind: 'DEVICE_ONLY', refusal } : { kind: 'SAVING' };
    return theirs.text === '' ? { kind: 'EMPTY' } : { kind: 'SAVED', at: savedAt };
  }
  function tell() {
    shown = show();
    for (const listener of listeners) listener();
  }
  function hold(next: LocalDraft | null) {
    local = next;
    keep(next);
  }
  function letGo(of: LocalDraft, revision: number) {
    local = null;
    release({ ...of, base: revision });
  }
  function saveLater(ms: number) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void save(), ms);
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    running ??= saveOnce().finally(() => {
      running = null;
    });
    return running;
  }

  async function saveOnce() {
    if (!local || conflict) return;
    const sent = local;
    const before = unanswered;
    const same = before?.text === sent.text && before.revision === sent.base;
    const id = same && before ? before.id : mutationId();
    const came = await send(sent.text, sent.base, id);
    if (came.ok) taken(sent, came.data);
    else refusedWith(came.refusal, { text: sent.text, revision: sent.base, id }, before);
    tell();
  }

  function taken(sent: LocalDraft, saved: ServerText) {
    unanswered = null;
    failed = false;
    refusal = null;
    attempt = 0;
    savedAt = Date.now();
    if (saved.revision >= theirs.revision) theirs = saved;
    if (!local) return;
    if (local.text === sent.text) return letGo(sent, saved.revision);
    hold({ ...local, base: saved.revision });
    saveLater(saveAfterMs);
  }

  function refusedWith(reason: Refused, tried: NonNullable<typeof unanswered>, before: typeof unanswered) {
    if (reason.code === 'STALE_REVISION') return stale(reason, before);
    failed = true;
    unanswered = reason.code === NETWORK ? tried : null;
    refusal = reason.code === NETWORK ? null : reason;
    if (reason.code === NETWORK) {
      saveLater(backOff(attempt, Math.random()));
      attempt += 1;
    }
  }

  function stale(reason: Refused, before: typeof unanswered) {
    const newer = reason.extensions.theirs as StaleTexts['theirs'] | undefined;
    if (!newer || !local) return;
    theirs = { text: newer.text, revision: newer.revision };
    // The newer text is what this field sent before the line dropped, or says the same: nobody disagrees.
    const own = newer.text === before?.text || newer.text === local.text;
    unanswered = null;
    if (!own) {
      conflict = { yours: local.text, theirs: newer };
      return;
    }
    if (newer.text === local.text) return letGo(local, newer.revision);
    hold({ ...local, base: newer.revision });
    saveLater(0);
  }

  return {
    read: () => shown,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (text) => {
      hold({ text, base: local?.base ?? theirs.revision, at: Date.now() });
      if (conflict) conflict = { ...conflict, yours: text };
      else saveLater(saveAfterMs);
      tell();
    },
    resolve: (text) => {
      if (!conflict) return;
      const base = conflict.theirs.revision;
      conflict = null;
      hold({ text, base, at: Date.now() });
      tell();
      void save();
    },
    heard: (next) => {
      if (next.revision < theirs.revision || (next.revision === theirs.revision && next.text === theirs.text))
        return;
      theirs = next;
      if (overtakes(theirs, local)) hold(null);
      tell();
    },
    save,
    clear: () => {
      clearTimeout(timer);
      conflict = null;
      failed = false;
      refusal = null;
      hold(null);
      tell();
    },
    start: () => {
      stopped = false;
      if (found && !local) keep(null);
      if (local) saveLater(saveAfterMs);
      return () => {
        stopped = true;
        void save();
      };
    },
  };
}
