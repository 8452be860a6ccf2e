import type { Outcome } from '@risalah/client/src/app/outcome.ts';
import type { LocalDraft } from '@risalah/client/src/live/localDraft.ts';
import { createTextKeeper, type ServerText } from '@risalah/client/src/live/textKeeper.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A field over a server that checks revisions, and a device that keeps what was typed. */
function openField(server: ServerText, device: { draft: LocalDraft | null } = { draft: null }) {
  const state = { ...server, reachable: true };
  const send = vi.fn(async (text: string, revision: number): Promise<Outcome<ServerText>> => {
    if (!state.reachable) return { ok: false, refusal: { code: 'NETWORK', message: '', extensions: {} } };
    if (revision < state.revision) {
      const theirs = { text: state.text, revision: state.revision, at: null, bySeatId: null };
      return {
        ok: false,
        refusal: { code: 'STALE_REVISION', message: '', extensions: { yours: text, theirs } },
      };
    }
    state.text = text;
    state.revision += 1;
    return { ok: true, data: { text, revision: state.revision } };
  });
  const keeper = createTextKeeper({
    load: () => device.draft,
    keep: (draft) => {
      device.draft = draft;
    },
    release: (draft) => {
      device.draft = { ...draft, saved: true };
    },
    send,
    theirs: server,
    saveAfterMs: 800,
  });
  const leave = keeper.start();
  return { keeper, state, device, send, leave };
}

describe('text that is typed and saved by and by', () => {
  it('is on the device at once and on the server after a pause, once', async () => {
    const { keeper, device, state, send } = openField({ text: '', revision: 0 });
    keeper.type('Kami');
    keeper.type('Kami ukur');
    expect(device.draft).toMatchObject({ text: 'Kami ukur', base: 0 });
    expect(keeper.read().state.kind).toBe('SAVING');
    await pass(800);
    expect(send).toHaveBeenCalledTimes(1);
    expect(state).toMatchObject({ text: 'Kami ukur', revision: 1 });
    expect(keeper.read().state.kind).toBe('SAVED');
    expect(device.draft).toMatchObject({ text: 'Kami ukur', base: 1, saved: true });
  });

  it('is shown by a page that opens with what the server said before it was saved, until the server says it', async () => {
    const device = { draft: { text: 'Kami ukur', base: 2, at: 0, saved: true } as LocalDraft | null };
    const { keeper } = openField({ text: 'Kami', revision: 1 }, device);
    expect(keeper.read().text).toBe('Kami ukur');
    keeper.heard({ text: 'Kami ukur', revision: 2 });
    expect(keeper.read()).toMatchObject({ text: 'Kami ukur', state: { kind: 'SAVED' } });
    expect(device.draft).toBeNull();
  });

  it('gives way to what a colleague made of it after it was saved', () => {
    const device = { draft: { text: 'Kami ukur', base: 2, at: 0, saved: true } as LocalDraft | null };
    const { keeper, send } = openField({ text: 'Kami ukur tiap bulan', revision: 3 }, device);
    expect(keeper.read()).toMatchObject({ text: 'Kami ukur tiap bulan', state: { kind: 'SAVED' } });
    expect(device.draft).toBeNull();
    expect(send).not.toHaveBeenCalled();
  });

  it('stays on this device while the line is lost, and is saved when it is back', async () => {
    const { keeper, device, state } = openField({ text: '', revision: 0 });
    state.reachable = false;
    keeper.type('Ditulis luring');
    await pass(800);
    expect(keeper.read().state).toEqual({ kind: 'DEVICE_ONLY', refusal: null });
    expect(device.draft?.text).toBe('Ditulis luring');
    state.reachable = true;
    await pass(11_000);
    expect(state.text).toBe('Ditulis luring');
    expect(keeper.read().state.kind).toBe('SAVED');
  });

  it('comes back after a reload and is saved', async () => {
    const device = { draft: { text: 'Sebelum muat ulang', base: 0, at: 0 } };
    const { keeper, state } = openField({ text: '', revision: 0 }, device);
    expect(keeper.read().text).toBe('Sebelum muat ulang');
    await pass(800);
    expect(state.text).toBe('Sebelum muat ulang');
  });

  it('shows both texts when somebody else saved a newer one, and overwrites nothing until it is decided', async () => {
    const { keeper, state, send } = openField({ text: 'Awal', revision: 1 });
    keeper.type('Punya saya');
    state.text = 'Punya rekan';
    state.revision = 2;
    await pass(800);
    expect(keeper.read()).toMatchObject({
      text: 'Punya saya',
      state: { kind: 'CONFLICT' },
      conflict: { yours: 'Punya saya', theirs: { text: 'Punya rekan', revision: 2 } },
    });
    await pass(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(state.text).toBe('Punya rekan');
    keeper.resolve('Gabungan');
    await pass(800);
    expect(state.text).toBe('Gabungan');
    expect(keeper.read()).toMatchObject({ conflict: null, state: { kind: 'SAVED' } });
  });

  it('does not take its own text, stored while the answer was lost, for somebody else’s', async () => {
    const { keeper, state, send } = openField({ text: '', revision: 0 });
    send.mockImplementationOnce(async (text) => {
      state.text = text;
      state.revision += 1;
      return { ok: false, refusal: { code: 'NETWORK', message: '', extensions: {} } };
    });
    keeper.type('Separuh');
    await pass(800);
    keeper.type('Separuh dan sisanya');
    await pass(20_000);
    expect(keeper.read()).toMatchObject({ conflict: null, state: { kind: 'SAVED' } });
    expect(state.text).toBe('Separuh dan sisanya');
  });

  it('shows what a colleague saved unless something is being typed here', () => {
    const { keeper } = openField({ text: 'Awal', revision: 1 });
    keeper.heard({ text: 'Rekan', revision: 2 });
    expect(keeper.read().text).toBe('Rekan');
    keeper.type('Saya');
    keeper.heard({ text: 'Rekan lagi', revision: 3 });
    expect(keeper.read().text).toBe('Saya');
  });

  it('saves at once what was typed a moment before the field was left', async () => {
    const { keeper, state, leave } = openField({ text: '', revision: 0 });
    keeper.type('Sampai sini');
    leave();
    await pass(1);
    expect(state.text).toBe('Sampai sini');
  });
});
