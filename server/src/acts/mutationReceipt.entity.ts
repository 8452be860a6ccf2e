import { Entity, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';
import { idColumn, momentColumn } from '../db/columns.ts';

/**
 * That a mutation was carried out: what a client's id stood for, so that sending it twice does it once.
 * Refusals leave none.
 */
@Entity({ tableName: 'mutation_receipt' })
export class MutationReceipt {
  declare [PrimaryKeyProp]?: ['personId', 'mutationId'];

  @PrimaryKey({ ...idColumn, fieldName: 'person_id' })
  personId!: string;

  @PrimaryKey({ ...idColumn, fieldName: 'mutation_id' })
  mutationId!: string;

  /** Name of the mutation in the schema. */
  @Property({ type: 'string', length: 64 })
  operation!: string;

  /** SHA-256 in hex of the input, with its keys in order. */
  @Property({ type: 'string', length: 64 })
  inputHash!: string;

  /** Identifier of the object that the mutation changed. */
  @Property({ ...idColumn })
  objectId!: string;

  @Property({ ...momentColumn })
  at!: Date;
}
