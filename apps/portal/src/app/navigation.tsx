import type { ComponentType } from "react";
import {
  AddSquareRegular,
  AppsListRegular,
  BookOpenRegular,
  BuildingShopRegular,
  ClipboardCheckmarkRegular,
  ClipboardTextEditRegular,
  GavelRegular,
  HistoryRegular,
  MailRegular,
  PeopleRegular,
  PersonSupportRegular,
  BuildingRegular,
} from "@fluentui/react-icons";
import type { Me } from "@slipway/contracts";

export interface NavigationItem {
  name:
    | "newOffer"
    | "allOffers"
    | "approvals"
    | "publishers"
    | "users"
    | "history"
    | "support"
    | "documentation"
    | "reviews"
    | "rules"
    | "storefront"
    | "mailbox";
  group: "groupPublish" | "groupManage" | "groupOperate" | "groupHelp";
  to: string;
  icon: ComponentType<{ className?: string }>;
  /** Answered by the service, outside of the portal, in the language that is put behind it. */
  isDocument?: true;
  /** Who is offered it; everybody unless said. The service decides what anybody may do. */
  isFor?: (me: Me, settings: { hasMailbox: boolean }) => boolean;
}

const worksForAPublisher = (me: Me): boolean => me.publishers.length > 0;
const worksForTheOperator = (me: Me): boolean => me.operatorRoles.length > 0;
const reviews = (me: Me): boolean => me.operatorRoles.includes("reviewer");
const administers = (me: Me): boolean => me.operatorRoles.includes("administrator");

/** The left bar, from top to bottom. */
export const navigation: readonly NavigationItem[] = [
  {
    name: "newOffer",
    group: "groupPublish",
    to: "/offers/new",
    icon: AddSquareRegular,
    isFor: worksForAPublisher,
  },
  { name: "allOffers", group: "groupPublish", to: "/offers", icon: AppsListRegular },
  { name: "approvals", group: "groupPublish", to: "/approvals", icon: ClipboardCheckmarkRegular },
  { name: "storefront", group: "groupPublish", to: "/storefront", icon: BuildingShopRegular },
  { name: "publishers", group: "groupManage", to: "/publishers", icon: BuildingRegular },
  { name: "users", group: "groupManage", to: "/users", icon: PeopleRegular },
  { name: "history", group: "groupManage", to: "/history", icon: HistoryRegular },
  {
    name: "reviews",
    group: "groupOperate",
    to: "/reviews",
    icon: ClipboardTextEditRegular,
    isFor: (me) => reviews(me) || administers(me),
  },
  {
    name: "rules",
    group: "groupOperate",
    to: "/rules",
    icon: GavelRegular,
    isFor: worksForTheOperator,
  },
  {
    name: "mailbox",
    group: "groupOperate",
    to: "/mailbox",
    icon: MailRegular,
    isFor: (me, settings) => administers(me) && settings.hasMailbox,
  },
  { name: "support", group: "groupHelp", to: "/incidents", icon: PersonSupportRegular },
  { name: "documentation", group: "groupHelp", to: "/docs/", icon: BookOpenRegular, isDocument: true },
];
