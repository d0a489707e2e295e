import type { Bilingual } from "./text.ts";

export const editorTabs = ["offer-settings", "skus", "test-drive", "marketplace", "support"] as const;
export type EditorTab = (typeof editorTabs)[number];

export type PlanKind = "solutionTemplate" | "managedApplication";

/** What a field holds, with its limits. Editor, step 1 and the documentation read this. */
export type FieldFormat =
  | { kind: "text"; maxLength: number; multiline?: boolean }
  /** Simple HTML; it is sanitised when it is saved. */
  | { kind: "html"; maxLength: number }
  | { kind: "url"; maxLength?: number }
  | { kind: "email" }
  | { kind: "phone" }
  | { kind: "guid" }
  | { kind: "guids"; min: number; max: number }
  | { kind: "boolean" }
  | { kind: "choice"; choices: readonly Choice[] }
  | { kind: "choices"; choices: readonly Choice[]; min: number; max: number; isOpen?: boolean }
  | { kind: "regions" }
  | { kind: "price" }
  | { kind: "image"; width: number; height: number }
  | { kind: "screenshots"; max: number; width: number; height: number }
  | { kind: "videos"; width: number; height: number }
  | { kind: "links" }
  | { kind: "document" }
  | { kind: "audience" }
  | { kind: "package-file" }
  | { kind: "authorizations" }
  | { kind: "policies"; max: number }
  | { kind: "lead-destination" };

export interface Choice {
  value: string;
  title: Bilingual;
}

/** Where a field lives in the definition. */
export type FieldScope = "definition" | "offer" | "plan" | "package-version";

export interface OfferField {
  /** Key on the wire; for `package-version`, names separated by `/` below the version's object. */
  key: string;
  scope: FieldScope;
  tab: EditorTab;
  /** Form within the tab. */
  group: string;
  title: Bilingual;
  help?: Bilingual;
  required: boolean;
  /** Plan kinds that have the field; all when absent. */
  kinds?: readonly PlanKind[];
  format: FieldFormat;
  /** What may not change once the offer is live (cpp-portal section 10). */
  lock?: "fixed" | "may-not-be-removed" | "may-not-rise" | "may-not-become-private";
}
