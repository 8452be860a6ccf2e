import { graphql } from '../../app/graphql.ts';
import { NamedPeopleDocument } from '../../generated/graphql.ts';
import { useLookUp } from '../useLookUp.ts';

/** So many are suggested. */
const SUGGESTED = 20;

/** Props of {@link Suggestions}. */
export interface SuggestionsProps {
  /** The id by which a field finds the list. */
  id: string;
  /** What the field that has the focus holds. */
  typed: string;
}

/** People to choose from in a field that names some, by the one who is being typed; who is named before stays. */
export function Suggestions({ id, typed }: SuggestionsProps) {
  const before = /^.*;\s*/s.exec(typed)?.[0] ?? '';
  const people = useLookUp(typed.slice(before.length).trim(), async (text) => {
    const read = await graphql.query(NamedPeopleDocument, { where: { text }, first: SUGGESTED });
    return read.ok ? read.data.workspace.people.people : null;
  });
  return (
    <datalist id={id}>
      {people?.map((person) => (
        <option key={person.id} value={`${before}${person.email}`}>
          {person.name}
        </option>
      ))}
    </datalist>
  );
}
