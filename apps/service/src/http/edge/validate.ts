import type { FieldProblem } from "@slipway/contracts/errors";
import { z } from "zod";
import { ServiceError } from "#service-error.ts";

const english = z.locales.en().localeError;
const chinese = z.locales.zhCN().localeError;

type Place = "body" | "query" | "path";

/** Reads a part of the request by its schema. @throws ServiceError `request-invalid` naming every field that is wrong. */
export function validate(schema: z.ZodType | undefined, value: unknown, place: Place): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value, { error: english });
  if (result.success) return result.data;
  const translated = schema.safeParse(value, { error: chinese }).error?.issues ?? [];
  const problems = result.error.issues.map((issue, index) =>
    toProblem(issue, translated[index]?.message, place),
  );
  throw new ServiceError("request-invalid", {
    detail: problems.map((problem) => `${problem.pointer || place}: ${problem.message}`).join("; "),
    detailZh: problems.map((problem) => `${problem.pointer || place}：${problem.messageZh}`).join("；"),
    problems,
  });
}

function toProblem(issue: z.core.$ZodIssue, messageZh: string | undefined, place: Place): FieldProblem {
  const pointer = issue.path
    .map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  return {
    code: issue.code,
    pointer,
    message: issue.message,
    messageZh: translated(issue, messageZh),
    ...(place === "body" ? {} : { in: place }),
  };
}

/** Messages that a schema brings along are English only: the sentence around them says what they are about. */
function translated({ code, message }: z.core.$ZodIssue, messageZh: string = message): string {
  return code === "invalid_format" && messageZh === message ? `格式不正确（${message}）` : messageZh;
}
