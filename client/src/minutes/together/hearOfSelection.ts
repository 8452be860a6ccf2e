/** Browsers say a moment later that a selection has changed, or that something was typed; whoever listens hears of it now. */
export const hearOfSelection = (): void => void document.dispatchEvent(new Event('selectionchange'));
