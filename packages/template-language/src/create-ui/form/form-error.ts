import type { PlainValue } from "#json/to-value.ts";

/** Every reason why a form calls an input wrong, in the languages of the portal; `{name}` stands for a value. */
export const formErrors = {
  required: { en: "A value is required.", "zh-CN": "此项为必填项。" },
  "must-be-ticked": { en: "This box must be ticked.", "zh-CN": "必须勾选此框。" },
  "wrong-type": { en: "The value must be of type {type}.", "zh-CN": "该值的类型必须为 {type}。" },
  "pattern-mismatch": {
    en: "The value does not have the form that is asked for.",
    "zh-CN": "该值不符合要求的格式。",
  },
  "pattern-invalid": {
    en: "The value could not be checked: the form's regular expression is invalid.",
    "zh-CN": "无法检查该值:表单中的正则表达式无效。",
  },
  "pattern-not-evaluated": {
    en: "The value could not be checked: the form's regular expression takes too long.",
    "zh-CN": "无法检查该值:表单中的正则表达式耗时过长。",
  },
  "validation-failed": { en: "The form does not accept this value.", "zh-CN": "表单不接受该值。" },
  "not-allowed": { en: "The value is not one of the choices.", "zh-CN": "该值不在可选项之中。" },
  "no-choices": { en: "There is nothing to choose from.", "zh-CN": "没有可供选择的项。" },
  "too-short": { en: "At least {least} characters are needed.", "zh-CN": "至少需要 {least} 个字符。" },
  "too-long": { en: "At most {most} characters are allowed.", "zh-CN": "最多允许 {most} 个字符。" },
  "too-small": { en: "The value must be {least} or more.", "zh-CN": "该值不得小于 {least}。" },
  "too-large": { en: "The value must be {most} or less.", "zh-CN": "该值不得大于 {most}。" },
  "confirmation-differs": { en: "The two passwords differ.", "zh-CN": "两次输入的密码不一致。" },
  "password-too-simple": {
    en: "The password needs three of these: lower-case letter, upper-case letter, digit, special character.",
    "zh-CN": "密码必须包含以下四类字符中的三类:小写字母、大写字母、数字、特殊字符。",
  },
  "password-well-known": {
    en: "This password is well known and therefore not allowed.",
    "zh-CN": "此密码过于常见,不允许使用。",
  },
  "user-name-not-allowed": {
    en: "“{name}” is not allowed as a user name.",
    "zh-CN": "不允许使用“{name}”作为用户名。",
  },
  "user-name-characters": {
    en: "The user name contains characters that are not allowed.",
    "zh-CN": "用户名包含不允许的字符。",
  },
  "ssh-key-format": {
    en: "An SSH public key in OpenSSH or PEM format is needed.",
    "zh-CN": "需要 OpenSSH 或 PEM 格式的 SSH 公钥。",
  },
  "name-format": { en: "The name must match: {rule}.", "zh-CN": "名称必须符合以下规则:{rule}。" },
  "name-taken": { en: "The name “{name}” is already taken.", "zh-CN": "名称“{name}”已被占用。" },
  "address-range-format": {
    en: "“{value}” is no IPv4 address range such as 10.0.0.0/16.",
    "zh-CN": "“{value}”不是有效的 IPv4 地址范围(例如 10.0.0.0/16)。",
  },
  "address-range-too-small": {
    en: "The address range {value} is too small; /{most} or larger is needed.",
    "zh-CN": "地址范围 {value} 过小;至少需要 /{most}。",
  },
  "address-range-outside": {
    en: "The subnet {value} lies outside the address space of the network.",
    "zh-CN": "子网 {value} 超出了虚拟网络的地址空间。",
  },
  "address-range-overlap": {
    en: "The subnets {value} and {other} overlap.",
    "zh-CN": "子网 {value} 与 {other} 重叠。",
  },
  "too-few-rows": { en: "At least {least} rows are needed.", "zh-CN": "至少需要 {least} 行。" },
  "too-many-rows": { en: "At most {most} rows are allowed.", "zh-CN": "最多允许 {most} 行。" },
  "cell-invalid": { en: "Row {row}, “{column}”: {problem}", "zh-CN": "第 {row} 行“{column}”:{problem}" },
  "file-type": {
    en: "Only these file types are accepted: {types}.",
    "zh-CN": "只接受以下文件类型:{types}。",
  },
  "size-not-available": {
    en: "The size {size} is not available in this region.",
    "zh-CN": "此区域不提供大小 {size}。",
  },
  "permission-missing": { en: "The permission {permission} is missing.", "zh-CN": "缺少权限 {permission}。" },
  "resource-group-not-empty": {
    en: "The resource group must be new or empty.",
    "zh-CN": "资源组必须是新建的或空的。",
  },
  "region-not-offered": {
    en: "The region {location} is not offered by this form.",
    "zh-CN": "此表单不提供区域 {location}。",
  },
} as const satisfies Record<string, { en: string; "zh-CN": string }>;

export type FormErrorCode = keyof typeof formErrors;

/** One thing wrong with the input of an element. `message` is the author's own text, shown instead of ours. */
export interface FormError {
  readonly code: FormErrorCode;
  readonly message?: string;
  readonly values?: Readonly<Record<string, PlainValue>>;
  /** The part of the element that it concerns: `password`, `confirmPassword`, `subnets.web`. */
  readonly part?: string;
  /** Of a row in a grid: what is wrong with the cell. */
  readonly cause?: FormError;
}

/** The text of an error for people: the author's message when there is one, else ours in the wanted language. */
export function describeFormError(error: FormError, language: "en" | "zh-CN"): string {
  if (error.message !== undefined && error.message !== "") return error.message;
  const { cause } = error;
  return formErrors[error.code][language].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = name === "problem" && cause ? describeFormError(cause, language) : error.values?.[name];
    return value === undefined || value === null ? hole : String(value);
  });
}
