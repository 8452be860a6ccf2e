import type { AgencyKey } from '../framework.ts';
import type { SeatedKey } from '../people.ts';
import { type Line, playScript } from '../script.ts';
import { type DemoWorld, Stage } from '../stage.ts';
import { ASKED_AGENCIES } from './askedEverywhere.ts';
import { createCast, type Neighbour } from './createCast.ts';
import {
  finishedScript,
  type PanelScores,
  pausedScript,
  runningScript,
  unfinishedScript,
} from './scripts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HALF_HOUR = HOUR / 2;
const DAY = 24 * HOUR;

/** A neighbour, and how many ms before (or, when negative, after) the loading its session begins. */
interface Held extends Neighbour {
  begins: (now: number) => number;
  script?: (people: readonly SeatedKey[]) => readonly Line[];
}

const GOWA: PanelScores = {
  governance: [4, 4, 4, 3, 4],
  branding: [4, 4, 3, 3, 4],
  economy: [4, 3, 3, 3, 3],
  society: [4, 4, 3, 3, 4],
  living: [4, 4, 3, 3, 3],
  environment: [3, 3, 3, 3, 3],
};

const BULUKUMBA: PanelScores = {
  governance: [3, 3, 3, 2, 3],
  branding: [4, 3, 3, 3, 3],
  economy: [3, 3, 2, 2, 3],
  society: [3, 3, 2, 2, 2],
  living: [3, 2, 2, 2, 3],
  environment: [3, 2, 2, 2, 2],
};

const MAKASSAR: PanelScores = {
  governance: [5, 4, 4, 4, 4],
  branding: [4, 4, 4, 3, 4],
  economy: [4, 4, 4, 3, 4],
  society: [4, 4, 3, 3, 4],
  living: [4, 4, 4, 3, 3],
  environment: [4, 3, 3, 3, 3],
};

const AHEAD_OF_UTC = 8 * HOUR;

/** The moment of a time of day in central Indonesia, on the day that is so many days after 1 January 1970. */
const atWita = (day: number, hour: number, minute = 0): number =>
  day * DAY - AHEAD_OF_UTC + hour * HOUR + minute * MINUTE;

const today = (now: number): number => Math.floor((now + AHEAD_OF_UTC) / DAY);

/** The day that is so many working days after that of `now`. */
const workday = (now: number, ahead: number): number => {
  let day = today(now);
  // 1 January 1970 was a Thursday.
  for (let left = ahead; left > 0; left -= (day + 3) % 7 < 5 ? 1 : 0) day += 1;
  return day;
};

const few: readonly AgencyKey[] = ['bappeda', 'kominfo'];
const office = (place: string) => `Ruang Rapat Kantor ${place}`;

/** Sessions of this stage around the one the demo is about: over, at the same time, and still to come. */
const NEIGHBOURS: readonly Held[] = [
  {
    ...{
      key: 'gowa',
      name: 'Kabupaten Gowa',
      code: '73.06',
      venue: office('Bupati Gowa'),
      agencies: ASKED_AGENCIES,
    },
    begins: (now) => atWita(today(now) - 8, 9),
    script: (people) => finishedScript(people, GOWA),
  },
  {
    ...{ key: 'bulukumba', name: 'Kabupaten Bulukumba', code: '73.02', venue: office('Bupati Bulukumba') },
    agencies: ASKED_AGENCIES,
    begins: (now) => atWita(today(now) - 7, 9),
    script: (people) => finishedScript(people, BULUKUMBA),
  },
  {
    ...{ key: 'makassar', name: 'Kota Makassar', code: '73.71', venue: office('Wali Kota Makassar') },
    agencies: ASKED_AGENCIES,
    // Not at nine: the minutes of its last dimensions were declared ready within the hours just past.
    begins: (now) => now - DAY - 2 * HOUR,
    script: (people) => unfinishedScript(people, MAKASSAR),
  },
  {
    ...{ key: 'parepare', name: 'Kota Parepare', code: '73.72', venue: office('Wali Kota Parepare') },
    agencies: ASKED_AGENCIES,
    panel: { chair: 'Ketua tim penguji 2', evaluator: 'Anggota panel 4', secretary: 'Sekretaris 3' },
    begins: (now) => now - 124 * MINUTE,
    script: runningScript,
  },
  {
    ...{ key: 'luwutimur', name: 'Kabupaten Luwu Timur', code: '73.24', venue: office('Bupati Luwu Timur') },
    agencies: few,
    panel: { chair: 'Ketua tim penguji 3', evaluator: 'Anggota panel 5', secretary: 'Sekretaris 4' },
    begins: (now) => now - 41 * MINUTE,
    script: pausedScript,
  },
  coming('wajo', 'Kabupaten Wajo', '73.13', 1, 13, 30),
  coming('sidrap', 'Kabupaten Sidenreng Rappang', '73.14', 2, 9),
  coming('sinjai', 'Kabupaten Sinjai', '73.07', 2, 13, 30),
  coming('soppeng', 'Kabupaten Soppeng', '73.12', 3, 9),
];

function coming(key: string, name: string, code: string, days: number, hour: number, minute = 0): Held {
  const venue = office(name.replace('Kabupaten', 'Bupati'));
  return {
    ...{ key, name, code, venue },
    agencies: few,
    begins: (now) => atWita(workday(now, days), hour, minute),
  };
}

/** Plays the sessions of the regions around, with the panel of the demo or one of their own. */
export async function playNeighbours(world: DemoWorld, loadedAt: Date): Promise<void> {
  const now = loadedAt.getTime();
  const em = world.orm.em.fork();
  const casts = NEIGHBOURS.map((neighbour) => createCast(em, neighbour, world.cast));
  await em.flush();
  for (const [index, { begins, script }] of NEIGHBOURS.entries()) {
    const cast = casts[index];
    if (!cast) continue;
    const opensAt = new Date(begins(now));
    const stage = await Stage.set(
      { ...world, cast },
      {
        cycle: 2024,
        // Letters name half hours; sessions begin when everyone is there.
        scheduledFor: new Date(Math.floor(opensAt.getTime() / HALF_HOUR) * HALF_HOUR),
        meetingUrl: `https://zoom.us/j/9202411190${index + 1}`,
        calledAt: new Date(Math.min(now, opensAt.getTime()) - 8 * DAY),
        opensAt,
      },
    );
    if (script) await playScript(stage, script([...cast.members.keys()]));
  }
}
