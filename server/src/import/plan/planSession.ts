import { ImportFault, ImportField, LIMITS, SessionState, zoneOfCode } from '@risalah/shared';
import { newId } from '../../db/columns.ts';
import { plainName } from '../columnNames.ts';
import { type Planned, planned, wrong } from './plannedRow.ts';
import { regionIn } from './planRegion.ts';
import type { RowReader } from './rowReader.ts';
import { takeMoment } from './takeMoment.ts';
import { takeLink } from './takeWords.ts';
import type { KnownCycle, KnownRegion, KnownSchedule, KnownSession, World } from './world.ts';

/** What counts where a row does not say it. */
export interface Defaults {
  cycleId: string | null;
  timeZone: string | null;
}

/** A session of a region in a cycle. One that is scheduled already is moved; one that was opened stays as it is. */
export function planSession(row: RowReader, world: World, defaults: Defaults): Planned {
  const region = regionIn(row, world);
  const cycle = cycleIn(row, world, defaults);
  const moment = takeMoment(row, defaults.timeZone ?? zoneOfCode(region?.code ?? ''));
  const venue = row.text(ImportField.VENUE, LIMITS.name);
  const link = takeLink(row);
  const name = region?.name ?? row.cell(ImportField.REGION)?.text ?? null;
  if (row.faults.length > 0 || !region || !cycle || !moment || venue === null) return wrong(row, name);
  const found = theSession(row, world, region, cycle);
  if (row.faults.length > 0) return wrong(row, name);
  const values = {
    scheduledFor: moment.at,
    timeZone: moment.zone,
    venue,
    meetingUrl: link ?? found?.meetingUrl ?? null,
  };
  const session = found ?? {
    id: newId(),
    revision: null,
    region,
    cycle,
    state: SessionState.SCHEDULED,
    ...values,
    moved: null,
  };
  const result = planned(
    region.name,
    { kind: 'SESSION', known: session, values },
    changesOf(found, session, values),
    moment.zone,
  );
  if (result.step && session.state !== SessionState.SCHEDULED) {
    row.wrong(null, ImportFault.SESSION_OPENED);
    return wrong(row, name);
  }
  if (found) found.moved = values;
  else world.addSession(session);
  return result;
}

function changesOf(found: KnownSession | null, { cycle }: KnownSession, values: KnownSchedule) {
  return [
    { field: ImportField.CYCLE, from: found ? cycle.name : null, to: cycle.name },
    {
      field: ImportField.DATE,
      from: found?.scheduledFor.toISOString() ?? null,
      to: values.scheduledFor.toISOString(),
    },
    { field: ImportField.ZONE, from: found?.timeZone ?? null, to: values.timeZone },
    { field: ImportField.VENUE, from: found?.venue ?? null, to: values.venue },
    { field: ImportField.LINK, from: found?.meetingUrl ?? null, to: values.meetingUrl },
  ];
}

/** The cycle that a row names: by its name, its stage and year, or either where that tells one; else the one that was chosen, or the only one. */
export function cycleIn(row: RowReader, world: World, { cycleId }: Defaults): KnownCycle | null {
  const text = row.optional(ImportField.CYCLE);
  if (text !== null) {
    const plain = plainName(text);
    const names = (cycle: KnownCycle) => [
      [cycle.name, `${cycle.stage} ${cycle.year}`, `${cycle.year} ${cycle.stage}`],
      [cycle.stage, String(cycle.year)],
    ];
    for (const exactness of [0, 1]) {
      const found = world.cycles.filter((cycle) =>
        names(cycle)[exactness]?.some((name) => plainName(name) === plain),
      );
      if (found.length === 1) return found[0] ?? null;
    }
    return row.wrong(ImportField.CYCLE, ImportFault.CYCLE_UNKNOWN);
  }
  if (row.faults.some(({ field }) => field === ImportField.CYCLE)) return null;
  const only = world.cycles.length === 1 ? world.cycles[0] : undefined;
  return (
    world.cycles.find(({ id }) => id === cycleId) ??
    only ??
    row.wrong(ImportField.CYCLE, ImportFault.CYCLE_NEEDED)
  );
}

/** The session of a region in a cycle; null when there is none yet, and when several are, which is noted. */
export function theSession(
  row: RowReader,
  world: World,
  region: KnownRegion,
  cycle: KnownCycle,
): KnownSession | null {
  const [found, ...others] = world.sessionsIn(region, cycle);
  if (others.length > 0) return row.wrong(ImportField.REGION, ImportFault.SESSION_AMBIGUOUS);
  return found ?? null;
}
