import { Migration } from '@mikro-orm/migrations';

/** Which telling of the events a database continues. */
export class AddLineage extends Migration {
  override up(): void {
    this.addSql(
      'create table `lineage` (`id` text not null, `since` datetime not null, primary key (`id`));',
    );
  }
}
