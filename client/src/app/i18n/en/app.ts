import type { app as id } from '../id/app.ts';
import type { Translated } from '../Translated.ts';

/** Words of the shell: bar, menu, pages that are not there, times and sizes. */
export const app: Translated<typeof id> = {
  name: 'Risalah',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main navigation',
  home: 'Home',
  calendar: 'Calendar',
  regions: 'Regions',
  programmes: 'Programmes',
  workspace: 'Preparing',
  menu: 'Menu',
  account: 'Account and tokens',
  settings: 'Account and display',
  signIn: 'Sign in',
  signOut: 'Sign out',
  language: 'Language',
  theme: 'Display',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  loadingPage: 'Loading the page',
  tryAgain: 'Try again',
  notFound: {
    title: 'Page not found',
    text: 'This address leads to no page, or the page is not open to you.',
    back: 'To the home page',
  },
  broken: {
    title: 'This page cannot be shown',
    text: 'What has been saved is safe. Reload the page to try again.',
    reload: 'Reload',
  },
  unsent: {
    title: 'Not taken by the server yet',
    waiting: 'Waiting for the line',
    refused: 'Refused',
    copy: 'Copy the text',
    resend: 'Send again',
    discard: 'Discard',
  },
  newVersion: {
    lead: 'Risalah was updated.',
    means: 'Load this page again. Drafts and what waits to be sent stay on this device.',
    reload: 'Reload',
  },
  day: { today: 'Today', tomorrow: 'Tomorrow', yesterday: 'Yesterday' },
  duration: {
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
  },
  size: { bytes: '{{size}} B', kilobytes: '{{size}} kB', megabytes: '{{size}} MB' },
};
