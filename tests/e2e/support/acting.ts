import { DEMO_PASSWORD, type DemoAccountKey } from '@risalah/server/demo/demoAccounts';
import { type Client, must, signedIn } from '../../support/client.ts';
import { newId } from '../../support/newId.ts';
import { documentOf } from '../../support/stage.ts';
import type { Demo } from './startDemo.ts';

/** Acts by the API, for what a story needs to have happened and does not look at. */
export type Acting = <T = { id: string; revision: number }>(
  mutation: string,
  input: Record<string, unknown>,
) => Promise<T>;

/** Signs a demo person in beside their windows. */
export async function actingAs(demo: Demo, who: DemoAccountKey): Promise<{ client: Client; act: Acting }> {
  // Node knows no names under localhost, as browsers do.
  const { port } = new URL(demo.address(who));
  const client = await signedIn(`http://127.0.0.1:${port}`, `${who}@demo.test`, DEMO_PASSWORD);
  return {
    client,
    act: async <T>(mutation: string, input: Record<string, unknown>) => {
      const data = await must<Record<string, T>>(client, documentOf(mutation), {
        input: { mutationId: newId(), ...input },
      });
      return data[mutation] as T;
    },
  };
}
