import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/core';
import type { EventKind } from '@risalah/shared';
import { idColumn, momentColumn, newId, wordColumn } from '../db/columns.ts';

/**
 * One fact of a session, numbered from 1 without holes. The row is written once and never changed: it says what it
 * said when it happened, holding only what its whole audience may see.
 */
@Entity({ tableName: 'session_event' })
@Unique({ properties: ['sessionId', 'number'] })
export class SessionEvent {
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  // No relation: reading the log must never load a session.
  @Property({ ...idColumn, fieldName: 'session_id' })
  sessionId!: string;

  @Property({ type: 'integer' })
  number!: number;

  @Property({ ...momentColumn })
  at!: Date;

  @Property({ ...wordColumn })
  kind!: EventKind;

  /** The seat that acted; null for what happened by itself. */
  @Property({ ...idColumn, nullable: true })
  bySeatId: string | null = null;

  /** The office or name under which the seat acted, as it stood then. */
  @Property({ type: 'string', nullable: true })
  byName: string | null = null;

  /** Circles, any of which lets a reader have the event; see `Circle` of @risalah/shared. */
  @Property({ type: 'json' })
  audience!: string[];

  /** The payload with its `__typename`, all moments as ISO text. */
  @Property({ type: 'json' })
  payload!: StoredPayload;
}

/** A payload as it is stored: the fields of one of the payload types, and which one. */
export interface StoredPayload {
  __typename: string;
  [field: string]: unknown;
}
