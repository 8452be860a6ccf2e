import { Migration } from '@mikro-orm/migrations';

/** Secret addresses at which calendars read the sessions of a person. */
export class AddCalendarFeed extends Migration {
  override up(): void {
    this.addSql(
      'create table `calendar_feed` (`id` text not null, `person_id` text not null, `token_hash` text not null, `made_at` datetime not null, `revoked_at` datetime null, constraint `calendar_feed_person_id_foreign` foreign key(`person_id`) references `person`(`id`) on update cascade, primary key (`id`));',
    );
    this.addSql('create index `calendar_feed_person_id_index` on `calendar_feed` (`person_id`);');
    this.addSql('create unique index `calendar_feed_token_hash_unique` on `calendar_feed` (`token_hash`);');
  }
}
