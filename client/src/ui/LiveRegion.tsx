import { useEffect, useState } from 'react';
import { connectLiveRegion } from './announcer.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** The place where {@link announce} is heard. Mounted once, by the app. */
export function LiveRegion() {
  const [polite, setPolite] = useState({ sentence: '', turn: 0 });
  const [assertive, setAssertive] = useState({ sentence: '', turn: 0 });
  useEffect(
    () =>
      connectLiveRegion((sentence, politeness) => {
        const set = politeness === 'assertive' ? setAssertive : setPolite;
        set((last) => ({ sentence, turn: last.turn + 1 }));
      }),
    [],
  );
  // The key makes the same sentence spoken again when it is said again.
  return (
    <VisuallyHidden>
      <span aria-live="polite">
        <span key={polite.turn}>{polite.sentence}</span>
      </span>
      <span aria-live="assertive">
        <span key={assertive.turn}>{assertive.sentence}</span>
      </span>
    </VisuallyHidden>
  );
}
