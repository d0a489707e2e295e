import type { Definition, Draft } from "@slipway/contracts";
import type { MergeConflict, Side } from "../model/merge-drafts.ts";
import type { Path } from "../model/path.ts";
import type { KeptEdits } from "./kept-edits.ts";

/** `conflict`: somebody else saved the same fields; nothing is saved until the person has chosen. */
export type SavePhase = "saved" | "changed" | "saving" | "failed" | "conflict";

export interface DraftState {
  /** What the person sees and changes. */
  definition: Definition;
  /** The part of it that is on the server, as it was sent; the server may have cleaned its HTML. */
  sent: Definition;
  /** What the server answered last. */
  draft: Draft;
  phase: SavePhase;
  error: unknown;
  conflicts: readonly MergeConflict[];
  /** The draft that somebody else saved, while it waits for the choice. */
  theirs: Draft | undefined;
  /** Whose changes came in beside the person's own. */
  mergedFrom: string | undefined;
}

/** How the store reaches the server and the browser. */
export interface DraftPorts {
  save(definition: Definition, etag: string): Promise<Draft>;
  load(): Promise<Draft>;
  keep(edits: KeptEdits | undefined): void;
  /** Whether the page may show the server's cleaned version now; not while somebody types in a field. */
  mayTakeCleaned(): boolean;
  now(): Date;
  /** Milliseconds of quiet before a save, and before trying again after a failure. */
  saveAfter: number;
  retryAfter: number;
}

/** The draft as it is edited: saves itself, merges with what others saved, keeps what did not arrive. */
export interface DraftStore {
  getState(): DraftState;
  subscribe(listener: () => void): () => void;
  /** Sets one value; undefined removes it. */
  set(path: Path, value: unknown): void;
  /** Puts a whole definition in place of the present one. */
  replace(definition: Definition): void;
  /** Brings back edits that this browser kept, and saves them; merged with what was saved since. */
  restore(edits: KeptEdits): Promise<boolean>;
  /** Saves at once. True: the server has everything. */
  save(): Promise<boolean>;
  /** Settles the conflicts and saves. */
  resolve(choices: ReadonlyMap<string, Side>): Promise<boolean>;
  /** Takes what others saved, if nothing is unsaved here. */
  refresh(): Promise<void>;
  stop(): void;
}
