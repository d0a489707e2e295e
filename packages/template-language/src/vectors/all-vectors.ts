import { collectionVectors, lambdaVectors, mergeVectors } from "./collection.ts";
import { dateVectors } from "./date.ts";
import { cloudVectors, deploymentVectors, resourceIdVectors } from "./deployment.ts";
import { logicalVectors, partialVectors } from "./logical.ts";
import { numberVectors, numericVectors } from "./numeric.ts";
import { runtimeVectors } from "./runtime.ts";
import { syntaxVectors } from "./syntax.ts";
import { formatVectors, hashVectors, textVectors } from "./text.ts";
import { uriVectors } from "./uri.ts";
import { userFunctionVectors } from "./user-functions.ts";
import type { Vector } from "./vector.ts";

/** Every example of the language, by the section that it is from. */
export const allVectors: readonly Vector[] = [
  ...numberVectors,
  ...syntaxVectors,
  ...logicalVectors,
  ...numericVectors,
  ...textVectors,
  ...collectionVectors,
  ...lambdaVectors,
  ...dateVectors,
  ...deploymentVectors,
  ...formatVectors,
  ...hashVectors,
  ...mergeVectors,
  ...uriVectors,
  ...cloudVectors,
  ...resourceIdVectors,
  ...runtimeVectors,
  ...userFunctionVectors,
  ...partialVectors,
];
