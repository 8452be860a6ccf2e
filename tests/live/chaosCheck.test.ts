import { describe, expect, it } from 'vitest';
import { check, type Fault } from '../chaos/check.ts';
import type { Facts, StoredEvent } from '../chaos/facts.ts';
import type { ClientLog, Line } from '../chaos/log.ts';

type World = { logs: ClientLog[]; facts: Facts; chain: string[] };

const event = (number: number, kind: string, audience: string[], text = ''): StoredEvent => ({
  ...{ sessionId: 's', number, kind, audience, text },
  ...{ at: 1_000 * number, bySeatId: 'seat', says: `${kind}Payload` },
});
const heard = ({ number, kind, at, bySeatId, says }: StoredEvent): Line => {
  return { t: 'event', at: 0, number, kind, bySeatId, says, happenedAt: new Date(at).toISOString() };
};

const EVENTS = [
  event(1, 'SESSION_OPENED', ['EVERYONE']),
  event(2, 'QUESTION_QUEUED', ['PANEL'], '⟦chair.1⟧'),
  event(3, 'QUESTION_ASKED', ['EVERYONE'], '⟦chair.2⟧'),
  event(4, 'ANSWER_SUBMITTED', ['EVERYONE'], '⟦head.1⟧'),
  event(5, 'ANSWER_ACCEPTED', ['PANEL', 'AGENCY:a']),
  event(6, 'FOLLOW_UP_PROPOSED', ['PANEL']),
];
const [opened, queued, asked, answered, accepted, proposed] = EVENTS.map(heard) as [
  ...[Line, Line, Line, Line, Line, Line],
];

const sent = (id: string, operation: string, mark: string): Line => {
  return { t: 'sent', at: 0, id, operation, mark };
};
const acknowledged = (id: string, object: string): Line => {
  return { t: 'acknowledged', at: 0, id, object };
};
const LINE_LOST: Line[] = [
  { t: 'cut', at: 0, why: 'dropped' },
  { t: 'subscribed', at: 0, after: 2 },
];
const CHAIR: Line[] = [
  ...[sent('m1', 'queueQuestion', '⟦chair.1⟧'), acknowledged('m1', 'q1')],
  ...[opened, queued, ...LINE_LOST],
  ...([sent('m2', 'askQuestion', '⟦chair.2⟧'), acknowledged('m2', 'q2')] as Line[]),
  ...[asked, answered, accepted, proposed],
  { t: 'typed', at: 0, minutesId: 'min', words: ['⟦w1⟧', '⟦w2⟧'] },
  { t: 'copy', at: 0, minutesId: 'min', text: '⟦w1⟧⟦w2⟧' },
];
const HEAD: Line[] = [
  ...[opened, asked, sent('m1', 'submitAnswer', '⟦head.1⟧'), acknowledged('m1', 'a1')],
  ...([sent('m2', 'submitAnswer', '⟦head.2⟧'), { t: 'refused', at: 0, id: 'm2', code: 'NO_SEAT' }] as Line[]),
  ...[answered, accepted, { t: 'watermark', at: 0, number: 6 } as const],
];
const log = (name: string, lines: Line[]): ClientLog => [
  { t: 'who', name, personId: name, sessionId: 's' },
  ...lines,
];

/** What a run leaves where nothing is wrong. */
const sound = (): World => ({
  logs: [log('chair', [...CHAIR]), log('head', [...HEAD])],
  chain: [],
  facts: {
    sessions: [{ id: 's', state: 'LIVE', lastEventNumber: 6, lastQuestionNumber: 1 }],
    events: EVENTS,
    receipts: [
      { personId: 'chair', mutationId: 'm1', operation: 'queueQuestion', objectId: 'q1' },
      { personId: 'chair', mutationId: 'm2', operation: 'askQuestion', objectId: 'q2' },
      { personId: 'head', mutationId: 'm1', operation: 'submitAnswer', objectId: 'a1' },
    ],
    words: [
      { id: 'q1', text: 'Satu ⟦chair.1⟧' },
      { id: 'q2', text: 'Dua ⟦chair.2⟧' },
      { id: 'a1', text: 'Tiga ⟦head.1⟧' },
    ],
    questions: [
      { sessionId: 's', number: null },
      { sessionId: 's', number: 1 },
    ],
    seats: [
      { sessionId: 's', personId: 'chair', role: 'CHAIR', agencyId: null },
      { sessionId: 's', personId: 'head', role: 'AGENCY_HEAD', agencyId: 'a' },
    ],
    minutes: [{ id: 'min', state: 'DRAFT', text: '⟦w1⟧⟦w2⟧' }],
    integrity: 'ok',
  },
});

/** A world in which some facts are others, or the lines of a client. */
const facts = (parts: (facts: Facts) => Partial<Facts>): World => {
  const world = sound();
  return { ...world, facts: { ...world.facts, ...parts(world.facts) } };
};
const chair = (change: (lines: Line[]) => Line[]): World => ({
  ...sound(),
  logs: [log('chair', change([...CHAIR])), log('head', HEAD)],
});
const head = (change: (lines: Line[]) => Line[]): World => ({
  ...sound(),
  logs: [log('chair', CHAIR), log('head', change([...HEAD]))],
});
const without = (line: Line) => (lines: Line[]) => lines.filter((each) => each !== line);
const after = (line: Line, put: Line) => (lines: Line[]) =>
  lines.flatMap((each) => (each === line ? [each, put] : [each]));

const FAULTS: [what: string, world: World, fault: Fault][] = [
  ['an acknowledged write without its receipt', facts((f) => ({ receipts: f.receipts.slice(0, 2) })), 'LOST'],
  ['an acknowledged write without its row', facts((f) => ({ words: f.words.slice(0, 2) })), 'LOST'],
  [
    'an acknowledged write without its event',
    facts((f) => ({
      events: f.events.map((each) => ({ ...each, text: each.number === 4 ? '' : each.text })),
    })),
    'LOST',
  ],
  [
    'a receipt for another object than was acknowledged',
    facts((f) => ({ receipts: f.receipts.map((each) => ({ ...each, objectId: 'other' })) })),
    'LOST',
  ],
  [
    'a write whose words are in two rows',
    facts((f) => ({ words: [...f.words, { id: 'q9', text: '⟦chair.2⟧' }] })),
    'TWICE',
  ],
  [
    'a write that was told twice',
    facts((f) => ({
      events: f.events.map((each) => ({ ...each, text: each.number === 2 ? '⟦chair.2⟧' : each.text })),
    })),
    'TWICE',
  ],
  [
    'a refused write that is there',
    facts((f) => ({ words: [...f.words, { id: 'a2', text: '⟦head.2⟧' }] })),
    'REFUSED_BUT_STORED',
  ],
  [
    'a refused write with a receipt',
    facts((f) => ({
      receipts: [
        ...f.receipts,
        { personId: 'head', mutationId: 'm2', operation: 'submitAnswer', objectId: 'a1' },
      ],
    })),
    'REFUSED_BUT_STORED',
  ],
  [
    'writes of one person in another order than they were submitted in',
    facts((f) => ({
      events: f.events.map((each) => ({
        ...each,
        kind: each.number === 2 ? 'QUESTION_ASKED' : each.number === 3 ? 'QUESTION_QUEUED' : each.kind,
        text: each.number === 2 ? '⟦chair.2⟧' : each.number === 3 ? '⟦chair.1⟧' : each.text,
      })),
    })),
    'OUT_OF_ORDER',
  ],
  ['a write of which nobody heard any more', head(without(acknowledgedHead())), 'NEVER_SETTLED'],
  ['an event that one reader lacks', chair(without(answered)), 'GAP'],
  ['an event of the reader’s agency that they lack', head(without(accepted)), 'GAP'],
  ['an event that came twice on one line', chair(after(asked, asked)), 'REPEAT'],
  ['an event that came again after the line was cut', chair(after(accepted, queued)), 'REPEAT'],
  [
    'an event below a number up to which all was said to be given',
    head((lines) => [...lines, heard(event(6, 'FOLLOW_UP_PROPOSED', ['PANEL']))]),
    'REPEAT',
  ],
  ['an event of the panel told to an agency', head(after(opened, queued)), 'NOT_MEANT_FOR_READER'],
  [
    'an event of another agency',
    facts((f) => ({ seats: f.seats.map((seat) => (seat.agencyId ? { ...seat, agencyId: 'b' } : seat)) })),
    'NOT_MEANT_FOR_READER',
  ],
  [
    'an event that is not stored any more',
    chair((lines) => [...lines, heard(event(7, 'QUESTION_ASKED', ['EVERYONE']))]),
    'NOT_WHAT_IS_STORED',
  ],
  [
    'an event that says something else than is stored',
    facts((f) => ({ events: f.events.map((each) => (each.number === 4 ? { ...each, at: 1 } : each)) })),
    'NOT_WHAT_IS_STORED',
  ],
  ['a reader who never came to the newest event', chair(without(proposed)), 'BEHIND'],
  [
    'a number that no event has',
    facts((f) => ({ events: f.events.filter(({ number }) => number !== 5) })),
    'HOLE',
  ],
  [
    'a session that knows of more events than there are',
    facts((f) => ({ sessions: f.sessions.map((each) => ({ ...each, lastEventNumber: 7 })) })),
    'HOLE',
  ],
  [
    'a number that two questions have',
    facts((f) => ({ questions: [...f.questions, { sessionId: 's', number: 1 }] })),
    'HOLE',
  ],
  [
    'minutes that are stored otherwise than a copy of them',
    facts(() => ({ minutes: [{ id: 'min', state: 'DRAFT', text: '⟦w2⟧⟦w1⟧' }] })),
    'MINUTES_DIFFER',
  ],
  [
    'a word of the minutes that is gone',
    facts(() => ({ minutes: [{ id: 'min', state: 'DRAFT', text: '⟦w1⟧' }] })),
    'LOST',
  ],
  [
    'a word of the minutes that is there twice',
    facts(() => ({ minutes: [{ id: 'min', state: 'DRAFT', text: '⟦w1⟧⟦w2⟧⟦w1⟧' }] })),
    'TWICE',
  ],
  ['a seal that does not verify', { ...sound(), chain: ['✗ a seal'] }, 'CHAIN'],
  ['a damaged file', facts(() => ({ integrity: 'row 3 missing from index' })), 'CHAIN'],
];

function acknowledgedHead(): Line {
  return HEAD.find((line) => line.t === 'acknowledged') as Line;
}

describe('what checks a run of chaos', () => {
  it('finds nothing where nothing is wrong', () => {
    const { logs, facts: all, chain } = sound();
    expect(check(logs, all, chain)).toEqual([]);
  });

  it('takes a write that was answered to nobody for what it is: there once, or not at all', () => {
    const kept = head((lines) => [...lines, acknowledged('m2', 'a1')].filter((line) => line.t !== 'refused'));
    expect(check(kept.logs, kept.facts).map(({ fault }) => fault)).toContain('LOST');
  });

  it.each(FAULTS)('finds %s', (_what, { logs, facts: all, chain }, fault) => {
    expect(check(logs, all, chain).map((finding) => finding.fault)).toContain(fault);
  });
});
