/** What one package may be like; what lies beyond is not read, and a problem says so. Sizes in bytes. */
export interface PackageLimits {
  entries: number;
  /** One file, unpacked. */
  entryBytes: number;
  /** All files together, unpacked. */
  totalBytes: number;
  /** Unpacked to packed size of a file larger than `ratioFromBytes`. */
  ratio: number;
  ratioFromBytes: number;
}

/** Ordinary packages stay far below; the largest package within them fits into 500 MB of memory. */
export const defaultLimits: PackageLimits = {
  entries: 5000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 160 * 1024 * 1024,
  ratio: 100,
  ratioFromBytes: 1024 * 1024,
};
