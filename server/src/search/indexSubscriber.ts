import type { EventArgs, EventSubscriber } from '@mikro-orm/core';
import { SEARCHED, type Searched } from './searched.ts';
import { forgetOne, indexChanged, indexNew } from './searchIndex.ts';

/** Properties whose change changes an entry. */
const INDEXED = ['text', 'dimension', 'dimensionId'];

/**
 * Keeps the index with what it indexes: an entry is written in the transaction that writes the row, so neither is ever
 * stored without the other. Rows that are written past the `em` need `reindex`.
 */
export class IndexSubscriber implements EventSubscriber<{ id: string }> {
  getSubscribedEntities() {
    return SEARCHED.map(({ entity }) => entity);
  }

  async afterCreate(args: EventArgs<{ id: string }>): Promise<void> {
    await indexNew(args.em, searchedOf(args), args.entity);
  }

  async afterUpdate(args: EventArgs<{ id: string }>): Promise<void> {
    const changed = Object.keys(args.changeSet?.payload ?? {});
    const searched = searchedOf(args);
    if (searched.hiddenBy && changed.includes(searched.hiddenBy))
      return forgetOne(args.em, searched.kind, args.entity.id);
    if (!changed.some((property) => INDEXED.includes(property))) return;
    await indexChanged(args.em, searched, args.entity);
  }

  async afterDelete(args: EventArgs<{ id: string }>): Promise<void> {
    await forgetOne(args.em, searchedOf(args).kind, args.entity.id);
  }
}

function searchedOf({ meta }: EventArgs<{ id: string }>): Searched {
  const searched = SEARCHED.find(({ entity }) => entity === meta.class);
  if (!searched) throw new Error(`${meta.className} is not searched`);
  return searched;
}
