import type { Text } from "@slipway/contracts";
import type { StepId } from "@slipway/contracts";

/** One station of a run, with everything that Status, worker and `/api` say about it. */
export interface StepDefinition {
  id: StepId | OptionalStepId;
  /** `{operator}` stands for the operator's name. */
  title: Text;
  description: Text;
  /** `id` and `stepName` on the wire of `/api` (publishing-flow "Steps"). */
  wireId: string;
  wireName: string;
  /** How long it usually takes, per profile; a step without one waits or takes no time. */
  estimates: Partial<Record<EstimatesProfile, Text>>;
  /** What drives the step: a file of jobs/steps, or a person who is awaited. */
  job?: StepJob;
  waitsFor?: "publisher" | "reviewer";
  /** Steps that are off belong to the type but not to its runs. */
  isOff?: true;
}

export type EstimatesProfile = "seed" | "2019";
export type OptionalStepId = "influenced-revenue" | "test-drive";
export type StepJob = "certify-packages" | "package-and-register-leads" | "make-preview" | "switch-to-live";

function text(en: string, zh: string): Text {
  return { en, "zh-CN": zh };
}

/** Steps per offer type (publishing-flow "Steps of an Azure application offer"). */
export const stepsByOfferType: Readonly<Record<string, readonly StepDefinition[]>> = {
  "microsoft-azure-applications": [
    {
      id: "validate-prerequisites",
      title: text("Validate prerequisites", "验证先决条件"),
      description: text(
        "Every required field is checked; nothing is submitted until all are right.",
        "检查每个必填字段；全部正确之前不会提交任何内容。",
      ),
      wireId: "displaydummycertify",
      wireName: "Validate Pre-Requisites",
      estimates: { seed: text("< 1 day", "< 1 天"), "2019": text("< 15 min", "< 15 分钟") },
    },
    {
      id: "influenced-revenue",
      title: text("Validate influenced revenue settings", "验证受影响的收入设置"),
      description: text("The usage attribution of the packages is checked.", "检查包的使用情况归因设置。"),
      wireId: "displayinfluencedrevenue",
      wireName: "Validate Influenced Revenue Settings",
      estimates: { "2019": text("< 15 min", "< 15 分钟") },
      isOff: true,
    },
    {
      id: "certification",
      title: text("Certification", "认证"),
      description: text(
        "A series of tests on each package; you need not stay signed in.",
        "对每个包进行一系列测试；您无需保持登录状态。",
      ),
      wireId: "displaycertify",
      wireName: "Certification",
      estimates: { seed: text("< 5 days", "< 5 天"), "2019": text("< 1 day", "< 1 天") },
      job: "certify-packages",
    },
    {
      id: "test-drive",
      title: text("Test Drive validation", "体验版验证"),
      description: text("The Test Drive is deployed once.", "对体验版进行一次部署。"),
      wireId: "displaytestdrive",
      wireName: "Test Drive Validation",
      estimates: { "2019": text("< 2 hours", "< 2 小时") },
      isOff: true,
    },
    {
      id: "packaging",
      title: text("Packaging and lead generation registration", "打包以及潜在顾客开发注册"),
      description: text(
        "Technical and marketing content become the product page; the lead destination gets a test lead.",
        "技术内容与营销内容合并为产品页；潜在顾客目标会收到一条测试记录。",
      ),
      wireId: "displaypackage",
      wireName: "Packaging and Lead Generation Registration",
      estimates: { seed: text("< 1 hour", "< 1 小时"), "2019": text("< 1 hour", "< 1 小时") },
      job: "package-and-register-leads",
    },
    {
      id: "preview",
      title: text("Offer available in preview", "产品/服务以预览版提供"),
      description: text(
        "The preview subscriptions can see and deploy the offer.",
        "预览订阅可以查看并部署该产品/服务。",
      ),
      wireId: "preview",
      wireName: "Offer available in Preview",
      estimates: {},
      job: "make-preview",
    },
    {
      id: "publisher-sign-off",
      title: text("Publisher sign-off", "发布者签收"),
      description: text(
        "Check the preview, then choose Go Live or Cancel Publish.",
        "请检查预览版，然后选择“上线”或“取消发布”。",
      ),
      wireId: "publisher-signoff",
      wireName: "publisher-signoff",
      estimates: {},
      waitsFor: "publisher",
    },
    {
      id: "marketplace-review",
      title: text("{operator} review", "{operator}评审"),
      description: text(
        "Reviewers read the listing and the packages and answer on the review's page.",
        "评审者会审阅产品信息和包，并在评审页面上回复。",
      ),
      wireId: "displayreview",
      wireName: "Marketplace review",
      estimates: { seed: text("Usually hours", "通常为数小时"), "2019": text("7-14 days", "7-14 天") },
      waitsFor: "reviewer",
    },
    {
      id: "live",
      title: text("Live", "推出"),
      description: text("Customers find and deploy the offer.", "客户可以找到并部署该产品/服务。"),
      wireId: "live",
      wireName: "Live",
      estimates: { seed: text("Usually hours", "通常为数小时"), "2019": text("< 1 day", "< 1 天") },
      job: "switch-to-live",
    },
  ],
};

const azureApplications = "microsoft-azure-applications";

/** The steps that runs of this type go through. Types that an operator turned on without steps of their own use those of Azure applications. */
export function stepsOf(offerTypeId: string): readonly (StepDefinition & { id: StepId })[] {
  const steps = stepsByOfferType[offerTypeId] ?? stepsByOfferType[azureApplications] ?? [];
  return steps.filter((step): step is StepDefinition & { id: StepId } => step.isOff !== true);
}

/** @throws Error for a step that the type does not have: a bug, since steps come from this list. */
export function stepOf(offerTypeId: string, id: StepId): StepDefinition & { id: StepId } {
  const step = stepsOf(offerTypeId).find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`offer type ${offerTypeId} has no step ${id}`);
  return step;
}

/** A step's title with the operator's name in it. */
export function stepTitle(step: StepDefinition, operatorName: string): Text {
  // Chinese sets a blank between its characters and a Latin name, and none between characters.
  const nameInChinese = /[\p{Script=Latin}\d]$/u.test(operatorName) ? `${operatorName} ` : operatorName;
  return {
    en: step.title.en.replace("{operator}", () => operatorName),
    "zh-CN": step.title["zh-CN"].replace("{operator}", () => nameInChinese),
  };
}
