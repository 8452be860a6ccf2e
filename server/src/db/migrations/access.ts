import { Migration } from '@mikro-orm/migrations';

/** The audit, personal tokens, and who a person is to a provider of OpenID Connect. */
export class AddAuditAndTokens extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  'create table `audit_entry` (`id` text not null, `at` datetime not null, `kind` text not null, `person_id` text null, `subject` text null, `subject_id` text null, `address` text null, primary key (`id`))',
  'create index `audit_entry_kind_id_index` on `audit_entry` (`kind`, `id`)',
  // Not even this program changes what was noted.
  "create trigger `audit_entry_is_not_changed` before update on `audit_entry` begin select raise(abort, 'the audit is not changed'); end",
  "create trigger `audit_entry_is_not_deleted` before delete on `audit_entry` begin select raise(abort, 'the audit is not deleted'); end",
  'create table `api_token` (`id` text not null, `person_id` text not null, `token_hash` text not null, `name` text not null, `scope` text not null, `seat_id` text null, `made_at` datetime not null, `expires_at` datetime not null, `used_at` datetime null, `revoked_at` datetime null, constraint `api_token_person_id_foreign` foreign key(`person_id`) references `person`(`id`) on update cascade, constraint `api_token_seat_id_foreign` foreign key(`seat_id`) references `seat`(`id`) on delete set null on update cascade, primary key (`id`))',
  'create index `api_token_person_id_index` on `api_token` (`person_id`)',
  'create unique index `api_token_token_hash_unique` on `api_token` (`token_hash`)',
  'create index `api_token_seat_id_index` on `api_token` (`seat_id`)',
  'alter table `person` add column `open_id_issuer` text null',
  'alter table `person` add column `open_id_subject` text null',
  'create unique index `person_open_id_issuer_open_id_subject_unique` on `person` (`open_id_issuer`, `open_id_subject`)',
];
