/** A derivation that is made once for each value, which is never changed in place, and is known for as long as the value is held. */
export function oncePer<Held extends object, Derived>(
  derive: (held: Held) => Derived,
): (held: Held) => Derived {
  const known = new WeakMap<Held, { derived: Derived }>();
  return (held) => {
    const found = known.get(held) ?? { derived: derive(held) };
    known.set(held, found);
    return found.derived;
  };
}
