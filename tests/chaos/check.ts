import { checkReading } from './checkReading.ts';
import { checkWriting } from './checkWriting.ts';
import type { Facts } from './facts.ts';
import type { ClientLog } from './log.ts';

/** What can be wrong after a run. */
export type Fault =
  /** Acknowledged, and not there. */
  | 'LOST'
  /** There more than once. */
  | 'TWICE'
  /** Refused, and there all the same. */
  | 'REFUSED_BUT_STORED'
  /** Stored in another order than it was submitted in. */
  | 'OUT_OF_ORDER'
  /** Still in the outbox when everything was over. */
  | 'NEVER_SETTLED'
  /** An event that a reader may have and did not get. */
  | 'GAP'
  /** An event that came again, or after a later one. */
  | 'REPEAT'
  /** An event whose audience does not name the reader. */
  | 'NOT_MEANT_FOR_READER'
  /** A reader was told what the database does not hold, or holds otherwise. */
  | 'NOT_WHAT_IS_STORED'
  /** A reader never came to the newest event. */
  | 'BEHIND'
  /** A number that no event or question has, or that the session does not know of. */
  | 'HOLE'
  /** Copies of the same minutes that differ, or from what is stored. */
  | 'MINUTES_DIFFER'
  /** The seals do not verify, or the file is damaged. */
  | 'CHAIN';

/** One thing that is wrong. */
export interface Finding {
  fault: Fault;
  /** Which client, session, event or word it is about. */
  where: string;
}

/** Everything that is wrong with what a database holds, by what the clients saw. `chain` is what verifying the seals found. */
export function check(logs: readonly ClientLog[], facts: Facts, chain: readonly string[] = []): Finding[] {
  return [
    ...checkWriting(logs, facts),
    ...checkReading(logs, facts),
    ...checkNumbers(facts),
    ...checkMinutes(logs, facts),
    ...chain.map((where): Finding => ({ fault: 'CHAIN', where })),
    ...(facts.integrity === 'ok' ? [] : [{ fault: 'CHAIN' as const, where: facts.integrity }]),
  ];
}

function checkNumbers({ sessions, events, questions }: Facts): Finding[] {
  const hole = (where: string): Finding => ({ fault: 'HOLE', where });
  return sessions.flatMap(({ id, lastEventNumber, lastQuestionNumber }) => {
    const of = <Row extends { sessionId: string; number: number | null }>(rows: readonly Row[]) =>
      rows
        .flatMap(({ sessionId, number }) => (sessionId === id && number !== null ? [number] : []))
        .sort((a, b) => a - b);
    const whole = (numbers: readonly number[], last: number): boolean =>
      numbers.length === last && numbers.every((number, index) => number === index + 1);
    return [
      ...(whole(of(events), lastEventNumber) ? [] : [hole(`events of ${id}`)]),
      ...(whole(of(questions), lastQuestionNumber) ? [] : [hole(`questions of ${id}`)]),
    ];
  });
}

function checkMinutes(logs: readonly ClientLog[], { minutes }: Facts): Finding[] {
  const findings: Finding[] = [];
  const stored = new Map(minutes.map(({ id, text }) => [id, text]));
  const copies = new Map<string, string>();
  for (const [who, ...lines] of logs) {
    for (const line of lines) {
      if (line.t === 'copy') {
        const other = copies.get(line.minutesId) ?? line.text;
        copies.set(line.minutesId, other);
        if (other !== line.text || stored.get(line.minutesId) !== line.text)
          findings.push({ fault: 'MINUTES_DIFFER', where: `${line.minutesId}, the copy of ${who.name}` });
      }
      if (line.t !== 'typed') continue;
      const text = stored.get(line.minutesId) ?? '';
      for (const word of line.words) {
        const times = text.split(word).length - 1;
        if (times === 0) findings.push({ fault: 'LOST', where: `${word} of ${who.name}` });
        if (times > 1) findings.push({ fault: 'TWICE', where: `${word} of ${who.name}` });
      }
    }
  }
  return findings;
}
