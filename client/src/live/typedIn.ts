/** Fields of inputs that hold what a program chose: ids, hashes, pictures, one of a few names. */
const NOT_TYPED = /^(id|.+Ids?|role|language|level|totalFormula|scope|separator|encoding|kind|logo|.+Hash)$/;

/** All that somebody typed into a form, a line for each field, so that it can be copied; empty for a click. */
export function typedIn(value: unknown, field = ''): string {
  if (NOT_TYPED.test(field)) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return '';
  const parts = Array.isArray(value)
    ? value.map((each) => typedIn(each))
    : Object.entries(value).map(([name, each]) => typedIn(each, name));
  return parts.filter((part) => part !== '').join('\n');
}
