/** Props of {@link EventStream}. */
export interface EventStreamProps {
  /** The dimension whose minutes are open. */
  dimensionId: string;
  /** Whether anything can be inserted. */
  writable: boolean;
  onInsert: (insertion: Insertion) => void;
  /** Puts the question that is being answered now into the text: Alt ↵ where no event waits to be put in. */
  onCurrent: () => void;
  onDimension: (dimensionId: string) => void;
  /** Told which answer the chosen event is about. */
  onAnswer: (answerId: string | null) => void;
}

/** What the stream hands over to the text. */
export type Insertion = { how: 'BLOCK'; questionId: string } | { how: 'WORDS'; words: string };
