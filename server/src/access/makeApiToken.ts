import { AuditKind, LIMITS, mayMakeToken, Refusal, TokenScope } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import { ApiToken } from './apiToken.entity.ts';
import type { MakeApiTokenInput } from './apiToken.inputs.ts';
import { hashToken, newToken } from './tokens.ts';

const DAY = 86_400_000;
/** The longest that a token is good for, in days. */
const LONGEST = 366;

/** Tells programs that look for leaked secrets, and people, what this one is. */
const PREFIX = 'risalah_';

/** A token that was made. Its secret is told once, so a mutation that is sent again gets none. */
export interface Made {
  tokenId: string;
  secret: string | null;
}

/** Makes a token by which a program acts for the person, reading only or from one seat of theirs. */
export async function makeApiToken(ctx: ActContext, input: MakeApiTokenInput): Promise<Made> {
  let secret: string | null = null;
  const act = { operation: 'makeApiToken', input, audited: AuditKind.TOKEN_MADE };
  const tokenId = await performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    const seatId = input.scope === TokenScope.SEAT ? takeSeat(input) : null;
    require(mayMakeToken(actor, seatId));
    const made = PREFIX + newToken();
    secret = made;
    return em.create(
      ApiToken,
      {
        person: em.getReference(Person, actor.personId),
        tokenHash: hashToken(made),
        name: takeText(input.name, LIMITS.name, 'name'),
        scope: input.scope,
        seat: seatId ? em.getReference(Seat, seatId) : null,
        madeAt: now,
        expiresAt: new Date(now.getTime() + takeDays(input.days) * DAY),
      },
      { persist: true },
    );
  });
  return { tokenId, secret };
}

function takeSeat({ seatId }: MakeApiTokenInput): string {
  if (!seatId) throw new Refusal('BAD_INPUT', { field: 'seatId' });
  return seatId;
}

function takeDays(days: number): number {
  if (days < 1 || days > LONGEST) throw new Refusal('BAD_INPUT', { field: 'days', limit: LONGEST });
  return days;
}
