import { Migration } from '@mikro-orm/migrations';

/** Files that administrators hand in, and what became of them. */
export class AddImports extends Migration {
  override up(): void {
    this.addSql(
      "create table `workspace_import` (`id` text not null, `state` text not null default 'PLANNED', `file_name` text not null, `size` integer not null, `sha256` text not null, `file` blob null, `choices` json not null, `revision` integer not null default 1, `handed_in_at` datetime not null, `handed_in_by_id` text not null, `carried_out_at` datetime null, `carried_out_by_id` text null, `undone_at` datetime null, `undone_by_id` text null, `counts` json not null, `changes` json not null, constraint `workspace_import_handed_in_by_id_foreign` foreign key(`handed_in_by_id`) references `person`(`id`) on update cascade, constraint `workspace_import_carried_out_by_id_foreign` foreign key(`carried_out_by_id`) references `person`(`id`) on delete set null on update cascade, constraint `workspace_import_undone_by_id_foreign` foreign key(`undone_by_id`) references `person`(`id`) on delete set null on update cascade, primary key (`id`))",
    );
    this.addSql(
      'create index `workspace_import_handed_in_by_id_index` on `workspace_import` (`handed_in_by_id`)',
    );
    this.addSql(
      'create index `workspace_import_carried_out_by_id_index` on `workspace_import` (`carried_out_by_id`)',
    );
    this.addSql('create index `workspace_import_undone_by_id_index` on `workspace_import` (`undone_by_id`)');
    this.addSql(
      'create index `workspace_import_state_carried_out_at_index` on `workspace_import` (`state`, `carried_out_at`)',
    );
  }
}
