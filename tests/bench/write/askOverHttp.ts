import { Agent, request } from 'node:http';
import { newId } from '../../support/newId.ts';
import { QUESTION } from '../fanout/occasion.ts';
import { sharedNow } from '../support/clock.ts';
import type { Chair } from '../support/seatChairs.ts';
import type { Head } from '../support/seatHeads.ts';

const ASK = `mutation ($input: AskQuestionInput!) {
  askQuestion(input: $input) { id number state text revision answers { id letter state revision } }
}`;

const ANSWER = `mutation ($input: SubmitAnswerInput!) {
  submitAnswer(input: $input) { id state text revision submittedAt late }
}`;

/** What those who act on a server were told. */
export interface Asked {
  /** Acknowledged acts a second. */
  rate: number;
  /** How long each acknowledgement took, in ms. */
  delays: number[];
}

/** All chairs ask one question after the other over HTTP, each in their own session. */
export function askOverHttp(port: number, chairs: readonly Chair[], seconds: number): Promise<Asked> {
  return oneAfterTheOther(chairs, seconds, (agent, chair) => send(agent, port, chair, bodyOf(chair)));
}

/** All heads submit their answer again and again over HTTP, each in a session of their own. */
export function answerOverHttp(port: number, heads: readonly Head[], seconds: number): Promise<Asked> {
  return oneAfterTheOther(heads, seconds, async (agent, head) => {
    const { answerId, revision } = head;
    const input = { mutationId: newId(), answerId, revision, text: QUESTION };
    const body = JSON.stringify({ query: ANSWER, variables: { input } });
    const told = await send(agent, port, head, body, '"SUBMITTED"');
    head.revision = (JSON.parse(told) as { data: { submitAnswer: Head } }).data.submitAnswer.revision;
  });
}

async function oneAfterTheOther<Who>(
  all: readonly Who[],
  seconds: number,
  act: (agent: Agent, who: Who) => Promise<unknown>,
): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: all.length });
  const began = sharedNow();
  const delays: number[] = [];
  await Promise.all(
    all.map(async (who) => {
      while (sharedNow() - began < seconds * 1000) {
        const from = sharedNow();
        await act(agent, who);
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

/** Rejects unless the answer tells of what is wanted. */
function send(
  agent: Agent,
  port: number,
  { cookie }: { cookie: string },
  body: string,
  wanted = '"ASKED"',
): Promise<string> {
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
          if (text.includes('"errors"') || !text.includes(wanted)) reject(new Error(text));
          else resolve(text);
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
