import { Migration } from '@mikro-orm/migrations';

/** By which observers come into a session from the hall. */
export class AddObserverCode extends Migration {
  override up(): void {
    this.addSql('alter table `session` add column `observer_code` varchar(16) null;');
    this.addSql('create unique index `session_observer_code_unique` on `session` (`observer_code`);');
  }
}
