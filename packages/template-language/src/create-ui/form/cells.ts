/**
 * A sheet of cells that compute each other. A derived cell remembers what it read; when an input changes, only cells that read
 * it, directly or through others, are computed again, and only when somebody asks for them.
 */
export interface Sheet {
  input<T>(value: T): InputCell<T>;
  /** `name` is what cycles are reported by; `fallback` is the value of a cell that depends on itself. */
  derived<T>(name: string, compute: () => T, fallback: T): Cell<T>;
  /** How many computations there were so far. */
  computations(): number;
}

export interface Cell<T> {
  read(): T;
  /** Names of the cells that form a circle with this one, as of its last computation; undefined when there is none. */
  cycle(): readonly string[] | undefined;
}

export interface InputCell<T> extends Cell<T> {
  write(value: T): void;
}

type Freshness = "fresh" | "maybe-stale" | "stale" | "computing";

interface Node {
  readonly name: string;
  readonly compute: (() => unknown) | undefined;
  readonly fallback: unknown;
  value: unknown;
  freshness: Freshness;
  sources: Set<Node>;
  readonly readers: Set<Node>;
  cycle: readonly string[] | undefined;
}

/** Deepest chain of computations inside each other; a longer one is treated as a circle. */
const deepestChain = 150;

/** Makes an empty sheet; `isSame` decides whether a new value is a change. */
export function createSheet(isSame: (left: unknown, right: unknown) => boolean): Sheet {
  const computing: Node[] = [];
  let computations = 0;

  function read(node: Node): unknown {
    const reader = computing.at(-1);
    if (reader !== undefined && !reader.sources.has(node)) {
      reader.sources.add(node);
      node.readers.add(reader);
    }
    refresh(node);
    return node.value;
  }

  function refresh(node: Node): void {
    if (node.freshness === "fresh") return;
    if (node.freshness === "computing") return reportCycle(node);
    if (computing.length >= deepestChain) return reportCycle(computing[0]!);
    if (node.freshness === "maybe-stale") {
      for (const source of node.sources) {
        refresh(source);
        if (isMarked(node, "stale")) break;
      }
      if (!isMarked(node, "stale")) {
        node.freshness = "fresh";
        return;
      }
    }
    compute(node);
  }

  function compute(node: Node): void {
    for (const source of node.sources) source.readers.delete(node);
    node.sources = new Set();
    node.cycle = undefined;
    node.freshness = "computing";
    computing.push(node);
    computations += 1;
    let value: unknown;
    try {
      value = node.compute!();
    } finally {
      computing.pop();
      node.freshness = "fresh";
    }
    if (node.cycle !== undefined) value = node.fallback;
    if (isSame(node.value, value)) return;
    node.value = value;
    for (const reader of node.readers) if (reader.freshness !== "computing") reader.freshness = "stale";
  }

  /** Every cell of the circle gets its fallback, wherever the circle was entered: the result does not depend on the order. */
  function reportCycle(node: Node): void {
    const circle = computing.slice(computing.indexOf(node));
    const names = circle.map((member) => member.name);
    for (const member of circle) member.cycle ??= names;
    node.value = node.fallback;
  }

  function mark(node: Node, freshness: Freshness): void {
    if (node.freshness === "computing" || node.freshness === "stale" || node.freshness === freshness) return;
    const wasFresh = node.freshness === "fresh";
    node.freshness = node.cycle === undefined ? freshness : "stale";
    if (wasFresh) for (const reader of node.readers) mark(reader, "maybe-stale");
  }

  function makeNode(name: string, compute: (() => unknown) | undefined, value: unknown): Node {
    const freshness = compute === undefined ? "fresh" : "stale";
    return { name, compute, fallback: value, value, freshness, sources: new Set(), readers: new Set(), cycle: undefined };
  }

  return {
    input<T>(value: T): InputCell<T> {
      const node = makeNode("", undefined, value);
      return {
        read: () => read(node) as T,
        cycle: () => undefined,
        write(changed) {
          if (isSame(node.value, changed)) return;
          node.value = changed;
          for (const reader of node.readers) mark(reader, "stale");
        },
      };
    },
    derived<T>(name: string, compute: () => T, fallback: T): Cell<T> {
      const node = makeNode(name, compute, fallback);
      return {
        read: () => read(node) as T,
        cycle() {
          refresh(node);
          return node.cycle;
        },
      };
    },
    computations: () => computations,
  };
}

/** Refreshing the sources of a node may change its mark; asked through a function so that no earlier narrowing stays. */
function isMarked(node: Node, freshness: Freshness): boolean {
  return node.freshness === freshness;
}
