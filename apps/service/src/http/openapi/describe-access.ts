import type { Access } from "@slipway/contracts/routes";

/** Who may call, in a sentence. */
export function describeAccess(access: Access): string {
  switch (access.kind) {
    case "anyone":
      return "Anyone, without signing in.";
    case "signed-in":
      return "Anybody who is signed in; the answer holds what they may see.";
    case "publisher":
      return `${peopleOf(access.role)}.`;
    case "operator":
      return `The operator's people: ${access.roles.join(", ")}.`;
    case "publisher-or-operator":
      return `${peopleOf(access.role)}; of the operator's people: ${access.roles.join(", ")}.`;
  }
}

function peopleOf(role: "owner" | "contributor"): string {
  return role === "owner" ? "Owners of the publisher" : "Owners and contributors of the publisher";
}
