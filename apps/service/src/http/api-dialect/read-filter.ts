import { ServiceError } from "#service-error.ts";

const filterable = ["offerTypeId", "status", "id"] as const;
export type OfferListFilter = Partial<Record<(typeof filterable)[number], string>>;

const term = /^\s*(\w+)\s+eq\s+'((?:[^']|'')*)'\s*$/i;

/** The `$filter` of a list: `eq` on offerTypeId, status and id, joined with `and`. @throws ServiceError `request-invalid` */
export function readFilter(text: string | undefined): OfferListFilter {
  const filter: OfferListFilter = {};
  if (text === undefined || text.trim() === "") return filter;
  for (const part of text.split(/\s+and\s+(?=\w+\s+eq\s)/i)) {
    const [, name, value] = term.exec(part) ?? [];
    const member = filterable.find((each) => each.toLowerCase() === name?.toLowerCase());
    if (member === undefined || value === undefined) throw unreadable(part);
    filter[member] = value.replaceAll("''", "'");
  }
  return filter;
}

function unreadable(part: string): ServiceError {
  const names = filterable.join(", ");
  return new ServiceError("request-invalid", {
    detail: `The $filter cannot be read at "${part.slice(0, 100)}". It takes <name> eq '<value>' with ${names}, joined with and.`,
    detailZh: `无法读取 $filter 中的“${part.slice(0, 100)}”。格式为 <名称> eq '<值>'，名称为 ${names}，用 and 连接。`,
  });
}
