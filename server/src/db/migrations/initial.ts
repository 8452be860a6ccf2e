import { Migration } from '@mikro-orm/migrations';
import { INITIAL_SQLITE } from './initial.sqlite.ts';

/** The first schema. Its statements are frozen text, so that later changes of the entities cannot change it. */
export class Initial extends Migration {
  override up(): void {
    for (const statement of INITIAL_SQLITE) this.addSql(statement);
  }
}
