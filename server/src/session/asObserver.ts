/** What the argument `asObserver` means, wherever a session is read with it. */
export const AS_OBSERVER =
  'Reads with no more than an observer may see, whatever seat the reader has: for a screen that a whole hall reads. Ask for it in an operation of its own.';
