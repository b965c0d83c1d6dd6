import { serviceId } from "../world/ids.ts";
import { APPOINTMENT_PLANS } from "./appointment-plans.ts";
import { CLASS_PLANS } from "./class-plans.ts";

/** Every service that can be booked, by the name that the seed uses for it. */
export const SERVICE_PLANS = { ...APPOINTMENT_PLANS, ...CLASS_PLANS };

export type ServiceKey = keyof typeof SERVICE_PLANS;

export const serviceIdOf = (key: ServiceKey): string => serviceId(SERVICE_PLANS[key].number);
