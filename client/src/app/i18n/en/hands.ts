import type { hands as id } from '../id/hands.ts';
import type { Translated } from '../Translated.ts';

/** Words of raised hands and of the turn to speak. */
export const hands: Translated<typeof id> = {
  title: 'Hands raised',
  raise: 'Raise hand',
  lower: 'Lower hand',
  lowerShort: 'Lower',
  raised: '{{who}} raised a hand',
  needsLine: 'Raising a hand needs the connection',
  up: 'Hands {{count}}',
  give: 'Give the turn',
  giveTo: 'Give {{who}} the turn',
  giveAgency: 'Give the turn to speak',
  notGiven: 'The turn was not given.',
  speaks: 'is speaking',
  spokeFor: 'Speaking for',
  end: 'End',
  endTurn: 'End the turn to speak',
  yours: 'It is your turn to speak.',
  more_one: '{{count}} more raised a hand',
  more_other: '{{count}} more raised a hand',
};
