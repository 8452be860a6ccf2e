import { Entity, OptionalProps, PrimaryKey, Property } from '@mikro-orm/core';
import { idColumn, momentColumn } from '../../db/columns.ts';

/**
 * One change of minutes that are written together, as it came: stored before anybody else hears of it. Numbers count
 * from 1 without holes within an epoch.
 */
@Entity({ tableName: 'minutes_update' })
export class MinutesUpdate {
  declare [OptionalProps]?: 'bySeatId';

  @PrimaryKey({ ...idColumn })
  minutesId!: string;

  @PrimaryKey({ type: 'integer' })
  epoch!: number;

  @PrimaryKey({ type: 'integer' })
  n!: number;

  /** An update of Yjs. */
  @Property({ type: 'blob' })
  change!: Buffer;

  /** The seat that wrote it. */
  @Property({ ...idColumn })
  bySeatId!: string;

  @Property({ ...momentColumn })
  at!: Date;
}
