import { finaliseMinutes } from '../minutes/finaliseMinutes.ts';
import { readyMinutes } from '../minutes/readyMinutes.ts';
import { saveMinutes } from '../minutes/saveMinutes.ts';
import type { DimensionKey } from './framework.ts';
import type { SeatedKey } from './people.ts';
import type { Line } from './script.ts';

/** A secretary saves the text of a dimension's minutes. */
export function write(minute: number, who: SeatedKey, dimension: DimensionKey, text: string): Line {
  return {
    minute,
    play: async (stage) => {
      const { id: minutesId, revision } = await stage.minutes(dimension);
      return stage.act(who, saveMinutes, { minutesId, revision, text });
    },
  };
}

/** A secretary declares the minutes of a dimension ready. */
export function ready(minute: number, who: SeatedKey, dimension: DimensionKey): Line {
  return {
    minute,
    play: async (stage) => {
      const { id: minutesId, revision } = await stage.minutes(dimension);
      return stage.act(who, readyMinutes, { minutesId, revision });
    },
  };
}

/** The chair makes the minutes of a dimension final. */
export function finalise(minute: number, dimension: DimensionKey): Line {
  return {
    minute,
    play: async (stage) => {
      const { id: minutesId, revision } = await stage.minutes(dimension);
      return stage.act('chair', finaliseMinutes, { minutesId, revision });
    },
  };
}
