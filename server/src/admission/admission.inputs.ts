import { Field, InputType } from 'type-graphql';

/** With which code somebody comes in from the hall, and who they are. */
@InputType({ description: 'With which code somebody comes in from the hall, and who they are.' })
export class EnterAsObserverInput {
  @Field(() => String, { description: 'The code that the stage shows.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name for the list of attendance; may be left out by who sits in the session already.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Office for the list of attendance; may be left out by who sits in the session already.',
  })
  office?: string | null;
}
