import { DocumentPhase, Refusal } from '@risalah/shared';

/** How many documents one person may have in the making at once. */
const AT_ONCE = 3;

/** How far a document has come. */
interface Progress {
  personId: string;
  phase: DocumentPhase;
}

/** A document in the making. */
export interface ProgressEntry {
  tell(phase: DocumentPhase): void;
  /** Forgets it: it is made, or will not be. */
  close(): void;
}

/** The documents that are being made, by the tickets of those who wait. No fact: it may be lost. */
export interface ProgressBook {
  /** Notes a new one. Refuses with DOCUMENTS_BUSY who has too many already. */
  open(personId: string, ticket: string): ProgressEntry;
  /** How far it is; undefined where there is none of that person's. */
  read(ticket: string, personId: string): Progress | undefined;
}

/** Makes an empty book. */
export function createProgressBook(): ProgressBook {
  const entries = new Set<Progress>();
  const byTicket = new Map<string, Progress>();
  return {
    open(personId, ticket) {
      if ([...entries].filter((each) => each.personId === personId).length >= AT_ONCE) {
        throw new Refusal('DOCUMENTS_BUSY');
      }
      const entry: Progress = { personId, phase: DocumentPhase.COLLECTING };
      // Somebody else's ticket stays theirs.
      const named = ticket !== '' && ticket.length <= 64 && !byTicket.has(ticket);
      entries.add(entry);
      if (named) byTicket.set(ticket, entry);
      return {
        tell(phase) {
          entry.phase = phase;
        },
        close() {
          entries.delete(entry);
          if (named) byTicket.delete(ticket);
        },
      };
    },
    read(ticket, personId) {
      const entry = byTicket.get(ticket);
      return entry?.personId === personId ? entry : undefined;
    },
  };
}
