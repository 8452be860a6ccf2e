import { FollowUpState } from '@risalah/shared';
import { recordDeparture } from '../../seat/recordDeparture.ts';
import { openSession } from '../../session/openSession.ts';
import { judge } from '../followUpLines.ts';
import { ready, write } from '../minutesLines.ts';
import { SEATED } from '../people.ts';
import { pose, queue } from '../questionLines.ts';
import type { Line } from '../script.ts';
import { arrive, enter, say, score } from '../sessionLines.ts';
import { BRANDING_2024 } from './branding.ts';
import { ECONOMY_2024, QUEUE_2024 } from './economy.ts';
import { GOVERNANCE_2024 } from './governance.ts';
import { BRANDING_MINUTES_2024, ECONOMY_MINUTES_2024, GOVERNANCE_MINUTES_2024 } from './minutesTexts.ts';
import { SAYINGS_2024 } from './sayings.ts';

/** Minutes that the session has been open when the demo is loaded: 1:29:24. */
export const MINUTES_OPEN = 89.4;

const judgements: Line[] = [
  judge({
    minute: 19.5,
    promise: 'Membentuk Forum Dewan Smart City Kota Palopo',
    judgement: FollowUpState.KEPT,
    note: 'Forum dilaksanakan pertama kali pada tahun 2024.',
  }),
  judge({
    minute: 26.5,
    promise: 'Menyusun indikator Kota Cerdas dari acuannya',
    judgement: FollowUpState.PARTLY,
    note: 'Acuan sudah ditetapkan, penyesuaian target belum selesai.',
  }),
  judge({
    minute: 41.5,
    promise: 'Mengalokasikan anggaran pemeliharaan layanan',
    judgement: FollowUpState.CARRIED,
    note: 'Rekening sudah ada, pagunya diisi pada tahun anggaran 2025.',
    dueYear: 2025,
  }),
  judge({
    minute: 49.5,
    promise: 'Menyusun kalender kegiatan kota satu tahun penuh',
    judgement: FollowUpState.KEPT,
  }),
  judge({
    minute: 74.75,
    promise: 'Menerbitkan data sentra industri untuk umum',
    judgement: FollowUpState.KEPT,
  }),
  judge({
    minute: 81.5,
    promise: 'Mendampingi usaha binaan di setiap kelurahan',
    judgement: FollowUpState.PARTLY,
    note: 'Pendampingan sudah berjalan, hitungannya belum dapat dibandingkan.',
  }),
];

const [firstPart = '', secondPart = '', thirdPart = ''] = ECONOMY_MINUTES_2024;

const writing: Line[] = [
  write(25, 'secretary', 'governance', GOVERNANCE_MINUTES_2024.split('\n\n').slice(0, 5).join('\n\n')),
  write(58, 'secretary', 'governance', GOVERNANCE_MINUTES_2024),
  ready(64, 'secretary', 'governance'),
  write(65, 'secretary2', 'branding', BRANDING_MINUTES_2024.split('\n\n').slice(0, 2).join('\n\n')),
  write(72, 'secretary2', 'branding', BRANDING_MINUTES_2024),
  write(76.5, 'secretary', 'economy', firstPart),
  write(83, 'secretary2', 'economy', `${firstPart}\n\n${secondPart}`),
  write(88.5, 'secretary', 'economy', `${firstPart}\n\n${secondPart}\n\n${thirdPart}`),
];

/** The session of the event, up to the moment of loading: question 12 is being answered in Smart Economy. */
export const SCRIPT_2024: readonly Line[] = [
  ...arrive(
    -1,
    SEATED.filter((who) => who !== 'satpol'),
  ),
  { minute: 0, play: (stage) => stage.act('chair', openSession, { sessionId: stage.sessionId }) },
  ...SAYINGS_2024.flatMap(say),
  enter(8, 'governance'),
  ...GOVERNANCE_2024.flatMap((question) => pose('governance', question)),
  enter(43, 'branding'),
  ...BRANDING_2024.flatMap((question) => pose('branding', question)),
  enter(71, 'economy'),
  ...ECONOMY_2024.flatMap((question) => pose('economy', question)),
  ...QUEUE_2024.map(queue),
  ...judgements,
  ...writing,
  ...score(45, 'governance', { evaluator: [4, 4, 3, 3, 4], panel1: [4, 4, 3, 3, 3] }),
  { minute: 87.5, play: (stage) => stage.act('dpmptsp', recordDeparture, { sessionId: stage.sessionId }) },
];
