/**
 * Takes the letters that are typed before the field is there, so that none is lost, or works as a key of the page. `change` gets how the
 * text changes with each. Returns what ends that.
 */
export function typedAhead(change: (next: (text: string) => string) => void): () => void {
  const take = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const letter = [...key].length === 1;
    if (ctrlKey || metaKey || altKey || (!letter && key !== 'Backspace')) return;
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopPropagation();
    change((text) => (letter ? text + key : text.slice(0, -1)));
  };
  addEventListener('keydown', take, true);
  return () => removeEventListener('keydown', take, true);
}
