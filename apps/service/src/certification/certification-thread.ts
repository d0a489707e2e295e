import { performance } from "node:perf_hooks";
import { parentPort } from "node:worker_threads";
import { certify, type CertifyOptions, type ListingInput } from "@slipway/certification";
import { readZip } from "@slipway/package-reader";

/** What a thread is asked to certify: zips as bytes, since reading a hostile one belongs into the thread too. */
export interface CertificationRequest {
  packages: readonly {
    path: string;
    bytes: Uint8Array;
    planType?: "solution-template" | "managed-application";
  }[];
  listing?: ListingInput;
  options: CertifyOptions;
}

async function answer(request: CertificationRequest) {
  const packages = await Promise.all(
    request.packages.map(async ({ path, bytes, planType }) => ({
      ...(await readZip(bytes, path)),
      ...(planType === undefined ? {} : { planType }),
    })),
  );
  const { listing, options } = request;
  return certify({
    packages,
    options,
    now: () => performance.now(),
    ...(listing === undefined ? {} : { listing }),
  });
}

parentPort?.on("message", (request: CertificationRequest) => {
  answer(request).then(
    (report) => parentPort?.postMessage({ report }),
    (error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
