import { Migration } from '@mikro-orm/migrations';

/** The orders in which people, regions and sessions are listed part by part. */
export class IndexWorkspaceLists extends Migration {
  override up(): void {
    this.addSql('create index `person_name_id_index` on `person` (`name`, `id`);');
    this.addSql('create index `region_name_id_index` on `region` (`name`, `id`);');
    this.addSql('create index `session_scheduled_for_id_index` on `session` (`scheduled_for`, `id`);');
    this.addSql(
      'create index `session_cycle_id_scheduled_for_id_index` on `session` (`cycle_id`, `scheduled_for`, `id`);',
    );
  }
}
