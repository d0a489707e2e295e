import { text, type Bilingual } from "./text.ts";

export interface FieldRule {
  severity: "error" | "warning";
  /** `{field}` and other holes are filled when the rule is broken. */
  message: Bilingual;
  fix: Bilingual;
}

function rule(message: Bilingual, fix: Bilingual, severity: FieldRule["severity"] = "error"): FieldRule {
  return { severity, message, fix };
}

/** Every rule of step 1 (cpp-portal sections 5, 6, 10, 12, 14), with its texts. */
export const fieldRules = {
  required: rule(
    text("{field} is missing.", "缺少“{field}”。"),
    text("Fill in {field}.", "请填写“{field}”。"),
  ),
  "wrong-type": rule(
    text("{field} should be {expected}.", "“{field}”应为{expected}。"),
    text("Enter {expected}.", "请输入{expected}。"),
  ),
  "too-long": rule(
    text(
      "{field} has {length} characters; at most {max} fit.",
      "“{field}”有 {length} 个字符；最多 {max} 个。",
    ),
    text("Shorten it by {excess} characters.", "请缩短 {excess} 个字符。"),
  ),
  "not-a-url": rule(
    text("{field} is not a web address.", "“{field}”不是有效的网址。"),
    text(
      "Enter an address that begins with https:// or http://.",
      "请输入以 https:// 或 http:// 开头的网址。",
    ),
  ),
  "not-an-email": rule(
    text("{field} is not an e-mail address.", "“{field}”不是有效的电子邮件地址。"),
    text("Enter one address, such as team@example.org.", "请输入一个地址，例如 team@example.org。"),
  ),
  "not-a-phone-number": rule(
    text("{field} is not a telephone number.", "“{field}”不是有效的电话号码。"),
    text("Use digits, blanks and + - ( ) / only.", "仅可使用数字、空格和 + - ( ) /。"),
  ),
  "not-a-guid": rule(
    text('{field}: "{value}" is not a GUID.', "“{field}”：“{value}”不是 GUID。"),
    text("Enter 32 hexadecimal digits as 8-4-4-4-12.", "请按 8-4-4-4-12 的形式输入 32 位十六进制数字。"),
  ),
  "too-few": rule(
    text("{field} needs at least {min}.", "“{field}”至少需要 {min} 项。"),
    text("Add {missing} more.", "请再添加 {missing} 项。"),
  ),
  "too-many": rule(
    text("{field} has {count}; at most {max} are allowed.", "“{field}”有 {count} 项；最多允许 {max} 项。"),
    text("Remove {excess}.", "请删除 {excess} 项。"),
  ),
  duplicate: rule(
    text('{field} has "{value}" more than once.', "“{field}”中“{value}”重复出现。"),
    text("Keep one of them.", "请只保留一个。"),
  ),
  "unknown-choice": rule(
    text('{field} cannot be "{value}".', "“{field}”不能为“{value}”。"),
    text("Choose one of: {choices}.", "请选择以下之一：{choices}。"),
  ),
  "unfamiliar-choice": rule(
    text('{field}: "{value}" is not a key that is known here.', "“{field}”：此处不认识键“{value}”。"),
    text("Keep it if it is meant so, or choose one of the list.", "如确为所需请保留，否则请从列表中选择。"),
    "warning",
  ),
  "plan-missing": rule(
    text("The offer has no SKU.", "该产品/服务没有 SKU。"),
    text("Add a SKU with a package.", "请添加一个带有包的 SKU。"),
  ),
  "plan-id": rule(
    text('SKU ID "{value}" is not allowed.', "不允许使用 SKU ID“{value}”。"),
    text(
      "Use at most 50 lower-case letters, digits, dashes or underscores, not ending in a dash.",
      "最多使用 50 个小写字母、数字、短划线或下划线，且不能以短划线结尾。",
    ),
  ),
  "plan-id-twice": rule(
    text('Two SKUs have the id "{value}".', "有两个 SKU 使用 ID“{value}”。"),
    text("Give each SKU an id of its own.", "请为每个 SKU 使用不同的 ID。"),
  ),
  "package-missing": rule(
    text('SKU "{plan}" has no package.', "SKU“{plan}”没有包。"),
    text("Add a package version with a zip file.", "请添加带有 zip 文件的包版本。"),
  ),
  "version-format": rule(
    text('"{value}" is not a version number.', "“{value}”不是版本号。"),
    text("Use three whole numbers: X.Y.Z, for example 1.0.1.", "请使用三个整数：X.Y.Z，例如 1.0.1。"),
  ),
  "version-not-rising": rule(
    text(
      "Version {value} is not above {newest}, the newest published one.",
      "版本 {value} 未高于已发布的最新版本 {newest}。",
    ),
    text("Use a number above {newest}.", "请使用高于 {newest} 的版本号。"),
  ),
  "version-changed": rule(
    text("Version {value} is published and cannot be changed.", "版本 {value} 已发布，不能更改。"),
    text("Put the new package into a higher version.", "请将新包放入更高的版本。"),
  ),
  "prices-differ": rule(
    text("Simplified Currency Pricing differs from Old Pricing.", "“简化货币定价”与“旧定价”不同。"),
    text("Enter the same price in both.", "请在两处输入相同的价格。"),
  ),
  "price-raised": rule(
    text(
      "The price of a live SKU cannot be raised ({before} to {after}).",
      "已上线 SKU 的价格不能提高（从 {before} 到 {after}）。",
    ),
    text(
      "Keep or lower the price; for a higher one add a new SKU and delete this one.",
      "请保持或降低价格；如需更高价格，请添加新的 SKU 并删除此 SKU。",
    ),
  ),
  "field-fixed": rule(
    text("{field} of a live SKU cannot be changed.", "已上线 SKU 的“{field}”不能更改。"),
    text("Set it back, or add a new SKU.", "请改回原值，或添加新的 SKU。"),
  ),
  "field-removed": rule(
    text("{field} cannot be removed once it was live.", "“{field}”上线后不能删除。"),
    text("Replace it by another image.", "请改用其他图像替换。"),
  ),
  "plan-made-private": rule(
    text("A public SKU cannot become private after go-live.", "公开的 SKU 上线后不能改为专用。"),
    text("Add a new private SKU instead.", "请改为添加新的专用 SKU。"),
  ),
  "artifact-not-fetched": rule(
    text("The file of {field} could not be fetched: {reason}", "无法获取“{field}”的文件：{reason}"),
    text(
      "Make the address reachable and save again, or upload the file.",
      "请确保该地址可访问后再次保存，或直接上传文件。",
    ),
  ),
  "artifact-missing": rule(
    text("The file of {field} is not stored here.", "“{field}”的文件未存储在此处。"),
    text("Upload the file again.", "请重新上传文件。"),
  ),
  "image-unreadable": rule(
    text("{field} cannot be read as an image.", "无法将“{field}”读取为图像。"),
    text("Upload a PNG that opens in an image viewer.", "请上传可在图像查看器中打开的 PNG。"),
  ),
  "image-format": rule(
    text("{field} is {format}, not PNG.", "“{field}”是 {format}，不是 PNG。"),
    text("Save the image as PNG.", "请将图像另存为 PNG。"),
  ),
  "image-size": rule(
    text(
      "{field} is {width} × {height} pixels, not {expectedWidth} × {expectedHeight}.",
      "“{field}”为 {width} × {height} 像素，而不是 {expectedWidth} × {expectedHeight}。",
    ),
    text(
      "Upload an image of exactly {expectedWidth} × {expectedHeight} pixels.",
      "请上传恰好为 {expectedWidth} × {expectedHeight} 像素的图像。",
    ),
  ),
  "not-a-zip": rule(
    text("{field} is not a zip file.", "“{field}”不是 zip 文件。"),
    text("Pack the files into a zip and upload it.", "请将文件打包为 zip 后上传。"),
  ),
  "video-host": rule(
    text('The video "{value}" is not on YouTube or Vimeo.', "视频“{value}”不在 YouTube 或 Vimeo 上。"),
    text("Put the video there and enter its address.", "请将视频放在这些网站上并输入其网址。"),
  ),
  "link-incomplete": rule(
    text("A link of {field} lacks its title or its address.", "“{field}”中有链接缺少标题或网址。"),
    text("Fill in both, or remove the link.", "请填写两者，或删除该链接。"),
  ),
  "documentation-link-missing": rule(
    text(
      "{field} has no link; customers look for the documentation here.",
      "“{field}”中没有链接；客户会在此处查找文档。",
    ),
    text("Add a link to the documentation.", "请添加指向文档的链接。"),
    "warning",
  ),
  "audience-empty": rule(
    text("A private SKU has nobody who may see it.", "专用 SKU 没有任何可查看它的对象。"),
    text("Add subscription ids, or make the SKU public.", "请添加订阅 ID，或将该 SKU 设为公开。"),
  ),
  "authorization-incomplete": rule(
    text("An authorization lacks its principal or its role.", "有授权缺少主体或角色。"),
    text("Enter the principal's object id and choose a role.", "请输入主体的对象 ID 并选择角色。"),
  ),
  "policy-incomplete": rule(
    text("A policy lacks its name or the policy itself.", "有策略缺少名称或策略本身。"),
    text(
      "Enter a name of at most 50 characters and choose a policy.",
      "请输入不超过 50 个字符的名称并选择策略。",
    ),
  ),
  "lead-destination-not-supported": rule(
    text("Leads cannot be sent to {destination} yet.", "尚不能将潜在顾客发送到 {destination}。"),
    text("Choose None, Azure Table or HTTPS Endpoint.", "请选择“无”、“Azure 表”或“HTTPS 终结点”。"),
  ),
  "lead-setting-missing": rule(
    text("{field} of the lead destination is missing.", "潜在顾客目标缺少“{field}”。"),
    text("An owner enters it under Lead Management.", "请由所有者在“潜在顾客管理”下输入。"),
  ),
} as const satisfies Record<string, FieldRule>;

export type FieldRuleId = keyof typeof fieldRules;
