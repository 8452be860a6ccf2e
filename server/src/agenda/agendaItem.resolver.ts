import { FieldResolver, Resolver, Root } from 'type-graphql';
import { loaded } from '../db/loaded.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { AgendaItem } from './agendaItem.entity.ts';

/** What an agenda item points at. */
@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Dimension)
  dimension(@Root() item: AgendaItem): Promise<Dimension> {
    return loaded(item.dimension);
  }
}
