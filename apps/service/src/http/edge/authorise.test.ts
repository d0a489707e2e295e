import type { Access, OperatorRole, PublisherRole } from "@slipway/contracts/routes";
import { describe, expect, it } from "vitest";
import type { Actor } from "#context.ts";
import { anonymousActor } from "#identity/anonymous-actor.ts";
import type { ServiceError } from "#service-error.ts";
import { authorise } from "./authorise.ts";

function person(roles: { at?: PublisherRole; operator?: OperatorRole }): Actor {
  return {
    kind: "person",
    principalId: "p",
    name: "Ada Byte",
    email: undefined,
    language: "en",
    operatorRoles: roles.operator === undefined ? [] : [roles.operator],
    publisherRoles: new Map(roles.at === undefined ? [] : [["fabrikam", roles.at]]),
  };
}

function answer(access: Access, actor: Actor): string {
  try {
    authorise(access, actor, "fabrikam");
    return "yes";
  } catch (error) {
    return (error as ServiceError).code;
  }
}

const callers: Record<string, Actor> = {
  anonymous: anonymousActor,
  stranger: person({}),
  contributor: person({ at: "contributor" }),
  owner: person({ at: "owner" }),
  reviewer: person({ operator: "reviewer" }),
  administrator: person({ operator: "administrator" }),
};

describe("authorise", () => {
  it.each<[string, Access, string[]]>([
    ["anyone", { kind: "anyone" }, ["yes", "yes", "yes", "yes", "yes", "yes"]],
    ["signed-in", { kind: "signed-in" }, ["not-signed-in", "yes", "yes", "yes", "yes", "yes"]],
    [
      "contributor",
      { kind: "publisher", role: "contributor" },
      ["not-signed-in", "publisher-not-found", "yes", "yes", "forbidden", "forbidden"],
    ],
    [
      "owner",
      { kind: "publisher", role: "owner" },
      ["not-signed-in", "publisher-not-found", "forbidden", "yes", "forbidden", "forbidden"],
    ],
    [
      "operator",
      { kind: "operator", roles: ["administrator"] },
      ["not-signed-in", "forbidden", "forbidden", "forbidden", "forbidden", "yes"],
    ],
    [
      "publisher-or-operator",
      { kind: "publisher-or-operator", role: "owner", roles: ["administrator"] },
      ["not-signed-in", "publisher-not-found", "forbidden", "yes", "forbidden", "yes"],
    ],
  ])("%s", (_name, access, expected) => {
    expect(Object.values(callers).map((caller) => answer(access, caller))).toEqual(expected);
  });
});
