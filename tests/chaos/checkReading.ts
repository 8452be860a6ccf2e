import type { Finding } from './check.ts';
import type { Facts, StoredEvent } from './facts.ts';
import type { ClientLog, HeardEvent, Who } from './log.ts';

const PANEL: readonly string[] = ['CHAIR', 'EVALUATOR', 'SECRETARY'];
const OF_AGENCY: readonly string[] = ['AGENCY_HEAD', 'AGENCY_STAFF'];

/**
 * The circles that a person is in, by what design.md says of them. Written out here once more, and not asked of the server's
 * own code, which is what is checked.
 */
function circles({ seats }: Facts, { personId, sessionId }: Who): ReadonlySet<string> {
  const own = seats.filter((seat) => seat.personId === personId && seat.sessionId === sessionId);
  return new Set(
    own.flatMap(({ role, agencyId }) => [
      'EVERYONE',
      `PERSON:${personId}`,
      ...(PANEL.includes(role) ? ['PANEL'] : []),
      ...(role === 'REGION_LEAD' ? ['LEAD'] : []),
      ...(OF_AGENCY.includes(role) && agencyId ? [`AGENCY:${agencyId}`] : []),
    ]),
  );
}

/** Whether every reader got all that they may have, once, in order, and nothing else, across all their lines. */
export function checkReading(logs: readonly ClientLog[], facts: Facts): Finding[] {
  const bySession = new Map<string, Map<number, StoredEvent>>();
  for (const event of facts.events) {
    const session = bySession.get(event.sessionId) ?? new Map<number, StoredEvent>();
    bySession.set(event.sessionId, session.set(event.number, event));
  }
  return logs.flatMap(([who, ...lines]) => {
    const findings: Finding[] = [];
    const find = (fault: Finding['fault'], number: number) =>
      findings.push({ fault, where: `event ${number} for ${who.name}` });
    const stored = bySession.get(who.sessionId) ?? new Map<number, StoredEvent>();
    const mine = circles(facts, who);
    const may = (event: StoredEvent): boolean => event.audience.some((circle) => mine.has(circle));
    const got = new Set<number>();
    let reached = 0;
    for (const line of lines) {
      if (line.t === 'watermark') reached = Math.max(reached, line.number);
      if (line.t !== 'event') continue;
      const { number } = line;
      const event = stored.get(number);
      if (!event || !says(event, line)) find('NOT_WHAT_IS_STORED', number);
      else if (!may(event)) find('NOT_MEANT_FOR_READER', number);
      if (got.has(number) || number <= reached) find('REPEAT', number);
      got.add(number);
      reached = Math.max(reached, number);
    }
    const last = facts.sessions.find(({ id }) => id === who.sessionId)?.lastEventNumber ?? 0;
    if (reached < last) find('BEHIND', last);
    for (const event of stored.values())
      if (event.number <= reached && may(event) && !got.has(event.number)) find('GAP', event.number);
    return findings;
  });
}

function says(event: StoredEvent, heard: HeardEvent): boolean {
  return (
    event.kind === heard.kind &&
    event.at === Date.parse(heard.happenedAt) &&
    event.bySeatId === heard.bySeatId &&
    event.says === heard.says
  );
}
