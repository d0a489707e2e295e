import type { ExpandedResource } from "@slipway/template-language";
import { typeOfResource } from "#deployments/deployed-resources.ts";
import { findInResources, valueAt, type ResourceFlaw } from "#deployments/find-in-resources.ts";
import { message } from "#model/message.ts";
import { defineRule } from "#model/rule.ts";

const profiles: ReadonlyMap<string, readonly string[]> = new Map([
  ["microsoft.compute/virtualmachines", ["storageProfile"]],
  ["microsoft.compute/virtualmachinescalesets", ["virtualMachineProfile", "storageProfile"]],
]);

export const machineDisksAreManaged = defineRule({
  id: "machine-disks-are-managed",
  title: { en: "Disks of virtual machines are managed", "zh-CN": "虚拟机使用托管磁盘" },
  severity: "error",
  policy: "300.4.8",
  appliesTo: "main-template",
  messages: {
    vhd: {
      en: message`With ${"with"}, a disk is a file in a storage account.`,
      "zh-CN": message`选择“${"withZh"}”时，磁盘是存储帐户中的文件。`,
    },
  },
  fix: {
    en: "Leave out vhd and vhdContainers; the disk is managed by default.",
    "zh-CN": "请删除 vhd 和 vhdContainers；磁盘默认即为托管磁盘。",
  },
  check({ report, ...subject }) {
    for (const { file, at, choices } of findInResources(subject, unmanagedDisks)) {
      report({ message: "vhd", file, at, values: choices });
    }
  },
});

function unmanagedDisks(resource: ExpandedResource): ResourceFlaw[] {
  const path = profiles.get(typeOfResource(resource));
  if (path === undefined) return [];
  const profile = valueAt(resource.properties, ...path);
  const data = valueAt(profile, "dataDisks");
  const isUnmanaged =
    valueAt(profile, "osDisk", "vhd") !== undefined ||
    valueAt(profile, "osDisk", "vhdContainers") !== undefined ||
    (Array.isArray(data) && data.some((disk) => valueAt(disk, "vhd") !== undefined));
  return isUnmanaged ? [{ key: "vhd", path: ["properties", ...path] }] : [];
}
