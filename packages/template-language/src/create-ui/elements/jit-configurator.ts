import { defineElement } from "./element-entry.ts";

/** Just-in-time access to a managed application; goes into the output `jitAccessPolicy`. The input is like the output. */
export const jitConfigurator = defineElement({
  type: "Microsoft.Solutions.JitConfigurator",
  group: "identity",
  output: {
    type: "object",
    isOpen: true,
    properties: {
      jitAccessEnabled: { type: "bool" },
      jitApprovalMode: { type: "string" },
      jitApprovers: { type: "array" },
      maximumJitAccessDuration: { type: "string" },
    },
  },
  needsLabel: false,
  source: "assumed",
  live: {
    served: "stand-in",
    data: "Users and groups who may approve access.",
    substitute: "A plain form; approvers are typed in.",
  },
  propose: () => ({ jitAccessEnabled: false }),
  variants: () => [
    { jitAccessEnabled: true, jitApprovalMode: "AutoApprove", maximumJitAccessDuration: "PT8H" },
  ],
});
