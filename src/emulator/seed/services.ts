import type { Payment, Service } from "../wire.ts";
import { serviceLocation } from "../world/business.ts";
import {
  categoryId,
  formId,
  STAFF_RESOURCE_TYPE_ID,
  scheduleId,
  serviceId,
  WIX_BOOKINGS_APP_ID,
} from "../world/ids.ts";
import { buildPolicy, money } from "../world/policy-plan.ts";
import type { PricePlan, ServicePlan } from "./service-plan.ts";

const CATEGORIES = ["Massage", "Skin", "Movement", "Online"];

/** The service as Get Service answers it without conditional fields (Service type). */
export function buildService(plan: ServicePlan, createdDate: string): Service {
  const { number, type, name, slug } = plan;
  const mainSlug = { name: slug, custom: false, createdDate };
  const image = {
    id: `linden_${slug}~mv2.jpg`,
    url: `https://static.wixstatic.com/media/linden_${slug}~mv2.jpg`,
    width: 1200,
    height: 800,
    altText: name,
    filename: `${slug}.jpg`,
  };
  return {
    id: serviceId(number),
    appId: WIX_BOOKINGS_APP_ID,
    type,
    sortOrder: number,
    name,
    description: plan.description,
    tagLine: plan.tagLine,
    defaultCapacity: plan.capacity ?? 1,
    media: { items: [], mainMedia: { image }, coverMedia: { image } },
    hidden: plan.hidden ?? false,
    category: { id: categoryId(CATEGORIES.indexOf(plan.category) + 1), name: plan.category },
    form: { id: formId(1) },
    payment: buildPayment(plan.price),
    onlineBooking: {
      enabled: true,
      requireManualApproval: plan.needsApproval ?? false,
      allowMultipleRequests: false,
    },
    conferencing: { enabled: plan.online ?? false },
    locations: plan.places.map(serviceLocation),
    bookingPolicy: buildPolicy(number, plan.policy),
    schedule: {
      id: scheduleId(number),
      ...(type === "APPOINTMENT" && {
        availabilityConstraints: {
          sessionDurations: [plan.minutes],
          timeBetweenSessions: plan.bufferMinutes ?? 0,
        },
      }),
    },
    staffMemberIds: type === "APPOINTMENT" ? plan.staff.map((member) => member.id) : [],
    serviceResources: type === "APPOINTMENT" ? [{ resourceType: { id: STAFF_RESOURCE_TYPE_ID } }] : [],
    supportedSlugs: [mainSlug],
    mainSlug,
    urls: {
      servicePage: `https://www.lindenstudio.example.org/service-page/${slug}`,
      bookingPage: `https://www.lindenstudio.example.org/booking-calendar/${slug}`,
      calendarPage: `https://www.lindenstudio.example.org/booking-calendar/${slug}`,
    },
    createdDate,
    updatedDate: createdDate,
    revision: "7",
  };
}

function buildPayment(price: PricePlan): Payment {
  const options = { online: true, inPerson: true, deposit: false, pricingPlan: false };
  const common = { options, pricingPlanIds: [] };
  if (price === "free") {
    return { rateType: "NO_FEE", ...common, options: { ...options, online: false, inPerson: false } };
  }
  if ("words" in price) return { rateType: "CUSTOM", custom: { description: price.words }, ...common };
  if ("from" in price) {
    const minPrice = money(price.from);
    return {
      rateType: "VARIED",
      varied: { defaultPrice: minPrice, minPrice, maxPrice: money(price.to) },
      ...common,
    };
  }
  return { rateType: "FIXED", fixed: { price: money(price.fixed) }, ...common };
}
