import type { Outcome } from '@risalah/client/src/app/outcome.ts';
import { createOutbox, MOMENT_PASSED } from '@risalah/client/src/live/createOutbox.ts';
import { isUnsent, type OutboxEntry, type OutboxShelf } from '@risalah/client/src/live/outboxShelf.ts';
import { describe, expect, it, vi } from 'vitest';

/** A shelf that outlives the page, as IndexedDB does: it holds copies. */
function createShelf(): OutboxShelf & { kept: Map<string, OutboxEntry> } {
  const kept = new Map<string, OutboxEntry>();
  return {
    kept,
    load: async (personId) => {
      const mine = [...kept.values()].filter((entry) => entry.personId === personId);
      return structuredClone(mine.sort((a, b) => (a.id < b.id ? -1 : 1)));
    },
    keep: async (entry) => void kept.set(entry.id, structuredClone(entry)),
    remove: async (id) => void kept.delete(id),
  };
}

/** A server that takes, refuses, or cannot be reached. */
function createServer() {
  const sent: { text: unknown; mutationId: unknown }[] = [];
  let answer: (text: unknown) => Outcome<unknown> = (text) => ({ ok: true, data: { text } });
  return {
    sent,
    texts: () => sent.map(({ text }) => text),
    answers: (next: typeof answer) => {
      answer = next;
    },
    send: async (_document: string, { input }: { input: Record<string, unknown> }) => {
      sent.push({ text: input.text, mutationId: input.mutationId });
      return answer(input.text);
    },
  };
}

const refusing =
  (code: string, extensions = {}) =>
  (): Outcome<unknown> => ({
    ok: false,
    refusal: { code, message: '', extensions },
  });
const offline = refusing('NETWORK');
const taking = (text: unknown): Outcome<unknown> => ({ ok: true, data: { text } });
const naming = (text: string) => ({ about: `answer:${text}`, operation: 'SubmitAnswer', label: text, text });
const document = 'mutation SubmitAnswer';

describe('the outbox', () => {
  it('keeps what was submitted before it is sent, and lets it go once the server has it', async () => {
    const shelf = createShelf();
    const server = createServer();
    const outbox = createOutbox(shelf, async (text, variables) => {
      expect(shelf.kept.size).toBe(1);
      return server.send(text, variables);
    });
    outbox.open('head');
    const delivered: unknown[] = [];
    outbox.whenDelivered((data) => delivered.push(data));
    await expect(outbox.submit(document, { text: 'Satu' }, naming('Satu'))).resolves.toMatchObject({
      ok: true,
    });
    expect(delivered).toEqual([{ text: 'Satu' }]);
    expect(shelf.kept.size).toBe(0);
    expect(outbox.entries()).toEqual([]);
  });

  it('sends nothing before it is kept, even while something else is on its way', async () => {
    const shelf = createShelf();
    const waiting: (() => void)[] = [];
    const slow: OutboxShelf = {
      ...shelf,
      keep: async (entry) => {
        if (entry.text === 'Dua') await new Promise<void>((resolve) => waiting.push(resolve));
        await shelf.keep(entry);
      },
    };
    const server = createServer();
    const outbox = createOutbox(slow, async (text, variables) => {
      expect(shelf.kept.has(String(variables.input.mutationId))).toBe(true);
      return server.send(text, variables);
    });
    outbox.open('head');
    const first = outbox.submit(document, { text: 'Satu' }, naming('Satu'));
    const second = outbox.submit(document, { text: 'Dua' }, naming('Dua'));
    await first;
    await vi.waitFor(() => expect(waiting.length).toBe(1));
    expect(server.texts()).toEqual(['Satu']);
    waiting[0]?.();
    await second;
    expect(server.texts()).toEqual(['Satu', 'Dua']);
  });

  it('sends in the order written, each with the id it was kept with', async () => {
    const shelf = createShelf();
    const server = createServer();
    const outbox = createOutbox(shelf, server.send);
    outbox.open('head');
    await Promise.all(['Satu', 'Dua', 'Tiga'].map((text) => outbox.submit(document, { text }, naming(text))));
    expect(server.texts()).toEqual(['Satu', 'Dua', 'Tiga']);
    expect(new Set(server.sent.map(({ mutationId }) => mutationId)).size).toBe(3);
  });

  it('waits while the server cannot be reached, survives a reload, and then sends in order with the same ids', async () => {
    const shelf = createShelf();
    const server = createServer();
    server.answers(offline);
    const before = createOutbox(shelf, server.send);
    const leave = before.open('head');
    void before.submit(document, { text: 'Satu' }, naming('Satu'));
    void before.submit(document, { text: 'Dua' }, naming('Dua'));
    await vi.waitFor(() => expect(shelf.kept.size).toBe(2));
    await before.flush();
    expect(before.entries().map((entry) => entry.state)).toEqual(['WAITING', 'WAITING']);
    const ids = before.entries().map((entry) => entry.id);
    leave();

    server.answers(taking);
    server.sent.length = 0;
    const later = createOutbox(shelf, server.send);
    later.open('head');
    await vi.waitFor(() => expect(shelf.kept.size).toBe(0));
    expect(server.texts()).toEqual(['Satu', 'Dua']);
    expect(server.sent.map(({ mutationId }) => mutationId)).toEqual(ids);
  });

  it('keeps what was refused with the reason and goes on with the next', async () => {
    const shelf = createShelf();
    const server = createServer();
    const theirs = { text: 'Teks lain', revision: 3, at: null, bySeatId: null };
    server.answers((text) => (text === 'Satu' ? refusing('STALE_REVISION', { theirs })() : taking(text)));
    const outbox = createOutbox(shelf, server.send);
    outbox.open('head');
    const first = outbox.submit(document, { text: 'Satu', revision: 2 }, naming('Satu'));
    const second = outbox.submit(document, { text: 'Dua' }, naming('Dua'));
    await expect(first).resolves.toMatchObject({ ok: false, refusal: { code: 'STALE_REVISION' } });
    await expect(second).resolves.toMatchObject({ ok: true });
    expect(outbox.entries()).toMatchObject([
      { text: 'Satu', state: 'REFUSED', refusal: { code: 'STALE_REVISION', extensions: { theirs } } },
    ]);
    expect([...shelf.kept.values()]).toMatchObject([{ text: 'Satu', state: 'REFUSED' }]);
  });

  it('sends a refused entry again with another id when its words changed, and with the same when not', async () => {
    const server = createServer();
    server.answers(refusing('NOT_AGENCY_HEAD'));
    const outbox = createOutbox(createShelf(), server.send);
    outbox.open('head');
    await outbox.submit(document, { text: 'Satu', revision: 2 }, naming('Satu'));
    const [refused] = outbox.entries();
    await outbox.resend(refused?.id ?? '');
    server.answers(taking);
    await outbox.resend(refused?.id ?? '', { input: { text: 'Gabungan', revision: 3 }, text: 'Gabungan' });
    expect(server.texts()).toEqual(['Satu', 'Satu', 'Gabungan']);
    const [first, again, changed] = server.sent.map(({ mutationId }) => mutationId);
    expect(again).toBe(first);
    expect(changed).not.toBe(first);
    expect(outbox.entries()).toEqual([]);
  });

  it('sends a person’s entries for that person only', async () => {
    const shelf = createShelf();
    const server = createServer();
    server.answers(offline);
    const outbox = createOutbox(shelf, server.send);
    const leave = outbox.open('head');
    void outbox.submit(document, { text: 'Milik kepala' }, naming('Milik kepala'));
    await vi.waitFor(() => expect(shelf.kept.size).toBe(1));
    await outbox.flush();
    leave();
    server.answers(taking);
    server.sent.length = 0;
    outbox.open('secretary');
    await outbox.submit(document, { text: 'Milik sekretaris' }, naming('Milik sekretaris'));
    expect(server.texts()).toEqual(['Milik sekretaris']);
    expect([...shelf.kept.values()]).toMatchObject([{ personId: 'head', text: 'Milik kepala' }]);
  });

  it('says what the line holds up, and nothing of what is only on its way', async () => {
    const server = createServer();
    const outbox = createOutbox(createShelf(), server.send);
    outbox.open('chair');
    const seen: boolean[] = [];
    const stop = outbox.listen(() => seen.push(outbox.entries().some(isUnsent)));
    await outbox.submit(document, { text: 'Satu' }, naming('Satu'));
    expect(seen).not.toContain(true);
    stop();
    server.answers(offline);
    void outbox.submit(document, { text: 'Dua' }, naming('Dua'));
    await vi.waitFor(() => expect(outbox.entries().filter(isUnsent).length).toBe(1));
    void outbox.submit(document, { text: 'Tiga' }, naming('Tiga'));
    expect(outbox.entries().filter(isUnsent).length).toBe(2);
    server.answers(taking);
    await outbox.flush();
    await vi.waitFor(() => expect(outbox.entries()).toEqual([]));
  });

  it('does not carry out by itself what was meant for a moment that passed, until somebody says so again', async () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const shelf = createShelf();
    const server = createServer();
    server.answers(offline);
    const outbox = createOutbox(shelf, server.send);
    outbox.open('chair');
    const closing = outbox.submit(document, { text: '' }, { ...naming(''), lasts: 120_000 });
    const asked = outbox.submit(document, { text: 'Satu' }, naming('Satu'));
    await vi.waitFor(() => expect(outbox.entries().filter(isUnsent).length).toBe(2));
    now.mockReturnValue(1_120_001);
    server.sent.length = 0;
    server.answers(taking);
    await outbox.flush();
    await expect(closing).resolves.toMatchObject({ ok: false, refusal: { code: MOMENT_PASSED } });
    await expect(asked).resolves.toMatchObject({ ok: true });
    expect(server.texts()).toEqual(['Satu']);
    expect([...shelf.kept.values()]).toMatchObject([{ state: 'REFUSED', refusal: { code: MOMENT_PASSED } }]);
    await outbox.resend(outbox.entries()[0]?.id ?? '');
    expect(server.texts()).toEqual(['Satu', '']);
    now.mockRestore();
  });

  it('keeps changed words before it lets the old ones go', async () => {
    const shelf = createShelf();
    const order: string[] = [];
    const told: OutboxShelf = {
      ...shelf,
      keep: (entry) => {
        order.push(`keep ${entry.text}`);
        return shelf.keep(entry);
      },
      remove: (id) => {
        order.push(`remove ${shelf.kept.get(id)?.text}`);
        return shelf.remove(id);
      },
    };
    const server = createServer();
    server.answers(refusing('STALE_REVISION'));
    const outbox = createOutbox(told, server.send);
    outbox.open('head');
    await outbox.submit(document, { text: 'Satu' }, naming('Satu'));
    order.length = 0;
    server.answers(taking);
    const [refused] = outbox.entries();
    await outbox.resend(refused?.id ?? '', { input: { text: 'Dua' }, text: 'Dua' });
    expect(order.slice(0, 2)).toEqual(['keep Dua', 'remove Satu']);
  });

  it('shows what is let go until the device has let it go, and does not send it meanwhile', async () => {
    const shelf = createShelf();
    let remove: () => void = () => undefined;
    const slow: OutboxShelf = {
      ...shelf,
      remove: (id) =>
        new Promise((resolve) => {
          remove = () => resolve(shelf.remove(id));
        }),
    };
    const server = createServer();
    server.answers(offline);
    const outbox = createOutbox(slow, server.send);
    outbox.open('head');
    void outbox.submit(document, { text: 'Satu' }, naming('Satu'));
    await vi.waitFor(() => expect(outbox.entries().filter(isUnsent).length).toBe(1));
    server.sent.length = 0;
    server.answers(taking);
    const gone = outbox.dismiss(outbox.entries()[0]?.id ?? '');
    await outbox.flush();
    expect(outbox.entries().length).toBe(1);
    remove();
    await gone;
    expect([outbox.entries().length, shelf.kept.size, server.sent.length]).toEqual([0, 0, 0]);
  });
});
