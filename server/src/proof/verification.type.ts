import { SealedKind } from '@risalah/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { Proceedings } from '../record/proceedings.entity.ts';
import { Session } from '../session/session.entity.ts';
import { SigningKey } from './signingKey.entity.ts';

/** What anybody is told of a fingerprint, signed in or not: what it is of, and whether its seal holds. No contents, and nobody's name. */
@ObjectType({
  description:
    'What anybody is told of a fingerprint, signed in or not: what it is of, and whether its seal holds. No contents, and nobody’s name.',
})
export class Confirmation {
  @Field(() => SealedKind, { description: 'What was sealed.' })
  kind!: SealedKind;

  @Field(() => String, { description: 'Name of the region.' })
  region!: string;

  @Field(() => String, { description: 'Name of the cycle.' })
  cycle!: string;

  @Field(() => Int, { description: 'Year of the cycle.' })
  year!: number;

  @Field(() => String, { description: 'Name of the dimension.' })
  dimension!: string;

  @Field(() => String, { description: 'IANA time zone of the session.' })
  timeZone!: string;

  @Field(() => Date, { description: 'When it was frozen or added.' })
  frozenAt!: Date;

  @Field(() => Date, {
    description: 'When it was sealed: later only where it was frozen before there were seals.',
  })
  sealedAt!: Date;

  @Field(() => String, { description: 'SHA-256 of the sealed text, in lower-case hex.' })
  sha256!: string;

  @Field(() => String, { description: 'Hash of the seal, in lower-case hex.' })
  sealHash!: string;

  @Field(() => Int, { description: 'Place of the seal in the chain of its session, from 1.' })
  number!: number;

  @Field(() => Int, { description: 'How many seals the chain has now.' })
  chainLength!: number;

  @Field(() => SigningKey, { nullable: true, description: 'The key that signed; null when it is not known.' })
  key!: SigningKey | null;

  @Field(() => Boolean, {
    description:
      'Whether text, seal, chain, signatures and keys were verified just now with nothing found wrong.',
  })
  holds!: boolean;
}

/** What a fingerprint stands for. */
@ObjectType({ description: 'What a fingerprint stands for.' })
export class Verification {
  @Field(() => String, { description: 'The fingerprint that was asked about, in lower-case hex.' })
  hash!: string;

  @Field(() => Confirmation, {
    nullable: true,
    description: 'What anybody is told of it; null when nothing that was frozen here has it.',
  })
  confirmation!: Confirmation | null;

  @Field(() => Proceedings, {
    nullable: true,
    description: 'The proceedings that it belongs to; null when the reader may not see them.',
  })
  proceedings!: Proceedings | null;

  @Field(() => Session, {
    nullable: true,
    description: 'The session they are of, if the reader may enter it.',
  })
  session!: Session | null;
}
