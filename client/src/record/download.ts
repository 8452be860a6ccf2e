/** Hands a text out as a file, byte for byte. */
export function downloadText(text: string, name: string): void {
  handOut(new Blob([text], { type: 'application/json' }), name);
}

/** Hands a file out, as a download of the browser. */
export function handOut(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
