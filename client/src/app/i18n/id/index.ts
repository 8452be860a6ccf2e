import { words as pages } from './pages.ts';
import { words as room } from './room.ts';

/** All Indonesian words, by namespace. They are the measure of every translation. */
export const indonesian = { ...room, ...pages };
