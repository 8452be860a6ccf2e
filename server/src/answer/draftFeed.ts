/** A draft that was saved: enough to know whether one has it already, and none of its words. */
export interface SavedDraft {
  sessionId: string;
  agencyId: string;
  answerId: string;
  revision: number;
}

/** Tells that drafts were saved, which makes no event: motion, for the agency that writes them. */
export class DraftFeed {
  private readonly listeners = new Set<(saved: SavedDraft) => void>();

  /** Calls `listener` with each draft that is saved in this process. */
  listen(listener: (saved: SavedDraft) => void): void {
    this.listeners.add(listener);
  }

  /** Tells of a draft; call it after the commit and never before. */
  publish(saved: SavedDraft): void {
    for (const listener of this.listeners) listener(saved);
  }
}
