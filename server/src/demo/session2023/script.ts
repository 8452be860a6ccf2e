import { closeSession } from '../../session/closeSession.ts';
import { openSession } from '../../session/openSession.ts';
import type { DimensionKey } from '../framework.ts';
import { finalise, ready, write } from '../minutesLines.ts';
import { SEATED } from '../people.ts';
import { type PosedQuestion, pose } from '../questionLines.ts';
import type { Line } from '../script.ts';
import { arrive, enter, type FiveScores, say, score, setScore } from '../sessionLines.ts';
import { BRANDING_2023, ECONOMY_2023 } from './brandingAndEconomy.ts';
import { ENVIRONMENT_2023, LIVING_2023, SOCIETY_2023 } from './cityAndNature.ts';
import { GOVERNANCE_2023 } from './governance.ts';
import { MINUTES_2023 } from './minutesTexts.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** When each dimension was entered, what was asked in it, and the panel's score, which is an example. */
const DIMENSIONS: Record<DimensionKey, [entered: number, asked: PosedQuestion[], panel: FiveScores]> = {
  governance: [6, GOVERNANCE_2023, [4, 3, 3, 2, 3]],
  branding: [36, BRANDING_2023, [3, 3, 2, 2, 3]],
  economy: [63, ECONOMY_2023, [3, 3, 3, 2, 2]],
  society: [91, SOCIETY_2023, [3, 3, 3, 2, 3]],
  living: [120, LIVING_2023, [4, 3, 2, 2, 3]],
  environment: [148, ENVIRONMENT_2023, [3, 2, 2, 2, 3]],
};

function dimensionLines(): Line[] {
  return Object.entries(DIMENSIONS).flatMap(([key, [entered, asked, panel]], index) => {
    const dimension = key as DimensionKey;
    const secretary = index % 2 === 0 ? 'secretary' : 'secretary2';
    // One member of the panel saw the baseline a step lower and another a step higher, as panels do.
    const [baseline, ...rest] = panel;
    const lines = [
      ...asked.flatMap((question) => pose(dimension, question)),
      ...score(2 * HOUR + 52, dimension, {
        chair: panel,
        panel1: panel,
        evaluator: [baseline - 1, ...rest],
        panel3: [Math.min(5, baseline + 1), ...rest],
      }),
      write(entered + 26, secretary, dimension, MINUTES_2023[dimension]),
      ready(7 * HOUR + index, secretary, dimension),
      setScore(DAY + index, dimension, panel),
      finalise(2 * DAY + index, dimension),
    ];
    return [enter(entered, dimension), ...lines];
  });
}

/** The finished session of 2023: opened in the morning, minutes ready in the afternoon, final two days later. */
export const SCRIPT_2023: readonly Line[] = [
  ...arrive(-1, SEATED),
  { minute: 0, play: (stage) => stage.act('chair', openSession, { sessionId: stage.sessionId }) },
  ...say({
    speaker: 'lead',
    text: 'Seluruh perangkat daerah hadir di satu ruangan dan siap menjawab sesuai bidangnya masing-masing.',
    captured: 2,
    confirmed: 4,
  }),
  ...dimensionLines(),
  {
    minute: 2 * HOUR + 55,
    play: (stage) => stage.act('chair', closeSession, { sessionId: stage.sessionId }),
  },
];
