/** What every reader who speaks GraphQL asks for. */
export const DOCUMENT = `subscription ($sessionId: ID!, $after: Int) {
  sessionEvents(sessionId: $sessionId, after: $after) {
    number at kind bySeatId byName
    payload {
      __typename
      ... on QuestionPayload {
        questionId dimensionId state number text askedAt revision
        answers { answerId agencyId letter state revision }
      }
    }
  }
}`;

/** Bytes from which a frame is taken for an event; what protocols say besides is shorter. */
export const LEAST_EVENT = 300;

/** The question of each event, so long that a message has about 650 bytes. */
export const QUESTION = 'Apa yang berubah pada layanan untuk tahun 2025?';

/** The event of the given number, as a peer holds it when it happens: the same as Risalah's. */
export function eventOf(number: number) {
  return {
    number,
    at: new Date().toISOString(),
    kind: 'QUESTION_ASKED',
    bySeatId: '01932f5a-7c1e-7b3a-9d52-3f6f0a8b1c2d',
    byName: 'Ketua',
    payload: {
      __typename: 'QuestionPayload',
      questionId: '01932f5a-8d2f-7c4b-8e63-4a7f1b9c2d3e',
      dimensionId: '01932f5a-6b0d-7a29-8c41-2e5e9f7a0b1c',
      state: 'ASKED',
      number,
      text: QUESTION,
      askedAt: new Date().toISOString(),
      revision: 1,
      answers: [
        {
          answerId: '01932f5a-9e30-7d5c-9f74-5b8a2cad3e4f',
          agencyId: '01932f5a-5a0c-7918-8b30-1d4d8e69fa0b',
          letter: 'a',
          state: 'AWAITED',
          revision: 1,
        },
      ],
    },
  };
}

/** The message that carries an event by the graphql-transport-ws protocol. */
export function messageOf(number: number): string {
  return JSON.stringify({ id: '1', type: 'next', payload: { data: { sessionEvents: eventOf(number) } } });
}
