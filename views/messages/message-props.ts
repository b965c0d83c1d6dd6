/** A booking's time in words, ready to show. */
export interface Moment {
  /** `Thursday 14 May 2026`, as the locale writes it. */
  readonly day: string;
  /** `Thu 14 May`, for where room is short. */
  readonly shortDay: string;
  readonly startTime: string;
  readonly endTime: string;
  /** The last day, when it is not the first. */
  readonly endDay?: string;
  /** Whose clock it is, and its distance from UTC; for online visits only, where no place tells. */
  readonly zone?: { readonly city: string; readonly offset: string };
  readonly minutes: number;
}

/** What the customer may do; a course can only be left, never moved. */
export type Ability = "cancel_and_move" | "cancel" | "cancel_course" | "move" | "look";

/** Values are plain lines without controls, ready to show; the HTML view escapes them. */
export interface BookingMessageProps {
  readonly serviceName: string;
  readonly moment: Moment;
  readonly course: boolean;
  readonly where?: { readonly kind: "online" } | { readonly kind: "customer" } | PlaceText;
  readonly staffName?: string;
  readonly greetingName?: string;
  readonly businessName?: string;
  readonly businessEmail?: string;
  readonly businessPhone?: string;
  readonly ability: Ability;
  /** What staff wrote; a blank line parts paragraphs. */
  readonly noteLines: readonly string[];
  readonly linkUrl: string;
}

export interface PlaceText {
  readonly kind: "place";
  readonly text: string;
}

/** An SMS's parts, in characters that an SMS can hold; what is missing was left out to stay short. */
export interface BookingSmsProps {
  readonly greetingName?: string;
  readonly serviceName?: string;
  readonly businessName?: string;
  readonly moment: Moment;
  readonly ability: Ability;
  readonly linkUrl: string;
  readonly businessPhone?: string;
}
