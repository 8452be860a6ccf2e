/**
 * Takes the letters that are typed before the field is there, so that none is lost, or works as a key of the page. `change` gets how the
 * text changes with each. Returns what ends that.
 */
export function typedAhead(change: (next: (text: string) => string) => void): () => void {
  const take = (event: KeyboardEvent) => {
    const { key } = event;
    if (key.length > 1 || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    event.stopPropagation();
    change((text) => text + key);
  };
  addEventListener('keydown', take, true);
  return () => removeEventListener('keydown', take, true);
}
