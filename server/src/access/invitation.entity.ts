import { Entity, ManyToOne, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { idColumn, momentColumn, newId, optionalMomentColumn } from '../db/columns.ts';
import { Person } from '../workspace/person.entity.ts';

/** A link by which an invited person sets a password, once. */
@Entity({ tableName: 'invitation' })
export class Invitation {
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Person })
  person!: Rel<Person>;

  /** SHA-256 of the token in the link, in hex. */
  @Property({ type: 'string', length: 64, unique: true, hidden: true })
  tokenHash!: string;

  @Property({ ...momentColumn })
  invitedAt!: Date;

  @Property({ ...momentColumn })
  expiresAt!: Date;

  @Property({ ...optionalMomentColumn })
  acceptedAt: Date | null = null;
}
