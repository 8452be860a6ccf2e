/** An open socket of a signed-in device, of either protocol. */
export interface LiveConnection {
  signInId: string;
  personId: string;
  /** Ends the socket, in a way that its client does not retry. */
  end: () => void;
}

/** The open sockets of this process, so that signing out ends them at once. */
export class LiveConnections {
  private readonly open = new Set<LiveConnection>();

  /** Notes a socket; call what is returned when it has closed. */
  add(connection: LiveConnection): () => void {
    this.open.add(connection);
    return () => this.open.delete(connection);
  }

  /** Ends the sockets of one signed-in device. */
  endSignIn(signInId: string): void {
    this.endWhere((connection) => connection.signInId === signInId);
  }

  /** Ends every socket of a person. */
  endPerson(personId: string): void {
    this.endWhere((connection) => connection.personId === personId);
  }

  /** The devices that have a socket open, each once. */
  signInIds(): string[] {
    return [...new Set([...this.open].map((connection) => connection.signInId))];
  }

  /** How many sockets a person has open. */
  countOf(personId: string): number {
    let count = 0;
    for (const connection of this.open) if (connection.personId === personId) count += 1;
    return count;
  }

  /** How many sockets are open. */
  get size(): number {
    return this.open.size;
  }

  private endWhere(matches: (connection: LiveConnection) => boolean): void {
    for (const connection of [...this.open]) {
      if (!matches(connection)) continue;
      this.open.delete(connection);
      connection.end();
    }
  }
}
