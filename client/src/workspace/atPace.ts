import type { Outcome } from '../app/outcome.ts';

/** Asks, and asks again after as long as it is told where the server wants a slower pace; null when stopped meanwhile. */
export async function atPace<Data>(
  signal: AbortSignal,
  ask: () => Promise<Outcome<Data>>,
): Promise<Outcome<Data> | null> {
  const outcome = await ask();
  if (outcome.ok || outcome.refusal.code !== 'TOO_MANY_REQUESTS') return outcome;
  await passed(Number(outcome.refusal.extensions.seconds ?? 1) * 1000, signal);
  return signal.aborted ? null : atPace(signal, ask);
}

/** Resolves after that time, or at once when stopped. */
function passed(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
