import { WaitsForLine } from '../live/WaitsForLine.tsx';
import { Refusal } from '../ui/index.ts';
import type { Saving } from './useSaving.ts';

/** Says at its place what was not saved and why, or that it is kept on this device and waits for the line. */
export function NotSaved({ saving, lead }: { saving: Pick<Saving, 'waits' | 'refused'>; lead: string }) {
  if (saving.waits) return <WaitsForLine />;
  return saving.refused && <Refusal lead={lead}>{saving.refused}</Refusal>;
}
