import { Minutes } from '@risalah/server/minutes/minutes.entity';
import type { Client } from '../../support/client.ts';
import { MinutesWriter } from '../../support/minutesWriter.ts';
import type { Stage } from '../../support/stage.ts';

/** Everything that somebody gets over the motion socket: the room, and the text of all minutes that are opened to them. */
export async function hearMotion(stage: Stage, client: Client): Promise<string[]> {
  const heard: string[] = [];
  const every = await stage.app.em().find(Minutes, { session: stage.sessionId });
  for (const { id } of every) {
    let writer: MinutesWriter;
    try {
      writer = await MinutesWriter.open(client, id);
    } catch (refused) {
      heard.push(String(refused));
      continue;
    }
    writer.socket.onAny((name: string, ...said: unknown[]) => heard.push(JSON.stringify([name, said])));
    heard.push(JSON.stringify(await writer.socket.emitWithAck('join', { sessionId: stage.sessionId })));
    const { ok, code, writable } = await writer.join();
    heard.push(JSON.stringify({ ok, code, writable }), writer.text);
    writer.socket.close();
  }
  return heard;
}
