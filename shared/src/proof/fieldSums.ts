import { parseJson, sha256Hex } from './canonical.ts';

/** Hex digits of the sum of one field: enough to tell a changed field from its neighbours, and short. */
const DIGITS = 8;

/** A field of a frozen text: its path, such as `questions[0].answers[1].text`, and its value as JSON. */
type Leaf = [path: string, value: string];

/** Every field of a value that holds no others, in the order of the text. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((each, place) => leavesOf(each, `${path}[${place}]`));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const entries = Object.entries(value);
    if (entries.length > 0)
      return entries.flatMap(([key, each]) => leavesOf(each, path === '' ? key : `${path}.${key}`));
  }
  return [[path, JSON.stringify(value)]];
}

const sumOf = ([path, value]: Leaf): string => sha256Hex(`${path}\n${value}`).slice(0, DIGITS);

/**
 * A short sum of each field of a frozen text, in its order, one after the other. The SHA-256 of the text proves it; these
 * only tell, where it does not fit any more, which field was changed.
 */
export function fieldSumsOf(canonicalJson: string): string {
  return leavesOf(parseJson(canonicalJson)).map(sumOf).join('');
}

/** The paths of the fields that are not what their sums say; empty when the fields are the same and only their bytes differ. */
export function changedFields(canonicalJson: string, fieldSums: string): string[] {
  const leaves = leavesOf(parseJson(canonicalJson));
  const sums = fieldSums.match(new RegExp(`.{${DIGITS}}`, 'g')) ?? [];
  if (leaves.length === sums.length) {
    return leaves.filter((leaf, place) => sumOf(leaf) !== sums[place]).map(([path]) => path);
  }
  const known = new Set(sums);
  const added = leaves.filter((leaf) => !known.has(sumOf(leaf))).map(([path]) => path);
  if (added.length > 0) return added;
  // Nothing is new, so something is gone: what stands where it stood names the place.
  const place = leaves.findIndex((leaf, at) => sumOf(leaf) !== sums[at]);
  return [(leaves[place] ?? leaves.at(-1))?.[0] ?? ''];
}

/** The paths at which two values differ, looking only at fields that both have, and at how long their lists are. */
export function differingFields(one: unknown, other: unknown, path = ''): string[] {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return [path];
    return one.flatMap((each, place) => differingFields(each, other[place], `${path}[${place}]`));
  }
  if (isObject(one) && isObject(other)) {
    return Object.keys(one)
      .filter((key) => key in other)
      .flatMap((key) => differingFields(one[key], other[key], path === '' ? key : `${path}.${key}`));
  }
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [path];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
