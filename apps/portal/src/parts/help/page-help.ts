import type { Language } from "@slipway/contracts";
import type { GlossaryWord } from "./glossary-words.ts";
import { offerHelpTexts } from "./offer-help-texts.ts";
import { reviewHelpTexts } from "./review-help-texts.ts";
import { storefrontHelpTexts } from "./storefront-help-texts.ts";
import { supportHelpTexts } from "./support-help-texts.ts";
import { teamHelpTexts } from "./team-help-texts.ts";

/** What the help says of a page, in one language. */
interface HelpOfPage {
  purpose: string;
  actions: readonly string[];
}

/** Help of one page of the portal. */
export interface PageHelp {
  /** As in the table of pages. */
  path: string;
  texts: (language: Language) => HelpOfPage;
  /** Words whose meaning one should know there. */
  words: readonly GlossaryWord[];
  /** Path of the page of the documentation. */
  documentation: string;
}

const offer = "/publishers/$publisherId/offers/$offerId";

function offers(page: keyof typeof offerHelpTexts.en): PageHelp["texts"] {
  return (language) => offerHelpTexts[language][page];
}
function reviews(page: keyof typeof reviewHelpTexts.en): PageHelp["texts"] {
  return (language) => reviewHelpTexts[language][page];
}
function storefront(page: keyof typeof storefrontHelpTexts.en): PageHelp["texts"] {
  return (language) => storefrontHelpTexts[language][page];
}
function team(page: keyof typeof teamHelpTexts.en): PageHelp["texts"] {
  return (language) => teamHelpTexts[language][page];
}
function support(page: keyof typeof supportHelpTexts.en): PageHelp["texts"] {
  return (language) => supportHelpTexts[language][page];
}
function help(
  path: string,
  texts: PageHelp["texts"],
  documentation: string,
  words: readonly GlossaryWord[],
): PageHelp {
  return { path, texts, documentation, words };
}

/** The help of every page; a test compares it with the table of pages. */
export const pageHelp: readonly PageHelp[] = [
  help("/offers", offers("offers"), "guide/publishing", ["offer", "publisher", "step"]),
  help("/offers/new", offers("newOffer"), "guide/getting-started", ["offer", "package", "plan"]),
  help(`${offer}/edit`, offers("edit"), "guide/offers-and-plans", [
    "draft",
    "plan",
    "package version",
    "listing",
  ]),
  help(`${offer}/status`, offers("status"), "guide/publishing", [
    "run",
    "step",
    "submission",
    "finding",
    "waiver",
  ]),
  help(`${offer}/compare`, offers("compare"), "guide/offers-and-plans", ["draft", "submission", "slot"]),
  help(`${offer}/history`, offers("revisions"), "guide/offers-and-plans", ["draft"]),
  help("/approvals", reviews("approvals"), "guide/publishing", ["run", "step", "rule"]),
  help("/reviews", reviews("reviews"), "guide/reviews", ["review", "submission"]),
  help("/publishers/$publisherId/reviews/$reviewId", reviews("review"), "guide/reviews", [
    "review",
    "thread",
    "submission",
    "report",
  ]),
  help("/rules", reviews("rules"), "rules", ["rule", "finding", "rule-set", "waiver"]),
  help("/storefront", storefront("storefront"), "guide/preview-and-go-live", [
    "storefront",
    "offer",
    "subscription",
  ]),
  help("/storefront/$publisherId/$offerId", storefront("product"), "guide/preview-and-go-live", [
    "product page",
    "plan",
    "publisher",
  ]),
  help("/storefront/$publisherId/$offerId/plans/$planId/create", storefront("create"), "guide/packages", [
    "create form",
    "main template",
    "lead",
  ]),
  help("/incidents", support("incidents"), "guide/support", ["incident"]),
  help("/incidents/new", support("newIncident"), "guide/support", ["incident", "run", "step"]),
  help("/publishers/$publisherId/incidents/$incidentId", support("incident"), "guide/support", ["incident"]),
  help("/publishers", team("publishers"), "guide/users-and-roles", ["publisher", "owner"]),
  help("/publishers/$publisherId", team("publisher"), "guide/users-and-roles", ["publisher", "owner"]),
  help("/publishers/$publisherId/leads", team("leads"), "guide/leads", ["lead"]),
  help("/users", team("users"), "guide/users-and-roles", ["owner", "operator", "subscription"]),
  help("/history", team("history"), "guide/users-and-roles", ["history"]),
  help("/inbox", team("inbox"), "guide/publishing", ["review", "incident", "waiver"]),
  help("/mailbox", team("mailbox"), "guide/publishing", ["operator"]),
  help("/account", team("account"), "guide/users-and-roles", ["subscription", "publisher"]),
  help("/device", team("device"), "guide/automation", []),
];

/** The help of the page whose route matches; of the list of offers where there is none. */
export function helpOf(path: string): PageHelp {
  return pageHelp.find((each) => each.path === path) ?? pageHelp[0]!;
}
