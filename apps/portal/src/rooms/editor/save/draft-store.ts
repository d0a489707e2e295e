import type { Definition, Draft } from "@slipway/contracts";
import { ApiError } from "@slipway/contracts/client";
import { isSame } from "../model/is-same.ts";
import { mergeDrafts, type Side } from "../model/merge-drafts.ts";
import { withValueAt, type Path } from "../model/path.ts";
import { takeAcknowledged } from "../model/take-acknowledged.ts";
import type { DraftPorts, DraftState, DraftStore } from "./draft-state.ts";
import type { KeptEdits } from "./kept-edits.ts";

/** Opens a draft for editing. */
export function openDraftStore(draft: Draft, ports: DraftPorts): DraftStore {
  return new EditedDraft(draft, ports);
}

class EditedDraft implements DraftStore {
  readonly #listeners = new Set<() => void>();
  readonly #ports: DraftPorts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | undefined;
  /** Sent since the last answer, and never answered: the server may hold it or not. */
  #unanswered: readonly Definition[] = [];
  #state: DraftState;

  constructor(draft: Draft, ports: DraftPorts) {
    this.#ports = ports;
    this.#state = {
      definition: draft.definition,
      sent: draft.definition,
      draft,
      phase: "saved",
      error: undefined,
      conflicts: [],
      theirs: undefined,
      mergedFrom: undefined,
    };
  }

  readonly getState = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(path: Path, value: unknown): void {
    this.replace(withValueAt(this.#state.definition, path, value));
  }

  replace(definition: Definition): void {
    this.#change({ definition, phase: this.#state.phase === "conflict" ? "conflict" : "changed" });
    this.#keep();
    this.#schedule(this.#ports.saveAfter);
  }

  async restore({ base, definition, etag, unanswered = [] }: KeptEdits): Promise<boolean> {
    const draft = { ...this.#state.draft, definition: base, etag };
    this.#unanswered = unanswered;
    this.#change({ definition, sent: base, draft, phase: "changed" });
    this.#keep();
    return this.save();
  }

  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#state.phase === "conflict") return false;
    if (this.#running !== undefined) return (await this.#running) && this.save();
    if (this.#isClean()) {
      if (this.#state.phase !== "saved") this.#settle();
      return true;
    }
    this.#running = this.#send().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async resolve(choices: ReadonlyMap<string, Side>): Promise<boolean> {
    const { theirs } = this.#state;
    if (theirs === undefined) return false;
    this.#change({ phase: "changed" });
    return this.#merge(theirs, choices);
  }

  async refresh(): Promise<void> {
    if (this.#running !== undefined || !this.#isClean()) return;
    const draft = await this.#ports.load();
    if (this.#running !== undefined || !this.#isClean()) return;
    if (draft.revision === this.#state.draft.revision) return this.#change({ draft });
    const { definition, savedBy } = draft;
    this.#change({ draft, definition, sent: definition, mergedFrom: savedBy.name });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #change(next: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), delay);
  }

  #isClean(): boolean {
    return isSame(this.#state.definition, this.#state.sent);
  }

  #keep(): void {
    const { definition, sent, draft } = this.#state;
    const unanswered = this.#unanswered.length === 0 ? {} : { unanswered: this.#unanswered };
    const at = this.#ports.now().toISOString();
    this.#ports.keep({ base: sent, definition, etag: draft.etag, ...unanswered, at });
  }

  async #send(): Promise<boolean> {
    const sending = this.#state.definition;
    this.#change({ phase: "saving" });
    try {
      this.#accept(await this.#ports.save(sending, this.#state.draft.etag), sending);
      return true;
    } catch (error) {
      if (!isAnswer(error)) this.#noteUnanswered(sending);
      if (!(error instanceof ApiError && error.problem.code === "etag-stale")) return this.#fail(error);
    }
    try {
      return await this.#merge(await this.#ports.load());
    } catch (error) {
      return this.#fail(error);
    }
  }

  /** The first was on its way when the connection went, so the server may well hold it; of the others the latest do. */
  #noteUnanswered(sending: Definition): void {
    const [first, ...later] = [...this.#unanswered, sending];
    this.#unanswered = first === undefined ? [] : [first, ...later.slice(-2)];
    this.#keep();
  }

  #accept(draft: Draft, sending: Definition): void {
    this.#unanswered = [];
    const isCurrent = this.#state.definition === sending;
    const takesCleaned = isCurrent && this.#ports.mayTakeCleaned() && !isSame(draft.definition, sending);
    const shown = takesCleaned ? draft.definition : this.#state.definition;
    this.#change({ draft, definition: shown, sent: takesCleaned ? shown : sending });
    if (isCurrent) return this.#settle();
    this.#change({ phase: "changed", error: undefined });
    this.#keep();
    this.#schedule(this.#ports.saveAfter);
  }

  #settle(): void {
    this.#ports.keep(undefined);
    this.#change({ phase: "saved", error: undefined });
  }

  #fail(error: unknown): false {
    this.#change({ phase: "failed", error });
    // A refusal stays a refusal until something changes; a lost connection does not.
    const mayHelp =
      !(error instanceof ApiError) || error.problem.status >= 500 || error.problem.status === 429;
    if (mayHelp) this.#schedule(this.#ports.retryAfter);
    return false;
  }

  async #merge(theirs: Draft, choices?: ReadonlyMap<string, Side>): Promise<boolean> {
    const { draft, sent, definition } = this.#state;
    // My edits first in the server's words, since it may have cleaned what was sent.
    const mine = mergeDrafts(sent, definition, draft.definition).merged;
    const saved = this.#unanswered.reduce(
      (base, lost) => takeAcknowledged(base, lost, theirs.definition),
      draft.definition,
    );
    const { merged, conflicts } = mergeDrafts(saved, mine, theirs.definition, choices);
    if (conflicts.length > 0 && choices === undefined) {
      this.#change({ phase: "conflict", conflicts, theirs });
      return false;
    }
    const mergedFrom = isSame(saved, theirs.definition) ? this.#state.mergedFrom : theirs.savedBy.name;
    this.#unanswered = [];
    const settled = { conflicts: [], theirs: undefined, mergedFrom };
    this.#change({ definition: merged, sent: theirs.definition, draft: theirs, ...settled });
    if (!this.#isClean()) return this.#send();
    this.#settle();
    return true;
  }
}

/** Whether the server itself has said what became of a save: a proxy's page, or nothing, is no such word. */
function isAnswer(error: unknown): boolean {
  return error instanceof ApiError && error.problem.status < 500;
}
