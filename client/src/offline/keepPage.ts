/**
 * Has the browser keep the page and the parts that were loaded, so that it opens again while the server cannot be reached.
 * Nothing happens where the browser cannot, as without TLS, or where the screens were not built, as in development.
 */
export async function keepPage(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let kept: ServiceWorkerRegistration;
  try {
    await serviceWorker.register('/service-worker.js');
    // Not whoever controls this page: a page that was on its way while the worker took over the others is controlled by nobody.
    kept = await serviceWorker.ready;
  } catch (reason) {
    console.warn('The page cannot be kept on this device', reason);
    return;
  }
  const keep = (urlsToCache: string[]) =>
    kept.active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });
  keep(['/', '/first-paint.js', '/mark.svg', '/manifest.webmanifest']);
  // What was asked for before there was somebody to keep it may arrive only now, so whatever was loaded is told.
  new PerformanceObserver((list) => keep(partsIn(list.getEntries()))).observe({
    type: 'resource',
    buffered: true,
  });
}

function partsIn(loaded: PerformanceEntryList): string[] {
  return loaded.map(({ name }) => name).filter((name) => name.startsWith(`${location.origin}/assets/`));
}
