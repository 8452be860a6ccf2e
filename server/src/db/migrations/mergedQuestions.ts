import { Migration } from '@mikro-orm/migrations';

/** Which queued question another one became part of. */
export class AddMergedQuestions extends Migration {
  override up(): void {
    this.addSql(
      'alter table `question` add column `merged_into_id` text null constraint `question_merged_into_id_foreign` references `question` (`id`) on update cascade on delete set null;',
    );
    this.addSql('create index `question_merged_into_id_index` on `question` (`merged_into_id`);');
  }
}
