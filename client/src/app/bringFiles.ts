/** The files of parts that are there or on their way, by their address. */
const brought = new Map<string, Promise<void>>();

/**
 * Imports a part of the screens once all its files are there; stands in each `import()` for what Vite puts there. A browser remembers for as
 * long as the page is open that a module did not come, and never asks for it again, however often it is imported.
 */
export async function importBrought<Part>(
  load: () => Promise<Part>,
  files: readonly string[] = [],
): Promise<Part> {
  if (brought.size === 0) noteFirstFiles();
  await Promise.all(files.map((file) => bringOnce(new URL(file, location.origin).href)));
  return load();
}

/** What came with the page itself. */
function noteFirstFiles(): void {
  for (const { src } of document.scripts) brought.set(src, Promise.resolve());
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[href]'))
    brought.set(href, Promise.resolve());
}

function bringOnce(address: string): Promise<void> {
  const before = brought.get(address);
  if (before) return before;
  const coming = bring(address);
  brought.set(address, coming);
  coming.catch(() => brought.delete(address));
  return coming;
}

/** A script is fetched into the browser's cache, out of which the import takes it; a link would remember that it failed, as an import does. */
async function bring(address: string): Promise<void> {
  if (address.endsWith('.css')) return bringStyles(address);
  const came = await fetch(address, { priority: 'high' });
  if (!came.ok) throw new TypeError(`${address} did not come`);
  await came.arrayBuffer();
}

function bringStyles(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new TypeError(`${address} did not come`));
    };
    link.crossOrigin = '';
    link.href = address;
    document.head.append(link);
  });
}
