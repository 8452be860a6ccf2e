import { Migration } from '@mikro-orm/migrations';

/**
 * Minutes that are written together: their changes as they came, what was made of them, the versions that were kept, and
 * the text that they start with. Drafts of before become documents when they are opened next.
 */
export class AddMinutesTogether extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  'create table `minutes_snapshot` (`minutes_id` text not null, `epoch` integer not null, `up_to` integer not null, `state` blob not null, `at` datetime not null, primary key (`minutes_id`, `epoch`));',
  'create table `minutes_update` (`minutes_id` text not null, `epoch` integer not null, `n` integer not null, `change` blob not null, `by_seat_id` text not null, `at` datetime not null, primary key (`minutes_id`, `epoch`, `n`));',
  'create table `minutes_version` (`id` text not null, `minutes_id` text not null, `epoch` integer not null, `at` datetime not null, `reason` text not null, `by_seat_ids` json not null, `text` text not null, `document` json not null, constraint `minutes_version_minutes_id_foreign` foreign key(`minutes_id`) references `minutes`(`id`) on update cascade, primary key (`id`));',
  'create index `minutes_version_minutes_id_index` on `minutes_version` (`minutes_id`);',
  'alter table `programme` add column `minutes_template` text null;',
  'alter table `dimension` add column `minutes_template` text null;',
  'alter table `minutes` add column `document` json null;',
  'alter table `minutes` add column `epoch` integer not null default 1;',
  'alter table `minutes` add column `text_up_to` integer not null default 0;',
  'alter table `minutes` add column `untold` integer not null default 0;',
  "alter table `minutes` add column `written_by_seat_ids` json not null default '[]';",
  'alter table `minutes` add column `written_since` datetime null;',
] as const;
