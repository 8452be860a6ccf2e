import { emptyDocument } from '@risalah/server/minutes/together/storedDocument';
import { takeChange } from '@risalah/server/minutes/together/takeChange';
import { type MinutesDocument, plainTextOf } from '@risalah/shared';
import { documentOf } from '@risalah/shared/minutes-sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Typist, wordsTypedBy } from './support/typists.ts';

const CLIENTS = 5;

/** The server's side, with its storage in memory: the changes that were stored, and the document that is made of them. */
class Server {
  private log: Uint8Array[];
  private document = { ydoc: emptyDocument(), room: 0 };

  constructor(start: Uint8Array) {
    this.log = [start];
    this.restart();
  }

  /** Stores a change and returns what the others are told; what was refused returns null. */
  take(update: Uint8Array): { added: Uint8Array[]; putBack: Uint8Array | null } | null {
    const taken = takeChange(this.document, update);
    if ('code' in taken) return null;
    const added = taken.added ? [taken.added] : [];
    this.log.push(...added, ...(taken.putBack ? [taken.putBack] : []));
    return { added, putBack: taken.putBack };
  }

  restart(): void {
    this.document = { ydoc: emptyDocument(), room: 0 };
    for (const update of this.log) Y.applyUpdate(this.document.ydoc, update);
  }

  compact(): void {
    const ydoc = new Y.Doc();
    for (const update of this.log) Y.applyUpdate(ydoc, update);
    this.log = [Y.encodeStateAsUpdate(ydoc)];
  }

  get ydoc(): Y.Doc {
    return this.document.ydoc;
  }
}

/** Somebody who writes: a copy of the text, what was not answered yet, and what is on its way to them. */
class Client implements Typist {
  readonly ydoc = new Y.Doc();
  readonly name: string;
  typed = 0;
  unsent: Uint8Array[] = [];
  inbox: Uint8Array[] = [];
  online = false;

  constructor(name: string) {
    this.name = name;
    this.ydoc.getXmlFragment('minutes');
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.unsent.push(update);
    });
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.ydoc, update, 'server');
  }
}

/** What happens: an edit by one of the clients, a message, or trouble. `pick` chooses where. */
type Step = { who: number; what: What; pick: number; more: number };
type What = 'EDIT' | 'SEND' | 'ANSWER_LOST' | 'RECEIVE' | 'DROP' | 'JOIN' | 'RESTART' | 'COMPACT';

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(CLIENTS - 1),
  what: fc.oneof(
    { weight: 10, arbitrary: fc.constant<What>('EDIT') },
    { weight: 5, arbitrary: fc.constant<What>('SEND') },
    { weight: 1, arbitrary: fc.constant<What>('ANSWER_LOST') },
    { weight: 6, arbitrary: fc.constant<What>('RECEIVE') },
    { weight: 2, arbitrary: fc.constant<What>('DROP') },
    { weight: 3, arbitrary: fc.constant<What>('JOIN') },
    { weight: 1, arbitrary: fc.constant<What>('RESTART') },
    { weight: 1, arbitrary: fc.constant<What>('COMPACT') },
  ),
  pick: fc.nat(1_000),
  more: fc.nat(1_000),
});

const textOf = (ydoc: Y.Doc): string => plainTextOf(documentOf(ydoc) as MinutesDocument, (id) => `[${id}]`);

function play(steps: readonly Step[]): void {
  const start = new Y.Doc();
  start.getXmlFragment('minutes').insert(0, [new Y.XmlElement('paragraph')]);
  const server = new Server(Y.encodeStateAsUpdate(start));
  const clients = Array.from({ length: CLIENTS }, (_, index) => new Client('abcde'[index] ?? ''));
  const typed = new Set<string>();
  const takenOut = new Set<string>();

  const tell = (update: Uint8Array, but?: Client): void => {
    for (const client of clients) if (client.online && client !== but) client.inbox.push(update);
  };
  const send = (client: Client, answered: boolean): void => {
    if (!client.online || client.unsent.length === 0) return;
    const outcome = server.take(Y.mergeUpdates(client.unsent));
    expect(outcome, 'a change that was made in the text was refused').not.toBeNull();
    if (answered) client.unsent = [];
    for (const update of outcome?.added ?? []) tell(update, client);
    if (outcome?.putBack) tell(outcome.putBack);
  };
  const join = (client: Client): void => {
    client.online = true;
    client.inbox = [];
    client.receive(Y.encodeStateAsUpdate(server.ydoc, Y.encodeStateVector(client.ydoc)));
  };
  const drop = (client: Client): void => {
    client.online = false;
    client.inbox = [];
  };

  for (const { who, what, pick, more } of steps) {
    const client = clients[who] as Client;
    if (what === 'EDIT') {
      const { added, removed } = wordsTypedBy(client, pick, more);
      for (const word of added) typed.add(word);
      for (const word of removed) takenOut.add(word);
    } else if (what === 'SEND') send(client, true);
    else if (what === 'ANSWER_LOST') {
      send(client, false);
      drop(client);
    } else if (what === 'RECEIVE') {
      const [update] = client.inbox.splice(pick % Math.max(1, client.inbox.length), 1);
      if (update) client.receive(update);
    } else if (what === 'DROP') drop(client);
    else if (what === 'JOIN') join(client);
    else if (what === 'COMPACT') server.compact();
    else {
      server.restart();
      for (const each of clients) drop(each);
    }
  }

  for (const client of clients) {
    join(client);
    send(client, true);
  }
  for (const client of clients) {
    for (const update of client.inbox) client.receive(update);
    expect(documentOf(client.ydoc)).toEqual(documentOf(server.ydoc));
  }
  server.restart();
  const text = textOf(server.ydoc);
  expect(text).toBe(textOf((clients[0] as Client).ydoc));
  for (const word of typed) if (!takenOut.has(word)) expect(text).toContain(word);
}

describe('whatever five people do to one text, with drops, reorderings and restarts', () => {
  it('leaves them with the same text, in which is every word that nobody took out', () => {
    const schedule = fc.array(step, { minLength: 10, maxLength: 60 });
    fc.assert(fc.property(schedule, play), { numRuns: 1_000 });
  });
});
