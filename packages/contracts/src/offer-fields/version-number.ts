const form = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** X.Y.Z as three whole numbers (cpp-portal 5.4); undefined for any other text. */
export function parseVersionNumber(text: string): readonly [number, number, number] | undefined {
  const parts = form.exec(text);
  if (parts === null) return undefined;
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** Below, equal to or above zero as `a` is older than, the same as or newer than `b`; texts that are no versions come first. */
export function compareVersionNumbers(a: string, b: string): number {
  const [left, right] = [parseVersionNumber(a) ?? [-1, 0, 0], parseVersionNumber(b) ?? [-1, 0, 0]];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** The newest of several, or undefined. */
export function newestVersion(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareVersionNumbers).at(-1);
}
