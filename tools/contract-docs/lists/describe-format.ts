import type { FieldFormat } from "../../../packages/contracts/src/offer-fields/field.ts";
import type { Language } from "../languages.ts";

type Describe = { [K in FieldFormat["kind"]]: (format: Extract<FieldFormat, { kind: K }>) => string };

const none = (): string => "";
const size = ({ width, height }: { width: number; height: number }): string => `PNG, ${width} × ${height}`;

const describers: Record<Language, Describe> = {
  en: {
    text: ({ maxLength }) => `up to ${maxLength} characters`,
    html: ({ maxLength }) => `simple HTML, up to ${maxLength} characters`,
    url: ({ maxLength }) =>
      maxLength === undefined ? "address (URL)" : `address (URL), up to ${maxLength} characters`,
    email: () => "e-mail address",
    phone: () => "telephone number",
    guid: () => "GUID",
    guids: ({ min, max }) => `${min} to ${max} GUIDs`,
    boolean: () => "yes or no",
    choice: ({ choices }) => choices.map(({ title }) => title.en).join(" or "),
    choices: ({ min, max, choices }) => `${min} to ${max} of ${choices.length}`,
    regions: () => "countries and regions",
    price: () => "US dollars a month",
    image: size,
    screenshots: (format) => `up to ${format.max}, each ${size(format)}`,
    videos: (format) => `link with a thumbnail, ${size(format)}`,
    links: () => "titles and addresses",
    document: () => "file",
    audience: () => "subscriptions, by hand or CSV",
    "package-file": () => "zip",
    authorizations: () => "principals with their roles",
    policies: ({ max }) => `up to ${max}`,
    "lead-destination": none,
  },
  "zh-CN": {
    text: ({ maxLength }) => `最多 ${maxLength} 个字符`,
    html: ({ maxLength }) => `简单 HTML，最多 ${maxLength} 个字符`,
    url: ({ maxLength }) => (maxLength === undefined ? "网址 (URL)" : `网址 (URL)，最多 ${maxLength} 个字符`),
    email: () => "电子邮件地址",
    phone: () => "电话号码",
    guid: () => "GUID",
    guids: ({ min, max }) => `${min} 到 ${max} 个 GUID`,
    boolean: () => "是或否",
    choice: ({ choices }) => choices.map(({ title }) => title["zh-CN"]).join("或"),
    choices: ({ min, max, choices }) => `从 ${choices.length} 项中选择 ${min} 到 ${max} 项`,
    regions: () => "国家/地区",
    price: () => "每月价格（美元）",
    image: size,
    screenshots: (format) => `最多 ${format.max} 张，每张 ${size(format)}`,
    videos: (format) => `链接及缩略图，${size(format)}`,
    links: () => "标题和网址",
    document: () => "文件",
    audience: () => "订阅，手动输入或通过 CSV",
    "package-file": () => "zip",
    authorizations: () => "主体及其角色",
    policies: ({ max }) => `最多 ${max} 个`,
    "lead-destination": none,
  },
};

/** What a field takes, with its limits, in a few words. */
export function describeFormat(format: FieldFormat, language: Language): string {
  return (describers[language][format.kind] as (format: FieldFormat) => string)(format);
}
