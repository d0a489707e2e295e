import type { Random } from "./seeded-random.ts";

/** How a publish should go, and how it must have ended. */
export const scripts = {
  "to-sign-off": { share: 50, state: "waiting", step: "publisher-sign-off" },
  "to-failure": { share: 10, state: "failed", step: "certification" },
  "to-cancel": { share: 12, state: "canceled", step: "publisher-sign-off" },
  "to-newer-content": { share: 8, state: "waiting", step: "publisher-sign-off" },
  "to-review": { share: 8, state: "waiting", step: "marketplace-review" },
  "to-live": { share: 12, state: "succeeded", step: "live" },
} as const;
export type Script = keyof typeof scripts;

/** One script per offer, in the shares above. */
export function dealScripts(random: Random, count: number): Script[] {
  const names = Object.keys(scripts) as Script[];
  const total = names.reduce((sum, name) => sum + scripts[name].share, 0);
  return Array.from({ length: count }, () => {
    let left = random.next() * total;
    return names.find((name) => (left -= scripts[name].share) < 0) ?? "to-sign-off";
  });
}
