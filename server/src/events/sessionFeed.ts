import type { SessionEvent } from './sessionEvent.entity.ts';

/** Somebody who is told what is committed for one session. */
export interface FeedFollower {
  /** How many readers it stands for, for the metrics. */
  readonly size: number;
  /** Takes committed events, in the order of publishing; must not throw. */
  published(events: readonly SessionEvent[]): void;
}

/** Hands committed events of each session to those who follow it in this process. */
export class SessionFeed {
  private readonly followers = new Map<string, Set<FeedFollower>>();
  private readonly listeners = new Set<(sessionId: string, events: readonly SessionEvent[]) => void>();

  /** Calls `listener` with whatever is published for any session; for what must follow facts, such as presence. */
  listen(listener: (sessionId: string, events: readonly SessionEvent[]) => void): void {
    this.listeners.add(listener);
  }

  /** Tells a follower what is committed from now on; call what is returned when it has enough. */
  follow(sessionId: string, follower: FeedFollower): () => void {
    const followers = this.followers.get(sessionId) ?? new Set();
    this.followers.set(sessionId, followers);
    followers.add(follower);
    return () => {
      followers.delete(follower);
      if (followers.size === 0 && this.followers.get(sessionId) === followers)
        this.followers.delete(sessionId);
    };
  }

  /** Publishes what a transaction stored; call it after the commit and never before. */
  publish(sessionId: string, events: readonly SessionEvent[]): void {
    if (events.length === 0) return;
    for (const follower of this.followers.get(sessionId) ?? []) follower.published(events);
    for (const listener of this.listeners) listener(sessionId, events);
  }

  /** How many readers there are, for the metrics. */
  get size(): number {
    let count = 0;
    for (const followers of this.followers.values()) for (const { size } of followers) count += size;
    return count;
  }
}
