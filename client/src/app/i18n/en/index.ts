import { words as pages } from './pages.ts';
import { words as room } from './room.ts';

/** All English words, by namespace. */
export const english = { ...room, ...pages };
