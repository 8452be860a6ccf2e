import { type ImportField, type ImportKind, ImportRowState } from '@risalah/shared';
import type { RowFault, RowReader } from './rowReader.ts';
import type {
  KnownAgency,
  KnownPerson,
  KnownRegion,
  KnownSchedule,
  KnownSeat,
  KnownSession,
} from './world.ts';

/** What one field of a row does: from what is stored to what the file says, in words; a date as ISO text in UTC. */
export interface PlannedChange {
  field: ImportField;
  from: string | null;
  to: string | null;
}

/** What a row does when it is carried out: makes something, or changes what is stored. */
export type Step =
  | { kind: 'REGION'; known: KnownRegion; values: Partial<Pick<KnownRegion, 'name' | 'code'>> }
  | { kind: 'AGENCY'; known: KnownAgency; values: Partial<Pick<KnownAgency, 'name' | 'shortName'>> }
  | { kind: 'PERSON'; known: KnownPerson; values: Partial<Pick<KnownPerson, 'name' | 'language'>> }
  | { kind: 'SESSION'; known: KnownSession; values: KnownSchedule }
  | { kind: 'SEAT'; known: KnownSeat; values: SeatValues };

/** Particulars that a row can give a seat. */
export type SeatValues = Pick<KnownSeat, 'name' | 'title' | 'office' | 'nip' | 'actingFor' | 'deputy'>;

/** Somebody of a panel who would be wanted in two sessions at once. */
export interface PlannedClash {
  name: string;
  region: string;
  at: Date;
  timeZone: string;
}

/** A row of the file, and what will happen with it. */
export interface PlannedRow {
  /** Place of its sheet in the file, from 0. */
  sheet: number;
  line: number;
  kind: ImportKind;
  state: ImportRowState;
  /** What it is about, in words. */
  name: string;
  /** Zone of the dates in its changes. */
  timeZone: string | null;
  changes: PlannedChange[];
  faults: RowFault[];
  clashes: PlannedClash[];
  step: Step | null;
  /** Identifier of what it is about; null of a wrong one. */
  about: string | null;
}

/** What is planned of a row, before it is said which row it is. */
export type Planned = Omit<PlannedRow, 'sheet' | 'line' | 'kind' | 'clashes'>;

/** A row that cannot be taken. */
export function wrong(row: RowReader, name: string | null): Planned {
  const { faults } = row;
  const nothing = { timeZone: null, changes: [], step: null, about: null };
  return { state: ImportRowState.WRONG, name: name ?? '', faults, ...nothing };
}

/** What a row does, by what it changes: nothing is the same; all of something that was not there is new. */
export function planned(
  name: string,
  step: Step,
  changes: readonly PlannedChange[],
  timeZone: string | null = null,
): Planned {
  const real = changes.filter(({ from, to }) => from !== to);
  const isNew = step.known.revision === null;
  const unchanged = real.length === 0 && !isNew;
  return {
    state: isNew ? ImportRowState.NEW : unchanged ? ImportRowState.SAME : ImportRowState.CHANGED,
    name,
    timeZone,
    changes: real,
    faults: [],
    step: unchanged ? null : step,
    about: step.known.id,
  };
}
