import type { FastifyRequest } from "fastify";
import type { Language } from "@slipway/contracts";
import type { Services } from "#compose.ts";
import { authenticate, nobody } from "../edge/authenticate.ts";

/** The language of a reader who has not said one: that of the account, else the browser's. */
export async function chooseLanguage(services: Services, request: FastifyRequest): Promise<Language> {
  // Documentation is there for everybody, also when the session has ended or the database is away.
  const { actor, by } = await authenticate(services, request).catch(() => nobody);
  return actor.kind === "person" && by !== "nobody"
    ? actor.language
    : browsersLanguage(request.headers["accept-language"]);
}

/** The first of the browser's languages that we have; the order is that of their weights in every browser. */
function browsersLanguage(accepted = ""): Language {
  const first = accepted
    .toLowerCase()
    .split(",")
    .map((each) => each.trim())
    .find((each) => each.startsWith("zh") || each.startsWith("en"));
  return first?.startsWith("zh") === true ? "zh-CN" : "en";
}
