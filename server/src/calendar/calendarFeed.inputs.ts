import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** A new secret address for the reader's own sessions. */
@InputType({ description: "A new secret address for the reader's own sessions." })
export class MakeCalendarFeedInput extends ActInput {}

/** Which address to take back. */
@InputType({ description: 'Which address to take back.' })
export class RevokeCalendarFeedInput extends ActInput {
  @Field(() => ID, { description: 'The address.' })
  feedId!: string;
}
