import type { Definition, Draft } from "@slipway/contracts";
import { ApiError } from "@slipway/contracts/client";
import { isSame } from "../model/is-same.ts";
import { mergeDrafts, type Side } from "../model/merge-drafts.ts";
import { withValueAt } from "../model/path.ts";
import type { DraftPorts, DraftState, DraftStore } from "./draft-state.ts";

/** Opens a draft for editing. `definition` differs from the draft's own when unsaved edits were brought back. */
export function openDraftStore(draft: Draft, ports: DraftPorts, definition = draft.definition): DraftStore {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let theirs: Draft | undefined;
  let state: DraftState = {
    definition,
    sent: draft.definition,
    draft,
    phase: "saved",
    error: undefined,
    conflicts: [],
    mergedFrom: undefined,
  };

  const change = (next: Partial<DraftState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };
  const edit = (next: Definition) => {
    change({ definition: next, phase: state.phase === "conflict" ? "conflict" : "changed" });
    keep();
    schedule(ports.saveAfter);
  };
  const keep = () =>
    ports.keep({
      revision: state.draft.revision,
      base: state.sent,
      definition: state.definition,
      at: ports.now().toISOString(),
    });

  async function save(): Promise<boolean> {
    clearTimeout(timer);
    if (state.phase === "conflict") return false;
    if (running !== undefined) return (await running) && save();
    if (isSame(state.definition, state.sent)) {
      if (state.phase !== "saved") settle();
      return true;
    }
    running = send().finally(() => (running = undefined));
    return running;
  }

  async function send(): Promise<boolean> {
    const sending = state.definition;
    change({ phase: "saving" });
    try {
      accept(await ports.save(sending, state.draft.etag), sending);
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.problem.code === "etag-stale") return mergeWithServer();
      return fail(error);
    }
  }

  function accept(saved: Draft, sending: Definition): void {
    const isCurrent = state.definition === sending;
    const takesCleaned = isCurrent && ports.mayTakeCleaned();
    const shown = takesCleaned && !isSame(saved.definition, sending) ? saved.definition : state.definition;
    change({ draft: saved, definition: shown, sent: takesCleaned ? shown : sending, error: undefined });
    if (isCurrent) settle();
    else {
      change({ phase: "changed" });
      keep();
      schedule(ports.saveAfter);
    }
  }

  function settle(): void {
    ports.keep(undefined);
    change({ phase: "saved", error: undefined });
  }

  function fail(error: unknown): false {
    change({ phase: "failed", error });
    // A refusal stays a refusal until something changes; a lost connection does not.
    const mayHelp =
      !(error instanceof ApiError) || error.problem.status >= 500 || error.problem.status === 429;
    if (mayHelp) schedule(ports.retryAfter);
    return false;
  }

  async function mergeWithServer(choices?: ReadonlyMap<string, Side>): Promise<boolean> {
    try {
      theirs = choices === undefined || theirs === undefined ? await ports.load() : theirs;
    } catch (error) {
      return fail(error);
    }
    const saved = state.draft.definition;
    // My edits first in the server's words, since it may have cleaned what was sent.
    const mine = mergeDrafts(state.sent, state.definition, saved).merged;
    const { merged, conflicts } = mergeDrafts(saved, mine, theirs.definition, choices);
    if (conflicts.length > 0 && choices === undefined) {
      change({ phase: "conflict", conflicts });
      return false;
    }
    const mergedFrom = isSame(saved, theirs.definition) ? state.mergedFrom : theirs.savedBy.name;
    change({ definition: merged, sent: theirs.definition, draft: theirs, conflicts: [], mergedFrom });
    if (!isSame(merged, theirs.definition)) return send();
    settle();
    return true;
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (path, value) => edit(withValueAt(state.definition, path, value)),
    replace: edit,
    save,
    async resolve(choices) {
      change({ phase: "changed" });
      return mergeWithServer(choices);
    },
    async refresh() {
      if (running !== undefined || !isSame(state.definition, state.sent)) return;
      const loaded = await ports.load();
      const isUntouched = running === undefined && isSame(state.definition, state.sent);
      if (!isUntouched || loaded.etag === state.draft.etag) return;
      const isNews = loaded.revision !== state.draft.revision;
      change({
        draft: loaded,
        ...(isNews
          ? { definition: loaded.definition, sent: loaded.definition, mergedFrom: loaded.savedBy.name }
          : {}),
      });
    },
    stop: () => clearTimeout(timer),
  };
}
