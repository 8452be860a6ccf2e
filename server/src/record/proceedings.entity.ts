import { Entity, ManyToOne, OptionalProps, PrimaryKey, Property, type Rel, Unique } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { idColumn, momentColumn, newId, textColumn } from '../db/columns.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { EvaluationRecord } from './record.entity.ts';

/** The frozen result of a session in one dimension. Nothing changes it. */
@ObjectType({
  description: 'The frozen result of a session in one dimension (berita acara). Nothing changes it.',
})
@Entity({ tableName: 'proceedings' })
@Unique({ properties: ['session', 'dimension'] })
export class Proceedings {
  declare [OptionalProps]?: 'sessionId' | 'dimensionId';

  @Field(() => ID, { description: 'Identifier of the proceedings.' })
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  @ManyToOne({ entity: () => Session })
  session!: Rel<Session>;

  @ManyToOne({ entity: () => Dimension })
  dimension!: Rel<Dimension>;

  @ManyToOne({ entity: () => EvaluationRecord, index: true })
  record!: Rel<EvaluationRecord>;

  @Field(() => ID, { description: 'The session.' })
  get sessionId(): string {
    return this.session.id;
  }

  @Field(() => ID, { description: 'The dimension.' })
  get dimensionId(): string {
    return this.dimension.id;
  }

  @Field(() => Date, { description: 'When they were frozen.' })
  @Property({ ...momentColumn })
  frozenAt!: Date;

  @Field(() => String, { description: 'SHA-256 of canonicalJson (UTF-8), in lower-case hex.' })
  @Property({ type: 'string', length: 64, index: true })
  sha256!: string;

  @Field(() => String, {
    description:
      'All that was frozen, as canonical JSON (RFC 8785): the very text that sha256 is computed over. Those frozen before there were seals have sorted keys, too.',
  })
  @Property({ ...textColumn })
  canonicalJson!: string;
}
