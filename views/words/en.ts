/**
 * Every word that customers and the business read, in ICU MessageFormat. English is the source: its keys and arguments
 * are the contract of all other languages. Keys are grouped by where they stand; `*` arguments hold names or links.
 */
export const EN = {
  // --- Around every page
  "page.questions": "Questions?",
  // What a chat shows of a link before anybody opens it.
  "page.preview_title": "Your booking",
  "page.see_booking": "See your booking",
  "page.try_again": "Try again",
  "page.find_booking": "Find your booking",
  // `language` is the name of the page's language, in that language.
  "page.language": "Language: {language}",
  "contact.call_or_write": "Call {business} on {phone} or write to {email}.",
  "contact.call": "Call {business} on {phone}.",
  "contact.write": "Write to {business} at {email}.",
  "contact.as_booked": "Please contact {business} the way you booked.",
  "contact.the_business": "the business",

  // --- The booking's card, on most pages
  // Stands for the name of a service that has none.
  "card.your_visit": "Your visit",
  "card.state.confirmed": "Confirmed",
  "card.state.unfinished": "Not finished",
  "card.state.pending": "Waiting for confirmation",
  "card.state.waiting_list": "Waiting list",
  "card.state.declined": "Declined",
  "card.state.cancelled": "Cancelled",
  "card.state.running": "Under way",
  "card.state.past": "Over",
  "card.state.unknown": "See below",
  // Labels of the card's facts: the staff member, the number of people, the place, the price, the state of payment.
  "card.with": "With",
  "card.for": "For",
  "card.where": "Where",
  "card.price": "Price",
  "card.payment": "Payment",
  "card.people": "{count, plural, one {# person} other {# people}}",
  "card.with_staff": "With {staff}",
  "card.online": "Online",
  "card.at_your_address": "At your address",
  "card.free": "Free",
  "card.each": "{amount} each",
  "card.from": "From {amount}",
  "card.paid.not_paid": "Not paid yet",
  "card.paid.paid": "Paid",
  "card.paid.partially_paid": "Partly paid",
  "card.paid.refunded": "Refunded",
  "card.paid.failed": "Payment failed",
  // The booking in one line, above what is to replace it; `moment` as `Sun 16 May, 10:00`.
  "card.now": "Now: {moment}",
  "card.now_with": "Now: {moment} with {staff}",
  "policy.title": "Booking policy",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "You’re booked",
  "booking.headline.unfinished": "This booking isn’t finished",
  "booking.headline.pending": "Waiting for confirmation",
  "booking.headline.waiting_list": "You’re on the waiting list",
  "booking.headline.declined": "This booking was declined",
  "booking.headline.cancelled": "This booking is cancelled",
  "booking.headline.running": "Happening now",
  "booking.headline.past": "This visit is over",
  "booking.headline.unknown": "Your booking",
  "booking.headline.moved": "Your booking has moved",
  "booking.course.confirmed": "You’re booked on this course",
  "booking.course.running": "The course is under way",
  "booking.course.past": "This course is over",
  "booking.lead.unfinished":
    "The booking or its payment was never completed, so the place may not be yours yet.",
  "booking.lead.pending": "Your request has arrived. It is not certain until the business says yes.",
  "booking.lead.waiting_list": "There is no place yet. You will hear from the business if one becomes free.",
  "booking.lead.declined": "The business could not take it. Nothing will take place at this time.",
  "booking.lead.running": "It has begun.",
  "booking.lead.unknown": "The booking system gives it a status that we do not know yet.",
  // How the booking came to be so. `moment` and `from` as `Thu 14 May, 10:00`.
  "booking.story.cancelled_here": "Done: you cancelled it on {moment}. You need not come.",
  "booking.story.cancelled_elsewhere":
    "It was cancelled, but not from this page. If you did not ask for that, please ask {business}.",
  "booking.story.cancelled_elsewhere_at":
    "It was cancelled on {moment}, but not from this page. If you did not ask for that, please ask {business}.",
  "booking.story.moved_here": "Done: you moved it here from {from}. You did so on {moment}.",
  "booking.story.moved_elsewhere":
    "It was moved from {from}, but not from this page. If the new time does not suit you, please ask {business}.",
  "booking.package": "It is one part of a package. What you do here changes this part only.",
  "booking.was_wrong": "Was something wrong?",
  "booking.another_time": "Would you like another time?",

  // --- What the customer may do, and until when
  "options.title": "Plans changed?",
  "options.title_refused": "Need to change it?",
  // Buttons.
  "options.move": "Move to another time",
  "options.cancel": "Cancel booking",
  // `moment` as `Thu 14 May, 10:00`.
  "options.move_until": "By the booking policy, you can move it until {moment}.",
  "options.move_until_begin": "By the booking policy, you can move it until it begins.",
  "options.cancel_until": "By the booking policy, you can cancel it until {moment}.",
  "options.cancel_until_begin": "By the booking policy, you can cancel it until it begins.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {A cancelled booking can’t be cancelled.} reschedule {A cancelled booking can’t be moved.} other {A cancelled booking can’t be moved or cancelled.}}",
  "refusal.declined":
    "{action, select, cancel {A declined booking can’t be cancelled.} reschedule {A declined booking can’t be moved.} other {A declined booking can’t be moved or cancelled.}}",
  "refusal.over":
    "{action, select, cancel {It is over, so it can’t be cancelled any more.} reschedule {It is over, so it can’t be moved any more.} other {It is over, so it can’t be moved or cancelled any more.}}",
  "refusal.begun":
    "{action, select, cancel {It has begun, so it can’t be cancelled online any more.} reschedule {It has begun, so it can’t be moved online any more.} other {It has begun, so it can’t be moved or cancelled online any more.}}",
  "refusal.waiting_list":
    "{action, select, cancel {A place on the waiting list can’t be cancelled here.} reschedule {A place on the waiting list can’t be moved here.} other {A place on the waiting list can’t be moved or cancelled here.}}",
  "refusal.course": "A course can’t be moved: its sessions belong together.",
  "refusal.package":
    "{action, select, cancel {It is part of a package, so it can’t be cancelled online by itself.} reschedule {It is part of a package, so it can’t be moved online by itself.} other {It is part of a package, so it can’t be moved or cancelled online by itself.}}",
  "refusal.too_late":
    "{action, select, cancel {It is too late to have it cancelled online.} reschedule {It is too late to have it moved online.} other {It is too late to have it moved or cancelled online.}}",
  // `ended` as `Thu 14 May, 10:00`.
  "refusal.too_late_since":
    "{action, select, cancel {It is too late to have it cancelled online. That was possible until {ended}.} reschedule {It is too late to have it moved online. That was possible until {ended}.} other {It is too late to have it moved or cancelled online. That was possible until {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {Cancelling online is not offered for this service.} reschedule {Moving online is not offered for this service.} other {Moving or cancelling online is not offered for this service.}}",
  "refusal.members_only":
    "{action, select, cancel {Cancelling needs you to sign in on the website where you booked.} reschedule {Moving needs you to sign in on the website where you booked.} other {Moving or cancelling needs you to sign in on the website where you booked.}}",
  "refusal.service_gone":
    "{action, select, cancel {The service is no longer offered, so this booking can’t be cancelled online.} reschedule {The service is no longer offered, so this booking can’t be moved online.} other {The service is no longer offered, so this booking can’t be moved or cancelled online.}}",
  "refusal.unexplained":
    "{action, select, cancel {This booking can’t be cancelled online.} reschedule {This booking can’t be moved online.} other {This booking can’t be moved or cancelled online.}}",
  "refusal.title.cancel": "It can’t be cancelled here",
  "refusal.title.reschedule": "It can’t be moved here",
  "refusal.unchanged": "Nothing was changed.",
  // Buttons that lead to the other of the two.
  "refusal.instead.cancel": "Cancel it instead",
  "refusal.instead.reschedule": "Move it instead",

  // --- Old and new time side by side, before moving
  "move.title": "Confirm: move your booking",
  "move.title_again": "Please look again: move your booking",
  "move.heading": "Move your booking?",
  // Headings of the two sides.
  "move.old": "Now",
  "move.new": "New",
  "move.with_anyone": "With whoever is free",
  "move.approval": "The business may have to confirm the new time.",
  // Buttons.
  "move.submit": "Move it",
  "move.other_time": "Choose another time",
  "move.keep": "Keep it as it is",
  "move.not_yet_yours":
    "The new time is yours once you have moved. Until then somebody else may take it, and you keep the old one.",
  "move.no_such_time": "That is not a time that can be chosen. Please pick one of these.",
  "move.time_lost": "That time is no longer free. Your booking is unchanged.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "Still working on it",
  "outcome.in_progress.what":
    "{action, select, cancel {Your booking is being cancelled right now.} other {Your booking is being moved right now.}}",
  "outcome.in_progress.next": "See how it stands in a moment. Please do not send it again.",
  "outcome.unconfirmed.title": "We don’t know yet",
  "outcome.unconfirmed.what":
    "{action, select, cancel {The booking system took the request but did not answer. Your booking may have been cancelled, or not.} other {The booking system took the request but did not answer. Your booking may have been moved, or not.}}",
  "outcome.unconfirmed.next": "See how it stands in a minute: the page always tells the truth.",
  "outcome.unavailable.title": "We can’t reach the booking system",
  "outcome.unavailable.what":
    "{action, select, cancel {Your booking was not cancelled. It is as it was.} other {Your booking was not moved. It is as it was.}}",
  "outcome.unavailable.next": "Please try again in a minute.",
  "outcome.throttled.title": "Very busy right now",
  "outcome.throttled.what":
    "{action, select, cancel {The booking system asks us to wait. Your booking was not cancelled.} other {The booking system asks us to wait. Your booking was not moved.}}",
  "outcome.throttled.next": "Please try again in a minute.",
  "outcome.form_invalid.title": "Please start again",
  "outcome.form_invalid.what":
    "{action, select, cancel {This form can’t be used. Your booking was not cancelled.} other {This form can’t be used. Your booking was not moved.}}",
  "outcome.form_invalid.next": "Start again from your booking.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Page not found",
  "problem.not_found.what": "There is nothing at this address. A letter may be missing from the link.",
  "problem.not_found.next": "Open the link from your message again, or ask for a new one.",
  "problem.link_expired.title": "This link has expired",
  "problem.link_expired.what": "It was for a booking that is over. Nothing was changed.",
  "problem.link_expired.next": "If you need anything about that booking, please get in touch.",
  "problem.link_revoked.title": "This link was replaced",
  "problem.link_revoked.what": "It no longer opens the booking. Nothing was changed.",
  "problem.link_revoked.next": "Look for a newer message with a newer link, or ask for one.",
  "problem.link_dead.title": "This link no longer works",
  "problem.link_dead.what": "It can no longer open the booking. Nothing was changed by this visit.",
  "problem.link_dead.next": "Ask for a new link.",
  "problem.booking_gone.title": "This booking no longer exists",
  "problem.booking_gone.what": "It was removed from the booking system.",
  "problem.booking_gone.next": "If you did not expect that, please get in touch.",
  "problem.method_not_allowed.title": "That does not work here",
  "problem.method_not_allowed.what": "This address cannot be used in that way. Nothing was changed.",
  "problem.method_not_allowed.next": "Go back and try again from the page.",
  "problem.cross_site.title": "Please open your link again",
  "problem.cross_site.what":
    "The request came from another site, so it was not carried out. Nothing was changed.",
  "problem.cross_site.next": "Open the link from your message and try again there.",
  "problem.too_large.title": "That was too much",
  "problem.too_large.what": "The form was larger than it can be. Nothing was changed.",
  "problem.too_large.next": "Open the link from your message and try again there.",
  "problem.wix_unavailable.title": "We can’t reach the booking system",
  "problem.wix_unavailable.what": "Your booking is as it was: nothing was changed.",
  "problem.wix_unavailable.next": "Please try again in a minute.",
  "problem.wix_throttled.title": "Very busy right now",
  "problem.wix_throttled.what":
    "The booking system asks us to wait. Your booking is as it was: nothing was changed.",
  "problem.wix_throttled.next": "Please try again in a minute.",
  "problem.database_unavailable.title": "We can’t do that right now",
  "problem.database_unavailable.what":
    "Our records can’t be reached for a moment. Your booking itself is kept elsewhere, and is safe.",
  "problem.database_unavailable.next": "Open your link again in a minute: it shows how your booking stands.",
  "problem.internal.title": "Something went wrong",
  "problem.internal.what": "It is our mistake, and it has been noted.",
  "problem.internal.next": "Please open your booking again to see how it stands.",
} as const;
