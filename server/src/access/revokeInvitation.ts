import { mayPrepareWorkspace, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Invitation } from './invitation.entity.ts';
import type { RevokeInvitationInput } from './invitation.inputs.ts';

/** Takes an invitation back, so that its link no longer works. One that was used stays (INVITATION_USED). */
export function revokeInvitation(ctx: ActContext, input: RevokeInvitationInput): Promise<string> {
  const act = { operation: 'revokeInvitation', input };
  return performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    require(mayPrepareWorkspace(actor));
    const invitation = await findToChange(em, Invitation, input.invitationId);
    if (invitation.acceptedAt) throw new Refusal('INVITATION_USED');
    invitation.revokedAt ??= now;
    return invitation;
  });
}
