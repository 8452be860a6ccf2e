import { Field, ID, InputType } from 'type-graphql';

/** What the input of every act has. */
@InputType()
export abstract class ActInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;
}
