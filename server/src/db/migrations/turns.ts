import { Migration } from '@mikro-orm/migrations';

/** Who has the turn to speak in a session, and since when. */
export class AddTurns extends Migration {
  override up(): void {
    this.addSql(
      'alter table `session` add column `speaking_seat_id` text null constraint `session_speaking_seat_id_foreign` references `seat` (`id`) on update cascade on delete set null;',
    );
    this.addSql('create index `session_speaking_seat_id_index` on `session` (`speaking_seat_id`);');
    this.addSql('alter table `session` add column `speaking_since` datetime null;');
  }
}
