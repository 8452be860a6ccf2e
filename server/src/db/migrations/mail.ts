import { Migration } from '@mikro-orm/migrations';

/** The statements by which e-mails came, frozen as text like those of the first schema. */
const MAIL_SQLITE: readonly string[] = [
  "create table `mail` (`id` text not null, `kind` text not null, `state` text not null default 'QUEUED', `session_id` text not null, `seat_id` text not null, `dimension_id` text not null, `agency_id` text null, `subject` text not null, `text` text not null, `links` json not null, `calendar` text null, `queued_at` datetime not null, `attempts` integer not null default 0, `next_attempt_at` datetime not null, `claim` text null, `handed_over_at` datetime null, `sent_at` datetime null, `address` text null, `reply_code` integer null, `reply` text null, constraint `mail_session_id_foreign` foreign key(`session_id`) references `session`(`id`) on update cascade, constraint `mail_seat_id_foreign` foreign key(`seat_id`) references `seat`(`id`) on update cascade, constraint `mail_dimension_id_foreign` foreign key(`dimension_id`) references `dimension`(`id`) on update cascade, constraint `mail_agency_id_foreign` foreign key(`agency_id`) references `agency`(`id`) on delete set null on update cascade, primary key (`id`))",
  'create index `mail_session_id_index` on `mail` (`session_id`)',
  'create index `mail_seat_id_index` on `mail` (`seat_id`)',
  'create index `mail_dimension_id_index` on `mail` (`dimension_id`)',
  'create index `mail_agency_id_index` on `mail` (`agency_id`)',
  'create index `mail_state_next_attempt_at_index` on `mail` (`state`, `next_attempt_at`)',
];

/** E-mails that are queued with the acts that they tell of. What became final before there were any is not mailed. */
export class AddMail extends Migration {
  override up(): void {
    for (const statement of MAIL_SQLITE) this.addSql(statement);
  }
}
