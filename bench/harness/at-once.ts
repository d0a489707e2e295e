/** Does work on every item, so many at a time; answers the seconds that all of it took. */
export async function atOnce<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<number> {
  const started = performance.now();
  const waiting = items.values();
  const line = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: width }, line));
  return (performance.now() - started) / 1000;
}
