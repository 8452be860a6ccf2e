import type { Pairs } from '../composed.ts';
import type { DocumentFacts, PersonFacts } from '../documentFacts.ts';
import type { Speech } from '../words/words.ts';
import type { Words } from '../words/words.types.ts';

/** The head of the minutes: kind of session, day and date, place, agenda, opening and closing, chair, secretary, who came. */
export function composeHead(facts: DocumentFacts, { words, day, time }: Speech): Pairs {
  const { session, dimensions, attendance } = facts;
  const came = attendance.filter(({ arrivedAt }) => arrivedAt !== null).length;
  const row = (name: string, ...lines: string[]) => ({ name, lines });
  return {
    kind: 'pairs',
    rows: [
      row(words.session, `${words.sessionOf(session.region)}, ${session.programme}, ${session.cycle.name}`),
      row(words.letter, session.cycle.letter),
      row(words.dayAndDate, day(session.openedAt ?? session.scheduledFor)),
      row(words.place, session.venue),
      row(words.agenda, dimensions.map(({ name }) => name).join(', ')),
      row(words.opened, session.openedAt ? time(session.openedAt) : words.notYet),
      row(words.closed, session.closedAt ? time(session.closedAt) : words.notYet),
      row(words.chair, ...people(facts.chair, words)),
      row(words.secretary, ...people(facts.secretaries, words)),
      row(words.attended, words.attendedOf(came, attendance.length)),
    ].filter(({ lines }) => lines.some((line) => line !== '')),
  };
}

const people = (seats: readonly PersonFacts[], words: Words): string[] =>
  seats.length === 0 ? [words.nobody] : seats.map((seat) => personLine(seat, words));

/** Somebody in one line: name, office, staff number. */
export function personLine(person: PersonFacts, words: Words): string {
  const { name, nip } = person;
  const office = officeLine(person, words);
  return [name, office !== name && office, nip && `NIP ${nip}`].filter(Boolean).join(', ');
}

/** What somebody was there: title, office, and for whom; a title that the office says is not said twice. */
export function officeLine({ title, office, actingFor }: PersonFacts, words: Words): string {
  const said = office.toLowerCase().includes(title.toLowerCase()) ? '' : title;
  return [said, office, actingFor && words.actingFor(actingFor)].filter(Boolean).join(', ');
}
