import { Migration } from '@mikro-orm/migrations';

/** Follow-ups of a cycle by state, so that a later cycle finds those left open without reading all that were kept. */
export class IndexFollowUpStates extends Migration {
  override up(): void {
    this.addSql('create index `follow_up_cycle_id_state_index` on `follow_up` (`cycle_id`, `state`);');
  }
}
