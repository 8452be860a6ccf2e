import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';

interface Changes {
  added: number[];
  updated: number[];
  removed: number[];
}

/** Where the carets of those who write stand. Motion: it may be lost. */
export class Carets {
  readonly awareness: Awareness;
  private said: ((bytes: Uint8Array) => void) | null = null;

  constructor(awareness: Awareness) {
    this.awareness = awareness;
    awareness.on('update', ({ added, updated, removed }: Changes) => {
      const { clientID } = awareness;
      if ([...added, ...updated, ...removed].includes(clientID)) this.say();
    });
  }

  /** Takes in what the server says of others. */
  take(bytes: Uint8Array): void {
    applyAwarenessUpdate(this.awareness, bytes, 'server');
  }

  /** Tells the server of the caret here from now on. */
  tell(say: (bytes: Uint8Array) => void): void {
    this.said = say;
    this.say();
  }

  /** The line is gone, and with it everybody else. */
  alone(): void {
    this.said = null;
    const { clientID } = this.awareness;
    const others = [...this.awareness.getStates().keys()].filter((id) => id !== clientID);
    removeAwarenessStates(this.awareness, others, 'server');
  }

  end(): void {
    this.said = null;
    this.awareness.destroy();
  }

  private say(): void {
    this.said?.(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]));
  }
}
