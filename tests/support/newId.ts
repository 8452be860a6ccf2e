import { v7 } from 'uuid';

/** An id as a client makes one for a mutation. */
export const newId = (): string => v7();
