/**
 * The parts of `app.css` in `static/styles`, each named for what it styles. They are joined in this order: where two
 * rules are equally strong, the later one wins.
 */
export const STYLESHEET_PARTS = [
  "tokens.css",
  "base.css",
  "layout.css",
  "text.css",
  "masthead.css",
  "inline.css",
  "booking-card.css",
  "when.css",
  "booking-facts.css",
  "add-to-calendar.css",
  "terms.css",
  "buttons.css",
  "notice.css",
  "section.css",
  "choices.css",
  "language-switch.css",
  "clock.css",
  "field.css",
  "cancel-reasons.css",
  "held.css",
  "brief.css",
  "picker-filters.css",
  "slot-list.css",
  "month.css",
  "under-way.css",
  "nearest-times.css",
  "reschedule-confirm.css",
  "policy.css",
  "contact.css",
  // What holds for several of them at once.
  "motion.css",
  "forced-colors.css",
  "print.css",
];
