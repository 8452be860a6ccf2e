import { TokenScope } from '@risalah/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** A token to make. */
@InputType({ description: 'A personal token to make.' })
export class MakeApiTokenInput extends ActInput {
  @Field(() => String, { description: 'What its owner calls it; at most 200 characters.' })
  name!: string;

  @Field(() => TokenScope, { description: 'What it may do.' })
  scope!: TokenScope;

  @Field(() => ID, { nullable: true, description: 'The seat that a token of scope SEAT acts from.' })
  seatId?: string | null;

  @Field(() => Int, { description: 'For how many days it is good: 1 to 366.' })
  days!: number;
}

/** A token to take back. */
@InputType({ description: 'A personal token to take back.' })
export class RevokeApiTokenInput extends ActInput {
  @Field(() => ID, { description: 'The token.' })
  tokenId!: string;
}
