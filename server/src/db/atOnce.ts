/**
 * Waits for everything that was asked at once, so that nothing is still under way afterwards; rejects with the first, in the order
 * given, that went wrong.
 */
export async function atOnce<Asked extends readonly unknown[]>(
  ...asked: Asked
): Promise<{ -readonly [At in keyof Asked]: Awaited<Asked[At]> }> {
  const settled = await Promise.allSettled(asked);
  const wrong = settled.find((each) => each.status === 'rejected');
  if (wrong) throw wrong.reason;
  return settled.map((each) => (each as PromiseFulfilledResult<unknown>).value) as never;
}
