import type { Catalogue } from "./catalogue.ts";

/** French. The space before a colon or a question mark does not break, and is the one that every font has. */
export const FR = {
  // --- Around every page
  "page.questions": "Des questions\u00A0?",
  "page.preview_title": "Votre réservation",
  "page.preview_text": "Consultez, déplacez ou annulez votre réservation en ligne.",
  "page.see_booking": "Voir votre réservation",
  "page.try_again": "Réessayer",
  "page.find_booking": "Retrouver votre réservation",
  "page.language": "Langue\u00A0: {language}",
  "contact.call_or_write": "Appelez {business} au {phone} ou écrivez à {email}.",
  "contact.call": "Appelez {business} au {phone}.",
  "contact.write": "Écrivez à {business} à l’adresse {email}.",
  "contact.as_booked": "Veuillez contacter {business} par le même moyen que pour réserver.",
  "contact.the_business": "l’établissement",

  // --- The booking's card, on most pages
  "card.your_visit": "Votre rendez-vous",
  "card.state.confirmed": "Confirmée",
  "card.state.unfinished": "Non finalisée",
  "card.state.pending": "En attente de confirmation",
  "card.state.waiting_list": "Liste d’attente",
  "card.state.declined": "Refusée",
  "card.state.cancelled": "Annulée",
  "card.state.running": "En cours",
  "card.state.past": "Passée",
  "card.state.unknown": "Voir ci-dessous",
  "card.with": "Avec",
  "card.for": "Pour",
  "card.where": "Lieu",
  "card.price": "Prix",
  "card.payment": "Paiement",
  "card.people": "{count, plural, one {# personne} many {# de personnes} other {# personnes}}",
  "card.with_staff": "Avec {staff}",
  "card.online": "En ligne",
  "card.at_your_address": "À votre adresse",
  "card.free": "Gratuit",
  "card.each": "{amount} par personne",
  "card.from": "À partir de {amount}",
  "card.paid.not_paid": "Pas encore payé",
  "card.paid.paid": "Payé",
  "card.paid.partially_paid": "Payé en partie",
  "card.paid.refunded": "Remboursé",
  "card.paid.failed": "Échec du paiement",
  "card.now": "Actuellement\u00A0: {moment}",
  "card.now_with": "Actuellement\u00A0: {moment} avec {staff}",
  "policy.title": "Conditions de réservation",

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "heure locale à {city}",
  "clock.yours": "votre heure locale à {city} ({offset})",
  "clock.yours_unnamed": "votre heure locale ({offset})",
  "clock.there": "{time} à {city} ({offset})",
  "clock.there_unnamed": "{time} là où se trouve l’établissement ({offset})",
  "clock.there_other_day": "Là-bas, c’est le {day}.",
  "clock.comes_twice":
    "Cette nuit-là, on change d’heure et cette heure-ci revient deux fois. C’est l’agenda de l’établissement qui détermine laquelle des deux est la bonne.",
  "clock.length.minutes": "{minutes, plural, one {# minute} many {# de minutes} other {# minutes}}",
  "clock.length.hours": "{hours, plural, one {# heure} many {# d’heures} other {# heures}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# heure} many {# d’heures} other {# heures}} {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}",
  "clock.first_session": "Première séance\u00A0: {day}",
  "clock.last_session": "Fin de la dernière séance\u00A0: {day} à {time}",
  "clock.change": "Ce n’est pas votre fuseau horaire\u00A0? Changez-le",
  "clock.choose.title": "Choisissez votre fuseau horaire",
  "clock.choose.lead":
    "Toutes les heures de cette réservation seront alors indiquées dans ce fuseau, y compris dans les messages.",
  "clock.choose.label": "Fuseau horaire",
  "clock.choose.venue": "Celui de l’établissement\u00A0: {city} ({offset})",
  "clock.choose.venue_unnamed": "Celui de l’établissement ({offset})",
  "clock.part.africa": "Afrique",
  "clock.part.america": "Amérique",
  "clock.part.antarctica": "Antarctique",
  "clock.part.asia": "Asie",
  "clock.part.europe": "Europe",
  "clock.part.oceania": "Australie et Pacifique",
  "clock.choose.hint": "Les décalages par rapport à l’heure GMT sont ceux du jour de votre réservation.",
  "clock.choose.submit": "Utiliser ce fuseau",
  "clock.choose.unknown": "Veuillez choisir l’un des fuseaux horaires de la liste. Rien n’a été modifié.",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "Votre réservation est confirmée",
  "booking.headline.unfinished": "Cette réservation n’est pas finalisée",
  "booking.headline.pending": "En attente de confirmation",
  "booking.headline.waiting_list": "Vous êtes sur la liste d’attente",
  "booking.headline.declined": "Cette réservation a été refusée",
  "booking.headline.cancelled": "Cette réservation est annulée",
  "booking.headline.running": "C’est en ce moment",
  "booking.headline.past": "Ce rendez-vous est passé",
  "booking.headline.unknown": "Votre réservation",
  "booking.headline.moved": "Votre réservation a été déplacée",
  "booking.course.confirmed": "Votre place dans ce cours est réservée",
  "booking.course.running": "Ce cours a débuté",
  "booking.course.past": "Ce cours est terminé",
  "booking.lead.unfinished":
    "La réservation ou le paiement n’a pas été finalisé\u00A0: la place n’est peut-être pas encore à vous.",
  "booking.lead.pending":
    "Votre demande est bien arrivée. Rien n’est sûr tant que l’établissement ne l’a pas acceptée.",
  "booking.lead.waiting_list":
    "Il n’y a pas encore de place. L’établissement vous préviendra s’il s’en libère une.",
  "booking.lead.declined": "L’établissement n’a pas pu l’accepter. Rien n’aura lieu à cette heure-là.",
  "booking.lead.running": "Cela a déjà commencé.",
  "booking.lead.unknown":
    "Le système de réservation lui attribue un statut que nous ne connaissons pas encore.",
  "booking.story.cancelled_here":
    "C’est fait\u00A0: vous l’avez annulée le {moment}. Vous n’avez pas besoin de venir.",
  "booking.story.cancelled_elsewhere":
    "Elle a été annulée, mais pas depuis cette page. Si vous ne l’avez pas demandé, veuillez contacter {business}.",
  "booking.story.cancelled_elsewhere_at":
    "Elle a été annulée le {moment}, mais pas depuis cette page. Si vous ne l’avez pas demandé, veuillez contacter {business}.",
  "booking.story.moved_here":
    "C’est fait\u00A0: elle était prévue le {from}. Vous l’avez déplacée le {moment}.",
  "booking.story.moved_elsewhere":
    "Elle était prévue le {from} et a été déplacée, mais pas depuis cette page. Si le nouvel horaire ne vous convient pas, veuillez contacter {business}.",
  "booking.package": "Elle fait partie d’un forfait. Ce que vous faites ici ne modifie que cette partie.",
  "booking.was_wrong": "Quelque chose n’allait pas\u00A0?",
  "booking.another_time": "Vous souhaitez un autre horaire\u00A0?",

  // --- What the customer may do, and until when
  "options.title": "Un imprévu\u00A0?",
  "options.title_refused": "Besoin d’un changement\u00A0?",
  "options.move": "Changer d’horaire",
  "options.cancel": "Annuler la réservation",
  "options.move_until": "Selon les conditions de réservation, vous pouvez la déplacer jusqu’au {moment}.",
  "options.move_until_begin":
    "Selon les conditions de réservation, vous pouvez la déplacer jusqu’à l’heure du début.",
  "options.cancel_until": "Selon les conditions de réservation, vous pouvez l’annuler jusqu’au {moment}.",
  "options.cancel_until_begin":
    "Selon les conditions de réservation, vous pouvez l’annuler jusqu’à l’heure du début.",
  "options.both_until":
    "Selon les conditions de réservation, vous pouvez la déplacer ou l’annuler jusqu’au {moment}.",
  "options.both_until_begin":
    "Selon les conditions de réservation, vous pouvez la déplacer ou l’annuler jusqu’à l’heure du début.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {Cette réservation est déjà annulée.} reschedule {Une réservation annulée ne peut pas être déplacée.} other {Une réservation annulée ne peut être ni déplacée ni annulée.}}",
  "refusal.declined":
    "{action, select, cancel {Elle a été refusée\u00A0: il n’y a rien à annuler.} reschedule {Une réservation refusée ne peut pas être déplacée.} other {Une réservation refusée ne peut être ni déplacée ni annulée.}}",
  "refusal.over":
    "{action, select, cancel {Elle est passée\u00A0: il n’est plus possible de l’annuler.} reschedule {Elle est passée\u00A0: il n’est plus possible de la déplacer.} other {Elle est passée\u00A0: il n’est plus possible de la déplacer ni de l’annuler.}}",
  "refusal.begun":
    "{action, select, cancel {Cela a déjà commencé\u00A0: il n’est plus possible de l’annuler en ligne.} reschedule {Cela a déjà commencé\u00A0: il n’est plus possible de la déplacer en ligne.} other {Cela a déjà commencé\u00A0: il n’est plus possible de la déplacer ni de l’annuler en ligne.}}",
  "refusal.waiting_list":
    "{action, select, cancel {Une place sur la liste d’attente ne peut pas être annulée ici.} reschedule {Une place sur la liste d’attente ne peut pas être déplacée ici.} other {Une place sur la liste d’attente ne peut être ni déplacée ni annulée ici.}}",
  "refusal.course": "Un cours ne peut pas être déplacé\u00A0: ses séances forment un tout.",
  "refusal.package":
    "{action, select, cancel {Elle fait partie d’un forfait\u00A0: elle ne peut pas être annulée en ligne séparément.} reschedule {Elle fait partie d’un forfait\u00A0: elle ne peut pas être déplacée en ligne séparément.} other {Elle fait partie d’un forfait\u00A0: elle ne peut être ni déplacée ni annulée en ligne séparément.}}",
  "refusal.too_late":
    "{action, select, cancel {Il est trop tard pour l’annuler en ligne.} reschedule {Il est trop tard pour la déplacer en ligne.} other {Il est trop tard pour la déplacer ou l’annuler en ligne.}}",
  "refusal.too_late_since":
    "{action, select, cancel {Il est trop tard pour l’annuler en ligne. C’était possible jusqu’au {ended}.} reschedule {Il est trop tard pour la déplacer en ligne. C’était possible jusqu’au {ended}.} other {Il est trop tard pour la déplacer ou l’annuler en ligne. C’était possible jusqu’au {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {L’annulation en ligne n’est pas proposée pour cette prestation.} reschedule {Le changement d’horaire en ligne n’est pas proposé pour cette prestation.} other {Le changement d’horaire et l’annulation en ligne ne sont pas proposés pour cette prestation.}}",
  "refusal.members_only":
    "{action, select, cancel {Pour l’annuler, vous devez vous connecter sur le site où vous avez réservé.} reschedule {Pour la déplacer, vous devez vous connecter sur le site où vous avez réservé.} other {Pour la déplacer ou l’annuler, vous devez vous connecter sur le site où vous avez réservé.}}",
  "refusal.service_gone":
    "{action, select, cancel {Cette prestation n’est plus proposée\u00A0: la réservation ne peut pas être annulée en ligne.} reschedule {Cette prestation n’est plus proposée\u00A0: la réservation ne peut pas être déplacée en ligne.} other {Cette prestation n’est plus proposée\u00A0: la réservation ne peut être ni déplacée ni annulée en ligne.}}",
  "refusal.unexplained":
    "{action, select, cancel {Cette réservation ne peut pas être annulée en ligne.} reschedule {Cette réservation ne peut pas être déplacée en ligne.} other {Cette réservation ne peut être ni déplacée ni annulée en ligne.}}",
  "refusal.title.cancel": "Impossible de l’annuler ici",
  "refusal.title.reschedule": "Impossible de la déplacer ici",
  "refusal.unchanged": "Rien n’a été modifié.",
  "refusal.instead.cancel": "Plutôt l’annuler",
  "refusal.instead.reschedule": "Plutôt changer d’horaire",

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "Annuler votre réservation\u00A0?",
  "cancel.choice.keep": "Garder ma réservation",
  "cancel.choice.cancel": "L’annuler",
  "cancel.title_again": "À revoir\u00A0: l’annulation de votre réservation",
  "cancel.cost": "Ce que cela coûte",
  "cancel.fee.none": "En ce moment, l’annulation est sans frais.",
  "cancel.fee.due": "En ce moment, des frais d’annulation de {amount} s’appliquent.",
  "cancel.fee.unavailable":
    "Les frais d’annulation n’ont pas pu être calculés à l’instant\u00A0: il se peut qu’il y en ait. Si vous préférez le savoir avant, posez la question.",
  "cancel.paid":
    "L’annulation ici ne vous rembourse pas ce que vous avez payé. C’est {business} qui en décide.",
  "cancel.result.fee": "Vous avez accepté des frais d’annulation de {amount}.",
  "cancel.reason.question": "Pour quelle raison\u00A0? La réponse est facultative.",
  "cancel.reason.time_does_not_suit": "L’horaire ne me convient pas",
  "cancel.reason.ill": "Je suis malade",
  "cancel.reason.found_something_else": "J’ai trouvé autre chose",
  "cancel.reason.too_expensive": "C’est trop cher",
  "cancel.reason.no_longer_needed": "Je n’en ai plus besoin",
  "cancel.reason.other": "Une autre raison",
  "cancel.rescue.move": "Un autre horaire vous conviendra peut-être mieux.",
  "cancel.rescue.see_times": "Voir d’autres horaires",
  "cancel.rescue.ask_for_time":
    "Il y a peut-être un horaire qui vous convient mieux. Vous pouvez poser la question avant d’annuler.",
  "cancel.rescue.ill":
    "Bon rétablissement. Si une date ultérieure vous arrange, vous pouvez poser la question avant d’annuler.",
  "cancel.rescue.too_expensive":
    "Il y a peut-être une formule moins chère. Vous pouvez poser la question avant d’annuler.",
  "cancel.rescue.tell": "Si quelque chose ne vous a pas convenu, n’hésitez pas à le dire à {business}.",
  "cancel.final": "Une réservation annulée ne peut pas être rétablie ici.",
  "cancel.undo":
    "Vous avez {duration} pour changer d’avis. Ensuite, une réservation annulée ne peut plus être rétablie ici.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "Votre réservation sera annulée à {time}",
  "held.lead": "D’ici là, vous pouvez encore la garder.",
  "held.time_left": "Temps restant",
  "held.keep": "Garder ma réservation",
  "held.now": "L’annuler maintenant",
  "held.look": "Voir où elle en est",
  "held.due.title": "Votre réservation est en cours d’annulation",
  "held.due.lead": "Cela prend un instant. Avant toute autre chose, regardez où elle en est.",
  "held.kept": "Vous avez gardé votre réservation\u00A0: vous avez retiré l’annulation le {moment}.",
  "held.too_late": "Il était trop tard pour la garder\u00A0: votre réservation était déjà annulée.",
  "held.not_cancelled.stale":
    "Votre réservation n’a pas été annulée\u00A0: elle a été modifiée alors que l’annulation était en attente. Veuillez regarder où elle en est.",
  "held.not_cancelled.not_allowed":
    "Votre réservation n’a pas été annulée\u00A0: le moment venu, le système de réservation ne le permettait plus.",
  "held.not_cancelled.token_invalid":
    "Votre réservation n’a pas été annulée\u00A0: le lien avec lequel vous l’aviez demandé a été retiré.",
  "held.not_cancelled.unavailable":
    "Votre réservation n’a pas été annulée\u00A0: le système de réservation était injoignable.",
  "held.not_cancelled.unconfirmed":
    "Le système de réservation a reçu votre annulation, mais n’a pas répondu. Il se peut que votre réservation soit annulée, ou non.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "Que souhaitez-vous faire\u00A0?",
  "choose.one": "Choisissez l’une des deux réponses.",
  "choose.continue": "Continuer",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "D’abord une question sur votre réservation",
  "ask.question": "À quelle heure commence actuellement votre réservation\u00A0?",
  "ask.hint":
    "Saisissez l’heure telle qu’elle figure sur cette page. Les programmes qui vérifient les liens appuient aussi sur les boutons\u00A0; votre réponse montre que vous n’en êtes pas un.",
  "ask.first": "Rien n’a encore été modifié. Veuillez répondre à la question ci-dessous.",
  "ask.wrong":
    "Votre réservation ne commence pas à cette heure-là\u00A0: rien n’a été modifié. Veuillez vérifier encore une fois.",
  "ask.stopped.title": "Rien n’a été modifié",
  "ask.stopped.what":
    "Trois réponses n’étaient pas l’heure à laquelle commence votre réservation\u00A0: cette page n’en accepte plus pendant dix minutes. Votre réservation est inchangée.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "Cette page est restée ouverte longtemps. Veuillez confirmer encore une fois.",
  "act.fee_rose":
    "L’annulation coûte maintenant plus cher que ce qu’indiquait cette page. Votre réservation n’a pas été annulée. Veuillez vérifier.",
  "act.changed.cancel":
    "Votre réservation a été modifiée alors que cette page était ouverte. Elle n’a pas été annulée. Veuillez vérifier.",
  "act.changed.reschedule":
    "Votre réservation a été modifiée alors que cette page était ouverte. Votre choix n’a pas été appliqué. Veuillez vérifier.",
  "act.moved.cancel":
    "Votre réservation a été déplacée du {from} au {to} alors que cette page était ouverte. Elle n’a pas été annulée. Veuillez vérifier.",
  "act.moved.reschedule":
    "Votre réservation a été déplacée du {from} au {to} alors que cette page était ouverte. Votre choix n’a pas été appliqué. Veuillez vérifier.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "Ajouter à mon agenda",
  "calendar.update": "Mettre à jour mon agenda",
  "calendar.remove": "La retirer de mon agenda",
  "calendar.moved": "Votre agenda indique peut-être encore l’ancien horaire.",
  "calendar.called_off": "Elle figure peut-être encore dans votre agenda.",
  "calendar.elsewhere": "Google Agenda ou Outlook",
  "calendar.google": "Ajouter à Google Agenda",
  "calendar.outlook": "Ajouter à Outlook",
  "calendar.hint":
    "Une entrée créée avec l’un de ces deux liens ne suit pas d’elle-même les changements de votre réservation. Le fichier ci-dessus et celui de nos messages mettent à jour l’entrée qu’ils ont créée.",
  "calendar.change_by_hand":
    "Une entrée créée avec le lien Google ou Outlook doit y être modifiée à la main.",
  "calendar.filename": "reservation.ics",
  "calendar.first_session": "Première séance\u00A0: {service}",
  "calendar.last_session": "Le cours comprend plusieurs séances. La dernière a lieu le {day}.",
  "calendar.page": "Votre réservation, toujours à jour\u00A0: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Retrouver votre réservation",
  "find.title_again": "À vérifier\u00A0: retrouver votre réservation",
  "find.intro.email_or_phone":
    "Saisissez l’adresse électronique ou le numéro de mobile avec lequel vous avez réservé. Nous y enverrons un lien pour chaque réservation à venir.",
  "find.intro.email":
    "Saisissez l’adresse électronique avec laquelle vous avez réservé. Nous y enverrons un lien pour chaque réservation à venir.",
  "find.intro.phone":
    "Saisissez le numéro de mobile avec lequel vous avez réservé. Nous y enverrons un lien pour chaque réservation à venir.",
  "find.email": "Adresse électronique",
  "find.phone": "Numéro de mobile",
  "find.or": "ou",
  "find.submit": "M’envoyer mes liens",
  "find.problem.nothing.email_or_phone": "Saisissez votre adresse électronique ou votre numéro de mobile.",
  "find.problem.nothing.email": "Saisissez votre adresse électronique.",
  "find.problem.nothing.phone": "Saisissez votre numéro de mobile.",
  "find.problem.email":
    "Nous ne pouvons rien envoyer à cette adresse électronique. Vérifiez qu’elle est complète, comme nom@example.com.",
  "find.problem.phone":
    "Nous ne pouvons rien envoyer à ce numéro. Vérifiez que c’est le numéro de mobile complet, sans numéro de poste.",
  "find.problem.phone_country": "Saisissez le numéro avec l’indicatif du pays, en commençant par +.",
  "find.sent.title": "Consultez vos messages",
  "find.sent.lead":
    "Si nous connaissons ce que vous avez saisi, les liens vers vos réservations à venir sont en route.",
  "find.sent.limits":
    "Vous recevez un lien pour chacune de vos cinq prochaines réservations au plus. Nous n’en envoyons que quelques fois par heure\u00A0: redemander ne les fait pas arriver plus vite.",
  "find.sent.nothing_came": "Rien après cinq minutes\u00A0? Regardez aussi dans vos courriers indésirables.",
  "find.sent.again": "Essayer une autre adresse ou un autre numéro",

  // --- Old and new time side by side, before moving
  "move.title": "À confirmer\u00A0: le nouvel horaire de votre réservation",
  "move.title_again": "À revoir\u00A0: le nouvel horaire de votre réservation",
  "move.heading": "Déplacer votre réservation\u00A0?",
  "move.old": "Horaire actuel",
  "move.new": "Nouvel horaire",
  "move.with_anyone": "Avec une personne disponible",
  "move.approval": "Il se peut que l’établissement doive confirmer le nouvel horaire.",
  "move.ends.both":
    "Le nouvel horaire est trop proche\u00A0: la réservation ne pourra plus être ni déplacée ni annulée ici.",
  "move.ends.cancel":
    "Le nouvel horaire est trop proche\u00A0: la réservation ne pourra plus être annulée ici.",
  "move.ends.reschedule":
    "Le nouvel horaire est trop proche\u00A0: la réservation ne pourra plus être déplacée ici.",
  "move.submit": "Déplacer",
  "move.other_time": "Choisir un autre horaire",
  "move.keep": "Ne rien changer",
  "move.not_yet_yours":
    "Le nouvel horaire est à vous une fois la réservation déplacée. D’ici là, quelqu’un d’autre peut le prendre, et vous gardez l’ancien.",
  "move.no_such_time": "Cet horaire ne peut pas être choisi. Veuillez en prendre un parmi ceux-ci.",
  "move.time_lost": "Cet horaire n’est plus libre. Votre réservation est inchangée.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "C’est encore en cours",
  "outcome.in_progress.what":
    "{action, select, cancel {Votre réservation est en cours d’annulation.} other {Votre réservation est en train d’être déplacée.}}",
  "outcome.in_progress.next": "Regardez dans un instant où elle en est. Merci de ne pas renvoyer la demande.",
  "outcome.unconfirmed.title": "Nous ne le savons pas encore",
  "outcome.unconfirmed.what":
    "{action, select, cancel {Le système de réservation a reçu la demande, mais n’a pas répondu. Il se peut que votre réservation soit annulée, ou non.} other {Le système de réservation a reçu la demande, mais n’a pas répondu. Il se peut que votre réservation soit déplacée, ou non.}}",
  "outcome.unconfirmed.next":
    "Regardez dans une minute où elle en est\u00A0: la page affiche toujours l’état actuel.",
  "outcome.unavailable.title": "Système de réservation injoignable",
  "outcome.unavailable.what":
    "{action, select, cancel {Votre réservation n’a pas été annulée. Elle est telle qu’avant.} other {Votre réservation n’a pas été déplacée. Elle est telle qu’avant.}}",
  "outcome.unavailable.next": "Veuillez réessayer dans une minute.",
  "outcome.throttled.title": "Forte affluence en ce moment",
  "outcome.throttled.what":
    "{action, select, cancel {Le système de réservation nous demande de patienter. Votre réservation n’a pas été annulée.} other {Le système de réservation nous demande de patienter. Votre réservation n’a pas été déplacée.}}",
  "outcome.throttled.next": "Veuillez réessayer dans une minute.",
  "outcome.form_invalid.title": "Veuillez recommencer",
  "outcome.form_invalid.what":
    "{action, select, cancel {Ce formulaire n’est pas utilisable. Votre réservation n’a pas été annulée.} other {Ce formulaire n’est pas utilisable. Votre réservation n’a pas été déplacée.}}",
  "outcome.form_invalid.next": "Recommencez depuis votre réservation.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Page introuvable",
  "problem.not_found.what": "Il n’y a rien à cette adresse. Il manque peut-être un caractère au lien.",
  "problem.not_found.next": "Ouvrez à nouveau le lien de votre message, ou demandez-en un nouveau.",
  "problem.link_expired.title": "Ce lien a expiré",
  "problem.link_expired.what": "Il concernait une réservation passée. Rien n’a été modifié.",
  "problem.link_expired.next": "Si vous avez besoin de quoi que ce soit à son sujet, contactez-nous.",
  "problem.link_revoked.title": "Ce lien a été remplacé",
  "problem.link_revoked.what": "Il n’ouvre plus la réservation. Rien n’a été modifié.",
  "problem.link_revoked.next": "Cherchez un message plus récent avec un lien plus récent, ou demandez-en un.",
  "problem.link_dead.title": "Ce lien ne fonctionne plus",
  "problem.link_dead.what": "Il ne permet plus d’ouvrir la réservation. Votre passage ici n’a rien modifié.",
  "problem.link_dead.next": "Demandez un nouveau lien.",
  "problem.booking_gone.title": "Cette réservation n’existe plus",
  "problem.booking_gone.what": "Elle a été supprimée du système de réservation.",
  "problem.booking_gone.next": "Si vous ne vous y attendiez pas, contactez-nous.",
  "problem.method_not_allowed.title": "Cela ne fonctionne pas ici",
  "problem.method_not_allowed.what":
    "Cette adresse ne peut pas être utilisée de cette façon. Rien n’a été modifié.",
  "problem.method_not_allowed.next": "Revenez en arrière et réessayez depuis la page.",
  "problem.cross_site.title": "Veuillez rouvrir votre lien",
  "problem.cross_site.what":
    "La demande venait d’un autre site\u00A0: elle n’a pas été exécutée. Rien n’a été modifié.",
  "problem.cross_site.next": "Ouvrez le lien de votre message et réessayez depuis là.",
  "problem.too_large.title": "C’était trop",
  "problem.too_large.what": "Le formulaire était plus gros que permis. Rien n’a été modifié.",
  "problem.too_large.next": "Ouvrez le lien de votre message et réessayez depuis là.",
  "problem.too_slow.title": "C’était trop long",
  "problem.too_slow.what": "Le formulaire n’est pas arrivé en entier. Rien n’a été modifié.",
  "problem.too_slow.next": "Ouvrez le lien de votre message et réessayez depuis là.",
  "problem.wix_unavailable.title": "Système de réservation injoignable",
  "problem.wix_unavailable.what": "Votre réservation est telle qu’avant\u00A0: rien n’a été modifié.",
  "problem.wix_unavailable.next": "Veuillez réessayer dans une minute.",
  "problem.wix_throttled.title": "Forte affluence en ce moment",
  "problem.wix_throttled.what":
    "Le système de réservation nous demande de patienter. Votre réservation est telle qu’avant\u00A0: rien n’a été modifié.",
  "problem.wix_throttled.next": "Veuillez réessayer dans une minute.",
  "problem.database_unavailable.title": "C’est impossible pour le moment",
  "problem.database_unavailable.what":
    "Nos données sont momentanément inaccessibles. Votre réservation elle-même est conservée ailleurs, en lieu sûr.",
  "problem.database_unavailable.next":
    "Rouvrez votre lien dans une minute\u00A0: il montre où en est votre réservation.",
  "problem.internal.title": "Un problème est survenu",
  "problem.internal.what": "L’erreur vient de nous, et elle a été enregistrée.",
  "problem.internal.next": "Veuillez rouvrir votre réservation pour voir où elle en est.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  "mail.lead": "{words}\u00A0:",
  "mail.subject.confirmed": "Votre réservation\u00A0: {service}, {day} à {time}",
  "mail.subject.pending": "Votre demande de réservation\u00A0: {service}, {day} à {time}",
  "mail.subject.waiting_list": "Votre place sur la liste d’attente\u00A0: {service}, {day} à {time}",
  "mail.subject.unfinished": "Votre réservation n’est pas finalisée\u00A0: {service}, {day} à {time}",
  "mail.subject.called_off": "Réservation plus valable\u00A0: {service}, {day} à {time}",
  "mail.subject.cancelled": "Réservation annulée\u00A0: {service}, {day} à {time}",
  "mail.subject.not_cancelled": "Réservation non annulée\u00A0: {service}, {day} à {time}",
  "mail.subject.moved": "Réservation déplacée\u00A0: {service}, désormais {day} à {time}",
  "mail.subject.move_requested": "Changement demandé\u00A0: {service}, {day} à {time}",
  "mail.preview.cancel_and_move": "Consultez-la, déplacez-la ou annulez-la en ligne. Sans compte.",
  "mail.preview.cancel": "Consultez-la ou annulez-la en ligne. Sans compte.",
  "mail.preview.cancel_course": "Consultez-la ou libérez votre place en ligne. Sans compte.",
  "mail.preview.move": "Consultez-la ou déplacez-la en ligne. Sans compte.",
  "mail.preview.look": "Consultez-la en ligne. Sans compte.",
  "mail.preview.uncertain": "Rien n’est encore sûr. Vous pouvez voir en ligne où elle en est.",
  "mail.preview.move_requested": "Vous avez demandé un nouvel horaire. Il n’est pas encore confirmé.",
  "mail.greeting": "Bonjour {name},",
  "mail.greeting_unnamed": "Bonjour,",
  "mail.intro.confirmed": "Voici votre réservation chez {business}.",
  "mail.intro.confirmed_unnamed": "Voici votre réservation.",
  "mail.intro.pending": "Voici votre demande de réservation.",
  "mail.intro.waiting_list": "Voici votre place sur la liste d’attente.",
  "mail.intro.unfinished": "Voici votre réservation. Elle n’est pas encore finalisée.",
  "mail.intro.called_off": "Cette réservation n’est plus valable.",
  "mail.intro.cancelled": "Votre réservation chez {business} est annulée.",
  "mail.intro.cancelled_unnamed": "Votre réservation est annulée.",
  "mail.intro.not_cancelled":
    "Vous avez demandé l’annulation de cette réservation. Avant que ce soit fait, elle a été modifiée ou ne pouvait plus être annulée\u00A0: elle est donc maintenue.",
  "mail.intro.moved": "Votre réservation chez {business} a un nouvel horaire.",
  "mail.intro.moved_unnamed": "Votre réservation a un nouvel horaire.",
  "mail.intro.move_requested": "Vous avez demandé à déplacer votre réservation.",
  "mail.label.when": "Date",
  "mail.label.was": "Avant",
  "mail.label.now": "Désormais",
  "mail.label.requested": "Demandé",
  "mail.label.venue": "À {city}",
  "mail.label.ends": "Dernière séance",
  "mail.label.length": "Durée",
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "Début le {day} à {start}",
  "mail.clock.city": "{when} (heure locale à {city}, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (votre heure locale, {offset})",
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), un autre jour là-bas",
  "mail.note": "Un mot de la part de {business}",
  "mail.note_unnamed": "Un mot pour vous",
  "mail.may.cancel_and_move": "Un empêchement\u00A0? Vous pouvez la déplacer ou l’annuler en ligne.",
  "mail.may.cancel":
    "Un empêchement\u00A0? Vous pouvez l’annuler en ligne. Pour trouver un autre horaire, veuillez nous contacter.",
  "mail.may.cancel_course":
    "Un empêchement\u00A0? Vous pouvez annuler votre place en ligne. Un cours ne peut pas être déplacé à d’autres dates.",
  "mail.may.move":
    "Un empêchement\u00A0? Vous pouvez la déplacer en ligne. Pour l’annuler, veuillez nous contacter.",
  "mail.may.look":
    "Vous pouvez la consulter en ligne à tout moment. Pour la modifier, veuillez nous contacter.",
  "mail.until.both": "Vous pouvez la déplacer ou l’annuler jusqu’au {moment}.",
  "mail.until.each": "Vous pouvez la déplacer jusqu’au {move} et l’annuler jusqu’au {cancel}.",
  "mail.until.move": "Vous pouvez la déplacer jusqu’au {moment}.",
  "mail.until.cancel": "Vous pouvez l’annuler jusqu’au {moment}.",
  "mail.until.cancel_course": "Vous pouvez annuler votre place jusqu’au {moment}.",
  "mail.after_cancelled":
    "Pour les paiements et les frais, les conditions de l’établissement s’appliquent. Pour toute question à ce sujet ou pour réserver à nouveau, veuillez nous contacter.",
  "mail.answer.subject": "Votre réservation est toujours valable\u00A0: {service}",
  "mail.answer.wrote": "Vous nous avez écrit par SMS\u00A0: «\u00A0{text}\u00A0».",
  "mail.answer.wrote_nothing": "Vous nous avez envoyé un SMS.",
  "mail.answer.stands":
    "Un SMS ne permet ni d’annuler ni de déplacer une réservation\u00A0: la vôtre est toujours valable.",
  "mail.answer.opted_out":
    "Vous ne recevrez plus de SMS de notre part. Pour en recevoir à nouveau, répondez START à l’un d’eux.",
  "mail.button.cancel_and_move": "Déplacer ou annuler",
  "mail.button.cancel": "Consulter ou annuler",
  "mail.button.move": "Consulter ou déplacer",
  "mail.button.look": "Voir la réservation",
  "mail.button_fails": "Si le bouton ne fonctionne pas, ouvrez cette adresse\u00A0:",
  "mail.not_you": "Ce n’était pas vous, ou vous avez une question\u00A0? {reach}",
  "mail.reach.reply_or_call": "Répondez à ce message ou appelez le {phone}.",
  "mail.reach.reply": "Répondez à ce message.",
  "mail.reach.call": "Appelez le {phone}.",
  "mail.reach.as_booked": "Veuillez contacter l’établissement où vous avez réservé.",
  "mail.why": "Vous recevez ce message en raison d’une réservation chez {business}.",
  "mail.why_unnamed": "Vous recevez ce message en raison d’une réservation.",
  "mail.personal": "Le lien est personnel\u00A0: merci de ne pas le transmettre.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Effectué en ligne par le client.",
  "notice.preview.not_cancelled": "Elle est maintenue, mais le client n’en veut pas telle qu’elle était.",
  "notice.preview.move_requested": "Votre accord est nécessaire\u00A0: le client attend votre réponse.",
  "notice.intro.cancelled": "Un client a annulé une réservation en ligne.",
  "notice.intro.not_cancelled":
    "Un client a demandé l’annulation d’une réservation en ligne. Avant que ce soit fait, elle a été modifiée ou ne pouvait plus être annulée\u00A0: elle est donc maintenue.",
  "notice.intro.moved": "Un client a déplacé une réservation en ligne.",
  "notice.intro.move_requested":
    "Un client a demandé à déplacer une réservation. Veuillez l’accepter ou la refuser dans votre calendrier Wix.",
  "notice.label.customer": "Client",
  "notice.label.reason": "Raison",
  "notice.label.fee": "Frais d’annulation",
  "notice.label.phone": "Téléphone",
  "notice.label.state": "État",
  "notice.label.booking": "Réservation",
  "notice.label.link": "Lien",
  "notice.reason.time_does_not_suit": "L’horaire ne convient pas",
  "notice.reason.ill": "Maladie",
  "notice.reason.found_something_else": "A trouvé autre chose",
  "notice.reason.too_expensive": "Trop cher",
  "notice.reason.no_longer_needed": "N’en a plus besoin",
  "notice.reason.other": "Une autre raison",
  "notice.fee.accepted": "{amount}, acceptés par le client",
  "notice.fee.unknown": "Inconnus\u00A0: le client a été averti qu’il pouvait y en avoir",
  "notice.own_link": "le lien de Wix propre à la réservation",
  "notice.customers_place": "À l’adresse du client",
  "notice.in_calendar": "Votre calendrier Wix l’indique déjà.",
  "notice.refund":
    "Cette annulation n’a donné lieu à aucun remboursement. C’est à vous de rembourser, s’il y a lieu.",
  "notice.reply": "Une réponse à ce message parvient au client.",
  "notice.text.subject": "SMS d’un client\u00A0: {service}",
  "notice.text.subject_cancel": "CANCEL par SMS\u00A0: {service}",
  "notice.text.subject_unnamed": "SMS du {phone}",
  "notice.text.preview": "Un SMS ne change rien dans Wix.",
  "notice.text.intro": "Un client a répondu à un SMS concernant sa réservation.",
  "notice.text.intro_cancel": "Un client a répondu CANCEL à un SMS concernant sa réservation.",
  "notice.text.intro_stranger": "Un SMS est arrivé d’un numéro auquel aucun n’a jamais été envoyé.",
  "notice.text.wrote": "Texte reçu",
  "notice.text.media": "Des images ou des fichiers y étaient joints. Ils ne sont pas affichés ici.",
  "notice.text.stands":
    "Rien n’a changé dans Wix\u00A0: la réservation est toujours valable, comme indiqué ci-dessus.",
  "notice.text.unchanged": "Rien n’a changé dans Wix.",
  "notice.text.being_cancelled":
    "Le client l’a déjà annulée en ligne. L’annulation prend effet dans quelques minutes.",
  "notice.text.no_booking":
    "Aucune réservation ne correspond à ce numéro, et aucune réponse n’a été envoyée.",
  "notice.text.unread":
    "La réservation n’a pas pu être lue dans Wix\u00A0: seul son identifiant figure ici. Aucune réponse n’a été envoyée au client.",
  "notice.text.opted_out": "Le client ne recevra plus de SMS.",
  "notice.text.believes": "Le client croit sans doute que la réservation est annulée.",
  "notice.text.answered":
    "Le client a été informé par e-mail qu’un SMS ne change rien, avec un lien vers la réservation.",
  "notice.text.unreachable":
    "Il n’a pas été possible de répondre au client\u00A0: aucune adresse e-mail valable n’est enregistrée. Veuillez l’appeler.",
  "notice.text.button": "Ouvrir le calendrier Wix",
  "notice.text.why":
    "Vous recevez ce message parce que vos clients peuvent répondre aux SMS concernant leurs réservations.",
  "notice.why": "Vous recevez ce message parce que vos clients peuvent gérer leurs réservations en ligne.",

  // --- Text messages: as short as can be
  "sms.what.both": "{service} chez {business}",
  "sms.what.booking_at": "Réservation chez {business}",
  "sms.what.booking": "Votre réservation",
  "sms.head": "{what}\u00A0: {when}",
  "sms.people": "{text}, {count, plural, one {# personne} many {# de personnes} other {# personnes}}",
  "sms.fee": "{text}, frais {amount}",
  "sms.standing.pending": "{text}, à confirmer",
  "sms.standing.waiting_list": "{text}, sur liste d’attente",
  "sms.standing.unfinished": "{text}, non finalisé",
  "sms.standing.called_off": "{text}, plus valable",
  "sms.greeting": "Bonjour {name}\u00A0! {text}",
  "sms.cancelled": "Annulé\u00A0: {what}, {when}",
  "sms.not_cancelled": "Non annulé\u00A0: {what}, {when}",
  "sms.moved": "Déplacé\u00A0: {what} au {when}",
  "sms.moved_from": "Déplacé\u00A0: {what} du {from} au {when}",
  "sms.move_requested": "Changement à confirmer\u00A0: {what} au {when}",
  "sms.move_requested_from": "Changement à confirmer\u00A0: {what} du {from} au {when}",
  "sms.link.cancel_and_move": "Déplacer ou annuler\u00A0:",
  "sms.link.cancel": "Voir ou annuler\u00A0:",
  "sms.link.move": "Voir ou déplacer\u00A0:",
  "sms.link.look": "Voir\u00A0:",
  "sms.link_until.cancel_and_move": "Déplacer/annuler jusqu’au {moment}\u00A0:",
  "sms.link_until.cancel": "Voir/annuler jusqu’au {moment}\u00A0:",
  "sms.link_until.move": "Voir/déplacer jusqu’au {moment}\u00A0:",
  "sms.questions": "Questions\u00A0? {phone}",
  "sms.not_you": "Pas vous\u00A0? {phone}",
  "sms.not_you_unnamed": "Pas vous\u00A0? Contactez-nous.",

  // --- Choosing another time
  "picker.title": "Choisissez un nouvel horaire",
  "picker.title_range": "Choisissez un nouvel horaire, {range}",
  "picker.title_lost": "Plus disponible\u00A0: choisissez un autre horaire",
  "picker.nearest": "Au plus près de votre horaire actuel",
  "picker.nearest_lost": "Horaires libres les plus proches",
  "picker.staff": "Équipe",
  "picker.anyone": "Sans préférence",
  "picker.part": "Moment de la journée",
  "picker.part.any": "Toute la journée",
  "picker.part.morning": "Matin",
  "picker.part.afternoon": "Après-midi",
  "picker.part.evening": "Soir",
  "picker.calendar": "Choisir un jour dans le calendrier",
  "picker.day_free":
    "{day}, {count, plural, one {# horaire libre} many {# d’horaires libres} other {# horaires libres}}",
  "picker.clock": "Horaires\u00A0: {clock}",
  "picker.place": "Lieu\u00A0: {place}",
  "picker.jump": "Aller à un jour",
  "picker.days": "Jours",
  "picker.days_again": "Jours, de nouveau",
  "picker.earlier": "Plus tôt",
  "picker.later": "Plus tard",
  "picker.look_before": "Voir avant le {day}",
  "picker.look_after": "Voir après le {day}",
  "picker.skipped.later": "Rien de libre du {first} au {last}. Voici les prochains horaires libres.",
  "picker.skipped.earlier":
    "Rien de libre du {first} au {last}, ni peu après. Voici les derniers horaires libres avant ces dates.",
  "picker.none":
    "{part, select, morning {Rien de libre le matin, du {first} au {last}.} afternoon {Rien de libre l’après-midi, du {first} au {last}.} evening {Rien de libre le soir, du {first} au {last}.} other {Rien de libre du {first} au {last}.}}",
  "picker.everyone": "Voir les horaires de toute l’équipe",
  "picker.whole_day": "Voir toute la journée",
  "picker.keep": "Ne rien changer",
  "picker.room":
    "{count, plural, =1 {Dernière place} one {# place restante} many {# de places restantes} other {# places restantes}}",
  "picker.room_plenty": "Places libres",
  "picker.spoken.staff": "{day}, avec {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, avec {staff}, {place}",
  "picker.problem.not_a_day": "Cette date n’existe pas. Voici les horaires autour de votre réservation.",
  "picker.problem.too_far": "C’est dans plus d’un an. Voici les horaires autour de votre réservation.",
  "picker.problem.not_a_month": "Ce mois n’existe pas. Voici les horaires autour de votre réservation.",
  "picker.problem.not_a_part":
    "Ce n’est pas un moment de la journée que l’on peut choisir. Voici tous les horaires.",
  "picker.problem.not_in_team": "Cette personne ne fait pas partie de l’équipe. Voici d’autres horaires.",
} as const satisfies Catalogue;
