import type { Person } from '../preparing.ts';
import { SUGGESTIONS } from './ScheduleCell.tsx';

/** People to choose from in the cell that has the focus; who is named there already stays before them. */
export function Suggestions({ people, typed }: { people: readonly Person[]; typed: string }) {
  const before = /^.*;\s*/s.exec(typed)?.[0] ?? '';
  return (
    <datalist id={SUGGESTIONS}>
      {people.map(({ id, name, email }) => (
        <option key={id} value={`${before}${email}`}>
          {name}
        </option>
      ))}
    </datalist>
  );
}
