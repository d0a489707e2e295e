import type { Bilingual } from "./text.ts";

/** What is known of a file that the definition links to. */
export type ArtifactFact =
  | { state: "not-fetched"; reason: Bilingual }
  | { state: "missing" }
  | {
      state: "stored";
      size: number;
      isZip?: boolean;
      /** Absent when the bytes are no image that can be decoded. */
      image?: { format: string; width: number; height: number };
    };

/**
 * What the checker cannot read from the definition. Whoever checks while a person types knows little of it; what is
 * absent is not checked.
 */
export interface OfferFacts {
  /** By the link in the definition. */
  artifacts?: ReadonlyMap<string, ArtifactFact>;
  /** Definition of the live content. */
  live?: unknown;
  /** Plan id → package versions that were ever live. */
  publishedVersions?: ReadonlyMap<string, readonly string[]>;
  /** Names of lead settings whose secrets are stored. */
  storedLeadSettings?: readonly string[];
}
