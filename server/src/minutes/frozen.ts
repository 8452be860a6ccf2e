/** A part of what is frozen: plain values, moments as ISO text in UTC. */
export type Frozen = Record<string, unknown>;
