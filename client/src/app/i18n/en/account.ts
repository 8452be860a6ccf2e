import type { account as id } from '../id/account.ts';
import type { Translated } from '../Translated.ts';

/** Words of the page of what belongs to the signed-in person alone. */
export const account: Translated<typeof id> = {
  title: 'Account',
  renewed: {
    lead: 'Your password was changed {{time}}, by a link from an administrator.',
    means: 'If it was not you who changed it, tell the administrator of your workspace at once.',
    read: 'Understood',
  },
  tokens: 'Tokens for other programs',
  tokensNote:
    'With a token another program reads or acts for you. Its secret is shown only once; take back tokens that are no longer used.',
  notRead: 'The list of tokens could not be read.',
  token: {
    add: 'Make a token…',
    make: 'Make the token',
    name: 'Name of the token',
    nameHint: 'For example the name of the program that uses it.',
    scope: 'What it may do',
    reads: 'Only read',
    ofSeat: 'Act from the seat {{office}}',
    days: 'Good for',
    forDays_one: '{{count}} day',
    forDays_other: '{{count}} days',
    until: 'Good until',
    used: 'Used last',
    never: 'Never',
    none: 'No tokens yet.',
    secret: 'Secret of the token',
    secretNote: 'Copy it now; it will not be shown again.',
    hide: 'Close',
    revoke: 'Take back',
    revokeNamed: 'Take back the token {{name}}',
    revoked: 'The token {{name}} was taken back.',
    notRevoked: 'The token was not taken back.',
  },
  devices: 'Devices',
  devicesNote:
    'If you ever signed in on a shared device, sign out of all of them. Drafts on this device are cleared too.',
  signOutEverywhere: 'Sign out of all devices',
};
