import { appendFileSync } from 'node:fs';
import type { Outcome } from '@risalah/client/src/app/outcome.ts';
import { createOutbox, type Outbox } from '@risalah/client/src/live/createOutbox.ts';
import type { OutboxEntry, OutboxShelf } from '@risalah/client/src/live/outboxShelf.ts';
import { Role } from '@risalah/shared';
import type { Line, Who } from './log.ts';
import { Reader, type Said } from './reader.ts';
import type { Player } from './stage.ts';
import { Typist } from './typist.ts';

/** How long a request may take before it counts as lost, in ms. */
const ANSWERED_WITHIN = 20_000;

const inputOf = (operation: string): string =>
  ({ closeSession: 'SessionInput', readyMinutes: 'MinutesInput', finaliseMinutes: 'MinutesInput' })[
    operation
  ] ?? `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;

/** The document of a mutation that asks for no more than what was changed. */
const documentOf = (operation: string): string =>
  `mutation ($input: ${inputOf(operation)}!) { ${operation}(input: $input) { id } }`;

/**
 * One scripted client: the product's own outbox over a shelf that outlives its reloads, a reader, and for who writes minutes a copy of
 * them. It notes what it does and what it is told, in a file.
 */
export class ChaosClient {
  readonly player: Player;
  readonly reader: Reader;
  readonly typists: Typist[];
  /** Answers as the events told of them, by id. */
  readonly answers = new Map<string, { agencyId: string; state: string; revision: number }>();
  sessionState = 'LIVE';
  /** Whether the script leaves this client alone. */
  resting = false;
  private readonly url: string;
  private readonly file: string;
  private readonly kept = new Map<string, OutboxEntry>();
  private outbox: Outbox;
  private close: () => void;
  private inFlight = new AbortController();
  private said = 0;

  constructor(url: string, player: Player, file: string) {
    this.url = url;
    this.player = player;
    this.file = file;
    const { name, personId, sessionId } = player;
    this.note({ t: 'who', name, personId, sessionId });
    [this.outbox, this.close] = this.openOutbox();
    this.reader = new Reader({
      url,
      player,
      note: this.note,
      heard: (said) => this.hear(said),
      connected: () => void this.outbox.flush(),
    });
    const writes = player.role === Role.SECRETARY;
    this.typists = writes ? player.minutesIds.map((id) => new Typist(url, player, id, this.note)) : [];
  }

  /** Submissions that the server was not heard to have taken or refused. */
  get waiting(): number {
    return [...this.kept.values()].filter((entry) => entry.state !== 'REFUSED').length;
  }

  /** Puts something into the outbox; `words` are made to be found again. */
  submit(operation: string, input: Record<string, unknown>, words = ''): void {
    this.said += 1;
    const mark = words ? `⟦${this.player.name}.${this.said}⟧` : '';
    const whole = mark ? { ...input, text: `${words} ${mark}` } : input;
    void this.outbox.submit(documentOf(operation), whole, {
      about: operation,
      operation,
      label: mark,
      text: mark,
    });
  }

  /** Loses every line at once; requests that are under way are answered to nobody. */
  drop(): void {
    this.inFlight.abort();
    this.inFlight = new AbortController();
    this.reader.drop();
    for (const typist of this.typists) typist.drop();
  }

  /** Reloads the page: what was in memory is gone, and the outbox begins with what is on the shelf. */
  reload(): void {
    this.inFlight.abort();
    this.inFlight = new AbortController();
    this.close();
    [this.outbox, this.close] = this.openOutbox();
  }

  /** Sends what waits, now. */
  flush(): void {
    void this.outbox.flush();
  }

  /** Reads with this person's sign-in; null while the server does not answer. */
  async read<Data>(query: string, variables: Record<string, unknown>): Promise<Data | null> {
    const came = await this.post(query, variables).catch(() => null);
    return (came?.data as Data | undefined) ?? null;
  }

  /** Leaves for good. */
  stop(): void {
    this.reader.stop();
    for (const typist of this.typists) typist.stop();
    this.close();
  }

  private readonly note = (line: Line | Who): void => {
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  };

  private openOutbox(): [Outbox, () => void] {
    // A page that is gone notes nothing more, as it would tell nobody of what it still hears.
    const page = { open: true };
    const outbox = createOutbox(this.shelf(page), (document, variables) =>
      this.send(page, document, variables),
    );
    const close = outbox.open(this.player.personId);
    return [
      outbox,
      () => {
        page.open = false;
        close();
      },
    ];
  }

  /** Keeps copies, as IndexedDB does, and takes a moment for it. */
  private shelf(page: { open: boolean }): OutboxShelf {
    const moment = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    return {
      load: async () => {
        await moment();
        return structuredClone([...this.kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
      },
      keep: async (entry) => {
        await moment();
        if (!page.open) return;
        const { id, about, text } = entry;
        if (!this.kept.has(id))
          this.note({ t: 'sent', at: Date.now(), id, operation: about, mark: text || null });
        this.kept.set(id, structuredClone(entry));
      },
      remove: async (id) => {
        await moment();
        if (page.open) this.kept.delete(id);
      },
    };
  }

  private async send(
    page: { open: boolean },
    document: string,
    variables: { input: Record<string, unknown> },
  ): Promise<Outcome<unknown>> {
    const id = String(variables.input.mutationId);
    if (!this.kept.has(id)) throw new Error(`${id} was sent before it was kept`);
    const lost: Outcome<unknown> = { ok: false, refusal: { code: 'NETWORK', message: '', extensions: {} } };
    const came = await this.post(document, variables).catch(() => null);
    if (!came || !page.open) return lost;
    const [error] = came.errors ?? [];
    if (error) {
      const { code, ...extensions } = error.extensions as Record<string, unknown>;
      if (!WAITS.has(String(code))) this.note({ t: 'refused', at: Date.now(), id, code: String(code) });
      return { ok: false, refusal: { code: String(code), message: error.message, extensions } };
    }
    const [object] = Object.values(came.data as Record<string, { id: string }>);
    this.note({ t: 'acknowledged', at: Date.now(), id, object: object?.id ?? '' });
    return { ok: true, data: came.data };
  }

  private async post(query: string, variables: unknown): Promise<Answered> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': 'true',
        cookie: this.player.cookie,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([this.inFlight.signal, AbortSignal.timeout(ANSWERED_WITHIN)]),
    });
    return (await response.json()) as Answered;
  }

  private hear({ payload }: Said): void {
    if (payload.sessionState) this.sessionState = payload.sessionState;
    for (const { answerId, ...answer } of payload.answers ?? []) this.answers.set(answerId, answer);
    const { answerId, agencyId, answerState, answerRevision } = payload;
    if (answerId && agencyId && answerState && answerRevision !== undefined)
      this.answers.set(answerId, { agencyId, state: answerState, revision: answerRevision });
  }
}

/** Refusals after which the outbox sends again by itself. */
const WAITS: ReadonlySet<string> = new Set(['NETWORK', 'NOT_SIGNED_IN', 'NOT_STORED', 'FOREIGN_ORIGIN']);

interface Answered {
  data?: unknown;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}
