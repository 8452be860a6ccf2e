import { Migration } from '@mikro-orm/migrations';

/** When an agency took a file of evidence back. */
export class AddWithdrawnEvidence extends Migration {
  override up(): void {
    this.addSql('alter table `evidence_file` add column `withdrawn_at` datetime null;');
  }
}
