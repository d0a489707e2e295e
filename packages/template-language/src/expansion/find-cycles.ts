import type { ExpandedResource } from "./expansion.ts";

/** Who mends the first circles sees the next ones afterwards. */
const mostCycles = 20;

/** Circles of resources that depend on each other, in the order of the dependencies, one for each resource in which one closes, the first 20. Without recursion. */
export function findCycles(resources: readonly ExpandedResource[]): ExpandedResource[][] {
  const states = new Map<ExpandedResource, "open" | "done">();
  const cycles = new Map<ExpandedResource, ExpandedResource[]>();
  for (const start of resources) if (!states.has(start)) searchFrom(start, states, cycles);
  return [...cycles.values()];
}

function searchFrom(
  start: ExpandedResource,
  states: Map<ExpandedResource, "open" | "done">,
  cycles: Map<ExpandedResource, ExpandedResource[]>,
): void {
  const path = [{ resource: start, next: 0 }];
  states.set(start, "open");
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const dependency = top.resource.dependencies[top.next];
    top.next += 1;
    if (dependency === undefined) {
      states.set(top.resource, "done");
      path.pop();
      continue;
    }
    const state = states.get(dependency.resource);
    if (state === undefined) {
      states.set(dependency.resource, "open");
      path.push({ resource: dependency.resource, next: 0 });
    } else if (state === "open" && cycles.size < mostCycles && !cycles.has(dependency.resource)) {
      const from = path.findIndex((entry) => entry.resource === dependency.resource);
      const circle = path.slice(from).map((entry) => entry.resource);
      cycles.set(dependency.resource, circle);
    }
  }
}
