import { PassThrough } from 'node:stream';
import type { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import type { EventReader } from '@risalah/server/live/eventReader';
import { Line } from '@risalah/server/live/line';
import { PreparedEvent } from '@risalah/server/live/preparedEvent';
import type { Columns } from '@risalah/server/live/readerColumns';
import { ReaderRow } from '@risalah/server/live/readerRow';
import { Turns } from '@risalah/server/live/turns';
import { type Circle, EVERYONE, PANEL, personCircle } from '@risalah/shared';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';

/** Turns that are over whenever the clock is looked at, so that something can happen between any two batches. */
class ShortTurns extends Turns {
  override get over(): boolean {
    return true;
  }
}

/** A row, and who of its readers was told which numbers. */
function aRow() {
  const row = new ReaderRow(new ShortTurns());
  const told: Record<string, string[]> = {};
  const join = (name: string, seen = 0, circles: Circle[] = [EVERYONE]): EventReader => {
    const reader = { request: { personId: name } } as EventReader;
    const wire = new PassThrough();
    const heard: string[] = [];
    told[name] = heard;
    wire.on('data', (frame: Buffer) => heard.push(/"number":(\d+)/.exec(String(frame))?.[1] ?? ''));
    const client = { OPEN: 1, readyState: 1, extensions: '' } as unknown as WebSocket;
    const line = new Line(client, wire);
    row.add(
      { reader, line, id: '1', language: 'ID', seen, told: seen },
      new Set([...circles, personCircle(name)]),
    );
    return reader;
  };
  const tell = (number: number, audience: Circle[] = [EVERYONE]): Promise<number> => {
    const reach = row.reachOf({ number, audience } as SessionEvent);
    return row.tell(number, reach && { reach, prepared: new PreparedEvent({ data: { number } }, () => []) });
  };
  return { row, told, join, tell };
}

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `orang-${index}`);

describe('a row of readers', () => {
  it('asks an audience once for each set of circles, and of each reader only where a person is named', async () => {
    const { row, told, join, tell } = aRow();
    join('ketua', 0, [EVERYONE, PANEL]);
    join('penguji', 0, [EVERYONE, PANEL]);
    join('kepala');
    expect(row.reachOf({ number: 1, audience: [PANEL] } as unknown as SessionEvent)?.seatings).toHaveLength(
      2,
    );
    await tell(1, [PANEL]);
    await tell(2, [personCircle('kepala')]);
    await tell(3, [PANEL, personCircle('kepala')]);
    await tell(4);
    expect(told).toEqual({ ketua: ['1', '3', '4'], penguji: ['1', '3', '4'], kepala: ['2', '3', '4'] });
  });

  it('reaches nobody for whom all have left or have seen it', () => {
    const { row, join } = aRow();
    const chair = join('ketua', 0, [EVERYONE, PANEL]);
    join('kepala', 5);
    expect(row.reachOf({ number: 5, audience: [EVERYONE] } as unknown as SessionEvent)).not.toBeNull();
    row.delete(chair);
    expect(row.reachOf({ number: 5, audience: [EVERYONE] } as unknown as SessionEvent)).toBeNull();
  });

  it('tells nothing more to who leaves in mid-air, nothing twice to who joins, and loses nobody else', async () => {
    const { row, told, join, tell } = aRow();
    const readers = many(100).map((name) => join(name));
    const telling = tell(1);
    // The first batch is told by now, the others wait for their turn: most leave, and one comes who has read this in the log.
    for (const reader of readers.slice(20, 95)) expect(row.delete(reader)).toBe(true);
    join('baru', 1);
    await telling;
    await tell(2);
    const got = Object.fromEntries(Object.entries(told).map(([name, numbers]) => [name, numbers.join()]));
    for (const [index, name] of many(100).entries())
      expect(got[name]).toBe(index < 20 || index >= 95 ? '1,2' : '');
    expect(got.baru).toBe('2');
    expect(row.size).toBe(26);
  });

  it('knows how far behind who was passed over is, and marks nobody else', async () => {
    const { row, told, join, tell } = aRow();
    join('ketua', 0, [EVERYONE, PANEL]);
    join('kepala');
    for (let number = 1; number < 5; number += 1) expect(await tell(number, [PANEL])).toBe(number);
    expect(row.lags(4, 4)).toBe(true);
    await row.mark(4, 4, new PreparedEvent({ data: { number: 4 } }, () => []));
    expect(row.lags(4, 1)).toBe(false);
    expect(told).toEqual({ ketua: ['1', '2', '3', '4'], kepala: ['4'] });
  });

  it('keeps nothing of who came and left while nothing happened', () => {
    const { row, join } = aRow();
    const stays = join('tetap');
    for (const name of many(200)) row.delete(join(name));
    expect(row.readers).toEqual([stays]);
    const { columns, coming } = row as unknown as { columns: Columns; coming: unknown[] };
    expect(columns.readers.length + coming.length).toBeLessThanOrEqual(2);
  });
});
