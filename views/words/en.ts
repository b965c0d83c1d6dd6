/**
 * Every word that customers and the business read, in ICU MessageFormat. English is the source: its keys and arguments
 * are the contract of all other languages. Keys are grouped by where they stand; `*` arguments hold names or links.
 */
export const EN = {
  // --- Around every page
  "page.questions": "Questions?",
  // What a chat shows of a link before anybody opens it.
  "page.preview_title": "Your booking",
  "page.preview_text": "See your booking online, move it or cancel it.",
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

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "{city} time",
  "clock.yours": "your time in {city} ({offset})",
  "clock.yours_unnamed": "your time ({offset})",
  // The same start where the business is, below the reader's own time.
  "clock.there": "{time} in {city} ({offset})",
  "clock.there_unnamed": "{time} where the business is ({offset})",
  "clock.there_other_day": "That is {day} there.",
  "clock.comes_twice":
    "The clocks change that night, and this hour comes twice. The business’s calendar decides which of the two it is.",
  "clock.length.minutes": "{minutes, plural, one {# minute} other {# minutes}}",
  "clock.length.hours": "{hours, plural, one {# hour} other {# hours}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# hour} other {# hours}} {minutes, plural, one {# minute} other {# minutes}}",
  "clock.first_session": "First session: {day}",
  "clock.last_session": "Last session ends: {day}, {time}",
  // A link.
  "clock.change": "Not your time zone? Change it",
  // The page where the reader chooses; `moment` as `Thu 14 May, 10:00`.
  "clock.choose.title": "Choose your time zone",
  "clock.choose.lead": "All times of this booking are then shown on that clock, in messages too.",
  "clock.choose.label": "Time zone",
  "clock.choose.venue": "The business’s own: {city} ({offset})",
  "clock.choose.venue_unnamed": "The business’s own ({offset})",
  // Headings of the list, above the cities of each.
  "clock.part.africa": "Africa",
  "clock.part.america": "America",
  "clock.part.antarctica": "Antarctica",
  "clock.part.asia": "Asia",
  "clock.part.europe": "Europe",
  "clock.part.oceania": "Australia and the Pacific",
  // An offset changes with the seasons.
  "clock.choose.hint": "The differences from GMT are those on the day of your booking.",
  "clock.choose.submit": "Use this time zone",
  "clock.choose.unknown": "Please choose one of the time zones in the list. Nothing was changed.",

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
  "booking.lead.pending": "Your request has arrived. It isn’t certain until the business says yes.",
  "booking.lead.waiting_list": "There is no place yet. You will hear from the business if one becomes free.",
  "booking.lead.declined": "The business couldn’t accept it, so nothing will take place at this time.",
  "booking.lead.running": "It has begun.",
  "booking.lead.unknown": "The booking system shows a status that we don’t recognise yet.",
  // How the booking came to be so. `moment` and `from` as `Thu 14 May, 10:00`.
  "booking.story.cancelled_here": "Done: you cancelled it on {moment}. There’s no need to come.",
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
  "options.move_until": "Under the booking policy, you can move it until {moment}.",
  "options.move_until_begin": "Under the booking policy, you can move it until it begins.",
  "options.cancel_until": "Under the booking policy, you can cancel it until {moment}.",
  "options.cancel_until_begin": "Under the booking policy, you can cancel it until it begins.",
  "options.both_until": "Under the booking policy, you can move or cancel it until {moment}.",
  "options.both_until_begin": "Under the booking policy, you can move or cancel it until it begins.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {This booking is cancelled already.} reschedule {A cancelled booking can’t be moved.} other {A cancelled booking can’t be moved or cancelled.}}",
  "refusal.declined":
    "{action, select, cancel {It was declined, so there is nothing to cancel.} reschedule {A declined booking can’t be moved.} other {A declined booking can’t be moved or cancelled.}}",
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
    "{action, select, cancel {It is too late to cancel it online.} reschedule {It is too late to move it online.} other {It is too late to move or cancel it online.}}",
  // `ended` as `Thu 14 May, 10:00`.
  "refusal.too_late_since":
    "{action, select, cancel {It is too late to cancel it online. That was possible until {ended}.} reschedule {It is too late to move it online. That was possible until {ended}.} other {It is too late to move or cancel it online. That was possible until {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {Cancelling online is not offered for this service.} reschedule {Moving online is not offered for this service.} other {Moving or cancelling online is not offered for this service.}}",
  "refusal.members_only":
    "{action, select, cancel {To cancel, please sign in on the website where you booked.} reschedule {To move it, please sign in on the website where you booked.} other {To move or cancel it, please sign in on the website where you booked.}}",
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

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "Cancel your booking?",
  "cancel.choice.keep": "Keep my booking",
  "cancel.choice.cancel": "Cancel it",
  "cancel.title_again": "Please look again: cancel your booking",
  "cancel.cost": "What it costs",
  "cancel.fee.none": "No cancellation fee applies right now.",
  "cancel.fee.due": "A cancellation fee of {amount} applies right now.",
  "cancel.fee.unavailable":
    "We couldn’t work out the cancellation fee just now, so there may be one. To be sure, please ask first.",
  "cancel.paid": "Cancelling here doesn’t refund what you have paid. That is for {business} to decide.",
  "cancel.result.fee": "You accepted a cancellation fee of {amount}.",
  // Why the customer cancels: a question, and answers of which one can be tapped.
  "cancel.reason.question": "Why are you cancelling? You don’t have to say.",
  "cancel.reason.time_does_not_suit": "The time doesn’t suit me",
  "cancel.reason.ill": "I’m not well",
  "cancel.reason.found_something_else": "I found something else",
  "cancel.reason.too_expensive": "It costs too much",
  "cancel.reason.no_longer_needed": "I no longer need it",
  "cancel.reason.other": "Another reason",
  // What may help instead, shown below the tapped answer; the business’s phone and email follow.
  "cancel.rescue.move": "Another time may suit you better.",
  // A link.
  "cancel.rescue.see_times": "See other times",
  "cancel.rescue.ask_for_time": "There may be a time that suits you better. You can ask before you cancel.",
  "cancel.rescue.ill": "Get well soon. If a later date would help, you can ask before you cancel.",
  "cancel.rescue.too_expensive": "There may be something that costs less. You can ask before you cancel.",
  "cancel.rescue.tell": "If something wasn’t as you had hoped, please tell {business}.",
  // Buttons.
  "cancel.final": "A cancelled booking can’t be restored here.",
  // `duration` as `5 minutes`.
  "cancel.undo":
    "You can change your mind for {duration}. After that, a cancelled booking can’t be restored here.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "Your booking will be cancelled at {time}",
  "held.lead": "Until then you can still keep it.",
  "held.time_left": "Time left",
  // Buttons.
  "held.keep": "Keep my booking",
  "held.now": "Cancel it now",
  // A link.
  "held.look": "See how it stands",
  "held.due.title": "Your booking is being cancelled",
  "held.due.lead": "This takes a moment. Please see how it stands before you do anything else.",
  // `moment` as `Thu 14 May, 10:00`.
  "held.kept": "You kept your booking: you took the cancellation back on {moment}.",
  "held.too_late": "It was too late to keep it: your booking had been cancelled already.",
  "held.not_cancelled.stale":
    "Your booking was not cancelled: it was changed while the cancellation waited. Please look at it as it is now.",
  "held.not_cancelled.not_allowed":
    "Your booking was not cancelled: when the time came, the booking system no longer allowed it.",
  "held.not_cancelled.token_invalid":
    "Your booking was not cancelled: the link by which you asked for it was withdrawn.",
  "held.not_cancelled.unavailable":
    "Your booking was not cancelled: the booking system could not be reached.",
  "held.not_cancelled.unconfirmed":
    "The booking system took your cancellation but did not answer. Your booking may still be cancelled, or not.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "What would you like to do?",
  "choose.one": "Choose one of the two.",
  "choose.continue": "Continue",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "One question first: your booking",
  "ask.question": "At what time does your booking begin now?",
  "ask.hint":
    "Type the time as it stands on this page. Programs that check links press buttons too; your answer shows that you are not one of them.",
  "ask.first": "Nothing has been changed yet. Please answer one question below.",
  "ask.wrong":
    "That is not the time at which your booking begins, so nothing was changed. Please look once more.",
  "ask.stopped.title": "Nothing was changed",
  "ask.stopped.what":
    "Three answers were not the time at which your booking begins, so this page takes no more of them for ten minutes. Your booking is as it was.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "This page has been open for a long time. Please confirm once more.",
  "act.fee_rose":
    "Cancelling costs more now than this page said before. Your booking was not cancelled. Please look again.",
  "act.changed.cancel":
    "Your booking was changed while this page was open. It was not cancelled. Please look again.",
  "act.changed.reschedule":
    "Your booking was changed while this page was open. Nothing was done with your choice. Please look again.",
  "act.moved.cancel":
    "Your booking was moved from {from} to {to} while this page was open. It was not cancelled. Please look again.",
  "act.moved.reschedule":
    "Your booking was moved from {from} to {to} while this page was open. Nothing was done with your choice. Please look again.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  // A link that downloads a file; once the booking has moved, or was called off, the two after it stand in its place.
  "calendar.add": "Add to my calendar",
  "calendar.update": "Update my calendar",
  "calendar.remove": "Remove it from my calendar",
  "calendar.moved": "Your calendar may still show the old time.",
  "calendar.called_off": "Your calendar may still show it.",
  // Opens the links to the two.
  "calendar.elsewhere": "Google Calendar or Outlook",
  "calendar.google": "Add to Google Calendar",
  "calendar.outlook": "Add to Outlook",
  "calendar.hint":
    "An entry made with one of these two links does not change by itself when your booking does. The file above and the one in our emails update the entry that they made.",
  "calendar.change_by_hand": "An entry made with the Google or Outlook link has to be changed there by hand.",
  // A file’s name: letters, digits and hyphens, ending in `.ics`.
  "calendar.filename": "booking.ics",
  // The title of a course’s entry.
  "calendar.first_session": "First session: {service}",
  // `day` as `Thursday 14 May 2026`.
  "calendar.last_session": "The course has several sessions. The last one is on {day}.",
  "calendar.page": "Your booking, always up to date: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Find your booking",
  "find.title_again": "Please check: find your booking",
  "find.intro.email_or_phone":
    "Enter the email address or the mobile number that you booked with. We send a link for each upcoming booking there.",
  "find.intro.email":
    "Enter the email address that you booked with. We send a link for each upcoming booking there.",
  "find.intro.phone":
    "Enter the mobile number that you booked with. We send a link for each upcoming booking there.",
  "find.email": "Email address",
  "find.phone": "Mobile number",
  // Stands alone between the two fields.
  "find.or": "or",
  "find.submit": "Send me my links",
  "find.problem.nothing.email_or_phone": "Enter your email address or your mobile number.",
  "find.problem.nothing.email": "Enter your email address.",
  "find.problem.nothing.phone": "Enter your mobile number.",
  "find.problem.email":
    "We can’t send to this email address. Check that it is complete, like name@example.com.",
  "find.problem.phone":
    "We can’t send to this number. Check that it is the whole mobile number, without an extension.",
  "find.problem.phone_country": "Enter the number with its country code, starting with +.",
  "find.sent.title": "Check your messages",
  // Said to everybody: whether anything is known is not told.
  "find.sent.lead": "If we know what you entered, links to your coming bookings are on their way.",
  "find.sent.limits":
    "You get a link for each of the next five bookings at most. We send them only a few times an hour, so asking again doesn’t bring them any sooner.",
  // How to reach the business follows in the same paragraph.
  "find.sent.nothing_came": "Nothing after five minutes? Please look in your spam folder too.",
  "find.sent.again": "Try another address or number",

  // --- Old and new time side by side, before moving
  "move.title": "Confirm: move your booking",
  "move.title_again": "Please look again: move your booking",
  "move.heading": "Move your booking?",
  // Headings of the two sides.
  "move.old": "Now",
  "move.new": "New",
  "move.with_anyone": "With whoever is free",
  "move.approval": "The business may have to confirm the new time.",
  // What the customer gives up by moving to a time that is within the limits of the booking’s rules.
  "move.ends.both": "At the new time your booking can no longer be moved or cancelled here: it is too near.",
  "move.ends.cancel": "At the new time your booking can no longer be cancelled here: it is too near.",
  "move.ends.reschedule": "At the new time your booking can no longer be moved here: it is too near.",
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
  "outcome.in_progress.next": "See how it stands in a moment. Please don’t send it again.",
  "outcome.unconfirmed.title": "We don’t know yet",
  "outcome.unconfirmed.what":
    "{action, select, cancel {The booking system took the request but did not answer. Your booking may have been cancelled, or not.} other {The booking system took the request but did not answer. Your booking may have been moved, or not.}}",
  "outcome.unconfirmed.next": "See how it stands in a minute: the page always shows the present state.",
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
  "problem.booking_gone.next": "If you didn’t expect that, please get in touch.",
  "problem.method_not_allowed.title": "That does not work here",
  "problem.method_not_allowed.what": "This address can’t be used in that way. Nothing was changed.",
  "problem.method_not_allowed.next": "Go back and try again from the page.",
  "problem.cross_site.title": "Please open your link again",
  "problem.cross_site.what":
    "The request came from another site, so it was not carried out. Nothing was changed.",
  "problem.cross_site.next": "Open the link from your message and try again there.",
  "problem.too_large.title": "That was too much",
  "problem.too_large.what": "The form was larger than it can be. Nothing was changed.",
  "problem.too_large.next": "Open the link from your message and try again there.",
  "problem.too_slow.title": "That took too long",
  "problem.too_slow.what": "The form did not arrive in full. Nothing was changed.",
  "problem.too_slow.next": "Open the link from your message and try again there.",
  "problem.wix_unavailable.title": "We can’t reach the booking system",
  "problem.wix_unavailable.what": "Your booking is as it was: nothing was changed.",
  "problem.wix_unavailable.next": "Please try again in a minute.",
  "problem.wix_throttled.title": "Very busy right now",
  "problem.wix_throttled.what":
    "The booking system asks us to wait. Your booking is as it was: nothing was changed.",
  "problem.wix_throttled.next": "Please try again in a minute.",
  "problem.database_unavailable.title": "We can’t do that right now",
  "problem.database_unavailable.what":
    "We can’t reach our records for a moment. Your booking itself is kept elsewhere and is safe.",
  "problem.database_unavailable.next": "Open your link again in a minute: it shows how your booking stands.",
  "problem.internal.title": "Something went wrong",
  "problem.internal.what": "It is our mistake, and it has been noted.",
  "problem.internal.next": "Please open your booking again to see how it stands.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  // What stands before a fact or an address: `When:`.
  "mail.lead": "{words}:",
  // Subjects: of the link's email by how the booking stands, then of what the customer did.
  "mail.subject.confirmed": "Your booking: {service}, {day} at {time}",
  "mail.subject.pending": "Your booking request: {service}, {day} at {time}",
  "mail.subject.waiting_list": "Your place on the waiting list: {service}, {day} at {time}",
  "mail.subject.unfinished": "Your booking is not finished: {service}, {day} at {time}",
  "mail.subject.called_off": "No longer booked: {service}, {day} at {time}",
  "mail.subject.cancelled": "Cancelled: {service}, {day} at {time}",
  "mail.subject.not_cancelled": "Not cancelled: {service}, {day} at {time}",
  "mail.subject.moved": "Moved: {service}, now {day} at {time}",
  "mail.subject.move_requested": "Move requested: {service}, to {day} at {time}",
  // What a list of emails shows after the subject; `it` is the booking.
  "mail.preview.cancel_and_move": "See it, move it or cancel it online. No account needed.",
  "mail.preview.cancel": "See it or cancel it online. No account needed.",
  "mail.preview.cancel_course": "See it or give up your place online. No account needed.",
  "mail.preview.move": "See it or move it online. No account needed.",
  "mail.preview.look": "See it online. No account needed.",
  "mail.preview.uncertain": "It is not certain yet. You can see online how it stands.",
  "mail.preview.move_requested": "You asked for a new time. It is not confirmed yet.",
  "mail.greeting": "Hi {name},",
  "mail.greeting_unnamed": "Hello,",
  "mail.intro.confirmed": "Here is your booking with {business}.",
  "mail.intro.confirmed_unnamed": "Here is your booking.",
  "mail.intro.pending": "Here is your booking request.",
  "mail.intro.waiting_list": "Here is your place on the waiting list.",
  "mail.intro.unfinished": "Here is your booking. It is not finished yet.",
  "mail.intro.called_off": "This booking will not take place.",
  "mail.intro.cancelled": "Your booking with {business} is cancelled.",
  "mail.intro.cancelled_unnamed": "Your booking is cancelled.",
  // Ordered with some time to take it back, at whose end it could no longer be done.
  "mail.intro.not_cancelled":
    "You asked to cancel this booking. Before that could be done it was changed, or could no longer be cancelled, so it still stands.",
  "mail.intro.moved": "Your booking with {business} has a new time.",
  "mail.intro.moved_unnamed": "Your booking has a new time.",
  "mail.intro.move_requested": "You asked to move your booking.",
  // Labels of facts, each before a colon. `Was`, `Now` and `Requested` are a booking's old, new and asked-for time.
  "mail.label.when": "When",
  "mail.label.was": "Was",
  "mail.label.now": "Now",
  "mail.label.requested": "Requested",
  "mail.label.venue": "In {city}",
  "mail.label.ends": "Last session",
  "mail.label.length": "Length",
  // `day` as `Thursday 13 May 2027`, `span` as `10:00 – 11:30`; the second is of a visit that goes past midnight.
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "Starts {day}, {start}",
  // Whose clock it is; `when` is one of the above, `offset` as `GMT+1`.
  "mail.clock.city": "{when} ({city} time, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (your time, {offset})",
  // The same start on the business's clock.
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), another day there",
  // Above what the business wrote for this customer.
  "mail.note": "A note from {business}",
  "mail.note_unnamed": "A note for you",
  "mail.may.cancel_and_move": "Can’t make it? You can move it to another time or cancel it online.",
  "mail.may.cancel": "Can’t make it? You can cancel it online. To find another time, please contact us.",
  "mail.may.cancel_course":
    "Can’t take part? You can cancel your place online. A course can’t be moved to other dates.",
  "mail.may.move": "Can’t make it? You can move it to another time online. To cancel, please contact us.",
  "mail.may.look": "You can see it online at any time. To change it, please contact us.",
  // `moment`, `move` and `cancel` as `Wed 12 May, 10:00`.
  "mail.until.both": "You can move or cancel until {moment}.",
  "mail.until.each": "You can move it until {move}, and cancel it until {cancel}.",
  "mail.until.move": "You can move it until {moment}.",
  "mail.until.cancel": "You can cancel it until {moment}.",
  "mail.until.cancel_course": "You can cancel your place until {moment}.",
  "mail.after_cancelled":
    "The business’s own terms decide about payments and fees. To ask about them, or to book again, please contact us.",
  "mail.answer.subject": "Your booking still stands: {service}",
  "mail.answer.wrote": "You wrote “{text}” to us by text message.",
  "mail.answer.wrote_nothing": "You sent us a text message.",
  "mail.answer.stands": "A text message can’t cancel or move a booking, so yours still stands.",
  "mail.answer.opted_out":
    "You now get no more text messages from us. To get them again, answer one of them with START.",
  // Buttons.
  "mail.button.cancel_and_move": "Move or cancel",
  "mail.button.cancel": "View or cancel",
  "mail.button.move": "View or move",
  "mail.button.look": "View booking",
  "mail.button_fails": "If the button does not work, open this address:",
  // Where somebody may have acted in the customer’s name. `reach` is one of the next four.
  "mail.not_you": "Was this not you, or do you have a question? {reach}",
  "mail.reach.reply_or_call": "Please reply to this message or call {phone}.",
  "mail.reach.reply": "Please reply to this message.",
  "mail.reach.call": "Please call {phone}.",
  "mail.reach.as_booked": "Please contact the business where you booked.",
  "mail.why": "You’re receiving this message because of a booking with {business}.",
  "mail.why_unnamed": "You’re receiving this message because of a booking.",
  "mail.personal": "The link is personal: please don’t pass it on.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Done online by the customer.",
  "notice.preview.not_cancelled": "It still stands, but the customer does not want it as it was.",
  "notice.preview.move_requested": "It needs your approval: the customer is waiting for your answer.",
  "notice.intro.cancelled": "A customer has cancelled a booking online.",
  "notice.intro.not_cancelled":
    "A customer asked to cancel a booking online. Before that could be done it was changed, or could no longer be cancelled, so it still stands.",
  "notice.intro.moved": "A customer has moved a booking online.",
  "notice.intro.move_requested":
    "A customer has asked to move a booking. Please approve or decline it in your Wix calendar.",
  "notice.label.customer": "Customer",
  "notice.label.reason": "Reason",
  "notice.label.fee": "Cancellation fee",
  "notice.label.phone": "Phone",
  "notice.label.state": "Status",
  "notice.label.booking": "Booking",
  "notice.label.link": "Link",
  // What the customer chose as the reason, as the business reads it.
  "notice.reason.time_does_not_suit": "The time does not suit",
  "notice.reason.ill": "Ill",
  "notice.reason.found_something_else": "Found something else",
  "notice.reason.too_expensive": "Too expensive",
  "notice.reason.no_longer_needed": "No longer needed",
  "notice.reason.other": "Another reason",
  "notice.fee.accepted": "{amount}, accepted by the customer",
  "notice.fee.unknown": "Not known: the customer was told that there may be one",
  "notice.own_link": "the booking’s own link from Wix",
  "notice.customers_place": "At the customer’s address",
  "notice.in_calendar": "Your Wix calendar shows it already.",
  "notice.refund": "Nothing was refunded by this cancellation. Any refund is yours to make.",
  "notice.reply": "Replies to this message go to the customer.",
  "notice.text.subject": "Text message from a customer: {service}",
  "notice.text.subject_cancel": "CANCEL by text message: {service}",
  "notice.text.subject_unnamed": "Text message from {phone}",
  "notice.text.preview": "A text message changes nothing in Wix.",
  "notice.text.intro": "A customer has answered a text message about their booking.",
  "notice.text.intro_cancel": "A customer has answered a text message about their booking with CANCEL.",
  "notice.text.intro_stranger": "A text message came from a number to which none was ever sent.",
  "notice.text.wrote": "What was written",
  "notice.text.media": "Pictures or files came with it. They are not shown here.",
  "notice.text.stands": "Nothing was changed in Wix: the booking still stands as shown above.",
  "notice.text.unchanged": "Nothing was changed in Wix.",
  "notice.text.being_cancelled":
    "The customer has cancelled it online already. That takes effect within minutes.",
  "notice.text.no_booking": "No booking goes with this number, and nobody was answered.",
  "notice.text.unread":
    "The booking could not be read in Wix, so only its id stands here. The customer was not answered.",
  "notice.text.opted_out": "The customer gets no more text messages.",
  "notice.text.believes": "They probably believe that the booking is cancelled.",
  "notice.text.answered":
    "The customer has been told by email that a text message changes nothing, with a link to the booking.",
  "notice.text.unreachable":
    "The customer could not be answered: no working email address is on file. Please call.",
  "notice.text.button": "Open the Wix calendar",
  "notice.text.why":
    "You’re receiving this message because customers can answer text messages about their bookings.",
  "notice.why": "You’re receiving this message because customers can manage their bookings online.",

  // --- Text messages: as short as can be, for all of one has room for 160 letters with the link's 50 (in Japanese,
  // Hebrew, Arabic and Ukrainian two have 134 together). `when` and `from` as `Thu 13 May 10:00`, `business` as a name.
  "sms.what.both": "{service} at {business}",
  "sms.what.booking_at": "Your booking at {business}",
  "sms.what.booking": "Your booking",
  // `what` is one of the above or the service's name alone.
  "sms.head": "{what}: {when}",
  // Around what is above, in this order, where it is so; `text` is all that is there by then.
  "sms.people": "{text}, {count, plural, one {# person} other {# people}}",
  "sms.fee": "{text}, fee {amount}",
  "sms.standing.pending": "{text}, not yet confirmed",
  "sms.standing.waiting_list": "{text}, on the waiting list",
  "sms.standing.unfinished": "{text}, not finished yet",
  "sms.standing.called_off": "{text}, no longer booked",
  "sms.greeting": "Hi {name}! {text}",
  "sms.cancelled": "Cancelled: {what}, {when}",
  "sms.not_cancelled": "Not cancelled: {what}, {when}",
  "sms.moved": "Moved: {what} to {when}",
  "sms.moved_from": "Moved: {what} from {from} to {when}",
  "sms.move_requested": "Move not yet confirmed: {what} to {when}",
  "sms.move_requested_from": "Move not yet confirmed: {what} from {from} to {when}",
  // Before the link, which follows on the same line.
  "sms.link.cancel_and_move": "Move or cancel:",
  "sms.link.cancel": "View or cancel:",
  "sms.link.move": "View or move:",
  "sms.link.look": "View:",
  // `moment` as `Wed 12 May 10:00`.
  "sms.link_until.cancel_and_move": "Move or cancel until {moment}:",
  "sms.link_until.cancel": "View or cancel until {moment}:",
  "sms.link_until.move": "View or move until {moment}:",
  "sms.questions": "Questions? {phone}",
  "sms.not_you": "Not you? {phone}",
  "sms.not_you_unnamed": "Not you? Contact us.",

  // --- Choosing another time
  "picker.title": "Choose a new time",
  // The page’s title in tabs and history; `range` as `Thu 13 May – Wed 19 May`.
  "picker.title_range": "Choose a new time, {range}",
  "picker.title_lost": "No longer free: choose another time",
  "picker.nearest": "Nearest to your current time",
  "picker.nearest_lost": "Nearest free times",
  "picker.staff": "Staff",
  // Times with any member of staff.
  "picker.anyone": "Anyone",
  "picker.part": "Time of day",
  "picker.part.any": "Any time",
  "picker.part.morning": "Morning",
  "picker.part.afternoon": "Afternoon",
  "picker.part.evening": "Evening",
  // Opens the calendar of a month.
  "picker.calendar": "Choose a day in the calendar",
  // Read aloud for a day in that calendar; `day` as `Thursday 14 May`.
  "picker.day_free": "{day}, {count, plural, one {# time free} other {# times free}}",
  // `clock` as `London time` or `your time in New York (GMT-4)`.
  "picker.clock": "All times: {clock}",
  "picker.place": "Place: {place}",
  "picker.jump": "Jump to a day",
  // Names of the two rows of buttons, above and below the times, for those who listen.
  "picker.days": "Days",
  "picker.days_again": "Days, again",
  // Buttons: to days that have something free, and to days of which nothing is known yet; `day` as `Thu 14 May`.
  "picker.earlier": "Earlier",
  "picker.later": "Later",
  "picker.look_before": "Look before {day}",
  "picker.look_after": "Look after {day}",
  "picker.skipped.later": "Nothing is free from {first} to {last}. These are the next free times.",
  "picker.skipped.earlier":
    "Nothing is free from {first} to {last}, nor soon after. These are the last free times before that.",
  "picker.none":
    "{part, select, morning {Nothing is free in the morning from {first} to {last}.} afternoon {Nothing is free in the afternoon from {first} to {last}.} evening {Nothing is free in the evening from {first} to {last}.} other {Nothing is free from {first} to {last}.}}",
  "picker.everyone": "Look at everyone’s times",
  "picker.whole_day": "Look at all times of day",
  "picker.keep": "Keep it as it is",
  // Places left in a class; many are not counted.
  "picker.room": "{count, plural, =1 {Last place} one {# place left} other {# places left}}",
  "picker.room_plenty": "Plenty of places",
  // Read aloud after a time: `10:00 Thursday 14 May, with Ana, Harbour Lane`.
  "picker.spoken.staff": "{day}, with {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, with {staff}, {place}",
  // Why the page is not the one that was asked for.
  "picker.problem.not_a_day": "That isn’t a valid date. These are the times around your booking.",
  "picker.problem.too_far": "That is more than a year ahead. These are the times around your booking.",
  "picker.problem.not_a_month": "That isn’t a valid month. These are the times around your booking.",
  "picker.problem.not_a_part": "That is not a time of day to choose by. These are all times.",
  "picker.problem.not_in_team": "That person is not in the team. These are other times.",
} as const;
