/** Whether two plain values (JSON: objects, arrays, scalars) say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(other, key) &&
      sameValue((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}

/** `next`, or `held` itself where they say the same, level by level, so that what did not change keeps its identity. */
export function keepIdentity<Value>(held: Value | undefined, next: Value): Value {
  if (held === undefined || Object.is(held, next)) return next;
  if (typeof held !== 'object' || typeof next !== 'object' || held === null || next === null) return next;
  if (sameValue(held, next)) return held;
  if (Array.isArray(next)) {
    if (!Array.isArray(held)) return next;
    return next.map((item, index) => keepIdentity(held[index] as unknown, item)) as Value;
  }
  const before = held as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(next).map(([key, value]) => [key, keepIdentity(before[key], value)]),
  ) as Value;
}
