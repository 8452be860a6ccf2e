import { MailKind, MailState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** An e-mail of an account, which is of no session, and what became of it. Its row is a `Mail`. */
@ObjectType({
  simpleResolvers: true,
  description: 'An e-mail of an account, which is of no session, and what became of it; for administrators.',
})
export class AccountMail {
  @Field(() => ID, {
    description: 'Identifier of the e-mail; its Message-ID begins with it, however often it is sent.',
  })
  id!: string;

  @Field(() => MailKind, { description: 'What it is about.' })
  kind!: MailKind;

  @Field(() => MailState, { description: 'How far it has come.' })
  state!: MailState;

  @Field(() => Date, { description: 'When it was written, or asked for again.' })
  queuedAt!: Date;

  @Field(() => Int, {
    description: 'How often it was begun to be sent since it was queued, or asked for again.',
  })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'The address it was last sent to.' })
  address!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Code of the last answer of the mail server, such as 250 or 550.',
  })
  replyCode!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the mail server, or the way to it, answered last; or a code of `extensions.code`.',
  })
  reply!: string | null;
}
