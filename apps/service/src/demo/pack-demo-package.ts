import { join } from "node:path";
import { readFolder, writeZip } from "@slipway/package-reader";

/** The zip of one of the packages that come with Slipway. */
export async function packDemoPackage(name: string): Promise<Buffer> {
  return writeZip(readFolder(join(import.meta.dirname, "packages", name), name).entries);
}
