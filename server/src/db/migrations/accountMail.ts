import { Migration } from '@mikro-orm/migrations';

/** SQLite cannot make a column nullable, so the table is made anew and its rows go over; frozen as text like those before. */
const ACCOUNT_MAIL_SQLITE: readonly string[] = [
  "create table `mail_of_accounts` (`id` text not null, `kind` text not null, `state` text not null default 'QUEUED', `session_id` text null, `seat_id` text null, `dimension_id` text null, `person_id` text null, `agency_id` text null, `subject` text not null, `text` text not null, `links` json not null, `calendar` text null, `queued_at` datetime not null, `attempts` integer not null default 0, `next_attempt_at` datetime not null, `claim` text null, `handed_over_at` datetime null, `sent_at` datetime null, `address` text null, `reply_code` integer null, `reply` text null, constraint `mail_session_id_foreign` foreign key(`session_id`) references `session`(`id`) on delete set null on update cascade, constraint `mail_seat_id_foreign` foreign key(`seat_id`) references `seat`(`id`) on delete set null on update cascade, constraint `mail_dimension_id_foreign` foreign key(`dimension_id`) references `dimension`(`id`) on delete set null on update cascade, constraint `mail_person_id_foreign` foreign key(`person_id`) references `person`(`id`) on delete set null on update cascade, constraint `mail_agency_id_foreign` foreign key(`agency_id`) references `agency`(`id`) on delete set null on update cascade, primary key (`id`))",
  'insert into `mail_of_accounts` select `id`, `kind`, `state`, `session_id`, `seat_id`, `dimension_id`, null, `agency_id`, `subject`, `text`, `links`, `calendar`, `queued_at`, `attempts`, `next_attempt_at`, `claim`, `handed_over_at`, `sent_at`, `address`, `reply_code`, `reply` from `mail`',
  'drop table `mail`',
  'alter table `mail_of_accounts` rename to `mail`',
  'create index `mail_session_id_index` on `mail` (`session_id`)',
  'create index `mail_seat_id_index` on `mail` (`seat_id`)',
  'create index `mail_dimension_id_index` on `mail` (`dimension_id`)',
  'create index `mail_person_id_index` on `mail` (`person_id`)',
  'create index `mail_agency_id_index` on `mail` (`agency_id`)',
  'create index `mail_state_next_attempt_at_index` on `mail` (`state`, `next_attempt_at`)',
];

/** E-mails of an account, which belong to no session. */
export class AddAccountMail extends Migration {
  override up(): void {
    for (const statement of ACCOUNT_MAIL_SQLITE) this.addSql(statement);
  }
}
