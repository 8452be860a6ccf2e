import { Agent, request } from 'node:http';
import { newId } from '../../support/newId.ts';
import { QUESTION } from '../fanout/occasion.ts';
import { sharedNow } from '../support/clock.ts';
import type { Chair } from '../support/seatChairs.ts';

const ASK = `mutation ($input: AskQuestionInput!) {
  askQuestion(input: $input) { id number state text revision answers { id letter state revision } }
}`;

/** What the chairs of a server were told. */
export interface Asked {
  /** Acknowledged questions a second. */
  rate: number;
  /** How long each acknowledgement took, in ms. */
  delays: number[];
}

/** All chairs ask one question after the other over HTTP, each in their own session. */
export async function askOverHttp(port: number, chairs: readonly Chair[], seconds: number): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: chairs.length });
  const began = sharedNow();
  const delays: number[] = [];
  await Promise.all(
    chairs.map(async (chair) => {
      while (sharedNow() - began < seconds * 1000) {
        const from = sharedNow();
        await send(agent, port, chair, bodyOf(chair));
        delays.push(sharedNow() - from);
      }
    }),
  );
  const ms = sharedNow() - began;
  agent.destroy();
  return { rate: (delays.length * 1000) / ms, delays };
}

const kept = new Agent({ keepAlive: true, maxSockets: 200 });

/**
 * One chair asks one question; rejects unless it was acknowledged. Sent again under its id when the line broke before an answer, as the
 * product's own client does; `onAgain` is told of it.
 */
export async function askOnce(port: number, chair: Chair, onAgain: () => void): Promise<void> {
  const body = bodyOf(chair);
  try {
    await send(kept, port, chair, body);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error;
    onAgain();
    await send(kept, port, chair, body);
  }
}

function bodyOf({ sessionId, agencyId }: Chair): string {
  const input = { mutationId: newId(), sessionId, text: QUESTION, agencyIds: [agencyId] };
  return JSON.stringify({ query: ASK, variables: { input } });
}

function send(agent: Agent, port: number, { cookie }: Chair, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => {
          if (text.includes('"errors"') || !text.includes('"ASKED"')) reject(new Error(text));
          else resolve();
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
