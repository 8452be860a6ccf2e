import { Level } from '@risalah/shared';
import { Field, Int, ObjectType } from 'type-graphql';

/** What one level was given. */
@ObjectType({ description: 'What one level was given.' })
export class LevelScore {
  @Field(() => Level, { description: 'The level.' })
  level!: Level;

  @Field(() => Int, { description: 'From 1 to 5.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null = null;
}
