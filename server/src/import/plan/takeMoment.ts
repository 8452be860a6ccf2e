import { ImportFault, ImportField } from '@risalah/shared';
import { DateTime } from 'luxon';
import type { Cell } from '../file/table.ts';
import type { RowReader } from './rowReader.ts';

/** Orders in which dates are written; the day before the month, as in Indonesia. */
const FORMATS = [
  'd/M/yyyy',
  'd-M-yyyy',
  'd.M.yyyy',
  'yyyy-M-d',
  'yyyy/M/d',
  'd MMMM yyyy',
  'd MMM yyyy',
  'MMMM d, yyyy',
  'd/M/yy',
];
const LOCALES = ['id', 'en'];

/** Short names of the time zones of Indonesia. */
const ZONES: Record<string, string> = { wib: 'Asia/Jakarta', wita: 'Asia/Makassar', wit: 'Asia/Jayapura' };

/** Days of a spreadsheet's count that can be a date of a session: the years 2000 to 2100. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_415;
/** Day 0 of that count, in ms. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A time at the end of a text that begins with a date: `19/11/2025 09.00`. */
const WITH_TIME = /^(.*\d{4})[ ,T]+(?:pukul )?(\d{1,2}[.:]\d{2}.*)$/i;
const TIME =
  /^(?:(?:pukul|jam) )?(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?(?:\s*(?:-|–|s\.?\/?d\.?).*?)?(?:\s*([a-z]{3,4}))?$/i;

/** When a session begins, and in which zone; null when the row does not say it, which is noted. */
export function takeMoment(row: RowReader, zoneIfMissing: string | null): { at: Date; zone: string } | null {
  const cell = row.cell(ImportField.DATE);
  if (!cell) {
    if (!row.faults.some(({ field }) => field === ImportField.DATE))
      row.wrong(ImportField.DATE, ImportFault.EMPTY);
    return null;
  }
  const [date, timeBeside] = dateIn(cell);
  if (!date) return row.wrong(ImportField.DATE, ImportFault.NOT_A_DATE);
  const given = row.cell(ImportField.TIME);
  const time = given ? timeIn(given) : timeBeside;
  if (given && !time) return row.wrong(ImportField.TIME, ImportFault.NOT_A_TIME);
  if (!time) return row.wrong(ImportField.TIME, ImportFault.NO_TIME);
  const named = row.optional(ImportField.ZONE);
  const zone = named ? zoneOf(named) : (time.zone ?? zoneIfMissing);
  if (!zone) return row.wrong(ImportField.ZONE, named ? ImportFault.NOT_A_ZONE : ImportFault.NO_ZONE);
  const [year = 0, month = 0, day = 0] = date;
  const at = DateTime.fromObject({ year, month, day, hour: time.hours, minute: time.minutes }, { zone });
  return { at: at.toJSDate(), zone };
}

interface Time {
  hours: number;
  minutes: number;
  zone?: string;
}

/** Year, month and day of a cell, and the time of day beside them. */
function dateIn(cell: Cell): [number[] | null, Time | null] {
  if (cell.moment) return fromWall(cell.moment);
  if (cell.number !== undefined && cell.number >= FIRST_DAY && cell.number <= LAST_DAY) {
    const minutes = Math.round(cell.number * 1440);
    return fromWall(new Date(DAY_ZERO + minutes * 60_000).toISOString().slice(0, 16));
  }
  const [, written = cell.text, time] = WITH_TIME.exec(cell.text) ?? [];
  // The name of the day before the date says nothing more.
  const text = written.replace(/^\p{L}+'?\p{L}*,?\s+(?=\d)/u, '').trim();
  for (const format of FORMATS) {
    for (const locale of LOCALES) {
      const { isValid, year, month, day } = DateTime.fromFormat(text, format, { locale, zone: 'utc' });
      if (isValid && year >= 2000 && year <= 2100) return [[year, month, day], time ? timeOf(time) : null];
    }
  }
  return [null, null];
}

/** A date that was a moment of a day at midnight says nothing of the time. */
function fromWall(moment: string): [number[], Time | null] {
  const [date = '', time = ''] = moment.split('T');
  return [date.split('-').map(Number), time === '00:00' ? null : timeOf(time)];
}

function timeIn(cell: Cell): Time | null {
  if (cell.moment) return timeOf(cell.moment.split('T')[1] ?? '');
  const { number } = cell;
  // A fraction of a day, as times are kept where they lost their format; 0.375 is nine o'clock, 9.3 is half past.
  if (number !== undefined && number > 0 && number < 1) {
    const minutes = Math.round(number * 1440);
    return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  }
  if (number !== undefined && number < 24) {
    const text = Number.isInteger(number) ? `${number}.00` : number.toFixed(2);
    return timeOf(text);
  }
  return timeOf(cell.text);
}

function timeOf(text: string): Time | null {
  const [, hours, minutes, zone] = TIME.exec(text.trim()) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return null;
  return { hours: Number(hours), minutes: Number(minutes), zone: zone && (zoneOf(zone) ?? undefined) };
}

/** The zone of a name: WIB, WITA, WIT, or one of the world's. */
function zoneOf(name: string): string | null {
  const short = ZONES[name.trim().toLowerCase()];
  if (short) return short;
  return (
    Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === name.trim().toLowerCase()) ??
    null
  );
}
