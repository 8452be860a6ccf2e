import { agreeToMinutes } from '../../minutes/agreeToMinutes.ts';
import { proposeCorrection } from '../../minutes/proposeCorrection.ts';
import { closeSession } from '../../session/closeSession.ts';
import { openSession } from '../../session/openSession.ts';
import { pauseSession } from '../../session/pauseSession.ts';
import type { DimensionKey } from '../framework.ts';
import { finalise, ready, write } from '../minutesLines.ts';
import type { SeatedKey } from '../people.ts';
import type { Line } from '../script.ts';
import { arrive, enter, type FiveScores, score, setScore } from '../sessionLines.ts';
import { ASKED_EVERYWHERE, askStanding } from './askedEverywhere.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const PACE = 25;

/** What the panel gives each dimension; figures are examples. */
export type PanelScores = Record<DimensionKey, FiveScores>;

const open: Line = {
  minute: 0,
  play: (stage) => stage.act('chair', openSession, { sessionId: stage.sessionId }),
};

const close = (minute: number): Line => ({
  minute,
  play: (stage) => stage.act('chair', closeSession, { sessionId: stage.sessionId }),
});

const gist = (dimension: DimensionKey): string => {
  const { promise } = ASKED_EVERYWHERE[dimension];
  return `[Pertanyaan ${Object.keys(ASKED_EVERYWHERE).indexOf(dimension) + 1}]\n\n${
    promise ? 'Jawaban ditagih kembali pada tahun 2025.' : 'Ketua menerima jawaban tersebut.'
  }`;
};

/** What is held and written of one dimension, up to READY at `declared`. */
function held(dimension: DimensionKey, index: number, panel: FiveScores, declared: number): Line[] {
  return [
    enter(5 + PACE * index, dimension),
    ...askStanding(7 + PACE * index, dimension),
    ...score(3 * HOUR, dimension, { panel1: panel, evaluator: panel }),
    write(20 + PACE * index, 'secretary', dimension, gist(dimension)),
    ready(declared, 'secretary', dimension),
  ];
}

/** The one who spoke in a dimension agrees to its minutes as they stand. */
const agree = (minute: number, dimension: DimensionKey): Line => ({
  minute,
  play: async (stage) => {
    const { id: minutesId, revision } = await stage.minutes(dimension);
    return stage.act(ASKED_EVERYWHERE[dimension].agency as SeatedKey, agreeToMinutes, {
      minutesId,
      revision,
    });
  },
});

const entries = (panel: PanelScores) => Object.entries(panel) as [DimensionKey, FiveScores][];

/** A session whose minutes are all final two days later. */
export const finishedScript = (people: readonly SeatedKey[], panel: PanelScores): Line[] => [
  ...arrive(-1, people),
  open,
  ...entries(panel).flatMap(([dimension, scores], index) => [
    ...held(dimension, index, scores, 4 * HOUR + index),
    setScore(DAY + index, dimension, scores),
    agree(DAY + HOUR + index, dimension),
    finalise(2 * DAY + index, dimension),
  ]),
  close(3 * HOUR + 5),
];

/** A session of which two dimensions are not final yet: the chair has to decide on a correction, and to set two scores. */
export const unfinishedScript = (people: readonly SeatedKey[], panel: PanelScores): Line[] => {
  const late: readonly DimensionKey[] = ['living', 'environment'];
  return [
    ...arrive(-1, people),
    open,
    ...entries(panel).flatMap(([dimension, scores], index) =>
      late.includes(dimension)
        ? held(dimension, index, scores, DAY + index)
        : [
            ...held(dimension, index, scores, 4 * HOUR + index),
            setScore(5 * HOUR + index, dimension, scores),
            agree(5 * HOUR + 10 + index, dimension),
            finalise(6 * HOUR + index, dimension),
          ],
    ),
    close(3 * HOUR + 5),
    {
      minute: DAY + 30,
      play: async (stage) => {
        const { id: minutesId } = await stage.minutes('living');
        const answer = await stage.onlyAnswer('living');
        return stage.act('kominfo', proposeCorrection, {
          minutesId,
          answerId: answer.id,
          statementId: null,
          text: 'Dua trayek sudah menampilkan waktu tiba. Yang lain menunggu alat di kendaraan.',
        });
      },
    },
  ];
};

/** A session under way: four dimensions are behind it, and the question of the fifth is waiting. */
export const runningScript = (people: readonly SeatedKey[]): Line[] => [
  ...arrive(-1, people),
  open,
  ...(['governance', 'branding', 'economy', 'society'] as const).flatMap((dimension, index) => [
    enter(4 + PACE * index, dimension),
    ...askStanding(6 + PACE * index, dimension),
  ]),
  enter(4 + PACE * 4, 'living'),
  ...askStanding(6 + PACE * 4, 'living', true),
];

/** A session that was interrupted in its first dimension. */
export const pausedScript = (people: readonly SeatedKey[]): Line[] => [
  ...arrive(-1, people),
  open,
  enter(4, 'governance'),
  ...askStanding(6, 'governance'),
  {
    minute: 34,
    play: (stage) =>
      stage.act('chair', pauseSession, { sessionId: stage.sessionId, reason: 'sambungan daerah terputus' }),
  },
];
