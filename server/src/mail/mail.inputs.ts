import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** Which e-mail. */
@InputType({ description: 'Which e-mail.' })
export class MailInput extends ActInput {
  @Field(() => ID, { description: 'The e-mail.' })
  mailId!: string;
}
