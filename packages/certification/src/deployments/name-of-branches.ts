import { stringOf, type FormBranch } from "@slipway/template-language";
import type { Text } from "#model/message.ts";

type Choices = FormBranch["choices"];

/** More choices than these are counted, not named. */
const mostNamed = 4;

/**
 * What leads to these branches, as a publisher would repeat it in the form: `nodes = 3, zone = None`. The choices that all of
 * them share where there are any, else those of the branch that is nearest to what the form proposes.
 */
export function nameOfBranches(branches: readonly Pick<FormBranch, "choices">[]): Text {
  const nearest = branches.reduce((best, each) => (each.choices.length < best.choices.length ? each : best));
  if (nearest.choices.length === 0) return { en: "the form's own proposals", "zh-CN": "表单的默认选择" };
  const shared = nearest.choices.filter(({ element, label }) =>
    branches.every(({ choices }) =>
      choices.some((other) => other.element === element && other.label === label),
    ),
  );
  return describe(shared.length > 0 && branches.length > 1 ? shared : nearest.choices);
}

function describe(choices: Choices): Text {
  const named = choices
    .slice(0, mostNamed)
    .map(({ element, label }) => `${stringOf(element.node, "name") ?? element.path} = ${label}`);
  const rest = choices.length - named.length;
  return {
    en: named.join(", ") + (rest === 0 ? "" : ` and ${rest} more`),
    "zh-CN": named.join("，") + (rest === 0 ? "" : ` 等 ${choices.length} 项`),
  };
}
