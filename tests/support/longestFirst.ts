import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** The files that take longest, longest first. */
const LONG = [
  'e2e/screensOfRooms',
  'e2e/screensOfPages',
  'e2e/screensOfStates',
  'e2e/minutesKilled',
  'e2e/minutesProvisional',
  'e2e/longLists',
  'e2e/story',
  'e2e/overview',
  'e2e/evidence',
  'e2e/inviteAll',
  'e2e/widths',
  'e2e/minutes.',
  'e2e/stage.',
  'e2e/signIn',
  'e2e/together',
  'api/readTable',
  'api/proofCommands',
  'api/scoresBeforeFinal',
  'api/keep',
  'live/chaos.',
  'api/mailing',
  'api/importFiles',
  'api/cli',
  'api/proofTampering',
  'api/probe',
  'api/proof.',
  'api/uploads',
  'live/fuzz',
  'api/storage',
  'api/search.',
  'client/silentLine',
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
