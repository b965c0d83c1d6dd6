import type { Service } from "../wire.ts";
import type { FilterField, FilterFields, Operator } from "./filter.ts";

const EQUALITY: readonly Operator[] = ["$eq", "$ne", "$in", "$nin"];
const ORDERED: readonly Operator[] = [...EQUALITY, "$gt", "$gte", "$lt", "$lte"];

const field = (
  kind: FilterField<Service>["kind"],
  operators: readonly Operator[],
  read: FilterField<Service>["read"],
): FilterField<Service> => ({ kind, operators, read, sortable: true });
const text = (read: (service: Service) => unknown) => field("text", EQUALITY, read);
const date = (read: (service: Service) => unknown) => field("date", ORDERED, read);

/** The fields by which services can be found (Query Services: supported filters). */
export const SERVICE_FIELDS: FilterFields<Service> = {
  id: text((service) => service.id),
  appId: text((service) => service.appId),
  type: text((service) => service.type),
  name: text((service) => service.name),
  hidden: field("boolean", ["$eq", "$ne"], (service) => service.hidden),
  "category.id": text((service) => service.category.id),
  "form.id": text((service) => service.form.id),
  "mainSlug.name": text((service) => service.mainSlug.name),
  "schedule.id": text((service) => service.schedule.id),
  "schedule.firstSessionStart": date((service) => service.schedule.firstSessionStart),
  "schedule.lastSessionEnd": date((service) => service.schedule.lastSessionEnd),
  createdDate: date((service) => service.createdDate),
  updatedDate: date((service) => service.updatedDate),
  staffMemberIds: field("list", ["$hasSome", "$hasAll"], (service) => service.staffMemberIds),
  "locations.business.id": field("list", [...EQUALITY, "$hasSome", "$hasAll"], ({ locations }) =>
    locations.flatMap(({ business }) => business?.id ?? []),
  ),
};
