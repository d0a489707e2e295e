import type { ArtifactFact } from "@slipway/contracts/offer-fields";
import type { ArtifactReference } from "./list-artifacts.ts";

/** A file of a definition whose bytes are stored. */
export interface StoredArtifact {
  hash: string;
  size: number;
  mediaType: string;
  fileName: string;
}

/** What is known of each link of a definition. */
export interface ResolvedArtifact {
  reference: ArtifactReference;
  fact: ArtifactFact;
  stored?: StoredArtifact;
}
