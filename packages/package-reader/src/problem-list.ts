import type { ContainerProblem, ContainerProblemCode } from "@slipway/certification";

/** Collects what reading a package notices. */
export interface ProblemList {
  problems: ContainerProblem[];
  note(code: ContainerProblemCode, path: string | null, values?: ContainerProblem["values"]): void;
}

const mostPerCode = 100;

/** A list that keeps the first hundred problems of each code, so that a hostile archive cannot fill the report. */
export function startProblemList(): ProblemList {
  const problems: ContainerProblem[] = [];
  const counts = new Map<string, number>();
  return {
    problems,
    note(code, path, values = {}) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= mostPerCode) problems.push({ code, path, values });
    },
  };
}
