import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { mayAdmitObservers, type SeatFacts, type SessionFacts } from '@risalah/shared';
import { useEffect, useState } from 'react';
import { graphql } from '../app/graphql.ts';
import type { Refused } from '../app/outcome.ts';
import { AdmitObserversDocument, EndAdmissionDocument, StageKeepingDocument } from '../generated/graphql.ts';
import { mutationId } from '../live/mutationId.ts';
import { useConnection, useLiveSession, useSession } from '../live/useSession.ts';

/** What whoever runs the stage can do about observers. */
export interface StageKeeping {
  /** By which code observers come in; null while none are let in, or the reader may not know. */
  code: string | null;
  /** Lets observers in, or changes the code; null where the reader may not. */
  admit: (() => void) | null;
  /** Stops letting them in; null where none are, or the reader may not. */
  end: (() => void) | null;
  /** Why the last of these was refused. */
  refusal: Refused | null;
}

type Doing<Data> = TypedDocumentNode<Data, { input: { mutationId: string; sessionId: string } }>;

/** The code of the stage and what may be done with it, read anew after each event of the session itself and once the line is back. */
export function useStageKeeping(): StageKeeping {
  const { sessionId, reader } = useLiveSession();
  const facts = useSession(({ session: { id, state } }): SessionFacts => ({ id, state }));
  const heard = useSession((room) => room.appliedAt[room.session.id] ?? room.snapshotNumber);
  const connected = useConnection().state === 'CONNECTED';
  const [code, setCode] = useState<string | null>(null);
  const [seats, setSeats] = useState<readonly SeatFacts[]>([]);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  useEffect(() => {
    if (!connected) return;
    let left = false;
    void graphql.query(StageKeepingDocument, { id: sessionId }).then((read) => {
      if (left || !read.ok) return;
      setCode(read.data.session.observerCode);
      setSeats(read.data.session.mySeats.map(({ id, role }) => ({ id, role, sessionId })));
    });
    return () => {
      left = true;
    };
  }, [sessionId, heard, connected]);
  const carryOut = async <Data>(act: Doing<Data>, codeIn: (done: Data) => string | null) => {
    const done = await graphql.mutate(act, { input: { mutationId: mutationId(), sessionId } });
    if (!done.ok) return setRefusal(done.refusal);
    setRefusal(null);
    setCode(codeIn(done.data));
  };
  const actor = { personId: reader.personId, administrator: false, seats };
  const may = mayAdmitObservers(actor, facts).allowed;
  return {
    code,
    admit: may
      ? () => void carryOut(AdmitObserversDocument, ({ admitObservers }) => admitObservers.observerCode)
      : null,
    end:
      may && code !== null
        ? () => void carryOut(EndAdmissionDocument, ({ endAdmission }) => endAdmission.observerCode)
        : null,
    refusal,
  };
}
