import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { listRules, type CertifyOptions } from "@slipway/certification";

const folder = join(import.meta.dirname, "../../packages/certification/src/rules");

/** Ids of the rules that read what is written and expand nothing: their files import nothing of `deployments/`. */
export function listStaticRules(options: CertifyOptions): string[] {
  const expanding = new Set(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter(
        (path) => path.endsWith(".ts") && readFileSync(join(folder, path), "utf8").includes('"#deployments/'),
      )
      .map((path) => basename(path, ".ts")),
  );
  const found = listRules(options).map(({ id }) => id);
  return found.filter((id) => !expanding.has(id));
}
