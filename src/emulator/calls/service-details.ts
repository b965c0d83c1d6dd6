import type { Service } from "../wire.ts";
import { STAFF_RESOURCE_TYPE_ID } from "../world/ids.ts";
import type { World } from "../world/world.ts";

export const CONDITIONAL_FIELDS = [
  "STAFF_MEMBER_DETAILS",
  "STAFF_WORKING_HOURS_LOCATIONS",
  "RESOURCE_TYPE_DETAILS",
  "RESOURCE_DETAILS",
  "DISCOUNT_INFO_DETAILS",
] as const;
export type ConditionalField = (typeof CONDITIONAL_FIELDS)[number];

/** The service with what a caller asked for beyond its plain fields (Get Service: conditionalFields). */
export function withDetails(world: World, service: Service, wanted: readonly ConditionalField[]): object {
  const staff = world.staff.filter(({ id }) => service.staffMemberIds.includes(id));
  return {
    ...service,
    ...(wanted.includes("STAFF_MEMBER_DETAILS") && {
      staffMemberDetails: {
        staffMembers: staff.map(({ id, name }) => ({ staffMemberId: id, name })),
      },
    }),
    ...(wanted.includes("RESOURCE_TYPE_DETAILS") && {
      serviceResources: service.serviceResources.map(({ resourceType }) => ({
        resourceType: {
          ...resourceType,
          ...(resourceType.id === STAFF_RESOURCE_TYPE_ID && { name: "Staff member" }),
        },
      })),
    }),
    // The studio gives no discounts: a service without one has no `discountInfo` (Service: payment).
  };
}
