import { FieldResolver, Resolver, Root } from 'type-graphql';
import { loaded } from '../db/loaded.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { FollowUp } from './followUp.entity.ts';

/** What a follow-up points at. */
@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => Agency)
  agency(@Root() followUp: FollowUp): Promise<Agency> {
    return loaded(followUp.agency);
  }

  @FieldResolver(() => Dimension)
  dimension(@Root() followUp: FollowUp): Promise<Dimension> {
    return loaded(followUp.dimension);
  }

  @FieldResolver(() => Cycle)
  cycle(@Root() followUp: FollowUp): Promise<Cycle> {
    return loaded(followUp.cycle);
  }
}
