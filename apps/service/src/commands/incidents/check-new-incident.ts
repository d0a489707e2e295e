import { problemTypes, stepIds, type Endpoints } from "@slipway/contracts";
import type { FieldProblem } from "@slipway/contracts/errors";
import type { z } from "zod";
import { ServiceError } from "#service-error.ts";

export type NewIncident = z.output<Endpoints["createIncident"]["body"]>;

const types: Readonly<Record<string, readonly string[]>> = problemTypes;

/** What the schema does not say: problem type and category belong together, a run needs its offer. @throws ServiceError `request-invalid`. */
export function checkNewIncident(incident: NewIncident): void {
  const problems = [...checkProblemType(incident), ...checkOperation(incident)];
  if (problems.length > 0) throw new ServiceError("request-invalid", { problems });
}

function checkProblemType({ problemType, category }: NewIncident): FieldProblem[] {
  const categories = Object.hasOwn(types, problemType) ? types[problemType] : undefined;
  if (categories === undefined) return [unknownWord("/problemType", Object.keys(types))];
  return categories.includes(category) ? [] : [unknownWord("/category", categories)];
}

function checkOperation({ offerId, runNumber, step }: NewIncident): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (runNumber !== undefined && offerId === undefined) {
    problems.push({
      code: "offer-missing",
      pointer: "/offerId",
      message: "A run belongs to an offer.",
      messageZh: "发布运行必须属于某个产品/服务。",
      fix: "Name the offer of the run.",
      fixZh: "请指定该运行所属的产品/服务。",
    });
  }
  if (step !== undefined && !stepIds.some((id) => id === step)) problems.push(unknownWord("/step", stepIds));
  return problems;
}

function unknownWord(pointer: string, words: readonly string[]): FieldProblem {
  return {
    code: "unknown-word",
    pointer,
    message: "This word is not on the list.",
    messageZh: "此词不在列表中。",
    fix: `Use one of: ${words.join(", ")}.`,
    fixZh: `请使用以下之一：${words.join("、")}。`,
  };
}
