import type { Catalogue } from "./catalogue.ts";

/** Dutch, with `u`. A `boeking` is moved with `verplaatsen` and cancelled with `annuleren`. */
export const NL = {
  // --- Around every page
  "page.questions": "Vragen?",
  "page.preview_title": "Uw boeking",
  "page.preview_text": "Uw boeking online bekijken, verplaatsen of annuleren.",
  "page.see_booking": "Bekijk uw boeking",
  "page.try_again": "Probeer het opnieuw",
  "page.find_booking": "Zoek uw boeking",
  "page.language": "Taal: {language}",
  "contact.call_or_write": "Bel {business} op {phone} of mail naar {email}.",
  "contact.call": "Bel {business} op {phone}.",
  "contact.write": "Mail {business} via {email}.",
  "contact.as_booked": "Neem contact op met {business} op de manier waarop u hebt geboekt.",
  "contact.the_business": "het bedrijf",

  // --- The booking's card, on most pages
  "card.your_visit": "Uw afspraak",
  "card.state.confirmed": "Bevestigd",
  "card.state.unfinished": "Niet afgerond",
  "card.state.pending": "Nog niet bevestigd",
  "card.state.waiting_list": "Wachtlijst",
  "card.state.declined": "Afgewezen",
  "card.state.cancelled": "Geannuleerd",
  "card.state.running": "Nu bezig",
  "card.state.past": "Voorbij",
  "card.state.unknown": "Zie hieronder",
  "card.with": "Met",
  "card.for": "Voor",
  "card.where": "Waar",
  "card.price": "Prijs",
  "card.payment": "Betaling",
  "card.people": "{count, plural, one {# persoon} other {# personen}}",
  "card.with_staff": "Met {staff}",
  "card.online": "Online",
  "card.at_your_address": "Op uw adres",
  "card.free": "Gratis",
  "card.each": "{amount} per persoon",
  "card.from": "Vanaf {amount}",
  "card.paid.not_paid": "Nog niet betaald",
  "card.paid.paid": "Betaald",
  "card.paid.partially_paid": "Deels betaald",
  "card.paid.refunded": "Terugbetaald",
  "card.paid.failed": "Betaling mislukt",
  "card.now": "Nu: {moment}",
  "card.now_with": "Nu: {moment} met {staff}",
  "policy.title": "Boekingsvoorwaarden",

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "lokale tijd in {city}",
  "clock.yours": "uw tijd in {city} ({offset})",
  "clock.yours_unnamed": "uw tijd ({offset})",
  "clock.there": "{time} in {city} ({offset})",
  "clock.there_unnamed": "{time} waar het bedrijf is ({offset})",
  "clock.there_other_day": "Daar is het dan {day}.",
  "clock.comes_twice":
    "In deze nacht gaat de klok een uur terug, waardoor dit uur twee keer voorkomt. De agenda van het bedrijf bepaalt welk van de twee het is.",
  "clock.length.minutes": "{minutes, plural, one {# minuut} other {# minuten}}",
  "clock.length.hours": "{hours, plural, one {# uur} other {# uur}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# uur} other {# uur}} en {minutes, plural, one {# minuut} other {# minuten}}",
  "clock.first_session": "Eerste les: {day}",
  "clock.last_session": "Einde van de laatste les: {day}, {time}",
  "clock.change": "Niet uw tijdzone? Wijzig die",
  "clock.choose.title": "Kies uw tijdzone",
  "clock.choose.lead": "Alle tijden van deze boeking worden dan in die tijdzone getoond, ook in berichten.",
  "clock.choose.label": "Tijdzone",
  "clock.choose.venue": "Die van het bedrijf: {city} ({offset})",
  "clock.choose.venue_unnamed": "Die van het bedrijf ({offset})",
  "clock.part.africa": "Afrika",
  "clock.part.america": "Amerika",
  "clock.part.antarctica": "Antarctica",
  "clock.part.asia": "Azië",
  "clock.part.europe": "Europa",
  "clock.part.oceania": "Australië en de Stille Oceaan",
  "clock.choose.hint": "De verschillen met GMT gelden voor de dag van uw boeking.",
  "clock.choose.submit": "Gebruik deze tijdzone",
  "clock.choose.unknown": "Kies een van de tijdzones in de lijst. Er is niets gewijzigd.",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "Uw boeking is bevestigd",
  "booking.headline.unfinished": "Deze boeking is niet afgerond",
  "booking.headline.pending": "Nog niet bevestigd",
  "booking.headline.waiting_list": "U staat op de wachtlijst",
  "booking.headline.declined": "Deze boeking is afgewezen",
  "booking.headline.cancelled": "Deze boeking is geannuleerd",
  "booking.headline.running": "Nu bezig",
  "booking.headline.past": "Deze afspraak is voorbij",
  "booking.headline.unknown": "Uw boeking",
  "booking.headline.moved": "Uw boeking is verplaatst",
  "booking.course.confirmed": "U bent ingeschreven voor deze cursus",
  "booking.course.running": "De cursus is bezig",
  "booking.course.past": "Deze cursus is voorbij",
  "booking.lead.unfinished":
    "De boeking of de betaling is niet afgerond. Daardoor is de plek misschien nog niet van u.",
  "booking.lead.pending": "Uw aanvraag is binnen. Die is pas zeker als het bedrijf akkoord gaat.",
  "booking.lead.waiting_list": "Er is nog geen plek. U hoort van het bedrijf als er een vrijkomt.",
  "booking.lead.declined": "Het bedrijf kon de boeking niet aannemen. Op deze tijd vindt er niets plaats.",
  "booking.lead.running": "Het is al begonnen.",
  "booking.lead.unknown": "Het boekingssysteem geeft een status aan die wij nog niet kennen.",
  "booking.story.cancelled_here": "Gelukt: u hebt de boeking geannuleerd op {moment}. U hoeft niet te komen.",
  "booking.story.cancelled_elsewhere":
    "De boeking is geannuleerd, maar niet via deze pagina. Hebt u daar niet om gevraagd? Vraag het dan aan {business}.",
  "booking.story.cancelled_elsewhere_at":
    "De boeking is geannuleerd op {moment}, maar niet via deze pagina. Hebt u daar niet om gevraagd? Vraag het dan aan {business}.",
  "booking.story.moved_here":
    "Gelukt: u hebt de boeking verplaatst. Eerst was die op {from}. U deed dit op {moment}.",
  "booking.story.moved_elsewhere":
    "De boeking was eerst op {from} en is verplaatst, maar niet via deze pagina. Komt de nieuwe tijd u niet uit? Vraag dan raad aan {business}.",
  "booking.package": "Deze boeking hoort bij een pakket. Wat u hier doet, geldt alleen voor dit onderdeel.",
  "booking.was_wrong": "Was er iets niet goed?",
  "booking.another_time": "Wilt u een andere tijd?",

  // --- What the customer may do, and until when
  "options.title": "Komt het toch niet uit?",
  "options.title_refused": "Wilt u iets wijzigen?",
  "options.move": "Boeking verplaatsen",
  "options.cancel": "Boeking annuleren",
  "options.move_until": "Volgens de boekingsvoorwaarden kunt u de boeking verplaatsen tot {moment}.",
  "options.move_until_begin":
    "Volgens de boekingsvoorwaarden kunt u de boeking verplaatsen tot het begin ervan.",
  "options.cancel_until": "Volgens de boekingsvoorwaarden kunt u de boeking annuleren tot {moment}.",
  "options.cancel_until_begin":
    "Volgens de boekingsvoorwaarden kunt u de boeking annuleren tot het begin ervan.",
  "options.both_until":
    "Volgens de boekingsvoorwaarden kunt u de boeking verplaatsen of annuleren tot {moment}.",
  "options.both_until_begin":
    "Volgens de boekingsvoorwaarden kunt u de boeking verplaatsen of annuleren tot het begin ervan.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {Deze boeking is al geannuleerd.} reschedule {Een geannuleerde boeking kan niet worden verplaatst.} other {Een geannuleerde boeking kan niet worden verplaatst of geannuleerd.}}",
  "refusal.declined":
    "{action, select, cancel {De boeking is afgewezen, dus er valt niets te annuleren.} reschedule {Een afgewezen boeking kan niet worden verplaatst.} other {Een afgewezen boeking kan niet worden verplaatst of geannuleerd.}}",
  "refusal.over":
    "{action, select, cancel {Het is voorbij en kan dus niet meer worden geannuleerd.} reschedule {Het is voorbij en kan dus niet meer worden verplaatst.} other {Het is voorbij en kan dus niet meer worden verplaatst of geannuleerd.}}",
  "refusal.begun":
    "{action, select, cancel {Het is al begonnen en kan dus niet meer online worden geannuleerd.} reschedule {Het is al begonnen en kan dus niet meer online worden verplaatst.} other {Het is al begonnen en kan dus niet meer online worden verplaatst of geannuleerd.}}",
  "refusal.waiting_list":
    "{action, select, cancel {Een plek op de wachtlijst kan hier niet worden geannuleerd.} reschedule {Een plek op de wachtlijst kan hier niet worden verplaatst.} other {Een plek op de wachtlijst kan hier niet worden verplaatst of geannuleerd.}}",
  "refusal.course": "Een cursus kan niet worden verplaatst: de lessen horen bij elkaar.",
  "refusal.package":
    "{action, select, cancel {De boeking hoort bij een pakket en kan dus niet los online worden geannuleerd.} reschedule {De boeking hoort bij een pakket en kan dus niet los online worden verplaatst.} other {De boeking hoort bij een pakket en kan dus niet los online worden verplaatst of geannuleerd.}}",
  "refusal.too_late":
    "{action, select, cancel {Het is te laat om de boeking online te annuleren.} reschedule {Het is te laat om de boeking online te verplaatsen.} other {Het is te laat om de boeking online te verplaatsen of te annuleren.}}",
  "refusal.too_late_since":
    "{action, select, cancel {Het is te laat om de boeking online te annuleren. Dat kon tot {ended}.} reschedule {Het is te laat om de boeking online te verplaatsen. Dat kon tot {ended}.} other {Het is te laat om de boeking online te verplaatsen of te annuleren. Dat kon tot {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {Online annuleren is niet mogelijk bij dit aanbod.} reschedule {Online verplaatsen is niet mogelijk bij dit aanbod.} other {Online verplaatsen of annuleren is niet mogelijk bij dit aanbod.}}",
  "refusal.members_only":
    "{action, select, cancel {Om te annuleren moet u inloggen op de website waar u hebt geboekt.} reschedule {Om te verplaatsen moet u inloggen op de website waar u hebt geboekt.} other {Om te verplaatsen of te annuleren moet u inloggen op de website waar u hebt geboekt.}}",
  "refusal.service_gone":
    "{action, select, cancel {Dit aanbod bestaat niet meer. Daarom kan deze boeking niet online worden geannuleerd.} reschedule {Dit aanbod bestaat niet meer. Daarom kan deze boeking niet online worden verplaatst.} other {Dit aanbod bestaat niet meer. Daarom kan deze boeking niet online worden verplaatst of geannuleerd.}}",
  "refusal.unexplained":
    "{action, select, cancel {Deze boeking kan niet online worden geannuleerd.} reschedule {Deze boeking kan niet online worden verplaatst.} other {Deze boeking kan niet online worden verplaatst of geannuleerd.}}",
  "refusal.title.cancel": "Annuleren kan hier niet",
  "refusal.title.reschedule": "Verplaatsen kan hier niet",
  "refusal.unchanged": "Er is niets gewijzigd.",
  "refusal.instead.cancel": "In plaats daarvan annuleren",
  "refusal.instead.reschedule": "In plaats daarvan verplaatsen",

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "Uw boeking annuleren?",
  "cancel.choice.keep": "Mijn boeking behouden",
  "cancel.choice.cancel": "Mijn boeking annuleren",
  "cancel.title_again": "Kijk nog eens: uw boeking annuleren",
  "cancel.cost": "Wat het kost",
  "cancel.fee.none": "Op dit moment kost annuleren niets.",
  "cancel.fee.due": "Op dit moment kost annuleren {amount}.",
  "cancel.fee.unavailable":
    "De annuleringskosten konden nu niet worden berekend. Misschien zijn er dus kosten. Wilt u dat eerst zeker weten, vraag het dan na.",
  "cancel.paid":
    "Door hier te annuleren krijgt u niet terug wat u hebt betaald. Daarover beslist {business}.",
  "cancel.result.fee": "U bent akkoord gegaan met annuleringskosten van {amount}.",
  "cancel.reason.question": "Wat is de reden? U hoeft dit niet in te vullen.",
  "cancel.reason.time_does_not_suit": "De tijd komt mij niet uit",
  "cancel.reason.ill": "Ik voel me niet goed",
  "cancel.reason.found_something_else": "Ik heb iets anders gevonden",
  "cancel.reason.too_expensive": "Het kost te veel",
  "cancel.reason.no_longer_needed": "Ik heb het niet meer nodig",
  "cancel.reason.other": "Een andere reden",
  "cancel.rescue.move": "Misschien komt een andere tijd u beter uit.",
  "cancel.rescue.see_times": "Bekijk andere tijden",
  "cancel.rescue.ask_for_time":
    "Misschien is er een tijd die u beter uitkomt. U kunt dat navragen voordat u annuleert.",
  "cancel.rescue.ill":
    "Beterschap! Zou een latere datum helpen, dan kunt u dat navragen voordat u annuleert.",
  "cancel.rescue.too_expensive":
    "Misschien is er iets wat minder kost. U kunt dat navragen voordat u annuleert.",
  "cancel.rescue.tell": "Was iets niet zoals u had gehoopt? Laat het {business} weten.",
  "cancel.final": "Een geannuleerde boeking kan hier niet worden hersteld.",
  "cancel.undo":
    "U kunt nog {duration} van gedachten veranderen. Daarna kan een geannuleerde boeking hier niet meer worden hersteld.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "Uw boeking wordt om {time} geannuleerd",
  "held.lead": "Tot dan kunt u die nog behouden.",
  "held.time_left": "Resterende tijd",
  "held.keep": "Mijn boeking behouden",
  "held.now": "Nu annuleren",
  "held.look": "Bekijk hoe het ervoor staat",
  "held.due.title": "Uw boeking wordt nu geannuleerd",
  "held.due.lead": "Dit duurt even. Bekijk eerst hoe het ervoor staat, voordat u iets anders doet.",
  "held.kept": "U hebt uw boeking behouden: u hebt de annulering ingetrokken op {moment}.",
  "held.too_late": "Het was te laat om uw boeking te behouden: die was al geannuleerd.",
  "held.not_cancelled.stale":
    "Uw boeking is niet geannuleerd: die is gewijzigd terwijl de annulering wachtte. Bekijk uw boeking zoals die nu is.",
  "held.not_cancelled.not_allowed":
    "Uw boeking is niet geannuleerd: toen het zover was, stond het boekingssysteem het niet meer toe.",
  "held.not_cancelled.token_invalid":
    "Uw boeking is niet geannuleerd: de link waarmee u dat had gevraagd, is ingetrokken.",
  "held.not_cancelled.unavailable":
    "Uw boeking is niet geannuleerd: het boekingssysteem was niet bereikbaar.",
  "held.not_cancelled.unconfirmed":
    "Het boekingssysteem heeft uw annulering ontvangen, maar gaf geen antwoord. Misschien wordt uw boeking nog geannuleerd, misschien niet.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "Wat wilt u doen?",
  "choose.one": "Kies een van de twee.",
  "choose.continue": "Ga verder",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "Eerst één vraag over uw boeking",
  "ask.question": "Hoe laat begint uw boeking nu?",
  "ask.hint":
    "Typ de tijd zoals die op deze pagina staat. Programma’s die links controleren, drukken ook op knoppen; uw antwoord laat zien dat u er geen bent.",
  "ask.first": "Er is nog niets gewijzigd. Beantwoord hieronder één vraag.",
  "ask.wrong": "Op die tijd begint uw boeking niet, dus er is niets gewijzigd. Kijk nog een keer.",
  "ask.stopped.title": "Er is niets gewijzigd",
  "ask.stopped.what":
    "Drie antwoorden waren niet de tijd waarop uw boeking begint. Daarom neemt deze pagina er tien minuten lang geen meer aan. Uw boeking is ongewijzigd.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "Deze pagina stond lang open. Bevestig nog een keer.",
  "act.fee_rose":
    "Annuleren kost nu meer dan op deze pagina stond. Uw boeking is niet geannuleerd. Kijk nog eens goed.",
  "act.changed.cancel":
    "Uw boeking is gewijzigd terwijl deze pagina openstond. Er is niets geannuleerd. Kijk nog eens goed.",
  "act.changed.reschedule":
    "Uw boeking is gewijzigd terwijl deze pagina openstond. Met uw keuze is niets gedaan. Kijk nog eens goed.",
  "act.moved.cancel":
    "Uw boeking is verplaatst van {from} naar {to} terwijl deze pagina openstond. Er is niets geannuleerd. Kijk nog eens goed.",
  "act.moved.reschedule":
    "Uw boeking is verplaatst van {from} naar {to} terwijl deze pagina openstond. Met uw keuze is niets gedaan. Kijk nog eens goed.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "Zet in mijn agenda",
  "calendar.update": "Werk mijn agenda bij",
  "calendar.remove": "Verwijder uit mijn agenda",
  "calendar.moved": "Misschien staat de oude tijd nog in uw agenda.",
  "calendar.called_off": "Misschien staat dit nog in uw agenda.",
  "calendar.elsewhere": "Google Agenda of Outlook",
  "calendar.google": "Zet in Google Agenda",
  "calendar.outlook": "Zet in Outlook",
  "calendar.hint":
    "Wat u met een van deze twee links in uw agenda zet, verandert niet vanzelf mee met uw boeking. Het bestand hierboven en dat in onze e-mails werken bij wat ze zelf in uw agenda hebben gezet.",
  "calendar.change_by_hand":
    "Wat u met de link van Google of Outlook in uw agenda hebt gezet, moet u daar zelf wijzigen.",
  "calendar.filename": "boeking.ics",
  "calendar.first_session": "Eerste les: {service}",
  "calendar.last_session": "De cursus heeft meerdere lessen. De laatste is op {day}.",
  "calendar.page": "Uw boeking, altijd actueel: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Zoek uw boeking",
  "find.title_again": "Controleer uw gegevens: zoek uw boeking",
  "find.intro.email_or_phone":
    "Vul het e-mailadres of het mobiele nummer in waarmee u hebt geboekt. Daar sturen we een link voor elke komende boeking naartoe.",
  "find.intro.email":
    "Vul het e-mailadres in waarmee u hebt geboekt. Daar sturen we een link voor elke komende boeking naartoe.",
  "find.intro.phone":
    "Vul het mobiele nummer in waarmee u hebt geboekt. Daar sturen we een link voor elke komende boeking naartoe.",
  "find.email": "E-mailadres",
  "find.phone": "Mobiel nummer",
  "find.or": "of",
  "find.submit": "Stuur mij mijn links",
  "find.problem.nothing.email_or_phone": "Vul uw e-mailadres of uw mobiele nummer in.",
  "find.problem.nothing.email": "Vul uw e-mailadres in.",
  "find.problem.nothing.phone": "Vul uw mobiele nummer in.",
  "find.problem.email":
    "Naar dit e-mailadres kunnen we niets sturen. Controleer of het volledig is, zoals naam@example.com.",
  "find.problem.phone":
    "Naar dit nummer kunnen we niets sturen. Controleer of het een volledig mobiel nummer is, zonder toestelnummer.",
  "find.problem.phone_country": "Vul het nummer in met het landnummer, te beginnen met +.",
  "find.sent.title": "Bekijk uw berichten",
  "find.sent.lead": "Als wij kennen wat u hebt ingevuld, zijn er links naar uw komende boekingen onderweg.",
  "find.sent.limits":
    "U krijgt een link voor elk van uw volgende boekingen, met een maximum van vijf. We sturen ze maar een paar keer per uur, dus nog eens vragen helpt niet om ze sneller te krijgen.",
  "find.sent.nothing_came": "Na vijf minuten nog niets? Kijk ook in uw spammap.",
  "find.sent.again": "Probeer een ander adres of nummer",

  // --- Old and new time side by side, before moving
  "move.title": "Bevestig: uw boeking verplaatsen",
  "move.title_again": "Kijk nog eens: uw boeking verplaatsen",
  "move.heading": "Uw boeking verplaatsen?",
  "move.old": "Nu",
  "move.new": "Nieuw",
  "move.with_anyone": "Met wie er dan beschikbaar is",
  "move.approval": "Misschien moet het bedrijf de nieuwe tijd nog bevestigen.",
  "move.ends.both":
    "De nieuwe tijd is te dichtbij: u kunt de boeking hier dan niet meer verplaatsen of annuleren.",
  "move.ends.cancel": "De nieuwe tijd is te dichtbij: u kunt de boeking hier dan niet meer annuleren.",
  "move.ends.reschedule": "De nieuwe tijd is te dichtbij: u kunt de boeking hier dan niet meer verplaatsen.",
  "move.submit": "Verplaatsen",
  "move.other_time": "Kies een andere tijd",
  "move.keep": "Laat het zoals het is",
  "move.not_yet_yours":
    "De nieuwe tijd is pas van u als u de boeking hebt verplaatst. Tot dan kan iemand anders die tijd boeken en houdt u de oude.",
  "move.no_such_time": "Deze tijd kan niet worden gekozen. Kies een van deze tijden.",
  "move.time_lost": "Deze tijd is niet meer vrij. Uw boeking is niet gewijzigd.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "Nog even bezig",
  "outcome.in_progress.what":
    "{action, select, cancel {Uw boeking wordt nu geannuleerd.} other {Uw boeking wordt nu verplaatst.}}",
  "outcome.in_progress.next": "Bekijk zo meteen hoe het ervoor staat. Verstuur het niet nog een keer.",
  "outcome.unconfirmed.title": "We weten het nog niet",
  "outcome.unconfirmed.what":
    "{action, select, cancel {Het boekingssysteem heeft de aanvraag ontvangen, maar gaf geen antwoord. Misschien is uw boeking geannuleerd, misschien niet.} other {Het boekingssysteem heeft de aanvraag ontvangen, maar gaf geen antwoord. Misschien is uw boeking verplaatst, misschien niet.}}",
  "outcome.unconfirmed.next":
    "Bekijk over een minuut hoe het ervoor staat: de pagina van uw boeking klopt altijd.",
  "outcome.unavailable.title": "Het boekingssysteem is niet bereikbaar",
  "outcome.unavailable.what":
    "{action, select, cancel {Uw boeking is niet geannuleerd. Alles is zoals het was.} other {Uw boeking is niet verplaatst. Alles is zoals het was.}}",
  "outcome.unavailable.next": "Probeer het over een minuut opnieuw.",
  "outcome.throttled.title": "Het is nu erg druk",
  "outcome.throttled.what":
    "{action, select, cancel {Het boekingssysteem vraagt ons te wachten. Uw boeking is niet geannuleerd.} other {Het boekingssysteem vraagt ons te wachten. Uw boeking is niet verplaatst.}}",
  "outcome.throttled.next": "Probeer het over een minuut opnieuw.",
  "outcome.form_invalid.title": "Begin opnieuw",
  "outcome.form_invalid.what":
    "{action, select, cancel {Dit formulier kan niet worden gebruikt. Uw boeking is niet geannuleerd.} other {Dit formulier kan niet worden gebruikt. Uw boeking is niet verplaatst.}}",
  "outcome.form_invalid.next": "Begin opnieuw vanaf uw boeking.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Pagina niet gevonden",
  "problem.not_found.what": "Op dit adres staat niets. Misschien mist er een letter in de link.",
  "problem.not_found.next": "Open de link uit uw bericht opnieuw, of vraag om een nieuwe.",
  "problem.link_expired.title": "Deze link is verlopen",
  "problem.link_expired.what": "De link was voor een boeking die voorbij is. Er is niets gewijzigd.",
  "problem.link_expired.next": "Hebt u nog iets nodig over die boeking? Neem dan contact op.",
  "problem.link_revoked.title": "Deze link is vervangen",
  "problem.link_revoked.what": "De boeking kan er niet meer mee worden geopend. Er is niets gewijzigd.",
  "problem.link_revoked.next": "Zoek een nieuwer bericht met een nieuwere link, of vraag erom.",
  "problem.link_dead.title": "Deze link werkt niet meer",
  "problem.link_dead.what":
    "De boeking kan er niet meer mee worden geopend. Door dit bezoek is er niets gewijzigd.",
  "problem.link_dead.next": "Vraag om een nieuwe link.",
  "problem.booking_gone.title": "Deze boeking bestaat niet meer",
  "problem.booking_gone.what": "De boeking is uit het boekingssysteem verwijderd.",
  "problem.booking_gone.next": "Had u dat niet verwacht? Neem dan contact op.",
  "problem.method_not_allowed.title": "Dat werkt hier niet",
  "problem.method_not_allowed.what":
    "Dit adres kan niet op die manier worden gebruikt. Er is niets gewijzigd.",
  "problem.method_not_allowed.next": "Ga terug en probeer het opnieuw vanaf de pagina.",
  "problem.cross_site.title": "Open uw link opnieuw",
  "problem.cross_site.what":
    "De aanvraag kwam van een andere website en is daarom niet uitgevoerd. Er is niets gewijzigd.",
  "problem.cross_site.next": "Open de link uit uw bericht en probeer het daar opnieuw.",
  "problem.too_large.title": "Dat was te veel",
  "problem.too_large.what": "Het formulier was groter dan toegestaan. Er is niets gewijzigd.",
  "problem.too_large.next": "Open de link uit uw bericht en probeer het daar opnieuw.",
  "problem.too_slow.title": "Dat duurde te lang",
  "problem.too_slow.what": "Het formulier is niet volledig aangekomen. Er is niets gewijzigd.",
  "problem.too_slow.next": "Open de link uit uw bericht en probeer het daar opnieuw.",
  "problem.wix_unavailable.title": "Het boekingssysteem is niet bereikbaar",
  "problem.wix_unavailable.what": "Uw boeking is zoals die was: er is niets gewijzigd.",
  "problem.wix_unavailable.next": "Probeer het over een minuut opnieuw.",
  "problem.wix_throttled.title": "Het is nu erg druk",
  "problem.wix_throttled.what":
    "Het boekingssysteem vraagt ons te wachten. Uw boeking is zoals die was: er is niets gewijzigd.",
  "problem.wix_throttled.next": "Probeer het over een minuut opnieuw.",
  "problem.database_unavailable.title": "Dat lukt nu niet",
  "problem.database_unavailable.what":
    "Onze gegevens zijn even niet bereikbaar. Uw boeking zelf wordt ergens anders bewaard en is veilig.",
  "problem.database_unavailable.next":
    "Open uw link over een minuut opnieuw: dan ziet u hoe uw boeking ervoor staat.",
  "problem.internal.title": "Er is iets misgegaan",
  "problem.internal.what": "Dat is onze fout, en die is vastgelegd.",
  "problem.internal.next": "Open uw boeking opnieuw om te zien hoe die ervoor staat.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  "mail.lead": "{words}:",
  "mail.subject.confirmed": "Uw boeking: {service}, {day} om {time}",
  "mail.subject.pending": "Uw boekingsaanvraag: {service}, {day} om {time}",
  "mail.subject.waiting_list": "Uw plek op de wachtlijst: {service}, {day} om {time}",
  "mail.subject.unfinished": "Uw boeking is niet afgerond: {service}, {day} om {time}",
  "mail.subject.called_off": "Niet meer geboekt: {service}, {day} om {time}",
  "mail.subject.cancelled": "Geannuleerd: {service}, {day} om {time}",
  "mail.subject.not_cancelled": "Niet geannuleerd: {service}, {day} om {time}",
  "mail.subject.moved": "Verplaatst: {service}, nu {day} om {time}",
  "mail.subject.move_requested": "Verplaatsing aangevraagd: {service}, naar {day} om {time}",
  "mail.preview.cancel_and_move": "Online bekijken, verplaatsen of annuleren. Zonder account.",
  "mail.preview.cancel": "Online bekijken of annuleren. Zonder account.",
  "mail.preview.cancel_course": "Online bekijken of uw plek opgeven. Zonder account.",
  "mail.preview.move": "Online bekijken of verplaatsen. Zonder account.",
  "mail.preview.look": "Online bekijken. Zonder account.",
  "mail.preview.uncertain": "Het is nog niet zeker. Online ziet u hoe het ervoor staat.",
  "mail.preview.move_requested": "U hebt om een nieuwe tijd gevraagd. Die is nog niet bevestigd.",
  "mail.greeting": "Beste {name},",
  "mail.greeting_unnamed": "Goedendag,",
  "mail.intro.confirmed": "Hier vindt u uw boeking bij {business}.",
  "mail.intro.confirmed_unnamed": "Hier vindt u uw boeking.",
  "mail.intro.pending": "Hier vindt u uw boekingsaanvraag.",
  "mail.intro.waiting_list": "Hier vindt u uw plek op de wachtlijst.",
  "mail.intro.unfinished": "Hier vindt u uw boeking. Die is nog niet afgerond.",
  "mail.intro.called_off": "Deze boeking gaat niet meer door.",
  "mail.intro.cancelled": "Uw boeking bij {business} is geannuleerd.",
  "mail.intro.cancelled_unnamed": "Uw boeking is geannuleerd.",
  "mail.intro.not_cancelled":
    "U wilde deze boeking annuleren. Voordat dat kon gebeuren, is de boeking gewijzigd of kon die niet meer worden geannuleerd. De boeking blijft dus staan.",
  "mail.intro.moved": "Uw boeking bij {business} heeft een nieuwe tijd.",
  "mail.intro.moved_unnamed": "Uw boeking heeft een nieuwe tijd.",
  "mail.intro.move_requested": "U hebt gevraagd uw boeking te verplaatsen.",
  "mail.label.when": "Wanneer",
  "mail.label.was": "Eerst",
  "mail.label.now": "Nu",
  "mail.label.requested": "Gevraagd",
  "mail.label.venue": "In {city}",
  "mail.label.ends": "Laatste les",
  "mail.label.length": "Duur",
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "Vanaf {day}, {start}",
  "mail.clock.city": "{when} (lokale tijd in {city}, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (uw tijd, {offset})",
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), daar een andere dag",
  "mail.note": "Een bericht van {business}",
  "mail.note_unnamed": "Een bericht voor u",
  "mail.may.cancel_and_move": "Kunt u toch niet? U kunt uw boeking online verplaatsen of annuleren.",
  "mail.may.cancel":
    "Kunt u toch niet? U kunt uw boeking online annuleren. Neem voor een andere tijd contact met ons op.",
  "mail.may.cancel_course":
    "Kunt u niet meedoen? U kunt uw plek online annuleren. Een cursus kan niet naar andere data worden verplaatst.",
  "mail.may.move":
    "Kunt u toch niet? U kunt uw boeking online verplaatsen. Neem contact met ons op om te annuleren.",
  "mail.may.look": "U kunt uw boeking altijd online bekijken. Neem contact met ons op om iets te wijzigen.",
  "mail.until.both": "Verplaatsen of annuleren kan tot {moment}.",
  "mail.until.each": "Verplaatsen kan tot {move} en annuleren tot {cancel}.",
  "mail.until.move": "Verplaatsen kan tot {moment}.",
  "mail.until.cancel": "Annuleren kan tot {moment}.",
  "mail.until.cancel_course": "Uw plek annuleren kan tot {moment}.",
  "mail.after_cancelled":
    "Voor betalingen en kosten gelden de voorwaarden van het bedrijf. Neem contact met ons op als u daar vragen over hebt of opnieuw wilt boeken.",
  "mail.answer.subject": "Uw boeking staat nog: {service}",
  "mail.answer.wrote": "U hebt ons per sms ‘{text}’ geschreven.",
  "mail.answer.wrote_nothing": "U hebt ons een sms gestuurd.",
  "mail.answer.stands":
    "Met een sms kunt u een boeking niet annuleren of verplaatsen, dus die van u staat nog.",
  "mail.answer.opted_out":
    "U krijgt nu geen sms’jes meer van ons. Wilt u ze weer ontvangen, beantwoord er dan een met START.",
  "mail.button.cancel_and_move": "Verplaatsen of annuleren",
  "mail.button.cancel": "Bekijken of annuleren",
  "mail.button.move": "Bekijken of verplaatsen",
  "mail.button.look": "Boeking bekijken",
  "mail.button_fails": "Werkt de knop niet? Open dan dit adres:",
  "mail.not_you": "Was u dit niet, of hebt u een vraag? {reach}",
  "mail.reach.reply_or_call": "Beantwoord dit bericht of bel {phone}.",
  "mail.reach.reply": "Beantwoord dit bericht.",
  "mail.reach.call": "Bel {phone}.",
  "mail.reach.as_booked": "Neem contact op met het bedrijf waar u hebt geboekt.",
  "mail.why": "U krijgt dit bericht vanwege een boeking bij {business}.",
  "mail.why_unnamed": "U krijgt dit bericht vanwege een boeking.",
  "mail.personal": "De link is persoonlijk: geef die niet door.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Online gedaan door de klant.",
  "notice.preview.not_cancelled": "De boeking blijft staan, maar de klant wil die niet zoals die was.",
  "notice.preview.move_requested": "Uw akkoord is nodig: de klant wacht op uw antwoord.",
  "notice.intro.cancelled": "Een klant heeft online een boeking geannuleerd.",
  "notice.intro.not_cancelled":
    "Een klant wilde online een boeking annuleren. Voordat dat kon gebeuren, is de boeking gewijzigd of kon die niet meer worden geannuleerd. De boeking blijft dus staan.",
  "notice.intro.moved": "Een klant heeft online een boeking verplaatst.",
  "notice.intro.move_requested":
    "Een klant heeft gevraagd een boeking te verplaatsen. Keur dit goed of wijs het af in uw Wix-agenda.",
  "notice.label.customer": "Klant",
  "notice.label.reason": "Reden",
  "notice.label.fee": "Annuleringskosten",
  "notice.label.phone": "Telefoon",
  "notice.label.state": "Status",
  "notice.label.booking": "Boeking",
  "notice.label.link": "Link",
  "notice.reason.time_does_not_suit": "De tijd komt niet uit",
  "notice.reason.ill": "Ziek",
  "notice.reason.found_something_else": "Iets anders gevonden",
  "notice.reason.too_expensive": "Te duur",
  "notice.reason.no_longer_needed": "Niet meer nodig",
  "notice.reason.other": "Een andere reden",
  "notice.fee.accepted": "{amount}, door de klant geaccepteerd",
  "notice.fee.unknown": "Niet bekend: de klant is verteld dat ze kunnen gelden",
  "notice.own_link": "de eigen link van de boeking van Wix",
  "notice.customers_place": "Op het adres van de klant",
  "notice.in_calendar": "Dit staat al in uw Wix-agenda.",
  "notice.refund": "Met deze annulering is niets terugbetaald. Een eventuele terugbetaling doet u zelf.",
  "notice.reply": "Een antwoord op dit bericht gaat naar de klant.",
  "notice.text.subject": "Sms van een klant: {service}",
  "notice.text.subject_cancel": "CANCEL per sms: {service}",
  "notice.text.subject_unnamed": "Sms van {phone}",
  "notice.text.preview": "Een sms verandert niets in Wix.",
  "notice.text.intro": "Een klant heeft geantwoord op een sms over een boeking.",
  "notice.text.intro_cancel": "Een klant heeft CANCEL geantwoord op een sms over een boeking.",
  "notice.text.intro_stranger": "Er kwam een sms van een nummer waar er nooit een naartoe is gestuurd.",
  "notice.text.wrote": "Wat er stond",
  "notice.text.media": "Er zaten afbeeldingen of bestanden bij, die hier niet te zien zijn.",
  "notice.text.stands": "In Wix is niets veranderd: de boeking staat nog zoals hierboven.",
  "notice.text.unchanged": "In Wix is niets veranderd.",
  "notice.text.being_cancelled":
    "De klant heeft de boeking al online geannuleerd. Dat gaat binnen enkele minuten in.",
  "notice.text.no_booking": "Bij dit nummer hoort geen boeking, en er is niet geantwoord.",
  "notice.text.unread":
    "De boeking kon niet uit Wix worden gelezen, dus hier staat alleen het kenmerk. De klant heeft geen antwoord gekregen.",
  "notice.text.opted_out": "De klant krijgt geen sms’jes meer.",
  "notice.text.believes": "Waarschijnlijk denkt de klant dat de boeking is geannuleerd.",
  "notice.text.answered":
    "De klant is per e-mail verteld dat een sms niets verandert, met een link naar de boeking.",
  "notice.text.unreachable":
    "De klant kon niet worden beantwoord: er is geen werkend e-mailadres bekend. Bel de klant, alstublieft.",
  "notice.text.button": "Wix-agenda openen",
  "notice.text.why": "U krijgt dit bericht omdat klanten kunnen antwoorden op sms’jes over hun boekingen.",
  "notice.why": "U krijgt dit bericht omdat klanten hun boekingen online kunnen beheren.",

  // --- Text messages: as short as can be, for all of one has room for 160 letters with the link's 50
  "sms.what.both": "{service} bij {business}",
  "sms.what.booking_at": "Uw boeking bij {business}",
  "sms.what.booking": "Uw boeking",
  "sms.head": "{what}: {when}",
  "sms.people": "{text}, {count, plural, one {# persoon} other {# personen}}",
  "sms.fee": "{text}, kosten {amount}",
  "sms.standing.pending": "{text}, nog niet bevestigd",
  "sms.standing.waiting_list": "{text}, op de wachtlijst",
  "sms.standing.unfinished": "{text}, nog niet afgerond",
  "sms.standing.called_off": "{text}, niet meer geboekt",
  "sms.greeting": "Dag {name}! {text}",
  "sms.cancelled": "Geannuleerd: {what}, {when}",
  "sms.not_cancelled": "Niet geannuleerd: {what}, {when}",
  "sms.moved": "Verplaatst: {what} naar {when}",
  "sms.moved_from": "Verplaatst: {what} van {from} naar {when}",
  "sms.move_requested": "Verplaatsing aangevraagd: {what} naar {when}",
  "sms.move_requested_from": "Verplaatsing aangevraagd: {what} van {from} naar {when}",
  "sms.link.cancel_and_move": "Verplaats/annuleer:",
  "sms.link.cancel": "Bekijk/annuleer:",
  "sms.link.move": "Bekijk/verplaats:",
  "sms.link.look": "Bekijk:",
  "sms.link_until.cancel_and_move": "Verplaats/annuleer tot {moment}:",
  "sms.link_until.cancel": "Bekijk/annuleer tot {moment}:",
  "sms.link_until.move": "Bekijk/verplaats tot {moment}:",
  "sms.questions": "Vragen? {phone}",
  "sms.not_you": "Niet door u? {phone}",
  "sms.not_you_unnamed": "Niet door u? Laat het weten.",

  // --- Choosing another time
  "picker.title": "Kies een nieuwe tijd",
  "picker.title_range": "Kies een nieuwe tijd, {range}",
  "picker.title_lost": "Niet meer vrij: kies een andere tijd",
  "picker.nearest": "Het dichtst bij uw huidige tijd",
  "picker.nearest_lost": "Dichtstbijzijnde vrije tijden",
  "picker.staff": "Medewerkers",
  "picker.anyone": "Iedereen",
  "picker.part": "Dagdeel",
  "picker.part.any": "Hele dag",
  "picker.part.morning": "Ochtend",
  "picker.part.afternoon": "Middag",
  "picker.part.evening": "Avond",
  "picker.calendar": "Kies in de kalender",
  "picker.day_free": "{day}, {count, plural, one {# vrije tijd} other {# vrije tijden}}",
  "picker.clock": "Alle tijden: {clock}",
  "picker.place": "Plaats: {place}",
  "picker.jump": "Ga naar een dag",
  "picker.days": "Dagen",
  "picker.days_again": "Dagen, nogmaals",
  "picker.earlier": "Eerder",
  "picker.later": "Later",
  "picker.look_before": "Zoek vóór {day}",
  "picker.look_after": "Zoek na {day}",
  "picker.skipped.later":
    "Van {first} tot en met {last} is niets vrij. Dit zijn de eerstvolgende vrije tijden.",
  "picker.skipped.earlier":
    "Van {first} tot en met {last} en kort daarna is niets vrij. Dit zijn de laatste vrije tijden ervoor.",
  "picker.none":
    "{part, select, morning {Van {first} tot en met {last} is ’s ochtends niets vrij.} afternoon {Van {first} tot en met {last} is ’s middags niets vrij.} evening {Van {first} tot en met {last} is ’s avonds niets vrij.} other {Van {first} tot en met {last} is niets vrij.}}",
  "picker.everyone": "Bekijk de tijden van iedereen",
  "picker.whole_day": "Bekijk de tijden van de hele dag",
  "picker.keep": "Laat het zoals het is",
  "picker.room": "{count, plural, =1 {Laatste plek} one {Nog # plek} other {Nog # plekken}}",
  "picker.room_plenty": "Genoeg plek",
  "picker.spoken.staff": "{day}, met {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, met {staff}, {place}",
  "picker.problem.not_a_day": "Die datum bestaat niet. Dit zijn de tijden rond uw boeking.",
  "picker.problem.too_far": "Dat is meer dan een jaar vooruit. Dit zijn de tijden rond uw boeking.",
  "picker.problem.not_a_month": "Die maand bestaat niet. Dit zijn de tijden rond uw boeking.",
  "picker.problem.not_a_part": "Op dat dagdeel kunt u niet zoeken. Dit zijn alle tijden.",
  "picker.problem.not_in_team": "Die persoon hoort niet bij het team. Dit zijn andere tijden.",
} as const satisfies Catalogue;
