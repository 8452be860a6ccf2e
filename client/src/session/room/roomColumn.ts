import type { ReactNode } from 'react';
import type { Room } from '../../live/room.ts';
import type { Beside } from '../../live/useSession.ts';
import type { IconName } from '../../ui/index.ts';

/** A side column; under its width it becomes a drawer. */
export interface RoomColumn {
  /** What it holds, for screen readers and on its edge: `Agenda`. */
  label: string;
  children: ReactNode;
  /** What its edge shows while it is a drawer, with counts. */
  edge: readonly EdgeMark[];
  /** Width in px. */
  width: number;
}

/** One thing that a drawer holds, as its edge shows it. */
export interface EdgeMark {
  id: string;
  icon: IconName;
  label: string;
  /** The count at its mark, `4` or `17/19`; it is read there, so that it draws nothing else of the room again. */
  countOf?: (room: Room) => string | undefined;
  /** What the count depends on beside the room. */
  beside?: Beside;
}
