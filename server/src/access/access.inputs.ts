import { Language } from '@risalah/shared';
import { Field, InputType } from 'type-graphql';

/** E-mail and password. */
@InputType({ description: 'E-mail and password.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address of the person.' })
  email!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;
}

/** Which devices to sign out. */
@InputType({ description: 'Which devices to sign out.' })
export class SignOutInput {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether all devices of the person are signed out, not this one only.',
  })
  everywhere?: boolean;
}

/** What an invited person answers. */
@InputType({ description: 'What an invited person answers.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The secret from the link of the invitation.' })
  token!: string;

  @Field(() => String, { description: 'The password to sign in with from now on; at least 8 characters.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name as it shall stand in lists; unchanged when left out.',
  })
  name?: string | null;
}

/** Who the first administrator is. */
@InputType({ description: 'Who the first administrator is.' })
export class MakeFirstAdministratorInput {
  @Field(() => String, { description: 'The secret from the link that the start of the server printed.' })
  token!: string;

  @Field(() => String, { description: 'Name, as it stands in lists and minutes.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address, by which the person signs in.' })
  email!: string;

  @Field(() => String, { description: 'The password to sign in with from now on; at least 8 characters.' })
  password!: string;

  @Field(() => Language, { description: 'Language the person reads in.' })
  language!: Language;
}
