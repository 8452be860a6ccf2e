import { Migration } from '@mikro-orm/migrations';

/** The statements by which files of evidence came, frozen as text like those of the first schema. */
const EVIDENCE_FILES_SQLITE: readonly string[] = [
  'create table `evidence_file` (`id` text not null, `session_id` text not null, `dimension_id` text not null, `agency_id` text not null, `answer_id` text null, `evidence_request_id` text null, `name` text not null, `size` integer not null, `media_type` text not null, `type_differs` integer not null, `sha256` text not null, `at` datetime not null, `by_seat_id` text not null, `addendum_id` text null, constraint `evidence_file_session_id_foreign` foreign key(`session_id`) references `session`(`id`) on update cascade, constraint `evidence_file_dimension_id_foreign` foreign key(`dimension_id`) references `dimension`(`id`) on update cascade, constraint `evidence_file_agency_id_foreign` foreign key(`agency_id`) references `agency`(`id`) on update cascade, constraint `evidence_file_answer_id_foreign` foreign key(`answer_id`) references `answer`(`id`) on delete set null on update cascade, constraint `evidence_file_evidence_request_id_foreign` foreign key(`evidence_request_id`) references `evidence_request`(`id`) on delete set null on update cascade, constraint `evidence_file_by_seat_id_foreign` foreign key(`by_seat_id`) references `seat`(`id`) on update cascade, constraint `evidence_file_addendum_id_foreign` foreign key(`addendum_id`) references `addendum`(`id`) on delete set null on update cascade, primary key (`id`))',
  'create index `evidence_file_dimension_id_index` on `evidence_file` (`dimension_id`)',
  'create index `evidence_file_agency_id_index` on `evidence_file` (`agency_id`)',
  'create index `evidence_file_answer_id_index` on `evidence_file` (`answer_id`)',
  'create index `evidence_file_evidence_request_id_index` on `evidence_file` (`evidence_request_id`)',
  'create index `evidence_file_sha256_index` on `evidence_file` (`sha256`)',
  'create index `evidence_file_by_seat_id_index` on `evidence_file` (`by_seat_id`)',
  'create index `evidence_file_addendum_id_index` on `evidence_file` (`addendum_id`)',
  'create index `evidence_file_session_id_dimension_id_index` on `evidence_file` (`session_id`, `dimension_id`)',
  'alter table `evidence_request` add column `delivered_at` datetime null',
];

/** Files of evidence, and when what was asked for came. */
export class AddEvidenceFiles extends Migration {
  override up(): void {
    for (const statement of EVIDENCE_FILES_SQLITE) this.addSql(statement);
  }
}
