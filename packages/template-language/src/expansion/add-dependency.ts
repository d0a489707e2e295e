import type { Dependency, ExpandedResource } from "./expansion.ts";
import { reportProblem, type Session } from "./session.ts";

/** Notes that one resource waits for another, once; what is written in dependsOn counts more than what a reference makes. */
export function addDependency(
  session: Session,
  from: ExpandedResource,
  to: ExpandedResource,
  kind: Dependency["kind"],
): void {
  const progress = session.progress.get(from);
  if (progress === undefined || from === to || to.deployed === "no") return;
  const known = progress.targets.get(to);
  if (known !== undefined) {
    if (kind === "explicit") known.kind = kind;
    return;
  }
  if (session.dependencies.left <= 0) {
    session.isComplete = false;
    reportProblem(session, from, "too-many-dependencies", from.node);
    return;
  }
  session.dependencies.left -= 1;
  const dependency: Dependency = { resource: to, kind };
  progress.targets.set(to, dependency);
  from.dependencies.push(dependency);
}
