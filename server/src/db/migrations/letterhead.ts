import { Migration } from '@mikro-orm/migrations';

/** What stands at the head of a programme's documents, and how they are numbered; those that exist take neither. */
export class AddLetterhead extends Migration {
  override up(): void {
    this.addSql("alter table `programme` add column `letterhead` json not null default '[]';");
    this.addSql('alter table `programme` add column `number_pattern` text null;');
    this.addSql('alter table `programme` add column `logo` blob null;');
  }
}
