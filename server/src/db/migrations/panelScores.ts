import { Migration } from '@mikro-orm/migrations';

/** What each panel score comes to, in whole hundredths: a level times its weight in per cent, added up; nothing is a fraction. */
export class KeepPanelScores extends Migration {
  override up(): void {
    this.addSql('alter table `panel_score` add column `hundredths` integer null;');
    this.addSql(`update panel_score set hundredths = (
      select sum((given.value ->> 'value') * (weighed.value ->> 'percent'))
      from session s join cycle c on c.id = s.cycle_id, json_each(panel_score.levels) given, json_each(c.level_weights) weighed
      where s.id = panel_score.session_id and given.value ->> 'level' = weighed.value ->> 'level');`);
  }
}
