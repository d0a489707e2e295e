import { packageKey } from "@slipway/contracts/offer-fields";
import type { Definition } from "@slipway/contracts";
import { makeArtifactPath } from "../../apps/service/src/artifacts/artifact-link.ts";
import { storeFile } from "../../apps/service/src/artifacts/store-file.ts";
import type { Services } from "../../apps/service/src/compose.ts";
import { drawLogos, drawScreenshot } from "../../apps/service/src/demo/draw-images.ts";
import { makeDefinition } from "../../apps/service/src/demo/make-definition.ts";
import { demoOffers } from "../../apps/service/src/demo/offers.ts";
import { packDemoPackage } from "../../apps/service/src/demo/pack-demo-package.ts";
import { demoPublisher } from "../../apps/service/src/demo/people.ts";

/** Definitions of one offer that differ in what people read, and in whether certification lets them pass. */
export interface DemoDefinitions {
  of(content: { summary: string; isFaulty: boolean }): Definition;
}

/** Stores the files of the demo's cluster once; every definition made from them is complete. */
export async function storeDemoFiles(services: Services): Promise<DemoDefinitions> {
  const { publisherId } = demoPublisher;
  const store = async (fileName: string, bytes: Buffer) => {
    const { hash } = await storeFile(services, publisherId, fileName, bytes);
    return services.config.publicUrl + makeArtifactPath(services.secrets, { publisherId, hash, fileName });
  };
  const demo = demoOffers.find((offer) => offer.offerId === "tidewater-cluster")!;
  const logos: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(await drawLogos(demo.mark, demo.colour)))
    logos[name] = await store(`${name}.png`, bytes);
  const links = {
    package: await store("good.zip", await packDemoPackage("tidewater-cluster")),
    logos,
    screenshot: await store("screen.png", await drawScreenshot(demo.title, demo.colour)),
  };
  const faulty = await store("faulty.zip", await packDemoPackage("ballast-import"));
  return {
    of: ({ summary, isFaulty }) => {
      const definition = makeDefinition({ ...demo, summary }, links);
      const plan = definition.plans?.[0] as Record<string, Record<string, unknown>> | undefined;
      if (isFaulty) plan![packageKey]!["2.0.2"] = { packageVersion: { packageFile: faulty } };
      return definition;
    },
  };
}
