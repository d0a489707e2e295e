import { join } from "node:path";
import { readFolder, writeZip } from "@slipway/package-reader";

const folder = join(import.meta.dirname, "../../apps/service/src/demo/packages");

/** The zip of one of our own packages: `tidewater-cluster`, `quayside-telemetry` or the faulty `ballast-import`. */
export async function ownPackage(name: string): Promise<Uint8Array> {
  return new Uint8Array(await writeZip(readFolder(join(folder, name), name).entries));
}
