import { clientOf } from './client.ts';

/** What making an invitation, or a link for a forgotten password, answers with. */
export interface MadeLink {
  path: string | null;
  invitation: { id: string; good: boolean };
}

/** The secret of a link, whichever kind it is; empty where the link was not told. */
export const secretOf = ({ path }: MadeLink): string => path?.split('=')[1] ?? '';

/** Sets a password by the secret of a link; resolves with the code of the refusal, or undefined. */
export async function takeUpLink(url: string, token: string, password: string): Promise<unknown> {
  const { errors } = await clientOf(url).gql(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }',
    { input: { token, password } },
  );
  return errors?.[0]?.extensions?.code;
}
