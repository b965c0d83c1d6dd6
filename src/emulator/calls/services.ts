import { FieldReader } from "../fields.ts";
import { compileFilter, compileSort } from "../query/filter.ts";
import { cutQueryPage, readPaging } from "../query/paging.ts";
import { SERVICE_FIELDS } from "../query/service-fields.ts";
import type { CallHandler } from "../request-context.ts";
import { plainError } from "../wire-error.ts";
import { CONDITIONAL_FIELDS, type ConditionalField, withDetails } from "./service-details.ts";

const LIMITS = { defaultLimit: 100, maxLimit: 100 };
const DEFAULT_SORT = [{ fieldName: "createdDate", order: "ASC" }] as const;

/** Query Services. */
export const queryServices: CallHandler = ({ world, body }) => {
  const wanted = readConditionalFields(body.conditionalFields);
  const fields = new FieldReader();
  const given = fields.object("query", body.query) ?? {};
  fields.done();
  const page = readPaging("queryServices", given, LIMITS);
  const found = [...world.services.values()]
    .filter(compileFilter(SERVICE_FIELDS, page.query.filter))
    .sort(compileSort(SERVICE_FIELDS, page.query.sort, DEFAULT_SORT));
  const { items, pagingMetadata } = cutQueryPage("queryServices", found, page);
  return { services: items.map((service) => withDetails(world, service, wanted)), pagingMetadata };
};

/** Get Service; its page names no domain code, so an unknown id is a bare 404. */
export const getService: CallHandler = ({ world, path, query }) => {
  const wanted = readConditionalFields(query.getAll("conditionalFields"));
  const fields = new FieldReader();
  const id = fields.guid("serviceId", path.serviceId);
  fields.done();
  const service = world.services.get(id ?? "");
  if (service === undefined) throw plainError(404, "Service not found");
  return { service: withDetails(world, service, wanted) };
};

/** @throws WireError 400 for an unknown one, and for working hours asked without the staff they belong to */
function readConditionalFields(value: unknown): readonly ConditionalField[] {
  const fields = new FieldReader();
  const wanted = fields.list("conditionalFields", value, CONDITIONAL_FIELDS.length, (field, item) =>
    fields.oneOf(field, item, CONDITIONAL_FIELDS),
  );
  if (wanted?.includes("STAFF_WORKING_HOURS_LOCATIONS") && !wanted.includes("STAFF_MEMBER_DETAILS")) {
    fields.violate("conditionalFields", "CUSTOM", "STAFF_WORKING_HOURS_LOCATIONS needs STAFF_MEMBER_DETAILS");
  }
  fields.done();
  return wanted ?? [];
}
