type Check = (value: unknown) => boolean;

/** What a node may hold, and what may be said of it. */
interface NodeRule {
  holds: readonly string[];
  /** Every attribute that is known; null and what is missing stand for 'not said'. */
  attrs: Readonly<Record<string, Check>>;
  /** Attributes without which the node means nothing. */
  needs: readonly string[];
}

const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const text =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= longest;

const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'horizontalRule',
  'table',
  'questionBlock',
] as const;
const INLINE = ['text', 'hardBreak', 'mention'] as const;

const node = (
  holds: readonly string[],
  attrs: Readonly<Record<string, Check>> = {},
  needs: readonly string[] = [],
): NodeRule => ({ holds, attrs, needs });

const CELL = node(BLOCKS, {
  colspan: whole(1, 100),
  rowspan: whole(1, 1_000),
  colwidth: (value) => Array.isArray(value) && value.length <= 100 && value.every(whole(0, 10_000)),
});

/** The nodes of minutes: which may stand in which, with which attributes. Nothing else is taken. */
export const MINUTES_NODES: Readonly<Record<string, NodeRule>> = {
  doc: node(BLOCKS),
  paragraph: node(INLINE, {
    time: (value) => typeof value === 'string' && /^\d{1,2}[.:]\d{2}$/.test(value),
    event: whole(1, 1_000_000_000),
  }),
  heading: node(INLINE, { level: whole(1, 3) }, ['level']),
  bulletList: node(['listItem']),
  // Tiptap keeps the letter of the list's numbering in `type`, which these minutes do not use.
  orderedList: node(['listItem'], { start: whole(0, 100_000), type: text(8) }),
  listItem: node(BLOCKS),
  blockquote: node(BLOCKS),
  horizontalRule: node([]),
  table: node(['tableRow']),
  tableRow: node(['tableCell', 'tableHeader']),
  tableCell: CELL,
  tableHeader: CELL,
  questionBlock: node([], { questionId: text(64) }, ['questionId']),
  hardBreak: node([]),
  mention: node(
    [],
    {
      kind: (value) => value === 'PERSON' || value === 'AGENCY',
      id: text(64),
      label: text(300),
    },
    ['kind', 'id', 'label'],
  ),
  text: node([]),
};

/** How deep blocks may nest; a table in a list in a quotation is 8. */
export const DEEPEST_NODE = 24;

/** Whether a link leads where a reader may be sent: to the web or to a mail address. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && href.length <= 2_000 && /^(https?:\/\/|mailto:)\S+$/i.test(href);
}

/** What editors say of a link beside its target; it is taken and not kept. */
const SAID_OF_LINKS = ['target', 'rel', 'class', 'title'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a mark of that name with these attributes is known; `attrs` of bold and italic may be anything empty. */
export function isKnownMark(type: string, attrs: unknown): boolean {
  const given = isRecord(attrs) ? Object.entries(attrs).filter(([, value]) => value !== null) : [];
  if (type === 'bold' || type === 'italic') return given.length === 0;
  if (type !== 'link' || !isRecord(attrs) || !isSafeLink(attrs.href)) return false;
  return given.every(([key]) => key === 'href' || SAID_OF_LINKS.includes(key));
}

/** Whether `child` may stand right within `parent`. */
export function mayHold(parent: string, child: string): boolean {
  return Object.hasOwn(MINUTES_NODES, parent) && (MINUTES_NODES[parent]?.holds.includes(child) ?? false);
}

/** Whether a node of that name is known and all of its attributes are. */
export function isKnownNode(type: string, attrs: Readonly<Record<string, unknown>>): boolean {
  const rule = Object.hasOwn(MINUTES_NODES, type) ? MINUTES_NODES[type] : undefined;
  if (!rule) return false;
  const said = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined);
  const known = said.every(([key, value]) => Object.hasOwn(rule.attrs, key) && rule.attrs[key]?.(value));
  return known && rule.needs.every((key) => said.some(([name]) => name === key));
}
