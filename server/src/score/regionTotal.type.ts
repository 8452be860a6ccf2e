import { Field, ID, ObjectType } from 'type-graphql';

/** The total of a region, of the panel's scores that the reader may see. */
@ObjectType({
  description:
    "The total of a region by the formula of its cycle, of the panel's scores that the reader may see. Scores have two decimals and a point: 3.50.",
})
export class RegionTotal {
  @Field(() => String, {
    nullable: true,
    description: 'The total, half up; null while a score is missing that counts in it.',
  })
  total!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What those that are there come to, never to be told without those that are missing.',
  })
  soFar!: string | null;

  @Field(() => [ID], { description: 'Dimensions that count in it, and have a score.' })
  counted!: readonly string[];

  @Field(() => [ID], { description: 'Dimensions that count in it, and have none that the reader may see.' })
  missing!: readonly string[];
}
