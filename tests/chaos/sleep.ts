/** Waits some ms. */
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A number of ms up to the given one, by chance. */
export const upTo = (ms: number): number => Math.random() * ms;
