// @vitest-environment happy-dom
import { minutesSchema } from '@risalah/client/src/minutes/together/minutesExtensions.ts';
import { isKnownMark, isKnownNode, MINUTES_NODES, mayHold } from '@risalah/shared';
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';

const schema = getSchema(minutesSchema);
const names = Object.keys(MINUTES_NODES);

describe('the editor and what the server takes as minutes', () => {
  it('know the same nodes', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([...names].sort());
  });

  it('know the same attributes of each node, and the server takes each as the editor makes it', () => {
    for (const name of names) {
      const attrs = schema.nodes[name]?.spec.attrs ?? {};
      expect([name, Object.keys(attrs).sort()]).toEqual([
        name,
        Object.keys(MINUTES_NODES[name]?.attrs ?? {}).sort(),
      ]);
      const made = Object.fromEntries(Object.entries(attrs).map(([key, { default: value }]) => [key, value]));
      const needed = Object.fromEntries((MINUTES_NODES[name]?.needs ?? []).map((key) => [key, NEEDED[key]]));
      expect([name, isKnownNode(name, { ...made, ...needed })]).toEqual([name, true]);
    }
  });

  it('let the same nodes stand in each other', () => {
    for (const parent of names) {
      const allowed = names.filter((child) => {
        const type = schema.nodes[child];
        return type && schema.nodes[parent]?.contentMatch.matchType(type);
      });
      const taken = names.filter((child) => mayHold(parent, child));
      expect([parent, allowed.sort()]).toEqual([parent, taken.sort()]);
    }
  });

  it('know the same marks', () => {
    const href = 'https://data.example.go.id';
    const known = Object.keys(schema.marks).filter((mark) =>
      isKnownMark(mark, mark === 'link' ? { href } : {}),
    );
    expect(known.sort()).toEqual(Object.keys(schema.marks).sort());
    expect(known.sort()).toEqual(['bold', 'italic', 'link']);
    const made = schema.marks.link?.create({ href });
    expect(isKnownMark('link', made?.attrs)).toBe(true);
  });
});

/** A value of each attribute without which a node means nothing. */
const NEEDED: Readonly<Record<string, unknown>> = {
  ...{ level: 1, questionId: 'q', kind: 'PERSON', id: 'p', label: 'Ketua' },
};
