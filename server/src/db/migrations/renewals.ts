import { Migration } from '@mikro-orm/migrations';

/** Links for people who forgot their password, beside those of invitations. */
export class AddRenewals extends Migration {
  override up(): void {
    this.addSql('alter table `invitation` add column `renews_password` integer not null default false;');
  }
}
