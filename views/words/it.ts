import type { Catalogue } from "./catalogue.ts";

/** Italian. Impersonal wherever it can be, as between strangers; buttons and headings in software’s own imperative. */
export const IT = {
  // --- Around every page
  "page.questions": "Domande?",
  "page.preview_title": "Prenotazione",
  "page.preview_text": "Vedere, spostare o annullare la prenotazione online.",
  "page.see_booking": "Vedi la prenotazione",
  "page.try_again": "Riprova",
  "page.find_booking": "Ritrova la prenotazione",
  "page.language": "Lingua: {language}",
  "contact.call_or_write": "Si può chiamare {business} al {phone} o scrivere a {email}.",
  "contact.call": "Si può chiamare {business} al {phone}.",
  "contact.write": "Per contattare {business} si può scrivere a {email}.",
  "contact.as_booked": "Si può contattare {business} con lo stesso mezzo usato per prenotare.",
  "contact.the_business": "la struttura",

  // --- The booking's card, on most pages
  "card.your_visit": "Appuntamento",
  "card.state.confirmed": "Confermata",
  "card.state.unfinished": "Non completata",
  "card.state.pending": "In attesa di conferma",
  "card.state.waiting_list": "Lista d’attesa",
  "card.state.declined": "Rifiutata",
  "card.state.cancelled": "Annullata",
  "card.state.running": "In corso",
  "card.state.past": "Passata",
  "card.state.unknown": "Vedi sotto",
  "card.with": "Con",
  "card.for": "Per",
  "card.where": "Dove",
  "card.price": "Prezzo",
  "card.payment": "Pagamento",
  "card.people": "{count, plural, one {# persona} many {# di persone} other {# persone}}",
  "card.with_staff": "Con {staff}",
  "card.online": "Online",
  "card.at_your_address": "A domicilio",
  "card.free": "Gratis",
  "card.each": "{amount} a persona",
  "card.from": "Da {amount}",
  "card.paid.not_paid": "Non ancora pagato",
  "card.paid.paid": "Pagato",
  "card.paid.partially_paid": "Pagato in parte",
  "card.paid.refunded": "Rimborsato",
  "card.paid.failed": "Pagamento non riuscito",
  "card.now": "Orario attuale: {moment}",
  "card.now_with": "Orario attuale: {moment} con {staff}",
  "policy.title": "Condizioni di prenotazione",

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "ora di {city}",
  "clock.yours": "ora di {city}, il suo fuso orario ({offset})",
  "clock.yours_unnamed": "il suo fuso orario ({offset})",
  "clock.there": "{time} a {city} ({offset})",
  "clock.there_unnamed": "{time} dove si trova la struttura ({offset})",
  "clock.there_other_day": "Lì è {day}.",
  "clock.comes_twice":
    "Quella notte cambia l’ora e questo orario si ripete due volte. È il calendario della struttura a stabilire quale dei due vale.",
  "clock.length.minutes": "{minutes, plural, one {# minuto} many {# di minuti} other {# minuti}}",
  "clock.length.hours": "{hours, plural, one {# ora} many {# di ore} other {# ore}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# ora} many {# di ore} other {# ore}} e {minutes, plural, one {# minuto} many {# di minuti} other {# minuti}}",
  "clock.first_session": "Primo incontro: {day}",
  "clock.last_session": "Fine dell’ultimo incontro: {day}, ore {time}",
  "clock.change": "Fuso orario sbagliato? Cambialo",
  "clock.choose.title": "Scegli il fuso orario",
  "clock.choose.lead":
    "Tutti gli orari di questa prenotazione saranno indicati in quel fuso, anche nei messaggi.",
  "clock.choose.label": "Fuso orario",
  "clock.choose.venue": "Quello della struttura: {city} ({offset})",
  "clock.choose.venue_unnamed": "Quello della struttura ({offset})",
  "clock.part.africa": "Africa",
  "clock.part.america": "America",
  "clock.part.antarctica": "Antartide",
  "clock.part.asia": "Asia",
  "clock.part.europe": "Europa",
  "clock.part.oceania": "Australia e Pacifico",
  "clock.choose.hint": "Le differenze da GMT sono quelle del giorno della prenotazione.",
  "clock.choose.submit": "Usa questo fuso",
  "clock.choose.unknown": "Scegliere uno dei fusi orari dell’elenco. Nulla è stato modificato.",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "Prenotazione confermata",
  "booking.headline.unfinished": "Questa prenotazione non è completa",
  "booking.headline.pending": "In attesa di conferma",
  "booking.headline.waiting_list": "In lista d’attesa",
  "booking.headline.declined": "Questa prenotazione è stata rifiutata",
  "booking.headline.cancelled": "Questa prenotazione è annullata",
  "booking.headline.running": "In corso adesso",
  "booking.headline.past": "Questo appuntamento è passato",
  "booking.headline.unknown": "Prenotazione",
  "booking.headline.moved": "La prenotazione è stata spostata",
  "booking.course.confirmed": "Iscrizione al corso confermata",
  "booking.course.running": "Il corso è in svolgimento",
  "booking.course.past": "Questo corso è terminato",
  "booking.lead.unfinished":
    "La prenotazione o il pagamento non è stato completato: il posto potrebbe non essere ancora riservato.",
  "booking.lead.pending": "La richiesta è arrivata. Nulla è certo finché la struttura non l’accetta.",
  "booking.lead.waiting_list": "Per ora non c’è posto. Se se ne libera uno, la struttura lo comunicherà.",
  "booking.lead.declined": "La struttura non ha potuto accettarla. A quell’orario non è previsto nulla.",
  "booking.lead.running": "È già cominciato.",
  "booking.lead.unknown": "Il sistema di prenotazione le attribuisce uno stato che non conosciamo ancora.",
  "booking.story.cancelled_here":
    "Fatto: è stata annullata da questa pagina in data {moment}. Non occorre presentarsi.",
  "booking.story.cancelled_elsewhere":
    "È stata annullata, ma non da questa pagina. Se l’annullamento non era richiesto, si prega di contattare {business}.",
  "booking.story.cancelled_elsewhere_at":
    "È stata annullata in data {moment}, ma non da questa pagina. Se l’annullamento non era richiesto, si prega di contattare {business}.",
  "booking.story.moved_here":
    "Fatto: era prevista per {from}. È stata spostata da questa pagina in data {moment}.",
  "booking.story.moved_elsewhere":
    "Era prevista per {from} ed è stata spostata, ma non da questa pagina. Se il nuovo orario non va bene, si prega di contattare {business}.",
  "booking.package": "Fa parte di un pacchetto. Le modifiche fatte qui riguardano solo questa parte.",
  "booking.was_wrong": "Qualcosa non andava?",
  "booking.another_time": "Serve un altro orario?",

  // --- What the customer may do, and until when
  "options.title": "Cambio di programma?",
  "options.title_refused": "Serve una modifica?",
  "options.move": "Sposta a un altro orario",
  "options.cancel": "Annulla la prenotazione",
  "options.move_until": "In base alle condizioni di prenotazione, si può spostare fino a {moment}.",
  "options.move_until_begin":
    "In base alle condizioni di prenotazione, si può spostare fino all’ora di inizio.",
  "options.cancel_until": "In base alle condizioni di prenotazione, si può annullare fino a {moment}.",
  "options.cancel_until_begin":
    "In base alle condizioni di prenotazione, si può annullare fino all’ora di inizio.",
  "options.both_until":
    "In base alle condizioni di prenotazione, si può spostare o annullare fino a {moment}.",
  "options.both_until_begin":
    "In base alle condizioni di prenotazione, si può spostare o annullare fino all’ora di inizio.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {Questa prenotazione è già annullata.} reschedule {Una prenotazione annullata non si può spostare.} other {Una prenotazione annullata non si può né spostare né annullare.}}",
  "refusal.declined":
    "{action, select, cancel {È stata rifiutata, quindi non c’è nulla da annullare.} reschedule {Una prenotazione rifiutata non si può spostare.} other {Una prenotazione rifiutata non si può né spostare né annullare.}}",
  "refusal.over":
    "{action, select, cancel {È terminato, quindi non si può più annullare.} reschedule {È terminato, quindi non si può più spostare.} other {È terminato, quindi non si può più né spostare né annullare.}}",
  "refusal.begun":
    "{action, select, cancel {È già cominciato, quindi non si può più annullare online.} reschedule {È già cominciato, quindi non si può più spostare online.} other {È già cominciato, quindi non si può più né spostare né annullare online.}}",
  "refusal.waiting_list":
    "{action, select, cancel {Un posto in lista d’attesa non si può annullare qui.} reschedule {Un posto in lista d’attesa non si può spostare qui.} other {Un posto in lista d’attesa non si può né spostare né annullare qui.}}",
  "refusal.course": "Un corso non si può spostare: i suoi incontri formano un tutto.",
  "refusal.package":
    "{action, select, cancel {Fa parte di un pacchetto, quindi non si può annullare online da sola.} reschedule {Fa parte di un pacchetto, quindi non si può spostare online da sola.} other {Fa parte di un pacchetto, quindi non si può né spostare né annullare online da sola.}}",
  "refusal.too_late":
    "{action, select, cancel {È troppo tardi per annullarla online.} reschedule {È troppo tardi per spostarla online.} other {È troppo tardi per spostarla o annullarla online.}}",
  "refusal.too_late_since":
    "{action, select, cancel {È troppo tardi per annullarla online. Si poteva fare fino a {ended}.} reschedule {È troppo tardi per spostarla online. Si poteva fare fino a {ended}.} other {È troppo tardi per spostarla o annullarla online. Si poteva fare fino a {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {Per questo servizio non è previsto l’annullamento online.} reschedule {Per questo servizio non è previsto lo spostamento online.} other {Per questo servizio non sono previsti lo spostamento e l’annullamento online.}}",
  "refusal.members_only":
    "{action, select, cancel {Per annullarla occorre accedere al sito su cui è stata prenotata.} reschedule {Per spostarla occorre accedere al sito su cui è stata prenotata.} other {Per spostarla o annullarla occorre accedere al sito su cui è stata prenotata.}}",
  "refusal.service_gone":
    "{action, select, cancel {Il servizio non è più offerto, quindi questa prenotazione non si può annullare online.} reschedule {Il servizio non è più offerto, quindi questa prenotazione non si può spostare online.} other {Il servizio non è più offerto, quindi questa prenotazione non si può né spostare né annullare online.}}",
  "refusal.unexplained":
    "{action, select, cancel {Questa prenotazione non si può annullare online.} reschedule {Questa prenotazione non si può spostare online.} other {Questa prenotazione non si può né spostare né annullare online.}}",
  "refusal.title.cancel": "Qui non si può annullare",
  "refusal.title.reschedule": "Qui non si può spostare",
  "refusal.unchanged": "Nulla è stato modificato.",
  "refusal.instead.cancel": "Oppure annullala",
  "refusal.instead.reschedule": "Oppure spostala",

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "Annullare la prenotazione?",
  "cancel.choice.keep": "Mantieni la prenotazione",
  "cancel.choice.cancel": "Annullala",
  "cancel.title_again": "Da ricontrollare: annullamento della prenotazione",
  "cancel.cost": "Quanto costa",
  "cancel.fee.none": "Al momento l’annullamento non ha costi.",
  "cancel.fee.due": "Al momento l’annullamento costa {amount}.",
  "cancel.fee.unavailable":
    "Al momento non è stato possibile calcolare il costo dell’annullamento: potrebbe essercene uno. Per averne la certezza, meglio chiedere prima.",
  "cancel.paid":
    "Annullando qui non si ottiene il rimborso di quanto pagato. È {business} a decidere in merito.",
  "cancel.result.fee": "È stato accettato un costo di annullamento di {amount}.",
  "cancel.reason.question": "Per quale motivo? Si può anche non rispondere.",
  "cancel.reason.time_does_not_suit": "L’orario non mi va bene",
  "cancel.reason.ill": "Non sto bene",
  "cancel.reason.found_something_else": "Ho trovato altro",
  "cancel.reason.too_expensive": "Costa troppo",
  "cancel.reason.no_longer_needed": "Non mi serve più",
  "cancel.reason.other": "Un altro motivo",
  "cancel.rescue.move": "Forse un altro orario è più comodo.",
  "cancel.rescue.see_times": "Vedi altri orari",
  "cancel.rescue.ask_for_time": "Forse c’è un orario più comodo. Vale la pena chiedere prima di annullare.",
  "cancel.rescue.ill":
    "Auguri di pronta guarigione. Se una data più avanti va bene, vale la pena chiedere prima di annullare.",
  "cancel.rescue.too_expensive": "Forse c’è qualcosa di meno caro. Vale la pena chiedere prima di annullare.",
  "cancel.rescue.tell": "Se qualcosa non è andato come sperato, {business} vorrebbe saperlo.",
  "cancel.final": "Una prenotazione annullata non si può ripristinare qui.",
  "cancel.undo":
    "Si può cambiare idea per {duration}. Dopo, una prenotazione annullata non si può ripristinare qui.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "La prenotazione sarà annullata alle {time}",
  "held.lead": "Fino ad allora si può ancora mantenere.",
  "held.time_left": "Tempo rimasto",
  "held.keep": "Mantieni la prenotazione",
  "held.now": "Annullala subito",
  "held.look": "Vedi a che punto è",
  "held.due.title": "La prenotazione è in corso di annullamento",
  "held.due.lead": "Ci vuole un momento. Prima di fare altro, conviene vedere a che punto è.",
  "held.kept": "La prenotazione resta valida: l’annullamento è stato ritirato in data {moment}.",
  "held.too_late": "Era troppo tardi per mantenerla: la prenotazione era già annullata.",
  "held.not_cancelled.stale":
    "La prenotazione non è stata annullata: è stata modificata mentre l’annullamento era in attesa. Conviene vedere com’è adesso.",
  "held.not_cancelled.not_allowed":
    "La prenotazione non è stata annullata: arrivato il momento, il sistema di prenotazione non lo permetteva più.",
  "held.not_cancelled.token_invalid":
    "La prenotazione non è stata annullata: il link da cui era stato chiesto è stato ritirato.",
  "held.not_cancelled.unavailable":
    "La prenotazione non è stata annullata: il sistema di prenotazione non era raggiungibile.",
  "held.not_cancelled.unconfirmed":
    "Il sistema di prenotazione ha ricevuto l’annullamento ma non ha risposto. La prenotazione potrebbe essere annullata oppure no.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "Che cosa si desidera fare?",
  "choose.one": "Scegliere una delle due risposte.",
  "choose.continue": "Continua",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "Prima una domanda sulla prenotazione",
  "ask.question": "A che ora inizia adesso la prenotazione?",
  "ask.hint":
    "Scrivere l’orario come appare in questa pagina. Anche i programmi che controllano i link premono i pulsanti: la risposta mostra che qui c’è una persona.",
  "ask.first": "Non è stato ancora cambiato nulla. Si prega di rispondere alla domanda qui sotto.",
  "ask.wrong":
    "La prenotazione non inizia a quell’ora, quindi non è stato cambiato nulla. Si prega di controllare ancora una volta.",
  "ask.stopped.title": "Non è stato cambiato nulla",
  "ask.stopped.what":
    "Tre risposte non erano l’ora in cui inizia la prenotazione: per dieci minuti questa pagina non ne accetta altre. La prenotazione è rimasta com’era.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "Questa pagina è rimasta aperta a lungo. Si prega di confermare ancora una volta.",
  "act.fee_rose":
    "Annullare ora costa più di quanto indicava questa pagina. La prenotazione non è stata annullata. Si prega di controllare di nuovo.",
  "act.changed.cancel":
    "La prenotazione è stata modificata mentre questa pagina era aperta. Non è stata annullata. Si prega di ricontrollare.",
  "act.changed.reschedule":
    "La prenotazione è stata modificata mentre questa pagina era aperta. La scelta fatta non ha avuto effetto. Si prega di ricontrollare.",
  "act.moved.cancel":
    "La prenotazione è stata spostata da {from} a {to} mentre questa pagina era aperta. Non è stata annullata. Si prega di ricontrollare.",
  "act.moved.reschedule":
    "La prenotazione è stata spostata da {from} a {to} mentre questa pagina era aperta. La scelta fatta non ha avuto effetto. Si prega di ricontrollare.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "Aggiungi al mio calendario",
  "calendar.update": "Aggiorna il mio calendario",
  "calendar.remove": "Toglila dal mio calendario",
  "calendar.moved": "Il calendario potrebbe mostrare ancora il vecchio orario.",
  "calendar.called_off": "Il calendario potrebbe mostrarla ancora.",
  "calendar.elsewhere": "Google Calendar o Outlook",
  "calendar.google": "Aggiungi a Google Calendar",
  "calendar.outlook": "Aggiungi a Outlook",
  "calendar.hint":
    "Un evento creato con uno di questi due link non cambia da solo quando cambia la prenotazione. Il file qui sopra e quello delle nostre email aggiornano l’evento che hanno creato.",
  "calendar.change_by_hand": "Un evento creato con il link di Google o di Outlook va modificato lì a mano.",
  "calendar.filename": "prenotazione.ics",
  "calendar.first_session": "Primo incontro: {service}",
  "calendar.last_session": "Il corso ha più incontri. L’ultimo è {day}.",
  "calendar.page": "La prenotazione, sempre aggiornata: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Ritrova la prenotazione",
  "find.title_again": "Da controllare: ritrova la prenotazione",
  "find.intro.email_or_phone":
    "Inserire l’indirizzo email o il numero di cellulare usato per prenotare. A quel recapito invieremo un link per ogni prenotazione futura.",
  "find.intro.email":
    "Inserire l’indirizzo email usato per prenotare. A quel recapito invieremo un link per ogni prenotazione futura.",
  "find.intro.phone":
    "Inserire il numero di cellulare usato per prenotare. A quel recapito invieremo un link per ogni prenotazione futura.",
  "find.email": "Indirizzo email",
  "find.phone": "Numero di cellulare",
  "find.or": "oppure",
  "find.submit": "Inviami i link",
  "find.problem.nothing.email_or_phone": "Inserire l’indirizzo email o il numero di cellulare.",
  "find.problem.nothing.email": "Inserire l’indirizzo email.",
  "find.problem.nothing.phone": "Inserire il numero di cellulare.",
  "find.problem.email":
    "Non possiamo scrivere a questo indirizzo email. Controllare che sia completo, come nome@example.com.",
  "find.problem.phone":
    "Non possiamo scrivere a questo numero. Controllare che sia il numero di cellulare completo, senza interno.",
  "find.problem.phone_country": "Inserire il numero con il prefisso internazionale, che inizia con +.",
  "find.sent.title": "Controlla i messaggi",
  "find.sent.lead": "Se conosciamo il dato inserito, i link alle prenotazioni future sono in arrivo.",
  "find.sent.limits":
    "Arriva un link per ciascuna delle prossime cinque prenotazioni al massimo. Li inviamo solo poche volte all’ora: chiederli di nuovo non li fa arrivare prima.",
  "find.sent.nothing_came": "Niente dopo cinque minuti? Guardare anche nella posta indesiderata.",
  "find.sent.again": "Prova un altro indirizzo o numero",

  // --- Old and new time side by side, before moving
  "move.title": "Da confermare: spostamento della prenotazione",
  "move.title_again": "Da ricontrollare: spostamento della prenotazione",
  "move.heading": "Spostare la prenotazione?",
  "move.old": "Orario attuale",
  "move.new": "Nuovo orario",
  "move.with_anyone": "Con chi è disponibile",
  "move.approval": "Il nuovo orario potrebbe richiedere la conferma della struttura.",
  "move.ends.both":
    "Il nuovo orario è troppo vicino: qui la prenotazione non potrà più essere spostata né annullata.",
  "move.ends.cancel": "Il nuovo orario è troppo vicino: qui la prenotazione non potrà più essere annullata.",
  "move.ends.reschedule":
    "Il nuovo orario è troppo vicino: qui la prenotazione non potrà più essere spostata.",
  "move.submit": "Sposta",
  "move.other_time": "Scegli un altro orario",
  "move.keep": "Lascia tutto com’è",
  "move.not_yet_yours":
    "Il nuovo orario è riservato solo a spostamento avvenuto. Fino ad allora può prenderlo qualcun altro, e quello vecchio resta valido.",
  "move.no_such_time": "Questo orario non si può scegliere. Sceglierne uno di questi.",
  "move.time_lost": "Questo orario non è più libero. La prenotazione resta invariata.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "Ancora in corso",
  "outcome.in_progress.what":
    "{action, select, cancel {In questo momento la prenotazione viene annullata.} other {In questo momento la prenotazione viene spostata.}}",
  "outcome.in_progress.next":
    "Fra un momento si può vedere a che punto è. Si prega di non inviare di nuovo la richiesta.",
  "outcome.unconfirmed.title": "Non lo sappiamo ancora",
  "outcome.unconfirmed.what":
    "{action, select, cancel {Il sistema di prenotazione ha ricevuto la richiesta ma non ha risposto. La prenotazione potrebbe essere stata annullata oppure no.} other {Il sistema di prenotazione ha ricevuto la richiesta ma non ha risposto. La prenotazione potrebbe essere stata spostata oppure no.}}",
  "outcome.unconfirmed.next":
    "Fra un minuto si può vedere a che punto è: la pagina mostra sempre lo stato attuale.",
  "outcome.unavailable.title": "Sistema di prenotazione non raggiungibile",
  "outcome.unavailable.what":
    "{action, select, cancel {La prenotazione non è stata annullata. È com’era prima.} other {La prenotazione non è stata spostata. È com’era prima.}}",
  "outcome.unavailable.next": "Si può riprovare fra un minuto.",
  "outcome.throttled.title": "Molto traffico in questo momento",
  "outcome.throttled.what":
    "{action, select, cancel {Il sistema di prenotazione ci chiede di aspettare. La prenotazione non è stata annullata.} other {Il sistema di prenotazione ci chiede di aspettare. La prenotazione non è stata spostata.}}",
  "outcome.throttled.next": "Si può riprovare fra un minuto.",
  "outcome.form_invalid.title": "Ricominciare da capo",
  "outcome.form_invalid.what":
    "{action, select, cancel {Questo modulo non è utilizzabile. La prenotazione non è stata annullata.} other {Questo modulo non è utilizzabile. La prenotazione non è stata spostata.}}",
  "outcome.form_invalid.next": "Ricominciare dalla pagina della prenotazione.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Pagina non trovata",
  "problem.not_found.what": "A questo indirizzo non c’è nulla. Forse al link manca una lettera.",
  "problem.not_found.next": "Aprire di nuovo il link del messaggio, oppure chiederne uno nuovo.",
  "problem.link_expired.title": "Questo link è scaduto",
  "problem.link_expired.what": "Riguardava una prenotazione passata. Nulla è stato modificato.",
  "problem.link_expired.next": "Per qualsiasi necessità su quella prenotazione, siamo a disposizione.",
  "problem.link_revoked.title": "Questo link è stato sostituito",
  "problem.link_revoked.what": "Non apre più la prenotazione. Nulla è stato modificato.",
  "problem.link_revoked.next":
    "Cercare un messaggio più recente con un link più recente, oppure chiederne uno.",
  "problem.link_dead.title": "Questo link non funziona più",
  "problem.link_dead.what": "Non può più aprire la prenotazione. Questa visita non ha modificato nulla.",
  "problem.link_dead.next": "Chiedere un nuovo link.",
  "problem.booking_gone.title": "Questa prenotazione non esiste più",
  "problem.booking_gone.what": "È stata rimossa dal sistema di prenotazione.",
  "problem.booking_gone.next": "Se la cosa giunge inattesa, siamo a disposizione.",
  "problem.method_not_allowed.title": "Qui non funziona",
  "problem.method_not_allowed.what":
    "Questo indirizzo non si può usare in quel modo. Nulla è stato modificato.",
  "problem.method_not_allowed.next": "Tornare indietro e riprovare dalla pagina.",
  "problem.cross_site.title": "Aprire di nuovo il link",
  "problem.cross_site.what":
    "La richiesta veniva da un altro sito, quindi non è stata eseguita. Nulla è stato modificato.",
  "problem.cross_site.next": "Aprire il link del messaggio e riprovare da lì.",
  "problem.too_large.title": "Era troppo",
  "problem.too_large.what": "Il modulo era più grande del consentito. Nulla è stato modificato.",
  "problem.too_large.next": "Aprire il link del messaggio e riprovare da lì.",
  "problem.too_slow.title": "Tempo scaduto",
  "problem.too_slow.what": "Il modulo non è arrivato per intero. Nulla è stato modificato.",
  "problem.too_slow.next": "Aprire il link del messaggio e riprovare da lì.",
  "problem.wix_unavailable.title": "Sistema di prenotazione non raggiungibile",
  "problem.wix_unavailable.what": "La prenotazione è com’era: nulla è stato modificato.",
  "problem.wix_unavailable.next": "Si può riprovare fra un minuto.",
  "problem.wix_throttled.title": "Molto traffico in questo momento",
  "problem.wix_throttled.what":
    "Il sistema di prenotazione ci chiede di aspettare. La prenotazione è com’era: nulla è stato modificato.",
  "problem.wix_throttled.next": "Si può riprovare fra un minuto.",
  "problem.database_unavailable.title": "In questo momento non è possibile",
  "problem.database_unavailable.what":
    "I nostri dati non sono raggiungibili per un momento. La prenotazione in sé è conservata altrove, al sicuro.",
  "problem.database_unavailable.next": "Riaprire il link fra un minuto: mostra lo stato della prenotazione.",
  "problem.internal.title": "Qualcosa è andato storto",
  "problem.internal.what": "L’errore è nostro ed è stato registrato.",
  "problem.internal.next": "Riaprire la prenotazione per vedere a che punto è.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  "mail.lead": "{words}:",
  "mail.subject.confirmed": "Prenotazione: {service}, {day} alle {time}",
  "mail.subject.pending": "Richiesta di prenotazione: {service}, {day} alle {time}",
  "mail.subject.waiting_list": "Posto in lista d’attesa: {service}, {day} alle {time}",
  "mail.subject.unfinished": "Prenotazione non completata: {service}, {day} alle {time}",
  "mail.subject.called_off": "Prenotazione non più valida: {service}, {day} alle {time}",
  "mail.subject.cancelled": "Prenotazione annullata: {service}, {day} alle {time}",
  "mail.subject.not_cancelled": "Prenotazione non annullata: {service}, {day} alle {time}",
  "mail.subject.moved": "Prenotazione spostata: {service}, adesso {day} alle {time}",
  "mail.subject.move_requested": "Spostamento richiesto: {service}, {day} alle {time}",
  "mail.preview.cancel_and_move": "Si può vedere, spostare o annullare online. Non serve un account.",
  "mail.preview.cancel": "Si può vedere o annullare online. Non serve un account.",
  "mail.preview.cancel_course": "Si può vedere, o rinunciare al posto, online. Non serve un account.",
  "mail.preview.move": "Si può vedere o spostare online. Non serve un account.",
  "mail.preview.look": "Si può vedere online. Non serve un account.",
  "mail.preview.uncertain": "Non è ancora certa. Online si può vedere a che punto è.",
  "mail.preview.move_requested": "È stato richiesto un nuovo orario. Non è ancora confermato.",
  "mail.greeting": "Salve {name},",
  "mail.greeting_unnamed": "Salve,",
  "mail.intro.confirmed": "Ecco la prenotazione presso {business}.",
  "mail.intro.confirmed_unnamed": "Ecco la prenotazione.",
  "mail.intro.pending": "Ecco la richiesta di prenotazione.",
  "mail.intro.waiting_list": "Ecco il posto in lista d’attesa.",
  "mail.intro.unfinished": "Ecco la prenotazione. Non è ancora completa.",
  "mail.intro.called_off": "Questa prenotazione non è più valida.",
  "mail.intro.cancelled": "La prenotazione presso {business} è annullata.",
  "mail.intro.cancelled_unnamed": "La prenotazione è annullata.",
  "mail.intro.not_cancelled":
    "Ci è stato chiesto di annullare questa prenotazione. Prima che fosse possibile è stata modificata, o non si poteva più annullare: resta quindi valida.",
  "mail.intro.moved": "La prenotazione presso {business} ha un nuovo orario.",
  "mail.intro.moved_unnamed": "La prenotazione ha un nuovo orario.",
  "mail.intro.move_requested": "Ci è stato chiesto di spostare la prenotazione.",
  "mail.label.when": "Quando",
  "mail.label.was": "Prima",
  "mail.label.now": "Adesso",
  "mail.label.requested": "Richiesto",
  "mail.label.venue": "A {city}",
  "mail.label.ends": "Ultimo incontro",
  "mail.label.length": "Durata",
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "Inizia {day}, ore {start}",
  "mail.clock.city": "{when} (ora di {city}, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (il suo fuso orario, {offset})",
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), lì è un altro giorno",
  "mail.note": "Un messaggio da {business}",
  "mail.note_unnamed": "Un messaggio per lei",
  "mail.may.cancel_and_move":
    "Un imprevisto? La prenotazione si può spostare a un altro orario o annullare online.",
  "mail.may.cancel":
    "Un imprevisto? La prenotazione si può annullare online. Per trovare un altro orario basta contattarci.",
  "mail.may.cancel_course":
    "Un imprevisto? Il posto si può annullare online. Un corso non si può spostare ad altre date.",
  "mail.may.move":
    "Un imprevisto? La prenotazione si può spostare a un altro orario online. Per annullarla basta contattarci.",
  "mail.may.look":
    "La prenotazione si può vedere online in qualsiasi momento. Per modificarla basta contattarci.",
  "mail.until.both": "Si può spostare o annullare fino a {moment}.",
  "mail.until.each": "Si può spostare fino a {move} e annullare fino a {cancel}.",
  "mail.until.move": "Si può spostare fino a {moment}.",
  "mail.until.cancel": "Si può annullare fino a {moment}.",
  "mail.until.cancel_course": "Il posto si può annullare fino a {moment}.",
  "mail.after_cancelled":
    "Per pagamenti e costi valgono le condizioni della struttura. Per chiedere informazioni o prenotare di nuovo basta contattarci.",
  "mail.answer.subject": "La prenotazione resta valida: {service}",
  "mail.answer.wrote": "Ci è arrivato questo SMS: «{text}».",
  "mail.answer.wrote_nothing": "Ci è arrivato un SMS.",
  "mail.answer.stands":
    "Con un SMS non si può annullare né spostare una prenotazione, che quindi resta valida.",
  "mail.answer.opted_out":
    "Da ora non invieremo più SMS. Per riceverli di nuovo basta rispondere START a uno di essi.",
  "mail.button.cancel_and_move": "Sposta o annulla",
  "mail.button.cancel": "Vedi o annulla",
  "mail.button.move": "Vedi o sposta",
  "mail.button.look": "Vedi la prenotazione",
  "mail.button_fails": "Se il pulsante non funziona, aprire questo indirizzo:",
  "mail.not_you": "Non era lei, o ha una domanda? {reach}",
  "mail.reach.reply_or_call": "Si può rispondere a questo messaggio o chiamare il {phone}.",
  "mail.reach.reply": "Si può rispondere a questo messaggio.",
  "mail.reach.call": "Si può chiamare il {phone}.",
  "mail.reach.as_booked": "Si può contattare la struttura presso cui è stata fatta la prenotazione.",
  "mail.why": "Questo messaggio riguarda una prenotazione presso {business}.",
  "mail.why_unnamed": "Questo messaggio riguarda una prenotazione.",
  "mail.personal": "Il link è personale: si prega di non inoltrarlo.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Fatto online dal cliente.",
  "notice.preview.not_cancelled": "Resta valida, ma il cliente non la vuole più com’era.",
  "notice.preview.move_requested": "Serve un’approvazione: il cliente attende una risposta.",
  "notice.intro.cancelled": "Un cliente ha annullato una prenotazione online.",
  "notice.intro.not_cancelled":
    "Un cliente ha chiesto di annullare una prenotazione online. Prima che fosse possibile è stata modificata, o non si poteva più annullare: resta quindi valida.",
  "notice.intro.moved": "Un cliente ha spostato una prenotazione online.",
  "notice.intro.move_requested":
    "Un cliente ha chiesto di spostare una prenotazione. La richiesta va approvata o rifiutata nel calendario di Wix.",
  "notice.label.customer": "Cliente",
  "notice.label.reason": "Motivo",
  "notice.label.fee": "Costo di annullamento",
  "notice.label.phone": "Telefono",
  "notice.label.state": "Stato",
  "notice.label.booking": "Prenotazione",
  "notice.label.link": "Link",
  "notice.reason.time_does_not_suit": "L’orario non va bene",
  "notice.reason.ill": "Malattia",
  "notice.reason.found_something_else": "Ha trovato altro",
  "notice.reason.too_expensive": "Troppo caro",
  "notice.reason.no_longer_needed": "Non serve più",
  "notice.reason.other": "Un altro motivo",
  "notice.fee.accepted": "{amount}, accettato dal cliente",
  "notice.fee.unknown": "Non noto: il cliente è stato avvisato che poteva esserci",
  "notice.own_link": "il link di Wix proprio della prenotazione",
  "notice.customers_place": "Presso il cliente",
  "notice.in_calendar": "Il calendario di Wix lo mostra già.",
  "notice.refund":
    "Con questo annullamento non è stato rimborsato nulla. Un eventuale rimborso va eseguito a parte.",
  "notice.reply": "Una risposta a questo messaggio arriva al cliente.",
  "notice.text.subject": "SMS di un cliente: {service}",
  "notice.text.subject_cancel": "CANCEL via SMS: {service}",
  "notice.text.subject_unnamed": "SMS dal numero {phone}",
  "notice.text.preview": "Un SMS non cambia nulla in Wix.",
  "notice.text.intro": "Un cliente ha risposto a un SMS sulla prenotazione.",
  "notice.text.intro_cancel": "Un cliente ha risposto CANCEL a un SMS sulla prenotazione.",
  "notice.text.intro_stranger": "È arrivato un SMS da un numero a cui non ne era mai stato inviato nessuno.",
  "notice.text.wrote": "Testo ricevuto",
  "notice.text.media": "C’erano immagini o file, che qui non vengono mostrati.",
  "notice.text.stands": "In Wix non è cambiato nulla: la prenotazione resta valida come indicato sopra.",
  "notice.text.unchanged": "In Wix non è cambiato nulla.",
  "notice.text.being_cancelled":
    "Il cliente l’ha già annullata online. L’annullamento avrà effetto tra pochi minuti.",
  "notice.text.no_booking":
    "A questo numero non corrisponde nessuna prenotazione e non è stata inviata nessuna risposta.",
  "notice.text.unread":
    "Non è stato possibile leggere la prenotazione in Wix: qui c’è solo il suo identificativo. Al cliente non è stata inviata nessuna risposta.",
  "notice.text.opted_out": "Il cliente non riceverà più SMS.",
  "notice.text.believes": "Probabilmente crede che la prenotazione sia annullata.",
  "notice.text.answered":
    "Il cliente è stato avvisato per e-mail che un SMS non cambia nulla, con un link alla prenotazione.",
  "notice.text.unreachable":
    "Non è stato possibile rispondere al cliente: non risulta un indirizzo e-mail funzionante. È meglio chiamarlo.",
  "notice.text.button": "Apri il calendario di Wix",
  "notice.text.why":
    "Questo messaggio arriva perché i clienti possono rispondere agli SMS sulle prenotazioni.",
  "notice.why": "Questo messaggio arriva perché i clienti possono gestire le prenotazioni online.",

  // --- Text messages: as short as can be
  "sms.what.both": "{service} presso {business}",
  "sms.what.booking_at": "Prenotazione presso {business}",
  "sms.what.booking": "Prenotazione",
  "sms.head": "{what}: {when}",
  "sms.people": "{text}, {count, plural, one {# persona} many {# di persone} other {# persone}}",
  "sms.fee": "{text}, costo {amount}",
  "sms.standing.pending": "{text}, da confermare",
  "sms.standing.waiting_list": "{text}, in lista d’attesa",
  "sms.standing.unfinished": "{text}, non completo",
  "sms.standing.called_off": "{text}, non più valido",
  "sms.greeting": "Salve {name}! {text}",
  "sms.cancelled": "Annullato: {what}, {when}",
  "sms.not_cancelled": "Non annullato: {what}, {when}",
  "sms.moved": "Spostato: {what} a {when}",
  "sms.moved_from": "Spostato: {what} da {from} a {when}",
  "sms.move_requested": "Spostamento da confermare: {what} a {when}",
  "sms.move_requested_from": "Spostamento da confermare: {what} da {from} a {when}",
  "sms.link.cancel_and_move": "Sposta o annulla:",
  "sms.link.cancel": "Vedi o annulla:",
  "sms.link.move": "Vedi o sposta:",
  "sms.link.look": "Vedi:",
  "sms.link_until.cancel_and_move": "Sposta/annulla entro {moment}:",
  "sms.link_until.cancel": "Vedi/annulla entro {moment}:",
  "sms.link_until.move": "Vedi/sposta entro {moment}:",
  "sms.questions": "Domande? {phone}",
  "sms.not_you": "Non era lei? {phone}",
  "sms.not_you_unnamed": "Non era lei? Ci contatti.",

  // --- Choosing another time
  "picker.title": "Scegli un nuovo orario",
  "picker.title_range": "Scegli un nuovo orario, {range}",
  "picker.title_lost": "Non più libero: scegli un altro orario",
  "picker.nearest": "I più vicini all’orario attuale",
  "picker.nearest_lost": "Gli orari liberi più vicini",
  "picker.staff": "Personale",
  "picker.anyone": "Nessuna preferenza",
  "picker.part": "Parte della giornata",
  "picker.part.any": "Tutto il giorno",
  "picker.part.morning": "Mattina",
  "picker.part.afternoon": "Pomeriggio",
  "picker.part.evening": "Sera",
  "picker.calendar": "Scegli un giorno dal calendario",
  "picker.day_free":
    "{day}, {count, plural, one {# orario libero} many {# di orari liberi} other {# orari liberi}}",
  "picker.clock": "Orari: {clock}",
  "picker.place": "Luogo: {place}",
  "picker.jump": "Vai a un giorno",
  "picker.days": "Giorni",
  "picker.days_again": "Giorni, di nuovo",
  "picker.earlier": "Prima",
  "picker.later": "Dopo",
  "picker.look_before": "Cerca prima di {day}",
  "picker.look_after": "Cerca dopo {day}",
  "picker.skipped.later": "Nessun orario libero da {first} a {last}. Ecco i prossimi orari liberi.",
  "picker.skipped.earlier":
    "Nessun orario libero da {first} a {last}, né poco dopo. Ecco gli ultimi orari liberi prima di queste date.",
  "picker.none":
    "{part, select, morning {Nessun orario libero di mattina da {first} a {last}.} afternoon {Nessun orario libero di pomeriggio da {first} a {last}.} evening {Nessun orario libero di sera da {first} a {last}.} other {Nessun orario libero da {first} a {last}.}}",
  "picker.everyone": "Vedi gli orari di tutto il personale",
  "picker.whole_day": "Vedi tutta la giornata",
  "picker.keep": "Lascia tutto com’è",
  "picker.room":
    "{count, plural, =1 {Ultimo posto} one {# posto libero} many {# di posti liberi} other {# posti liberi}}",
  "picker.room_plenty": "Molti posti",
  "picker.spoken.staff": "{day}, con {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, con {staff}, {place}",
  "picker.problem.not_a_day": "Questa data non esiste. Ecco gli orari intorno alla prenotazione.",
  "picker.problem.too_far": "Manca più di un anno. Ecco gli orari intorno alla prenotazione.",
  "picker.problem.not_a_month": "Questo mese non esiste. Ecco gli orari intorno alla prenotazione.",
  "picker.problem.not_a_part": "Questa parte della giornata non si può scegliere. Ecco tutti gli orari.",
  "picker.problem.not_in_team": "Questa persona non fa parte del personale. Ecco altri orari.",
} as const satisfies Catalogue;
