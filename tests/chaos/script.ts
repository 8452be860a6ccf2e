import { Role, StatementMoment } from '@risalah/shared';
import type { ChaosClient } from './client.ts';

/** What somebody of a role does, if there is anything to do. */
type Script = (client: ChaosClient) => void;

/** The first answer that stands so, taken out of what the script knows: nobody acts on one twice. */
function takeAnswer({ answers }: ChaosClient, state: string, agencyId?: string) {
  const found = [...answers].find(
    ([, answer]) => answer.state === state && (agencyId === undefined || answer.agencyId === agencyId),
  );
  if (!found) return null;
  const [answerId, { revision }] = found;
  answers.delete(answerId);
  return { answerId, revision };
}

const chair: Script = (client) => {
  const { sessionId, dimensionId, agencyId, agencyIds: both } = client.player;
  const submitted = Math.random() < 0.5 ? takeAnswer(client, 'SUBMITTED') : null;
  const agencyIds = Math.random() < 0.3 ? both : [agencyId];
  if (submitted) client.submit('acceptAnswer', submitted);
  else client.submit('askQuestion', { sessionId, dimensionId, agencyIds }, 'Apa capaiannya?');
};

const head: Script = (client) => {
  const awaited = takeAnswer(client, 'AWAITED', client.player.agencyId);
  if (awaited) client.submit('submitAnswer', awaited, 'Sudah tercapai.');
};

const secretary: Script = (client) => {
  const { sessionId, dimensionId, seatId: speakerSeatId } = client.player;
  const typist = client.typists[Math.floor(Math.random() * client.typists.length)];
  const said = { sessionId, dimensionId, moment: StatementMoment.DIMENSION, speakerSeatId };
  if (Math.random() < 0.6) typist?.type();
  else client.submit('captureStatement', said, 'Disampaikan secara lisan.');
};

const evaluator: Script = (client) => {
  const { sessionId, dimensionId, agencyId } = client.player;
  client.submit('queueQuestion', { sessionId, dimensionId, agencyIds: [agencyId] }, 'Bagaimana sesudahnya?');
};

const SCRIPTS: Partial<Record<Role, Script>> = {
  [Role.CHAIR]: chair,
  [Role.AGENCY_HEAD]: head,
  [Role.SECRETARY]: secretary,
  [Role.EVALUATOR]: evaluator,
};

/** Does one thing that somebody of this role does in a live session; region leads and observers read. */
export function actOnce(client: ChaosClient): void {
  if (client.sessionState === 'LIVE') SCRIPTS[client.player.role]?.(client);
}
