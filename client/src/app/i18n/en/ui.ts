import type { ui as id } from '../id/ui.ts';
import type { Translated } from '../Translated.ts';

/** Words that the parts themselves say. */
export const ui: Translated<typeof id> = {
  allKeys: 'All shortcuts',
  allKeysShort: 'all shortcuts',
  suggestions_one: '{{count}} choice. Use the up and down arrows.',
  suggestions_other: '{{count}} choices. Use the up and down arrows.',
  noSuggestions: 'Nothing matches.',
  charactersLeft_one: '{{count}} character left',
  charactersLeft_other: '{{count}} characters left',
  charactersOver_one: '{{count}} character too many',
  charactersOver_other: '{{count}} characters too many',
  close: 'Close',
  copied: 'Copied',
  copy: 'Copy',
  copyFailed: 'The browser does not allow copying; select the text and copy it.',
  conflict: 'Two different texts',
  dimensionTime: 'Time of this dimension',
  keepMine: 'Use my text',
  loading: 'Loading',
  merge: 'Merge',
  minutesLeft: '{{minutes}} left',
  minutesOver: '{{minutes}} over',
  remove: 'Remove {{name}}',
  saving: 'Saving',
  singleKeysOn: 'Single-key shortcuts on',
  takeRevision: 'Use revision {{revision}}',
};
