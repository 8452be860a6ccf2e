/** What somebody is writing at the moment: motion, not a fact. */
export type Writing = { answerId: string } | { minutesId: string } | null;

/** A person in a session's room, over one or more sockets. */
export interface Present {
  personId: string;
  seatIds: readonly string[];
  sockets: Set<string>;
  writing: Writing;
  away: boolean;
  /** Since when their hand is up, in ms since 1970; null while it is not. */
  hand: number | null;
}

/** One line of the list that clients get, a line for each seat. */
export interface PresenceLine {
  seatId: string;
  personId: string;
  writing: Writing;
  away: boolean;
  hand: number | null;
}

/** Who is connected to which session's room, in this process. */
export class PresenceBook {
  private readonly rooms = new Map<string, Map<string, Present>>();

  /** Notes a socket of a person in a room. */
  enter(sessionId: string, personId: string, seatIds: readonly string[], socketId: string): void {
    const room = this.rooms.get(sessionId) ?? new Map<string, Present>();
    this.rooms.set(sessionId, room);
    const present = room.get(personId) ?? {
      personId,
      seatIds,
      sockets: new Set(),
      writing: null,
      away: false,
      hand: null,
    };
    present.seatIds = seatIds;
    present.sockets.add(socketId);
    room.set(personId, present);
  }

  /** Takes a socket out of a room; true when it was the person's last one there. */
  leave(sessionId: string, personId: string, socketId: string): boolean {
    const room = this.rooms.get(sessionId);
    const present = room?.get(personId);
    if (!room || !present?.sockets.delete(socketId)) return false;
    if (present.sockets.size > 0) return false;
    room.delete(personId);
    if (room.size === 0) this.rooms.delete(sessionId);
    return true;
  }

  /** Whether a person has a socket in a room. */
  has(sessionId: string, personId: string): boolean {
    return this.rooms.get(sessionId)?.has(personId) ?? false;
  }

  /** Changes what is known of a person in a room; false when they are not there. */
  note(
    sessionId: string,
    personId: string,
    change: Partial<Pick<Present, 'writing' | 'away' | 'hand'>>,
  ): boolean {
    const present = this.rooms.get(sessionId)?.get(personId);
    if (present) Object.assign(present, change);
    return present !== undefined;
  }

  /** Since when somebody's hand is up in a room; null while it is not, or they are not there. */
  handOf(sessionId: string, personId: string): number | null {
    return this.rooms.get(sessionId)?.get(personId)?.hand ?? null;
  }

  /** Lowers the hand of whoever sits on a seat, or every hand in the room when none is named; false when none was up. */
  lowerHands(sessionId: string, seatId: string | null): boolean {
    const up = [...(this.rooms.get(sessionId)?.values() ?? [])].filter(
      ({ hand, seatIds }) => hand !== null && (seatId === null || seatIds.includes(seatId)),
    );
    for (const present of up) present.hand = null;
    return up.length > 0;
  }

  /** The list of a room. `withMinutes` also tells who writes the minutes, which is the panel's business. */
  list(sessionId: string, withMinutes: boolean): PresenceLine[] {
    const lines: PresenceLine[] = [];
    for (const { personId, seatIds, writing, away, hand } of this.rooms.get(sessionId)?.values() ?? []) {
      const shown = writing && 'minutesId' in writing && !withMinutes ? null : writing;
      for (const seatId of seatIds) lines.push({ seatId, personId, writing: shown, away, hand });
    }
    return lines;
  }
}
