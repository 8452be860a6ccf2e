import type { Stage } from './stage.ts';

/** One line of a session's script: what somebody does, so many minutes after opening. */
export interface Line {
  minute: number;
  play: (stage: Stage) => Promise<unknown>;
}

/** Plays a script in the order of its minutes; lines of the same minute keep their order. */
export async function playScript(stage: Stage, script: readonly Line[]): Promise<void> {
  for (const line of script.toSorted((one, other) => one.minute - other.minute)) {
    stage.at(line.minute);
    await line.play(stage);
  }
}
