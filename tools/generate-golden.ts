import { goldenFolder, goldenPackages, readGoldenPackage } from "./golden/golden-packages.ts";
import { goldenOfPackage } from "./golden/golden-of-package.ts";
import { writeGenerated } from "./write-generated.ts";

/**
 * Writes what each package deploys into tests/samples/expansions, for review; packages that are not there keep their table.
 * Not part of `npm run generate`: a table that changes is to be read before it is kept.
 */
const { own, samples } = goldenPackages();
const files = new Map(
  [...own, ...samples].map((each) => [
    `${goldenFolder}/${each.name}.txt`,
    goldenOfPackage(readGoldenPackage(each)),
  ]),
);
writeGenerated({ files, ownedFolders: [], command: "tools/generate-golden.ts" });
