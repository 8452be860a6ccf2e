import { randomInt } from 'node:crypto';

/** Letters and figures that are not mistaken for each other on a wall: no 0 and O, no 1, I and L, no U, which spells. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** With so many signs a guess hits one of a hundred open sessions once in some six thousand million. */
const LENGTH = 8;

/** A new code for a stage. */
export function newObserverCode(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}

/** A code as somebody typed it, or a camera read it: in capitals, without what was put between. */
export const takeObserverCode = (typed: string): string =>
  typed
    .slice(0, 64)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
