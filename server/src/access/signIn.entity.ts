import { Entity, ManyToOne, PrimaryKey, Property, type Rel } from '@mikro-orm/core';
import { idColumn, momentColumn, newId } from '../db/columns.ts';
import { Person } from '../workspace/person.entity.ts';

/** One signed-in device. The row is the truth; the cookie carries only the secret whose hash it keeps. */
@Entity({ tableName: 'sign_in' })
export class SignIn {
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Person })
  person!: Rel<Person>;

  /** SHA-256 of the token, in hex: a stolen database signs nobody in. */
  @Property({ type: 'string', length: 64, unique: true, hidden: true })
  tokenHash!: string;

  @Property({ ...momentColumn })
  signedInAt!: Date;

  /** Moved forward while the device is used; the sign-in ends when it was not used for twelve hours. */
  @Property({ ...momentColumn })
  usedAt!: Date;
}
