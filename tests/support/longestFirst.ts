import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** The files that take longest, longest first. */
const LONG = [
  'e2e/screensOfRooms',
  'e2e/minutesKilled',
  'e2e/screensOfPages',
  'e2e/overview',
  'e2e/screensOfStates',
  'e2e/inviteAll',
  'e2e/story',
  'api/readTable',
  'live/chaos',
  'client/silentLine',
  'api/documents',
  'api/import.',
  'api/proofCommands',
  'api/cycle',
  'api/probe',
  'api/proofTampering',
];

const place = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.includes(`/${name}`));
  return at < 0 ? LONG.length : at;
};

/** Begins with the files that take longest, so that no worker is left with one of them alone when all others are done. */
export default class LongestFirst extends BaseSequencer {
  /** The files of a run in the order in which they are begun; what is not known to be long stays as it was. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
