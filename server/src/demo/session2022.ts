import { closeSession } from '../session/closeSession.ts';
import { openSession } from '../session/openSession.ts';
import type { DimensionKey } from './framework.ts';
import { finalise, ready, write } from './minutesLines.ts';
import type { Line } from './script.ts';
import { arrive, enter, type FiveScores, setScore } from './sessionLines.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** What the panel gave each dimension, which is an example, and the gist of its minutes. */
const DIMENSIONS: readonly [dimension: DimensionKey, panel: FiveScores, gist: string][] = [
  ['governance', [3, 3, 2, 2, 3], 'Layanan dasar sudah berjalan; forum pengarah belum dibentuk.'],
  ['branding', [3, 2, 2, 2, 3], 'Kegiatan kota sudah banyak, belum tersusun dalam satu kalender.'],
  ['economy', [3, 3, 2, 2, 2], 'Data sentra industri tersedia di dinas, belum terbuka untuk umum.'],
  ['society', [3, 3, 3, 2, 2], 'Kelas digital dimulai di sebagian sekolah.'],
  ['living', [3, 3, 3, 2, 3], 'Antrean daring puskesmas dirintis di dua kecamatan.'],
  ['environment', [2, 2, 2, 2, 2], 'Sampah ditimbang di tempat pembuangan akhir saja.'],
];

/** The first evaluation, of 2022: short, with gists for minutes and no promises, so that later years have one to be compared with. */
export const SCRIPT_2022: readonly Line[] = [
  ...arrive(-1, ['chair', 'panel1', 'evaluator', 'secretary', 'lead', 'bappeda', 'kominfo']),
  { minute: 0, play: (stage) => stage.act('chair', openSession, { sessionId: stage.sessionId }) },
  ...DIMENSIONS.flatMap(([dimension, panel, gist], index) => [
    enter(5 + 20 * index, dimension),
    write(20 + 20 * index, 'secretary', dimension, gist),
    ready(3 * HOUR + index, 'secretary', dimension),
    setScore(DAY + index, dimension, panel),
    finalise(2 * DAY + index, dimension),
  ]),
  {
    minute: 2 * HOUR + 10,
    play: (stage) => stage.act('chair', closeSession, { sessionId: stage.sessionId }),
  },
];
