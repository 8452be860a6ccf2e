import type { Finding } from './check.ts';
import type { Facts, StoredEvent } from './facts.ts';
import type { ClientLog, Line } from './log.ts';

/** Kinds of events that tell for the first time what somebody said. */
const FIRST_TOLD: ReadonlySet<string> = new Set([
  'QUESTION_QUEUED',
  'QUESTION_ASKED',
  'ANSWER_SUBMITTED',
  'STATEMENT_CAPTURED',
]);

/** A mark: `⟦head-1.27⟧`. */
const MARK = /⟦[^⟧]+⟧/g;

/** Whether every write that was acknowledged is there once, whatever became of the others is no more than that, and all in order. */
export function checkWriting(logs: readonly ClientLog[], facts: Facts): Finding[] {
  const receipts = new Map(facts.receipts.map((each) => [`${each.personId} ${each.mutationId}`, each]));
  const rows = new Map<string, string[]>();
  for (const { id, text } of facts.words)
    for (const mark of text.match(MARK) ?? []) rows.set(mark, [...(rows.get(mark) ?? []), id]);
  const told = new Map<string, StoredEvent[]>();
  for (const event of facts.events)
    for (const mark of FIRST_TOLD.has(event.kind) ? new Set(event.text.match(MARK)) : [])
      told.set(mark, [...(told.get(mark) ?? []), event]);

  return logs.flatMap(([who, ...lines]) => {
    const findings: Finding[] = [];
    const acknowledged = new Map(
      lines.flatMap((line) => (line.t === 'acknowledged' ? [[line.id, line]] : [])),
    );
    const refused = new Set(lines.flatMap((line) => (line.t === 'refused' ? [line.id] : [])));
    let newest = 0;
    for (const sent of lines.filter((line): line is Line & { t: 'sent' } => line.t === 'sent')) {
      const find = (fault: Finding['fault']) =>
        findings.push({ fault, where: `${sent.operation} ${sent.mark ?? sent.id} of ${who.name}` });
      const receipt = receipts.get(`${who.personId} ${sent.id}`);
      const yes = acknowledged.get(sent.id);
      const no = refused.has(sent.id);
      if (!yes && !no) find('NEVER_SETTLED');
      if (yes && (receipt?.objectId !== yes.object || receipt.operation !== sent.operation)) find('LOST');
      if (no && receipt) find('REFUSED_BUT_STORED');
      if (sent.mark === null) continue;
      const [stored = [], events = []] = [rows.get(sent.mark), told.get(sent.mark)];
      if (stored.length > 1 || events.length > 1) find('TWICE');
      if (yes && (stored.length === 0 || events.length === 0)) find('LOST');
      if (no && stored.length + events.length > 0) find('REFUSED_BUT_STORED');
      const [event] = events;
      if (event && event.number < newest) find('OUT_OF_ORDER');
      if (event) newest = event.number;
    }
    return findings;
  });
}
