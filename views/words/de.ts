import type { Catalogue } from "./catalogue.ts";

/** German: a `Termin` takes place and is moved, its `Buchung` is cancelled, and the business is the `Anbieter`. */
export const DE = {
  // --- Around every page
  "page.questions": "Fragen?",
  "page.preview_title": "Ihre Buchung",
  "page.preview_text": "Ihre Buchung online ansehen, verschieben oder stornieren.",
  "page.see_booking": "Buchung ansehen",
  "page.try_again": "Erneut versuchen",
  "page.find_booking": "Buchung finden",
  "page.language": "Sprache: {language}",
  // `business` is a name or `contact.the_business`, so every sentence that takes it has it in the accusative.
  "contact.call_or_write": "Sie erreichen {business} unter {phone} oder per E-Mail an {email}.",
  "contact.call": "Sie erreichen {business} unter {phone}.",
  "contact.write": "Sie erreichen {business} per E-Mail an {email}.",
  "contact.as_booked": "Bitte wenden Sie sich auf demselben Weg an {business}, auf dem Sie gebucht haben.",
  "contact.the_business": "den Anbieter",

  // --- The booking's card, on most pages
  "card.your_visit": "Ihr Termin",
  "card.state.confirmed": "Bestätigt",
  "card.state.unfinished": "Nicht abgeschlossen",
  "card.state.pending": "Noch nicht bestätigt",
  "card.state.waiting_list": "Warteliste",
  "card.state.declined": "Abgelehnt",
  "card.state.cancelled": "Storniert",
  "card.state.running": "Läuft gerade",
  "card.state.past": "Vorbei",
  "card.state.unknown": "Siehe unten",
  "card.with": "Mit",
  "card.for": "Für",
  "card.where": "Ort",
  "card.price": "Preis",
  "card.payment": "Zahlung",
  "card.people": "{count, plural, one {# Person} other {# Personen}}",
  "card.with_staff": "Mit {staff}",
  "card.online": "Online",
  "card.at_your_address": "Bei Ihnen vor Ort",
  "card.free": "Kostenlos",
  "card.each": "{amount} pro Person",
  "card.from": "Ab {amount}",
  "card.paid.not_paid": "Noch nicht bezahlt",
  "card.paid.paid": "Bezahlt",
  "card.paid.partially_paid": "Teilweise bezahlt",
  "card.paid.refunded": "Erstattet",
  "card.paid.failed": "Zahlung fehlgeschlagen",
  "card.now": "Bisher: {moment}",
  "card.now_with": "Bisher: {moment} mit {staff}",
  "policy.title": "Buchungsbedingungen",

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "Ortszeit {city}",
  "clock.yours": "Ihre Zeit in {city} ({offset})",
  "clock.yours_unnamed": "Ihre Zeit ({offset})",
  "clock.there": "{time} Uhr in {city} ({offset})",
  "clock.there_unnamed": "{time} Uhr beim Anbieter ({offset})",
  "clock.there_other_day": "Dort ist dann {day}.",
  "clock.comes_twice":
    "In dieser Nacht wird die Uhr umgestellt, und diese Stunde gibt es zweimal. Welche von beiden gilt, steht im Kalender des Anbieters.",
  "clock.length.minutes": "{minutes, plural, one {# Minute} other {# Minuten}}",
  "clock.length.hours": "{hours, plural, one {# Stunde} other {# Stunden}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# Stunde} other {# Stunden}} {minutes, plural, one {# Minute} other {# Minuten}}",
  "clock.first_session": "Erster Kurstermin: {day}",
  "clock.last_session": "Ende des letzten Kurstermins: {day}, {time}",
  "clock.change": "Nicht Ihre Zeitzone? Ändern",
  "clock.choose.title": "Zeitzone wählen",
  "clock.choose.lead":
    "Alle Zeiten dieser Buchung werden dann in dieser Zeitzone angezeigt, auch in Nachrichten.",
  "clock.choose.label": "Zeitzone",
  "clock.choose.venue": "Die des Anbieters: {city} ({offset})",
  "clock.choose.venue_unnamed": "Die des Anbieters ({offset})",
  "clock.part.africa": "Afrika",
  "clock.part.america": "Amerika",
  "clock.part.antarctica": "Antarktis",
  "clock.part.asia": "Asien",
  "clock.part.europe": "Europa",
  "clock.part.oceania": "Australien und Pazifik",
  "clock.choose.hint": "Die Abstände zu GMT gelten für den Tag Ihres Termins.",
  "clock.choose.submit": "Diese Zeitzone verwenden",
  "clock.choose.unknown": "Bitte wählen Sie eine Zeitzone aus der Liste. Es wurde nichts geändert.",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "Ihr Termin ist gebucht",
  "booking.headline.unfinished": "Diese Buchung ist nicht abgeschlossen",
  "booking.headline.pending": "Noch nicht bestätigt",
  "booking.headline.waiting_list": "Sie stehen auf der Warteliste",
  "booking.headline.declined": "Diese Buchung wurde abgelehnt",
  "booking.headline.cancelled": "Diese Buchung ist storniert",
  "booking.headline.running": "Der Termin läuft gerade",
  "booking.headline.past": "Dieser Termin ist vorbei",
  "booking.headline.unknown": "Ihre Buchung",
  "booking.headline.moved": "Ihr Termin wurde verschoben",
  "booking.course.confirmed": "Sie sind für diesen Kurs angemeldet",
  "booking.course.running": "Der Kurs läuft bereits",
  "booking.course.past": "Dieser Kurs ist vorbei",
  "booking.lead.unfinished":
    "Die Buchung oder die Zahlung wurde nicht abgeschlossen. Der Platz ist Ihnen daher noch nicht sicher.",
  "booking.lead.pending":
    "Ihre Anfrage ist angekommen. Der Termin ist erst sicher, wenn der Anbieter zusagt.",
  "booking.lead.waiting_list":
    "Noch ist kein Platz frei. Der Anbieter meldet sich bei Ihnen, sobald einer frei wird.",
  "booking.lead.declined": "Der Anbieter konnte sie nicht annehmen. Zu dieser Zeit findet nichts statt.",
  "booking.lead.running": "Er hat schon begonnen.",
  "booking.lead.unknown": "Das Buchungssystem nennt einen Status, den wir noch nicht kennen.",
  "booking.story.cancelled_here":
    "Erledigt: Sie haben die Buchung storniert ({moment}). Sie brauchen nicht zu kommen.",
  "booking.story.cancelled_elsewhere":
    "Die Buchung wurde storniert, aber nicht über diese Seite. Wenn das nicht Ihr Wunsch war, fragen Sie bitte {business}.",
  "booking.story.cancelled_elsewhere_at":
    "Die Buchung wurde storniert ({moment}), aber nicht über diese Seite. Wenn das nicht Ihr Wunsch war, fragen Sie bitte {business}.",
  "booking.story.moved_here":
    "Erledigt: Sie haben den Termin verschoben ({moment}). Bisher war er für {from} gebucht.",
  "booking.story.moved_elsewhere":
    "Der Termin war bisher für {from} gebucht und wurde verschoben, aber nicht über diese Seite. Wenn Ihnen die neue Zeit nicht passt, fragen Sie bitte {business}.",
  "booking.package": "Dieser Termin gehört zu einem Paket. Was Sie hier ändern, gilt nur für diesen Teil.",
  "booking.was_wrong": "War etwas nicht in Ordnung?",
  "booking.another_time": "Möchten Sie einen anderen Termin?",

  // --- What the customer may do, and until when
  "options.title": "Passt es doch nicht?",
  "options.title_refused": "Möchten Sie etwas ändern?",
  "options.move": "Termin verschieben",
  "options.cancel": "Buchung stornieren",
  "options.move_until": "Laut Buchungsbedingungen können Sie den Termin bis {moment} verschieben.",
  "options.move_until_begin": "Laut Buchungsbedingungen können Sie den Termin verschieben, bis er beginnt.",
  "options.cancel_until": "Laut Buchungsbedingungen können Sie die Buchung bis {moment} stornieren.",
  "options.cancel_until_begin": "Laut Buchungsbedingungen können Sie die Buchung bis zum Beginn stornieren.",
  "options.both_until":
    "Laut Buchungsbedingungen können Sie den Termin bis {moment} verschieben oder stornieren.",
  "options.both_until_begin":
    "Laut Buchungsbedingungen können Sie den Termin verschieben oder stornieren, bis er beginnt.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {Diese Buchung ist bereits storniert.} reschedule {Eine stornierte Buchung kann nicht verschoben werden.} other {Eine stornierte Buchung kann nicht verschoben oder storniert werden.}}",
  "refusal.declined":
    "{action, select, cancel {Die Buchung wurde abgelehnt. Es gibt nichts zu stornieren.} reschedule {Eine abgelehnte Buchung kann nicht verschoben werden.} other {Eine abgelehnte Buchung kann nicht verschoben oder storniert werden.}}",
  "refusal.over":
    "{action, select, cancel {Es ist vorbei. Stornieren ist nicht mehr möglich.} reschedule {Es ist vorbei. Verschieben ist nicht mehr möglich.} other {Es ist vorbei. Verschieben oder Stornieren ist nicht mehr möglich.}}",
  "refusal.begun":
    "{action, select, cancel {Es hat schon begonnen. Stornieren ist online nicht mehr möglich.} reschedule {Es hat schon begonnen. Verschieben ist online nicht mehr möglich.} other {Es hat schon begonnen. Verschieben oder Stornieren ist online nicht mehr möglich.}}",
  "refusal.waiting_list":
    "{action, select, cancel {Ein Platz auf der Warteliste kann hier nicht storniert werden.} reschedule {Ein Platz auf der Warteliste kann hier nicht verschoben werden.} other {Ein Platz auf der Warteliste kann hier nicht verschoben oder storniert werden.}}",
  "refusal.course": "Ein Kurs kann nicht verschoben werden: Seine Termine gehören zusammen.",
  "refusal.package":
    "{action, select, cancel {Der Termin gehört zu einem Paket und kann online nicht einzeln storniert werden.} reschedule {Der Termin gehört zu einem Paket und kann online nicht einzeln verschoben werden.} other {Der Termin gehört zu einem Paket und kann online nicht einzeln verschoben oder storniert werden.}}",
  "refusal.too_late":
    "{action, select, cancel {Zum Stornieren ist es online zu spät.} reschedule {Zum Verschieben ist es online zu spät.} other {Zum Verschieben oder Stornieren ist es online zu spät.}}",
  "refusal.too_late_since":
    "{action, select, cancel {Zum Stornieren ist es online zu spät. Möglich war es bis {ended}.} reschedule {Zum Verschieben ist es online zu spät. Möglich war es bis {ended}.} other {Zum Verschieben oder Stornieren ist es online zu spät. Möglich war es bis {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {Stornieren ist bei diesem Angebot online nicht möglich.} reschedule {Verschieben ist bei diesem Angebot online nicht möglich.} other {Verschieben oder Stornieren ist bei diesem Angebot online nicht möglich.}}",
  "refusal.members_only":
    "{action, select, cancel {Zum Stornieren melden Sie sich bitte auf der Website an, auf der Sie gebucht haben.} reschedule {Zum Verschieben melden Sie sich bitte auf der Website an, auf der Sie gebucht haben.} other {Zum Verschieben oder Stornieren melden Sie sich bitte auf der Website an, auf der Sie gebucht haben.}}",
  "refusal.service_gone":
    "{action, select, cancel {Dieses Angebot gibt es nicht mehr. Die Buchung kann daher nicht online storniert werden.} reschedule {Dieses Angebot gibt es nicht mehr. Die Buchung kann daher nicht online verschoben werden.} other {Dieses Angebot gibt es nicht mehr. Die Buchung kann daher nicht online verschoben oder storniert werden.}}",
  "refusal.unexplained":
    "{action, select, cancel {Diese Buchung kann nicht online storniert werden.} reschedule {Diese Buchung kann nicht online verschoben werden.} other {Diese Buchung kann nicht online verschoben oder storniert werden.}}",
  "refusal.title.cancel": "Stornieren ist hier nicht möglich",
  "refusal.title.reschedule": "Verschieben ist hier nicht möglich",
  "refusal.unchanged": "Es wurde nichts geändert.",
  "refusal.instead.cancel": "Stattdessen stornieren",
  "refusal.instead.reschedule": "Stattdessen verschieben",

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "Buchung stornieren?",
  "cancel.choice.keep": "Buchung behalten",
  "cancel.choice.cancel": "Buchung stornieren",
  "cancel.title_again": "Bitte noch einmal prüfen: Buchung stornieren",
  "cancel.cost": "Was es kostet",
  "cancel.fee.none": "Zurzeit fällt keine Stornogebühr an.",
  "cancel.fee.due": "Zurzeit fällt eine Stornogebühr von {amount} an.",
  "cancel.fee.unavailable":
    "Die Stornogebühr ließ sich gerade nicht ermitteln. Es kann also eine anfallen. Wenn Sie sichergehen möchten, fragen Sie bitte vorher nach.",
  "cancel.paid":
    "Was Sie schon bezahlt haben, wird durch das Stornieren hier nicht erstattet. Bitte wenden Sie sich dafür an {business}: Dort wird darüber entschieden.",
  "cancel.result.fee": "Sie haben einer Stornogebühr von {amount} zugestimmt.",
  "cancel.reason.question": "Was ist der Grund? Die Angabe ist freiwillig.",
  "cancel.reason.time_does_not_suit": "Die Zeit passt mir nicht",
  "cancel.reason.ill": "Mir geht es nicht gut",
  "cancel.reason.found_something_else": "Ich habe etwas anderes gefunden",
  "cancel.reason.too_expensive": "Es ist mir zu teuer",
  "cancel.reason.no_longer_needed": "Ich brauche den Termin nicht mehr",
  "cancel.reason.other": "Ein anderer Grund",
  "cancel.rescue.move": "Vielleicht passt Ihnen eine andere Zeit besser.",
  "cancel.rescue.see_times": "Andere Zeiten ansehen",
  "cancel.rescue.ask_for_time":
    "Vielleicht gibt es eine Zeit, die Ihnen besser passt. Fragen Sie gern nach, bevor Sie stornieren.",
  "cancel.rescue.ill":
    "Gute Besserung! Wenn Ihnen ein späterer Termin hilft, fragen Sie gern nach, bevor Sie stornieren.",
  "cancel.rescue.too_expensive":
    "Vielleicht gibt es etwas, das weniger kostet. Fragen Sie gern nach, bevor Sie stornieren.",
  "cancel.rescue.tell":
    "Wenn etwas nicht so war, wie Sie es sich gewünscht haben, lassen Sie es {business} bitte wissen.",
  "cancel.final": "Eine stornierte Buchung lässt sich hier nicht wiederherstellen.",
  "cancel.undo":
    "Sie können es sich noch {duration} lang anders überlegen. Danach lässt sich eine stornierte Buchung hier nicht wiederherstellen.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "Ihre Buchung wird um {time} Uhr storniert",
  "held.lead": "Bis dahin können Sie sie noch behalten.",
  "held.time_left": "Verbleibende Zeit",
  "held.keep": "Buchung behalten",
  "held.now": "Jetzt stornieren",
  "held.look": "Aktuellen Stand ansehen",
  "held.due.title": "Ihre Buchung wird gerade storniert",
  "held.due.lead":
    "Das dauert einen Moment. Bitte sehen Sie sich erst den aktuellen Stand an, bevor Sie etwas anderes tun.",
  "held.kept": "Sie haben die Stornierung zurückgenommen ({moment}) und Ihre Buchung behalten.",
  "held.too_late": "Zum Behalten war es zu spät: Ihre Buchung war bereits storniert.",
  "held.not_cancelled.stale":
    "Ihre Buchung wurde nicht storniert: Sie wurde geändert, bevor die Stornierung ausgeführt war. Bitte sehen Sie sich an, wie sie jetzt ist.",
  "held.not_cancelled.not_allowed":
    "Ihre Buchung wurde nicht storniert: Als es so weit war, ließ das Buchungssystem es nicht mehr zu.",
  "held.not_cancelled.token_invalid":
    "Ihre Buchung wurde nicht storniert: Der Link, über den Sie stornieren wollten, wurde zurückgezogen.",
  "held.not_cancelled.unavailable":
    "Ihre Buchung wurde nicht storniert: Das Buchungssystem war nicht erreichbar.",
  "held.not_cancelled.unconfirmed":
    "Das Buchungssystem hat Ihre Stornierung angenommen, aber nicht geantwortet. Vielleicht wird Ihre Buchung noch storniert, vielleicht auch nicht.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "Was möchten Sie tun?",
  "choose.one": "Bitte wählen Sie eine der beiden Möglichkeiten.",
  "choose.continue": "Weiter",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "Erst eine Frage zu Ihrer Buchung",
  "ask.question": "Um wie viel Uhr beginnt Ihr Termin derzeit?",
  "ask.hint":
    "Geben Sie die Uhrzeit so ein, wie sie auf dieser Seite steht. Auch Programme, die Links prüfen, drücken auf Knöpfe; Ihre Antwort zeigt, dass Sie keines davon sind.",
  "ask.first": "Noch wurde nichts geändert. Bitte beantworten Sie unten eine Frage.",
  "ask.wrong":
    "Um diese Uhrzeit beginnt Ihr Termin nicht, deshalb wurde nichts geändert. Bitte sehen Sie noch einmal nach.",
  "ask.stopped.title": "Es wurde nichts geändert",
  "ask.stopped.what":
    "Drei Antworten waren nicht die Uhrzeit, zu der Ihr Termin beginnt. Deshalb nimmt diese Seite zehn Minuten lang keine weiteren an. Ihre Buchung ist unverändert.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "Diese Seite war lange geöffnet. Bitte bestätigen Sie noch einmal.",
  "act.fee_rose":
    "Eine Stornierung kostet jetzt mehr, als auf dieser Seite stand. Ihre Buchung wurde nicht storniert. Bitte sehen Sie noch einmal nach.",
  "act.changed.cancel":
    "Ihre Buchung wurde geändert, während diese Seite geöffnet war. Sie wurde nicht storniert. Bitte prüfen Sie sie noch einmal.",
  "act.changed.reschedule":
    "Ihre Buchung wurde geändert, während diese Seite geöffnet war. Ihre Auswahl wurde nicht übernommen. Bitte prüfen Sie alles noch einmal.",
  "act.moved.cancel":
    "Ihr Termin wurde von {from} auf {to} verschoben, während diese Seite geöffnet war. Er wurde nicht storniert. Bitte prüfen Sie ihn noch einmal.",
  "act.moved.reschedule":
    "Ihr Termin wurde von {from} auf {to} verschoben, während diese Seite geöffnet war. Ihre Auswahl wurde nicht übernommen. Bitte prüfen Sie alles noch einmal.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "In meinen Kalender eintragen",
  "calendar.update": "Meinen Kalender aktualisieren",
  "calendar.remove": "Aus meinem Kalender entfernen",
  "calendar.moved": "In Ihrem Kalender steht vielleicht noch die alte Zeit.",
  "calendar.called_off": "In Ihrem Kalender steht der Termin vielleicht noch.",
  "calendar.elsewhere": "Google Kalender oder Outlook",
  "calendar.google": "In Google Kalender eintragen",
  "calendar.outlook": "In Outlook eintragen",
  "calendar.hint":
    "Ein Eintrag über einen dieser beiden Links ändert sich nicht von selbst, wenn sich Ihre Buchung ändert. Die Datei oben und die in unseren E-Mails aktualisieren den Eintrag, den sie angelegt haben.",
  "calendar.change_by_hand":
    "Einen Eintrag, den Sie über den Link zu Google oder Outlook angelegt haben, müssen Sie dort selbst ändern.",
  "calendar.filename": "buchung.ics",
  "calendar.first_session": "Erster Kurstermin: {service}",
  "calendar.last_session": "Der Kurs hat mehrere Termine. Der letzte ist am {day}.",
  "calendar.page": "Ihre Buchung, immer auf dem aktuellen Stand: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Buchung finden",
  "find.title_again": "Bitte prüfen: Buchung finden",
  "find.intro.email_or_phone":
    "Geben Sie die E-Mail-Adresse oder die Handynummer ein, mit der Sie gebucht haben. Dorthin senden wir einen Link für jede kommende Buchung.",
  "find.intro.email":
    "Geben Sie die E-Mail-Adresse ein, mit der Sie gebucht haben. Dorthin senden wir einen Link für jede kommende Buchung.",
  "find.intro.phone":
    "Geben Sie die Handynummer ein, mit der Sie gebucht haben. Dorthin senden wir einen Link für jede kommende Buchung.",
  "find.email": "E-Mail-Adresse",
  "find.phone": "Handynummer",
  "find.or": "oder",
  "find.submit": "Links zusenden",
  "find.problem.nothing.email_or_phone": "Geben Sie Ihre E-Mail-Adresse oder Ihre Handynummer ein.",
  "find.problem.nothing.email": "Geben Sie Ihre E-Mail-Adresse ein.",
  "find.problem.nothing.phone": "Geben Sie Ihre Handynummer ein.",
  "find.problem.email":
    "An diese E-Mail-Adresse können wir nichts senden. Prüfen Sie, ob sie vollständig ist, zum Beispiel name@example.com.",
  "find.problem.phone":
    "An diese Nummer können wir nichts senden. Prüfen Sie, ob die Handynummer vollständig ist und keine Durchwahl enthält.",
  "find.problem.phone_country": "Geben Sie die Nummer mit Ländervorwahl ein, beginnend mit +.",
  "find.sent.title": "Sehen Sie in Ihren Nachrichten nach",
  "find.sent.lead":
    "Wenn uns bekannt ist, was Sie eingegeben haben, sind Links zu Ihren kommenden Buchungen unterwegs.",
  "find.sent.limits":
    "Sie erhalten höchstens für die nächsten fünf Buchungen je einen Link. Wir senden sie nur wenige Male pro Stunde. Nochmaliges Anfordern beschleunigt es also nicht.",
  "find.sent.nothing_came": "Nach fünf Minuten nichts angekommen? Bitte sehen Sie auch im Spam-Ordner nach.",
  "find.sent.again": "Andere Adresse oder Nummer versuchen",

  // --- Old and new time side by side, before moving
  "move.title": "Bestätigen: Termin verschieben",
  "move.title_again": "Bitte noch einmal prüfen: Termin verschieben",
  "move.heading": "Termin verschieben?",
  "move.old": "Bisher",
  "move.new": "Neu",
  "move.with_anyone": "Mit einem freien Teammitglied",
  "move.approval": "Möglicherweise muss der Anbieter die neue Zeit noch bestätigen.",
  "move.ends.both":
    "Zur neuen Zeit können Sie den Termin hier nicht mehr verschieben oder stornieren: Sie liegt zu nah.",
  "move.ends.cancel": "Zur neuen Zeit können Sie den Termin hier nicht mehr stornieren: Sie liegt zu nah.",
  "move.ends.reschedule":
    "Zur neuen Zeit können Sie den Termin hier nicht mehr verschieben: Sie liegt zu nah.",
  "move.submit": "Verschieben",
  "move.other_time": "Andere Zeit wählen",
  "move.keep": "Nichts ändern",
  "move.not_yet_yours":
    "Die neue Zeit ist Ihnen erst sicher, wenn Sie den Termin verschoben haben. Bis dahin kann jemand anders sie buchen, und Sie behalten die bisherige.",
  "move.no_such_time": "Diese Zeit kann nicht gewählt werden. Bitte wählen Sie eine von diesen.",
  "move.time_lost": "Diese Zeit ist nicht mehr frei. Ihre Buchung ist unverändert.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "Noch in Arbeit",
  "outcome.in_progress.what":
    "{action, select, cancel {Ihre Buchung wird gerade storniert.} other {Ihr Termin wird gerade verschoben.}}",
  "outcome.in_progress.next":
    "Bitte sehen Sie gleich nach, wie der Stand ist, und senden Sie nichts noch einmal ab.",
  "outcome.unconfirmed.title": "Wir wissen es noch nicht",
  "outcome.unconfirmed.what":
    "{action, select, cancel {Das Buchungssystem hat die Anfrage angenommen, aber nicht geantwortet. Vielleicht wurde Ihre Buchung storniert, vielleicht auch nicht.} other {Das Buchungssystem hat die Anfrage angenommen, aber nicht geantwortet. Vielleicht wurde Ihr Termin verschoben, vielleicht auch nicht.}}",
  "outcome.unconfirmed.next":
    "Bitte sehen Sie in einer Minute nach, wie der Stand ist: Die Seite Ihrer Buchung zeigt immer, was gilt.",
  "outcome.unavailable.title": "Das Buchungssystem ist nicht erreichbar",
  "outcome.unavailable.what":
    "{action, select, cancel {Ihre Buchung wurde nicht storniert. Alles ist wie zuvor.} other {Ihr Termin wurde nicht verschoben. Alles ist wie zuvor.}}",
  "outcome.unavailable.next": "Bitte versuchen Sie es in einer Minute noch einmal.",
  "outcome.throttled.title": "Gerade ist viel los",
  "outcome.throttled.what":
    "{action, select, cancel {Das Buchungssystem bittet uns zu warten. Ihre Buchung wurde nicht storniert.} other {Das Buchungssystem bittet uns zu warten. Ihr Termin wurde nicht verschoben.}}",
  "outcome.throttled.next": "Bitte versuchen Sie es in einer Minute noch einmal.",
  "outcome.form_invalid.title": "Bitte beginnen Sie noch einmal",
  "outcome.form_invalid.what":
    "{action, select, cancel {Dieses Formular ist nicht verwendbar. Ihre Buchung wurde nicht storniert.} other {Dieses Formular ist nicht verwendbar. Ihr Termin wurde nicht verschoben.}}",
  "outcome.form_invalid.next": "Beginnen Sie noch einmal auf der Seite Ihrer Buchung.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Seite nicht gefunden",
  "problem.not_found.what": "Unter dieser Adresse gibt es nichts. Vielleicht fehlt im Link ein Buchstabe.",
  "problem.not_found.next":
    "Öffnen Sie den Link aus Ihrer Nachricht noch einmal oder bitten Sie um einen neuen.",
  "problem.link_expired.title": "Dieser Link ist abgelaufen",
  "problem.link_expired.what": "Er gehörte zu einer Buchung, die schon vorbei ist. Es wurde nichts geändert.",
  "problem.link_expired.next": "Wenn Sie zu dieser Buchung noch etwas brauchen, melden Sie sich bitte.",
  "problem.link_revoked.title": "Dieser Link wurde ersetzt",
  "problem.link_revoked.what": "Die Buchung lässt sich damit nicht mehr öffnen. Es wurde nichts geändert.",
  "problem.link_revoked.next":
    "Suchen Sie nach einer neueren Nachricht mit einem neueren Link oder bitten Sie um einen.",
  "problem.link_dead.title": "Dieser Link funktioniert nicht mehr",
  "problem.link_dead.what":
    "Die Buchung lässt sich damit nicht mehr öffnen. Durch diesen Aufruf wurde nichts geändert.",
  "problem.link_dead.next": "Bitten Sie um einen neuen Link.",
  "problem.booking_gone.title": "Diese Buchung gibt es nicht mehr",
  "problem.booking_gone.what": "Sie wurde aus dem Buchungssystem gelöscht.",
  "problem.booking_gone.next": "Wenn Sie das nicht erwartet haben, melden Sie sich bitte.",
  "problem.method_not_allowed.title": "Das geht hier nicht",
  "problem.method_not_allowed.what": "Diese Adresse lässt sich so nicht verwenden. Es wurde nichts geändert.",
  "problem.method_not_allowed.next": "Gehen Sie zurück und versuchen Sie es von der Seite aus noch einmal.",
  "problem.cross_site.title": "Bitte öffnen Sie Ihren Link noch einmal",
  "problem.cross_site.what":
    "Die Anfrage kam von einer anderen Website und wurde deshalb nicht ausgeführt. Es wurde nichts geändert.",
  "problem.cross_site.next": "Öffnen Sie den Link aus Ihrer Nachricht und versuchen Sie es dort noch einmal.",
  "problem.too_large.title": "Das war zu viel",
  "problem.too_large.what": "Das Formular war größer als erlaubt. Es wurde nichts geändert.",
  "problem.too_large.next": "Öffnen Sie den Link aus Ihrer Nachricht und versuchen Sie es dort noch einmal.",
  "problem.too_slow.title": "Das hat zu lange gedauert",
  "problem.too_slow.what": "Das Formular ist nicht vollständig angekommen. Es wurde nichts geändert.",
  "problem.too_slow.next": "Öffnen Sie den Link aus Ihrer Nachricht und versuchen Sie es dort noch einmal.",
  "problem.wix_unavailable.title": "Das Buchungssystem ist nicht erreichbar",
  "problem.wix_unavailable.what": "Ihre Buchung ist wie zuvor: Es wurde nichts geändert.",
  "problem.wix_unavailable.next": "Bitte versuchen Sie es in einer Minute noch einmal.",
  "problem.wix_throttled.title": "Gerade ist viel los",
  "problem.wix_throttled.what":
    "Das Buchungssystem bittet uns zu warten. Ihre Buchung ist wie zuvor: Es wurde nichts geändert.",
  "problem.wix_throttled.next": "Bitte versuchen Sie es in einer Minute noch einmal.",
  "problem.database_unavailable.title": "Das ist gerade nicht möglich",
  "problem.database_unavailable.what":
    "Unsere Daten sind für einen Moment nicht erreichbar. Ihre Buchung selbst liegt woanders und ist sicher.",
  "problem.database_unavailable.next":
    "Öffnen Sie Ihren Link in einer Minute noch einmal: Dann sehen Sie den Stand Ihrer Buchung.",
  "problem.internal.title": "Etwas ist schiefgegangen",
  "problem.internal.what": "Das ist unser Fehler. Wir haben ihn aufgezeichnet.",
  "problem.internal.next": "Bitte öffnen Sie Ihre Buchung noch einmal, um ihren Stand zu sehen.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  "mail.lead": "{words}:",
  "mail.subject.confirmed": "Ihre Buchung: {service}, {day} um {time}",
  "mail.subject.pending": "Ihre Buchungsanfrage: {service}, {day} um {time}",
  "mail.subject.waiting_list": "Ihr Platz auf der Warteliste: {service}, {day} um {time}",
  "mail.subject.unfinished": "Ihre Buchung ist nicht abgeschlossen: {service}, {day} um {time}",
  "mail.subject.called_off": "Nicht mehr gebucht: {service}, {day} um {time}",
  "mail.subject.cancelled": "Storniert: {service}, {day} um {time}",
  "mail.subject.not_cancelled": "Nicht storniert: {service}, {day} um {time}",
  "mail.subject.moved": "Verschoben: {service}, jetzt {day} um {time}",
  "mail.subject.move_requested": "Verschiebung angefragt: {service}, auf {day} um {time}",
  "mail.preview.cancel_and_move": "Online ansehen, verschieben oder stornieren. Ohne Konto.",
  "mail.preview.cancel": "Online ansehen oder stornieren. Ohne Konto.",
  "mail.preview.cancel_course": "Online ansehen oder den Platz aufgeben. Ohne Konto.",
  "mail.preview.move": "Online ansehen oder verschieben. Ohne Konto.",
  "mail.preview.look": "Online ansehen. Ohne Konto.",
  "mail.preview.uncertain": "Noch nicht sicher. Den aktuellen Stand sehen Sie online.",
  "mail.preview.move_requested": "Sie haben um eine neue Zeit gebeten. Sie ist noch nicht bestätigt.",
  "mail.greeting": "Hallo {name},",
  "mail.greeting_unnamed": "Guten Tag,",
  // After the comma of the greeting a sentence goes on in small letters, so each begins with a word that never is.
  "mail.intro.confirmed": "Sie finden hier Ihre Buchung bei {business}.",
  "mail.intro.confirmed_unnamed": "Sie finden hier Ihre Buchung.",
  "mail.intro.pending": "Sie finden hier Ihre Buchungsanfrage.",
  "mail.intro.waiting_list": "Sie finden hier Ihren Platz auf der Warteliste.",
  "mail.intro.unfinished": "Sie finden hier Ihre Buchung. Sie ist noch nicht abgeschlossen.",
  "mail.intro.called_off": "Ihr Termin findet nicht mehr statt.",
  "mail.intro.cancelled": "Ihre Buchung bei {business} ist storniert.",
  "mail.intro.cancelled_unnamed": "Ihre Buchung ist storniert.",
  "mail.intro.not_cancelled":
    "Sie wollten diese Buchung stornieren. Bevor das geschehen konnte, wurde sie geändert oder ließ sich nicht mehr stornieren. Sie besteht also weiter.",
  "mail.intro.moved": "Ihr Termin bei {business} hat eine neue Zeit.",
  "mail.intro.moved_unnamed": "Ihr Termin hat eine neue Zeit.",
  "mail.intro.move_requested": "Sie haben darum gebeten, Ihren Termin zu verschieben.",
  "mail.label.when": "Wann",
  "mail.label.was": "Bisher",
  "mail.label.now": "Neu",
  "mail.label.requested": "Gewünscht",
  "mail.label.venue": "In {city}",
  "mail.label.ends": "Letzter Kurstermin",
  "mail.label.length": "Dauer",
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "Ab {day}, {start}",
  "mail.clock.city": "{when} (Ortszeit {city}, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (Ihre Zeit, {offset})",
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), dort ein anderer Tag",
  "mail.note": "Eine Nachricht von {business}",
  "mail.note_unnamed": "Eine Nachricht für Sie",
  "mail.may.cancel_and_move":
    "Passt es doch nicht? Sie können den Termin online verschieben oder stornieren.",
  "mail.may.cancel":
    "Passt es doch nicht? Sie können online stornieren. Für eine andere Zeit melden Sie sich bitte bei uns.",
  "mail.may.cancel_course":
    "Können Sie nicht teilnehmen? Sie können Ihren Platz online stornieren. Auf andere Tage lässt sich ein Kurs nicht verschieben.",
  "mail.may.move":
    "Passt es doch nicht? Sie können den Termin online verschieben. Zum Stornieren melden Sie sich bitte bei uns.",
  "mail.may.look":
    "Sie können Ihre Buchung jederzeit online ansehen. Für Änderungen melden Sie sich bitte bei uns.",
  "mail.until.both": "Verschieben oder stornieren können Sie bis {moment}.",
  "mail.until.each": "Verschieben können Sie bis {move}, stornieren bis {cancel}.",
  "mail.until.move": "Verschieben können Sie bis {moment}.",
  "mail.until.cancel": "Stornieren können Sie bis {moment}.",
  "mail.until.cancel_course": "Ihren Platz stornieren können Sie bis {moment}.",
  "mail.after_cancelled":
    "Für Zahlungen und Gebühren gelten die Bedingungen des Anbieters. Wenn Sie dazu Fragen haben oder neu buchen möchten, melden Sie sich bitte bei uns.",
  "mail.answer.subject": "Ihre Buchung besteht weiter: {service}",
  "mail.answer.wrote": "Sie haben uns per SMS „{text}“ geschrieben.",
  "mail.answer.wrote_nothing": "Sie haben uns eine SMS geschickt.",
  "mail.answer.stands":
    "Per SMS lässt sich eine Buchung weder stornieren noch verschieben: Ihre Buchung besteht weiter.",
  "mail.answer.opted_out":
    "Sie bekommen jetzt keine SMS mehr von uns. Wenn Sie wieder welche möchten, antworten Sie auf eine davon mit START.",
  "mail.button.cancel_and_move": "Verschieben oder stornieren",
  "mail.button.cancel": "Ansehen oder stornieren",
  "mail.button.move": "Ansehen oder verschieben",
  "mail.button.look": "Buchung ansehen",
  "mail.button_fails": "Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:",
  "mail.not_you": "Waren Sie das nicht oder haben Sie eine Frage? {reach}",
  "mail.reach.reply_or_call": "Bitte antworten Sie auf diese Nachricht oder rufen Sie uns an: {phone}.",
  "mail.reach.reply": "Bitte antworten Sie auf diese Nachricht.",
  "mail.reach.call": "Bitte rufen Sie uns an: {phone}.",
  "mail.reach.as_booked": "Bitte melden Sie sich dort, wo Sie gebucht haben.",
  "mail.why": "Sie erhalten diese Nachricht wegen einer Buchung bei {business}.",
  "mail.why_unnamed": "Sie erhalten diese Nachricht wegen einer Buchung.",
  "mail.personal": "Der Link ist persönlich: Bitte geben Sie ihn nicht weiter.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Über die Seite der Buchung erledigt.",
  "notice.preview.not_cancelled": "Die Buchung besteht weiter, war so aber nicht mehr gewünscht.",
  "notice.preview.move_requested": "Ihre Zustimmung ist nötig: Ihre Antwort wird erwartet.",
  "notice.intro.cancelled": "Eine Buchung wurde online storniert.",
  "notice.intro.not_cancelled":
    "Eine Buchung sollte online storniert werden. Bevor das geschehen konnte, wurde sie geändert oder ließ sich nicht mehr stornieren. Sie besteht also weiter.",
  "notice.intro.moved": "Ein Termin wurde online verschoben.",
  "notice.intro.move_requested":
    "Ein Termin soll verschoben werden. Bitte nehmen Sie die Anfrage in Ihrem Wix-Kalender an oder lehnen Sie sie dort ab.",
  "notice.label.customer": "Gebucht von",
  "notice.label.reason": "Grund",
  "notice.label.fee": "Stornogebühr",
  "notice.label.phone": "Telefon",
  "notice.label.state": "Stand",
  "notice.label.booking": "Buchung",
  "notice.label.link": "Link",
  "notice.reason.time_does_not_suit": "Die Zeit passt nicht",
  "notice.reason.ill": "Krank",
  "notice.reason.found_something_else": "Etwas anderes gefunden",
  "notice.reason.too_expensive": "Zu teuer",
  "notice.reason.no_longer_needed": "Nicht mehr nötig",
  "notice.reason.other": "Ein anderer Grund",
  "notice.fee.accepted": "{amount}, bei der Stornierung akzeptiert",
  "notice.fee.unknown": "Nicht bekannt; online stand, dass eine anfallen kann",
  "notice.own_link": "der eigene Link der Buchung von Wix",
  "notice.customers_place": "An der Adresse der gebuchten Person",
  "notice.in_calendar": "In Ihrem Wix-Kalender ist das schon eingetragen.",
  "notice.refund":
    "Durch die Stornierung wurde nichts erstattet. Ob und was Sie erstatten, entscheiden Sie; auch ausführen müssen Sie es selbst.",
  "notice.reply": "Eine Antwort auf diese Nachricht geht an die Person, die gebucht hat.",
  "notice.text.subject": "SMS zu einer Buchung: {service}",
  "notice.text.subject_cancel": "CANCEL per SMS: {service}",
  "notice.text.subject_unnamed": "SMS von {phone}",
  "notice.text.preview": "Eine SMS ändert in Wix nichts.",
  "notice.text.intro": "Auf eine SMS zu einer Buchung kam eine Antwort.",
  "notice.text.intro_cancel": "Auf eine SMS zu einer Buchung kam die Antwort CANCEL.",
  "notice.text.intro_stranger": "Von einer Nummer, an die nie eine SMS ging, ist eine SMS gekommen.",
  "notice.text.wrote": "Geschrieben wurde",
  "notice.text.media": "Dabei waren Bilder oder Dateien, die hier nicht gezeigt werden.",
  "notice.text.stands": "In Wix wurde nichts geändert: Die Buchung besteht weiter wie oben angegeben.",
  "notice.text.unchanged": "In Wix wurde nichts geändert.",
  "notice.text.being_cancelled":
    "Online ist die Buchung schon storniert worden. Das wird in wenigen Minuten wirksam.",
  "notice.text.no_booking": "Zu dieser Nummer gehört keine Buchung, und geantwortet wurde nicht.",
  "notice.text.unread":
    "Die Buchung war in Wix nicht zu lesen; deshalb steht hier nur ihre Kennung. Geantwortet wurde nicht.",
  "notice.text.opted_out": "An diese Nummer gehen keine SMS mehr.",
  "notice.text.believes": "Vermutlich wird dort angenommen, dass die Buchung storniert ist.",
  "notice.text.answered":
    "Per E-Mail ging die Auskunft hinaus, dass eine SMS nichts ändert, mit einem Link zur Buchung.",
  "notice.text.unreachable":
    "Eine Antwort war nicht möglich, weil keine funktionierende E-Mail-Adresse hinterlegt ist. Bitte rufen Sie an.",
  "notice.text.button": "Wix-Kalender öffnen",
  "notice.text.why": "Sie erhalten diese Nachricht, weil auf SMS zu Buchungen geantwortet werden kann.",
  "notice.why": "Sie erhalten diese Nachricht, weil Buchungen bei Ihnen online verwaltet werden können.",

  // --- Text messages: as short as can be, for all of one has room for 160 letters with the link's 50
  "sms.what.both": "{service} bei {business}",
  "sms.what.booking_at": "Ihre Buchung bei {business}",
  "sms.what.booking": "Ihre Buchung",
  "sms.head": "{what}: {when}",
  "sms.people": "{text}, {count, plural, one {# Person} other {# Personen}}",
  "sms.fee": "{text}, Gebühr {amount}",
  "sms.standing.pending": "{text}, noch nicht bestätigt",
  "sms.standing.waiting_list": "{text}, auf der Warteliste",
  "sms.standing.unfinished": "{text}, noch nicht fertig",
  "sms.standing.called_off": "{text}, nicht mehr gebucht",
  "sms.greeting": "Hallo {name}! {text}",
  "sms.cancelled": "Storniert: {what}, {when}",
  "sms.not_cancelled": "Nicht storniert: {what}, {when}",
  "sms.moved": "Verschoben: {what} auf {when}",
  "sms.moved_from": "Verschoben: {what} von {from} auf {when}",
  "sms.move_requested": "Verschiebung angefragt: {what} auf {when}",
  "sms.move_requested_from": "Verschiebung angefragt: {what} von {from} auf {when}",
  "sms.link.cancel_and_move": "Ändern/stornieren:",
  "sms.link.cancel": "Ansehen/stornieren:",
  "sms.link.move": "Ansehen/verschieben:",
  "sms.link.look": "Ansehen:",
  "sms.link_until.cancel_and_move": "Ändern/stornieren bis {moment}:",
  "sms.link_until.cancel": "Ansehen/stornieren bis {moment}:",
  "sms.link_until.move": "Ansehen/verschieben bis {moment}:",
  "sms.questions": "Fragen? {phone}",
  "sms.not_you": "Nicht Sie? {phone}",
  "sms.not_you_unnamed": "Nicht Sie? Bitte melden.",

  // --- Choosing another time
  "picker.title": "Neue Zeit wählen",
  "picker.title_range": "Neue Zeit wählen, {range}",
  "picker.title_lost": "Nicht mehr frei: andere Zeit wählen",
  "picker.nearest": "Möglichst nah an Ihrer bisherigen Zeit",
  "picker.nearest_lost": "Nächstgelegene freie Zeiten",
  "picker.staff": "Team",
  "picker.anyone": "Alle",
  "picker.part": "Tageszeit",
  "picker.part.any": "Ganzer Tag",
  "picker.part.morning": "Vormittag",
  "picker.part.afternoon": "Nachmittag",
  "picker.part.evening": "Abend",
  "picker.calendar": "Tag im Kalender wählen",
  "picker.day_free": "{day}, {count, plural, one {# freie Zeit} other {# freie Zeiten}}",
  "picker.clock": "Alle Zeiten: {clock}",
  "picker.place": "Ort: {place}",
  "picker.jump": "Zu einem Tag springen",
  "picker.days": "Tage",
  "picker.days_again": "Tage, noch einmal",
  "picker.earlier": "Früher",
  "picker.later": "Später",
  "picker.look_before": "Vor {day} suchen",
  "picker.look_after": "Nach {day} suchen",
  "picker.skipped.later": "Von {first} bis {last} ist nichts frei. Dies sind die nächsten freien Zeiten.",
  "picker.skipped.earlier":
    "Von {first} bis {last} und kurz danach ist nichts frei. Dies sind die letzten freien Zeiten davor.",
  "picker.none":
    "{part, select, morning {Von {first} bis {last} ist vormittags nichts frei.} afternoon {Von {first} bis {last} ist nachmittags nichts frei.} evening {Von {first} bis {last} ist abends nichts frei.} other {Von {first} bis {last} ist nichts frei.}}",
  "picker.everyone": "Zeiten des ganzen Teams ansehen",
  "picker.whole_day": "Zeiten am ganzen Tag ansehen",
  "picker.keep": "Nichts ändern",
  "picker.room": "{count, plural, =1 {Letzter Platz} one {Noch # Platz} other {Noch # Plätze}}",
  "picker.room_plenty": "Viele Plätze frei",
  "picker.spoken.staff": "{day}, mit {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, mit {staff}, {place}",
  "picker.problem.not_a_day": "Dieses Datum gibt es nicht. Sie sehen die Zeiten rund um Ihren Termin.",
  "picker.problem.too_far": "Das ist mehr als ein Jahr voraus. Sie sehen die Zeiten rund um Ihren Termin.",
  "picker.problem.not_a_month": "Diesen Monat gibt es nicht. Sie sehen die Zeiten rund um Ihren Termin.",
  "picker.problem.not_a_part": "Nach dieser Tageszeit lässt sich nicht suchen. Sie sehen alle Zeiten.",
  "picker.problem.not_in_team": "Diese Person gehört nicht zum Team. Sie sehen andere Zeiten.",
} as const satisfies Catalogue;
