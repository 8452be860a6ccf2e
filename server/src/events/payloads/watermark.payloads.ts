import { Field, Int, ObjectType } from 'type-graphql';

/** No fact: tells a quiet reader that nothing up to this number is for them, so that they may resubscribe from it. */
@ObjectType({
  simpleResolvers: true,
  description:
    'No fact: tells a quiet reader that nothing up to this number is for them, so that they may resubscribe from it.',
})
export class WatermarkPayload {
  @Field(() => Int, { description: 'The number up to which the reader has seen everything.' })
  number!: number;
}
