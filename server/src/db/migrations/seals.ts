import { Migration } from '@mikro-orm/migrations';

/** The statements by which seals and public keys came, frozen as text like those of the first schema. */
const SEALS_SQLITE: readonly string[] = [
  'create table `signing_key` (`id` text not null, `number` integer not null, `public_key` text not null, `valid_from` datetime not null, `previous` text null, `signature` text not null, `previous_signature` text null, primary key (`id`))',
  'create unique index `signing_key_number_unique` on `signing_key` (`number`)',
  'create table `seal` (`hash` text not null, `session_id` text not null, `number` integer not null, `kind` text not null, `subject_id` text not null, `dimension_id` text not null, `sha256` text not null, `field_sums` text not null, `canonical_json` text null, `frozen_at` datetime not null, `sealed_at` datetime not null, `by_seat_id` text null, `previous` text null, `key_id` text not null, `signature` text not null, primary key (`hash`))',
  'create index `seal_subject_id_index` on `seal` (`subject_id`)',
  'create index `seal_sha256_index` on `seal` (`sha256`)',
  'create unique index `seal_session_id_number_unique` on `seal` (`session_id`, `number`)',
];

/** Seals and the public keys that they are checked with. What was frozen before is sealed when the first key is made. */
export class Seals extends Migration {
  override up(): void {
    for (const statement of SEALS_SQLITE) this.addSql(statement);
  }
}
