import type { signIn as id } from '../id/signIn.ts';
import type { Translated } from '../Translated.ts';

/** Words of the sign-in page. */
export const signIn: Translated<typeof id> = {
  title: 'Sign in',
  lead: 'Evaluation sessions, their minutes, and the records of each region.',
  email: 'Email address',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  submit: 'Sign in',
  checking: 'Checking',
  emailMissing: 'Enter your email address.',
  passwordMissing: 'Enter your password.',
  wait_one: 'Too many attempts to sign in. Try again in {{count}} second.',
  wait_other: 'Too many attempts to sign in. Try again in {{count}} seconds.',
  refused: 'You are not signed in.',
  or: 'or',
  withProvider: 'Sign in with {{label}}',
  noAnswer: 'The server does not answer. Check your connection, then try again.',
  help: 'An administrator makes the accounts. Everyone who takes part in a session is sent an invitation link.',
  awaitsAdministrator:
    'This workspace has no administrator yet, so nobody can sign in. Open the link that the terminal shows when the server starts.',
  first: {
    title: 'The first administrator',
    lead: 'Make your account. You are then signed in, and prepare the programme, its regions and its people.',
    name: 'Full name',
    nameMissing: 'Enter your name.',
    refused: 'The account was not made.',
    gone: 'This link was used: the workspace has an administrator already.',
  },
  invitation: {
    title: 'Accept the invitation',
    lead: 'Choose a password for your account. You are signed in right after.',
    password: 'New password',
    hint: 'At least {{least}} characters.',
    again: 'Repeat the password',
    short: 'The password has fewer than {{least}} characters.',
    different: 'The two passwords are not the same yet.',
    submit: 'Save and sign in',
    saving: 'Saving',
    refused: 'The invitation was not accepted.',
    renewalTitle: 'A new password',
    renewalLead:
      'Choose a new password for your account. You are then signed in here, and signed out on every other device.',
    renewalRefused: 'The password was not changed.',
    signInInstead: 'Do you have a password already? Sign in',
  },
};
