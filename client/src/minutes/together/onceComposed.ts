/** Whether an input method is composing words in the text: they stand there, but may yet become others. */
let composing = false;
let waiting: (() => void)[] = [];

/**
 * Does something to the text at once, or when the words that an input method composes in it are chosen, in the order it was
 * asked for: whoever changes the text around them meanwhile breaks the composing off, and they stand there twice.
 */
export function onceComposed(act: () => void): void {
  if (composing || waiting.length > 0) waiting.push(act);
  else act();
}

/** Words begin to be composed: what is done to the text waits for {@link endComposing}. */
export function beginComposing(): void {
  composing = true;
}

/** The words are chosen, or given up with the text itself. */
export function endComposing(): void {
  composing = false;
  // The editor reads what was chosen after it was told of the end.
  setTimeout(() => {
    if (composing) return;
    const acts = waiting;
    waiting = [];
    for (const act of acts) act();
  });
}
