import { memo } from 'react';
import { inItsTurn, later } from '../../app/later.tsx';
import { usePresence } from '../../live/usePresence.ts';
import { useSession } from '../../live/useSession.ts';
import { handsCount } from './handsCount.ts';

// Apart from the other parts that come later, since the phone of every room has them: it would bring what those are made of.

const WhoSpeaks = later(async () => (await import('./Hands.tsx')).Hands);

/** Who speaks, and whose hands are up. */
export const Hands = memo(function Hands() {
  const speaks = useSession(({ session }) => session.speakingSeatId !== null);
  const up = usePresence(handsCount) > 0;
  return speaks || up ? <WhoSpeaks /> : null;
});

/** The button that raises the reader's hand. */
export const RaiseHand = inItsTurn(async () => (await import('./RaiseHand.tsx')).RaiseHand);

/** Tells the reader that it is their turn to speak. */
export const TurnBand = inItsTurn(async () => (await import('./TurnBand.tsx')).TurnBand);
