import { deployedResources, typeOfResource } from "#deployments/deployed-resources.ts";
import { scenariosOf } from "#deployments/scenarios-of.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const addressType = "microsoft.network/publicipaddresses";

export const publicAddressesAreFew = defineRule({
  id: "public-addresses-are-few",
  title: { en: "One public address at most is deployed by default", "zh-CN": "默认最多部署一个公共 IP 地址" },
  since: "2026.2",
  severity: "info",
  policy: "300.4.x",
  appliesTo: "main-template",
  messages: {
    several: {
      en: message`With ${"with"}, ${"count"} public addresses are deployed.`,
      "zh-CN": message`选择“${"withZh"}”时，会部署 ${"count"} 个公共 IP 地址。`,
    },
  },
  fix: {
    en: "Keep those that customers or administrators connect to; machines reach the internet without an address of their own.",
    "zh-CN": "请只保留客户或管理员需要连接的地址；虚拟机访问互联网不需要自己的公共地址。",
  },
  check({ package: opened, options, report }) {
    const [first] = scenariosOf(opened, options).list;
    if (first === undefined) return;
    const addresses = deployedResources(first).filter(
      (resource) => typeOfResource(resource) === addressType && resource.deployed === "yes",
    );
    if (addresses.length <= 1) return;
    const { file: path, node } = addresses[0]!;
    const file = opened.byPath.get(path.toLowerCase()) ?? path;
    const values = { with: first.name.en, withZh: first.name["zh-CN"], count: addresses.length };
    report({ message: "several", file, at: node, values });
  },
});
