import { AuditKind, mayRevokeToken } from '@risalah/shared';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import type { RequestContext } from '../context.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { ApiToken } from './apiToken.entity.ts';
import type { RevokeApiTokenInput } from './apiToken.inputs.ts';

/** Takes a token back; whatever is connected with it is cut off. */
export async function revokeApiToken(ctx: RequestContext, input: RevokeApiTokenInput): Promise<string> {
  const act = { operation: 'revokeApiToken', input, audited: AuditKind.TOKEN_REVOKED };
  const id = await performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    const token = await findToChange(em, ApiToken, input.tokenId);
    require(mayRevokeToken(actor, token.person.id));
    token.revokedAt ??= now;
    return token;
  });
  ctx.services.liveConnections.endSignIn(id);
  return id;
}
