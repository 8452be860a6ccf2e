/** What opens the list of all that can be done in a room. */
export const COMMANDS_KEY = 'Ctrl K';
