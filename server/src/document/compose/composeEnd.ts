import { Role } from '@risalah/shared';
import { type Block, cell, headRow, paragraph } from '../composed.ts';
import type { AttendeeFacts, DocumentFacts, SignatureFacts } from '../documentFacts.ts';
import type { Speech } from '../words/words.ts';
import type { Words } from '../words/words.types.ts';
import { officeLine } from './composeHead.ts';

/** Everyone invited, by name, office and staff number, with when they were in the room. */
export function composeAttendance({ attendance }: DocumentFacts, speech: Speech): Block[] {
  const { words, clock } = speech;
  const { no, name, office, nip, role, presence } = words.columns;
  const presenceOf = ({ arrivedAt, departedAt }: AttendeeFacts) =>
    arrivedAt ? words.present(clock(arrivedAt), departedAt && clock(departedAt)) : words.absent;
  const order = Object.values(Role);
  const sorted = attendance.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  return [
    { kind: 'heading', level: 1, text: words.attendance },
    {
      ...{ kind: 'table', widths: [7, 22, 24, 17, 16, 14], heads: 1 },
      rows: [
        headRow([no, name, office, nip, role, presence]),
        ...sorted.map((each, index) => [
          cell(String(index + 1)),
          cell(each.name),
          cell(officeLine(each, words)),
          cell(each.nip ?? '–'),
          cell(words.role[each.role]),
          cell(presenceOf(each)),
        ]),
      ],
    },
  ];
}

/** Chair and secretary, each once, with the staff number under the name and when they signed. */
export function composeSignatures({ dimensions, session }: DocumentFacts, speech: Speech): Block[] {
  const { words, day, moment } = speech;
  const signing = new Map<string, SignatureFacts>();
  for (const each of dimensions.flatMap(({ signatures }) => signatures)) {
    const key = `${each.role} ${each.name} ${each.office}`;
    const known = signing.get(key);
    // Who signed several dimensions has signed the whole when the last of them was.
    if (!known) signing.set(key, each);
    else if (known.at && (!each.at || each.at > known.at)) signing.set(key, each);
  }
  const order = [Role.CHAIR, Role.SECRETARY] as Role[];
  const items = [...signing.values()]
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .map((each) => ({
      ...capacityOf(each, words),
      signed: each.at ? words.signed(moment(each.at)) : words.signedNot,
      name: each.name,
    }));
  if (items.length === 0) return [];
  const place = `${session.venue}, ${day(session.openedAt ?? session.scheduledFor)}`;
  return [
    { kind: 'heading', level: 1, text: words.signatures },
    { kind: 'signatures', place, items },
  ];
}

/** As what somebody signs, and what stands under their name. In the chair's place: on whose behalf, and by which office. */
function capacityOf(signer: SignatureFacts, words: Words): { role: string; lines: string[] } {
  const { role, name, nip, actingFor } = signer;
  const number = nip ? [`NIP ${nip}`] : [];
  if (role === Role.CHAIR && actingFor) {
    const office = officeLine({ ...signer, actingFor: null }, words);
    return { role: `${words.onBehalfOf(actingFor)}, ${office}`, lines: number };
  }
  const office = officeLine(signer, words);
  return { role: words.role[role], lines: [...(office === name ? [] : [office]), ...number] };
}

/** How to check the document: the code, the fingerprints of all that is final in it, and what is attached. */
export function composeProof({ verify, dimensions, whole }: DocumentFacts, { words }: Speech): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.proof };
  if (!verify) return [heading, paragraph(words.proofNone, { tone: 'note' })];
  return [
    heading,
    paragraph(words.proofText, { tone: 'note', keep: true }),
    {
      ...{ kind: 'proof', url: verify.url, alt: words.code(verify.url) },
      rows: [
        { name: words.address, lines: [verify.url] },
        ...(whole ? [{ name: words.lastSeal, lines: [verify.hash] }] : []),
        ...dimensions.flatMap(({ name, frozen }) =>
          frozen
            ? [{ name: whole ? words.fingerprintOf(name) : words.fingerprint, lines: [frozen.sha256] }]
            : [],
        ),
      ],
    },
  ];
}
