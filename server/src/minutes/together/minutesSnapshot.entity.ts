import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import { idColumn, momentColumn } from '../../db/columns.ts';

/** All changes of one epoch of minutes up to a number, as one; what came later stands in {@link MinutesUpdate}. */
@Entity({ tableName: 'minutes_snapshot' })
export class MinutesSnapshot {
  @PrimaryKey({ ...idColumn })
  minutesId!: string;

  @PrimaryKey({ type: 'integer' })
  epoch!: number;

  /** The number of the newest change that it holds; 0 where it holds only what the epoch started with. */
  @Property({ type: 'integer' })
  upTo!: number;

  /** The document as one update of Yjs. */
  @Property({ type: 'blob' })
  state!: Buffer;

  @Property({ ...momentColumn })
  at!: Date;
}
