import { Migration } from '@mikro-orm/migrations';

/** How a cycle adds up the dimensions of a region; those that exist already take the mean, as they were told. */
export class AddTotalFormula extends Migration {
  override up(): void {
    this.addSql("alter table `cycle` add column `total_formula` text not null default 'MEAN';");
    this.addSql('alter table `cycle` add column `dimension_weights` json null;');
  }
}
