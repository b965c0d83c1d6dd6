import type { Catalogue } from "./catalogue.ts";

/**
 * Spanish, for all countries alike. Customers are addressed as usted. No sentence ends in a moment: where the clock has
 * twelve hours, a moment ends in a full stop of its own. Nor does an hour follow “a las”, which one o’clock does not take.
 */
export const ES = {
  // --- Around every page
  "page.questions": "¿Tiene preguntas?",
  "page.preview_title": "Su reserva",
  "page.preview_text": "Consulte, cambie o cancele su reserva en línea.",
  "page.see_booking": "Ver su reserva",
  "page.try_again": "Volver a intentarlo",
  "page.find_booking": "Encontrar su reserva",
  "page.language": "Idioma: {language}",
  "contact.call_or_write": "Llame a {business} al {phone} o escriba a {email}.",
  "contact.call": "Llame a {business} al {phone}.",
  "contact.write": "Escriba a {business} a la dirección {email}.",
  "contact.as_booked": "Póngase en contacto con {business} por la misma vía que usó para reservar.",
  "contact.the_business": "la empresa",

  // --- The booking's card, on most pages
  "card.your_visit": "Su visita",
  "card.state.confirmed": "Confirmada",
  "card.state.unfinished": "Sin completar",
  "card.state.pending": "Pendiente de confirmación",
  "card.state.waiting_list": "Lista de espera",
  "card.state.declined": "Rechazada",
  "card.state.cancelled": "Cancelada",
  "card.state.running": "En curso",
  "card.state.past": "Finalizada",
  "card.state.unknown": "Ver más abajo",
  "card.with": "Con",
  "card.for": "Para",
  "card.where": "Lugar",
  "card.price": "Precio",
  "card.payment": "Pago",
  "card.people": "{count, plural, one {# persona} many {# de personas} other {# personas}}",
  "card.with_staff": "Con {staff}",
  "card.online": "En línea",
  "card.at_your_address": "En su domicilio",
  "card.free": "Gratis",
  "card.each": "{amount} por persona",
  "card.from": "Desde {amount}",
  "card.paid.not_paid": "Pendiente",
  "card.paid.paid": "Pagado",
  "card.paid.partially_paid": "Pagado en parte",
  "card.paid.refunded": "Reembolsado",
  "card.paid.failed": "No se pudo cobrar",
  "card.now": "Horario actual: {moment}",
  "card.now_with": "Horario actual: {moment}, con {staff}",
  "policy.title": "Política de reservas",

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "hora de {city}",
  "clock.yours": "su hora en {city} ({offset})",
  "clock.yours_unnamed": "su hora ({offset})",
  "clock.there": "{time} en {city} ({offset})",
  "clock.there_unnamed": "{time} donde está la empresa ({offset})",
  "clock.there_other_day": "Allí es {day}.",
  "clock.comes_twice":
    "Esa noche cambia la hora y esta se repite. El calendario de la empresa decide cuál de las dos es.",
  "clock.length.minutes": "{minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}",
  "clock.length.hours": "{hours, plural, one {# hora} many {# de horas} other {# horas}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# hora} many {# de horas} other {# horas}} y {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}",
  "clock.first_session": "Primera sesión: {day}",
  "clock.last_session": "Fin de la última sesión: {day}, {time}",
  "clock.change": "¿No es su zona horaria? Cámbiela",
  "clock.choose.title": "Elija su zona horaria",
  "clock.choose.lead": "Todas las horas de esta reserva se mostrarán en esa zona, también en los mensajes.",
  "clock.choose.label": "Zona horaria",
  "clock.choose.venue": "La de la empresa: {city} ({offset})",
  "clock.choose.venue_unnamed": "La de la empresa ({offset})",
  "clock.part.africa": "África",
  "clock.part.america": "América",
  "clock.part.antarctica": "Antártida",
  "clock.part.asia": "Asia",
  "clock.part.europe": "Europa",
  "clock.part.oceania": "Australia y el Pacífico",
  "clock.choose.hint": "Las diferencias con GMT son las del día de su reserva.",
  "clock.choose.submit": "Usar esta zona horaria",
  "clock.choose.unknown": "Elija una de las zonas horarias de la lista. No se ha cambiado nada.",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "Su reserva está confirmada",
  "booking.headline.unfinished": "Esta reserva no está completa",
  "booking.headline.pending": "Pendiente de confirmación",
  "booking.headline.waiting_list": "Está en la lista de espera",
  "booking.headline.declined": "Esta reserva fue rechazada",
  "booking.headline.cancelled": "Esta reserva está cancelada",
  "booking.headline.running": "En curso ahora",
  "booking.headline.past": "Esta reserva ya ha finalizado",
  "booking.headline.unknown": "Su reserva",
  "booking.headline.moved": "Su reserva tiene un nuevo horario",
  "booking.course.confirmed": "Su plaza en este curso está confirmada",
  "booking.course.running": "El curso está en marcha",
  "booking.course.past": "Este curso ya ha finalizado",
  "booking.lead.unfinished":
    "La reserva o su pago no llegaron a completarse, así que es posible que la plaza aún no sea suya.",
  "booking.lead.pending":
    "Hemos recibido su solicitud. La reserva no es segura hasta que la empresa la acepte.",
  "booking.lead.waiting_list": "Todavía no hay plazas. La empresa le avisará si queda una libre.",
  "booking.lead.declined": "La empresa no pudo aceptarla. No habrá nada a esta hora.",
  "booking.lead.running": "Ya ha comenzado.",
  "booking.lead.unknown": "El sistema de reservas indica un estado que todavía no conocemos.",
  "booking.story.cancelled_here": "Listo: usted canceló la reserva el {moment} y no hace falta que venga.",
  "booking.story.cancelled_elsewhere":
    "Se canceló, pero no desde esta página. Si no lo pidió usted, consulte con {business}.",
  "booking.story.cancelled_elsewhere_at":
    "Se canceló el {moment}, pero no desde esta página. Si no lo pidió usted, consulte con {business}.",
  "booking.story.moved_here": "Listo: el {moment}, usted cambió la reserva a este horario (antes: {from}).",
  "booking.story.moved_elsewhere":
    "Se cambió de horario (antes: {from}), pero no desde esta página. Si el nuevo horario no le viene bien, consulte con {business}.",
  "booking.package": "Forma parte de un paquete. Lo que haga aquí solo afecta a esta parte.",
  "booking.was_wrong": "¿Hubo algún problema?",
  "booking.another_time": "¿Quiere reservar otro horario?",

  // --- What the customer may do, and until when
  "options.title": "¿Cambio de planes?",
  "options.title_refused": "¿Necesita cambiar algo?",
  "options.move": "Cambiar a otro horario",
  "options.cancel": "Cancelar la reserva",
  "options.move_until": "Puede cambiarla de horario hasta el {moment}, según la política de reservas.",
  "options.move_until_begin": "Puede cambiarla de horario hasta que comience, según la política de reservas.",
  "options.cancel_until": "Puede cancelarla hasta el {moment}, según la política de reservas.",
  "options.cancel_until_begin": "Puede cancelarla hasta que comience, según la política de reservas.",
  "options.both_until":
    "Puede cambiarla de horario o cancelarla hasta el {moment}, según la política de reservas.",
  "options.both_until_begin":
    "Puede cambiarla de horario o cancelarla hasta que comience, según la política de reservas.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {Esta reserva ya está cancelada.} reschedule {Una reserva cancelada no se puede cambiar de horario.} other {Una reserva cancelada no se puede cambiar de horario ni cancelar.}}",
  "refusal.declined":
    "{action, select, cancel {La reserva fue rechazada, así que no hay nada que cancelar.} reschedule {Una reserva rechazada no se puede cambiar de horario.} other {Una reserva rechazada no se puede cambiar de horario ni cancelar.}}",
  "refusal.over":
    "{action, select, cancel {La reserva ya ha finalizado, así que no se puede cancelar.} reschedule {La reserva ya ha finalizado, así que no se puede cambiar de horario.} other {La reserva ya ha finalizado, así que no se puede cambiar de horario ni cancelar.}}",
  "refusal.begun":
    "{action, select, cancel {Ya ha comenzado, así que no se puede cancelar en línea.} reschedule {Ya ha comenzado, así que no se puede cambiar de horario en línea.} other {Ya ha comenzado, así que no se puede cambiar de horario ni cancelar en línea.}}",
  "refusal.waiting_list":
    "{action, select, cancel {Un puesto en la lista de espera no se puede cancelar aquí.} reschedule {Un puesto en la lista de espera no se puede cambiar de horario aquí.} other {Un puesto en la lista de espera no se puede cambiar de horario ni cancelar aquí.}}",
  "refusal.course": "Un curso no se puede cambiar de fechas: sus sesiones forman un conjunto.",
  "refusal.package":
    "{action, select, cancel {Forma parte de un paquete, así que no se puede cancelar en línea por separado.} reschedule {Forma parte de un paquete, así que no se puede cambiar de horario en línea por separado.} other {Forma parte de un paquete, así que no se puede cambiar de horario ni cancelar en línea por separado.}}",
  "refusal.too_late":
    "{action, select, cancel {El plazo para cancelarla en línea ya ha terminado.} reschedule {El plazo para cambiarla de horario en línea ya ha terminado.} other {El plazo para cambiarla de horario o cancelarla en línea ya ha terminado.}}",
  "refusal.too_late_since":
    "{action, select, cancel {El plazo para cancelarla en línea (hasta el {ended}) ya ha terminado.} reschedule {El plazo para cambiarla de horario en línea (hasta el {ended}) ya ha terminado.} other {El plazo para cambiarla de horario o cancelarla en línea (hasta el {ended}) ya ha terminado.}}",
  "refusal.not_offered":
    "{action, select, cancel {Este servicio no admite cancelaciones en línea.} reschedule {Este servicio no admite cambios de horario en línea.} other {Este servicio no admite cambios de horario ni cancelaciones en línea.}}",
  "refusal.members_only":
    "{action, select, cancel {Para cancelarla, inicie sesión en el sitio web donde reservó.} reschedule {Para cambiarla de horario, inicie sesión en el sitio web donde reservó.} other {Para cambiarla de horario o cancelarla, inicie sesión en el sitio web donde reservó.}}",
  "refusal.service_gone":
    "{action, select, cancel {El servicio ya no se ofrece, así que esta reserva no se puede cancelar en línea.} reschedule {El servicio ya no se ofrece, así que esta reserva no se puede cambiar de horario en línea.} other {El servicio ya no se ofrece, así que esta reserva no se puede cambiar de horario ni cancelar en línea.}}",
  "refusal.unexplained":
    "{action, select, cancel {Esta reserva no se puede cancelar en línea.} reschedule {Esta reserva no se puede cambiar de horario en línea.} other {Esta reserva no se puede cambiar de horario ni cancelar en línea.}}",
  "refusal.title.cancel": "No se puede cancelar aquí",
  "refusal.title.reschedule": "No se puede cambiar aquí",
  "refusal.unchanged": "No se ha cambiado nada.",
  "refusal.instead.cancel": "Mejor cancelarla",
  "refusal.instead.reschedule": "Mejor cambiarla de horario",

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "¿Cancelar su reserva?",
  "cancel.choice.keep": "Mantener mi reserva",
  "cancel.choice.cancel": "Cancelarla",
  "cancel.title_again": "Revise de nuevo la cancelación de su reserva",
  "cancel.cost": "Cuánto cuesta",
  "cancel.fee.none": "En este momento no se aplica ningún cargo por cancelación.",
  "cancel.fee.due": "En este momento se aplica un cargo por cancelación de {amount}.",
  "cancel.fee.unavailable":
    "No hemos podido calcular el cargo por cancelación, así que es posible que se aplique uno. Si prefiere saberlo antes, pregunte.",
  "cancel.paid": "Cancelar aquí no supone la devolución de lo que ya ha pagado. Eso lo decide {business}.",
  "cancel.result.fee": "Usted aceptó un cargo por cancelación de {amount}.",
  "cancel.reason.question": "¿Cuál es el motivo? No es obligatorio indicarlo.",
  "cancel.reason.time_does_not_suit": "El horario no me viene bien",
  "cancel.reason.ill": "No me siento bien",
  "cancel.reason.found_something_else": "Tengo otra opción",
  "cancel.reason.too_expensive": "Es demasiado caro",
  "cancel.reason.no_longer_needed": "Ya no lo necesito",
  "cancel.reason.other": "Otro motivo",
  "cancel.rescue.move": "Quizá le venga mejor otro horario.",
  "cancel.rescue.see_times": "Ver otros horarios",
  "cancel.rescue.ask_for_time":
    "Quizá haya un horario que le venga mejor. Puede preguntar antes de cancelar.",
  "cancel.rescue.ill":
    "Que se mejore pronto. Si le conviene una fecha posterior, puede preguntar antes de cancelar.",
  "cancel.rescue.too_expensive": "Quizá haya algo más económico. Puede preguntar antes de cancelar.",
  "cancel.rescue.tell": "Si algo no fue como esperaba, cuénteselo a {business}.",
  "cancel.final": "Una reserva cancelada no se puede recuperar aquí.",
  "cancel.undo":
    "Tiene {duration} para cambiar de opinión. Después, una reserva cancelada no se puede recuperar aquí.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "Su reserva se cancelará en breve: {time}",
  "held.lead": "Hasta entonces todavía puede mantenerla.",
  "held.time_left": "Tiempo restante",
  "held.keep": "Mantener mi reserva",
  "held.now": "Cancelarla ya",
  "held.look": "Ver cómo está la reserva",
  "held.due.title": "Su reserva se está cancelando",
  "held.due.lead": "Tardará un momento. Antes de hacer nada más, compruebe cómo está la reserva.",
  "held.kept": "Su reserva se mantiene: el {moment}, usted retiró la cancelación.",
  "held.too_late": "Ya era tarde para mantenerla: su reserva ya se había cancelado.",
  "held.not_cancelled.stale":
    "Su reserva no se ha cancelado: se modificó mientras la cancelación estaba en espera. Compruebe cómo está ahora.",
  "held.not_cancelled.not_allowed":
    "Su reserva no se ha cancelado: llegado el momento, el sistema de reservas ya no lo permitía.",
  "held.not_cancelled.token_invalid":
    "Su reserva no se ha cancelado: se retiró el enlace desde el que lo pidió.",
  "held.not_cancelled.unavailable":
    "Su reserva no se ha cancelado: no se pudo conectar con el sistema de reservas.",
  "held.not_cancelled.unconfirmed":
    "El sistema de reservas recibió su cancelación, pero no respondió. No sabemos si su reserva se cancelará o no.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "¿Qué quiere hacer?",
  "choose.one": "Elija una de las dos opciones.",
  "choose.continue": "Continuar",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "Antes, una pregunta sobre su reserva",
  "ask.question": "¿A qué hora empieza ahora su reserva?",
  "ask.hint":
    "Escriba la hora tal como aparece en esta página. Los programas que comprueban enlaces también pulsan botones; su respuesta muestra que usted no es uno de ellos.",
  "ask.first": "Todavía no se ha cambiado nada. Responda, por favor, a la pregunta de abajo.",
  "ask.wrong":
    "Su reserva no empieza a esa hora, así que no se ha cambiado nada. Compruébelo de nuevo, por favor.",
  "ask.stopped.title": "No se ha cambiado nada",
  "ask.stopped.what":
    "Tres respuestas no eran la hora a la que empieza su reserva, así que esta página no acepta más durante diez minutos. Su reserva sigue como estaba.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "Esta página llevaba mucho tiempo abierta. Confirme de nuevo, por favor.",
  "act.fee_rose":
    "Cancelar cuesta ahora más de lo que indicaba esta página. Su reserva no se ha cancelado. Compruébelo de nuevo, por favor.",
  "act.changed.cancel":
    "Su reserva se modificó mientras esta página estaba abierta. No se ha cancelado. Revísela de nuevo, por favor.",
  "act.changed.reschedule":
    "Su reserva se modificó mientras esta página estaba abierta. El horario que eligió no se ha aplicado. Revísela de nuevo, por favor.",
  "act.moved.cancel":
    "Su reserva se cambió del {from} al {to} mientras esta página estaba abierta. No se ha cancelado. Revísela de nuevo, por favor.",
  "act.moved.reschedule":
    "Su reserva se cambió del {from} al {to} mientras esta página estaba abierta. El horario que eligió no se ha aplicado. Revísela de nuevo, por favor.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "Añadir a mi calendario",
  "calendar.update": "Actualizar mi calendario",
  "calendar.remove": "Quitarla de mi calendario",
  "calendar.moved": "Es posible que su calendario muestre aún el horario anterior.",
  "calendar.called_off": "Es posible que su calendario la muestre todavía.",
  "calendar.elsewhere": "Google Calendar u Outlook",
  "calendar.google": "Añadir a Google Calendar",
  "calendar.outlook": "Añadir a Outlook",
  "calendar.hint":
    "Lo que añada con uno de estos dos enlaces no cambia solo cuando cambia su reserva. El archivo de arriba y el de nuestros correos sí actualizan lo que añadieron.",
  "calendar.change_by_hand":
    "Si la añadió con el enlace de Google o de Outlook, tendrá que cambiarla allí a mano.",
  "calendar.filename": "reserva.ics",
  "calendar.first_session": "Primera sesión: {service}",
  "calendar.last_session": "El curso tiene varias sesiones. La última es el {day}.",
  "calendar.page": "Su reserva, siempre actualizada: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Encuentre su reserva",
  "find.title_again": "Revise los datos: encuentre su reserva",
  "find.intro.email_or_phone":
    "Escriba el correo electrónico o el teléfono móvil con el que reservó. Enviaremos ahí un enlace para cada una de sus próximas reservas.",
  "find.intro.email":
    "Escriba el correo electrónico con el que reservó. Enviaremos ahí un enlace para cada una de sus próximas reservas.",
  "find.intro.phone":
    "Escriba el teléfono móvil con el que reservó. Enviaremos ahí un enlace para cada una de sus próximas reservas.",
  "find.email": "Correo electrónico",
  "find.phone": "Teléfono móvil",
  "find.or": "o",
  "find.submit": "Enviarme los enlaces",
  "find.problem.nothing.email_or_phone": "Escriba su correo electrónico o su teléfono móvil.",
  "find.problem.nothing.email": "Escriba su correo electrónico.",
  "find.problem.nothing.phone": "Escriba su teléfono móvil.",
  "find.problem.email":
    "No podemos enviar nada a este correo electrónico. Compruebe que esté completo, como nombre@example.com.",
  "find.problem.phone":
    "No podemos enviar nada a este número. Compruebe que sea el número de móvil completo, sin extensión.",
  "find.problem.phone_country": "Escriba el número con el prefijo de su país, empezando por +.",
  "find.sent.title": "Revise sus mensajes",
  "find.sent.lead":
    "Si nos constan los datos que ha escrito, los enlaces a sus próximas reservas ya están en camino.",
  "find.sent.limits":
    "Recibirá un enlace para cada una de sus próximas reservas, cinco como máximo. Solo los enviamos unas pocas veces por hora: pedirlos de nuevo no hará que lleguen antes.",
  "find.sent.nothing_came": "¿No ha llegado nada en cinco minutos? Mire también en la carpeta de spam.",
  "find.sent.again": "Probar con otro correo o número",

  // --- Old and new time side by side, before moving
  "move.title": "Confirme el cambio de horario",
  "move.title_again": "Revise de nuevo el cambio de horario",
  "move.heading": "¿Cambiar el horario de su reserva?",
  "move.old": "Ahora",
  "move.new": "Nuevo",
  "move.with_anyone": "Con quien esté disponible",
  "move.approval": "Es posible que la empresa tenga que confirmar el nuevo horario.",
  "move.ends.both": "El nuevo horario está demasiado cerca: ya no podrá cambiar ni cancelar la reserva aquí.",
  "move.ends.cancel": "El nuevo horario está demasiado cerca: ya no podrá cancelar la reserva aquí.",
  "move.ends.reschedule":
    "El nuevo horario está demasiado cerca: ya no podrá volver a cambiar el horario aquí.",
  "move.submit": "Cambiar el horario",
  "move.other_time": "Elegir otro horario",
  "move.keep": "Dejarla como está",
  "move.not_yet_yours":
    "El nuevo horario será suyo cuando haga el cambio. Hasta entonces puede ocuparlo otra persona y usted conserva el actual.",
  "move.no_such_time": "Ese horario no se puede elegir. Elija uno de estos.",
  "move.time_lost": "Ese horario ya no está libre. Su reserva sigue igual.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "Seguimos en ello",
  "outcome.in_progress.what":
    "{action, select, cancel {Su reserva se está cancelando en este momento.} other {El horario de su reserva se está cambiando en este momento.}}",
  "outcome.in_progress.next": "Compruebe dentro de un momento cómo está. No vuelva a enviarlo, por favor.",
  "outcome.unconfirmed.title": "Todavía no lo sabemos",
  "outcome.unconfirmed.what":
    "{action, select, cancel {El sistema de reservas recibió la petición, pero no respondió. No sabemos si su reserva se ha cancelado o no.} other {El sistema de reservas recibió la petición, pero no respondió. No sabemos si el horario de su reserva se ha cambiado o no.}}",
  "outcome.unconfirmed.next":
    "Compruebe dentro de un minuto cómo está: la página de la reserva siempre muestra su estado real.",
  "outcome.unavailable.title": "No hay conexión con el sistema de reservas",
  "outcome.unavailable.what":
    "{action, select, cancel {Su reserva no se ha cancelado. Sigue como estaba.} other {Su reserva no se ha cambiado. Sigue como estaba.}}",
  "outcome.unavailable.next": "Vuelva a intentarlo dentro de un minuto.",
  "outcome.throttled.title": "Mucha demanda en este momento",
  "outcome.throttled.what":
    "{action, select, cancel {El sistema de reservas nos pide que esperemos. Su reserva no se ha cancelado.} other {El sistema de reservas nos pide que esperemos. Su reserva no se ha cambiado.}}",
  "outcome.throttled.next": "Vuelva a intentarlo dentro de un minuto.",
  "outcome.form_invalid.title": "Empiece de nuevo, por favor",
  "outcome.form_invalid.what":
    "{action, select, cancel {Este formulario no se puede usar. Su reserva no se ha cancelado.} other {Este formulario no se puede usar. Su reserva no se ha cambiado.}}",
  "outcome.form_invalid.next": "Empiece de nuevo desde su reserva.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Página no encontrada",
  "problem.not_found.what": "En esta dirección no hay nada. Puede que al enlace le falte alguna letra.",
  "problem.not_found.next": "Abra de nuevo el enlace de su mensaje o pida uno nuevo.",
  "problem.link_expired.title": "Este enlace ha caducado",
  "problem.link_expired.what": "Era para una reserva que ya ha finalizado. No se ha cambiado nada.",
  "problem.link_expired.next": "Si necesita algo relacionado con esa reserva, póngase en contacto.",
  "problem.link_revoked.title": "Este enlace fue sustituido",
  "problem.link_revoked.what": "Ya no abre la reserva. No se ha cambiado nada.",
  "problem.link_revoked.next": "Busque un mensaje más reciente con un enlace más nuevo o pida uno.",
  "problem.link_dead.title": "Este enlace ya no funciona",
  "problem.link_dead.what": "Ya no puede abrir la reserva. Con esta visita no se ha cambiado nada.",
  "problem.link_dead.next": "Pida un enlace nuevo.",
  "problem.booking_gone.title": "Esta reserva ya no existe",
  "problem.booking_gone.what": "Se eliminó del sistema de reservas.",
  "problem.booking_gone.next": "Si no lo esperaba, póngase en contacto.",
  "problem.method_not_allowed.title": "Eso no funciona aquí",
  "problem.method_not_allowed.what": "Esta dirección no se puede usar de esa manera. No se ha cambiado nada.",
  "problem.method_not_allowed.next": "Vuelva atrás e inténtelo de nuevo desde la página.",
  "problem.cross_site.title": "Abra de nuevo su enlace, por favor",
  "problem.cross_site.what":
    "La petición venía de otro sitio web, así que no se realizó. No se ha cambiado nada.",
  "problem.cross_site.next": "Abra el enlace de su mensaje e inténtelo de nuevo allí.",
  "problem.too_large.title": "Demasiados datos",
  "problem.too_large.what": "El formulario era más grande de lo permitido. No se ha cambiado nada.",
  "problem.too_large.next": "Abra el enlace de su mensaje e inténtelo de nuevo allí.",
  "problem.too_slow.title": "Ha tardado demasiado",
  "problem.too_slow.what": "El formulario no llegó completo. No se ha cambiado nada.",
  "problem.too_slow.next": "Abra el enlace de su mensaje e inténtelo de nuevo allí.",
  "problem.wix_unavailable.title": "No hay conexión con el sistema de reservas",
  "problem.wix_unavailable.what": "Su reserva sigue como estaba: no se ha cambiado nada.",
  "problem.wix_unavailable.next": "Vuelva a intentarlo dentro de un minuto.",
  "problem.wix_throttled.title": "Mucha demanda en este momento",
  "problem.wix_throttled.what":
    "El sistema de reservas nos pide que esperemos. Su reserva sigue como estaba: no se ha cambiado nada.",
  "problem.wix_throttled.next": "Vuelva a intentarlo dentro de un minuto.",
  "problem.database_unavailable.title": "Ahora mismo no es posible",
  "problem.database_unavailable.what":
    "Por un momento no podemos acceder a nuestros datos. Su reserva se guarda en otro lugar y está a salvo.",
  "problem.database_unavailable.next":
    "Abra de nuevo su enlace dentro de un minuto: le mostrará cómo está su reserva.",
  "problem.internal.title": "Algo ha salido mal",
  "problem.internal.what": "Es un error nuestro y ha quedado registrado.",
  "problem.internal.next": "Abra de nuevo su reserva para comprobar cómo está.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  "mail.lead": "{words}:",
  "mail.subject.confirmed": "Su reserva: {service}, {day}, {time}",
  "mail.subject.pending": "Su solicitud de reserva: {service}, {day}, {time}",
  "mail.subject.waiting_list": "Su puesto en la lista de espera: {service}, {day}, {time}",
  "mail.subject.unfinished": "Su reserva no está completa: {service}, {day}, {time}",
  "mail.subject.called_off": "Reserva sin efecto: {service}, {day}, {time}",
  "mail.subject.cancelled": "Reserva cancelada: {service}, {day}, {time}",
  "mail.subject.not_cancelled": "Reserva no cancelada: {service}, {day}, {time}",
  "mail.subject.moved": "Nuevo horario: {service}, ahora el {day}, {time}",
  "mail.subject.move_requested": "Cambio de horario solicitado: {service}, al {day}, {time}",
  "mail.preview.cancel_and_move": "Consúltela, cámbiela de horario o cancélela en línea, sin cuenta.",
  "mail.preview.cancel": "Consúltela o cancélela en línea, sin cuenta.",
  "mail.preview.cancel_course": "Consúltela o libere su plaza en línea, sin cuenta.",
  "mail.preview.move": "Consúltela o cámbiela de horario en línea, sin cuenta.",
  "mail.preview.look": "Consúltela en línea, sin cuenta.",
  "mail.preview.uncertain": "Todavía no es segura. Puede consultar en línea cómo está.",
  "mail.preview.move_requested": "Ha pedido un nuevo horario. Todavía no está confirmado.",
  "mail.greeting": "Hola, {name}:",
  "mail.greeting_unnamed": "Hola:",
  "mail.intro.confirmed": "Esta es su reserva en {business}.",
  "mail.intro.confirmed_unnamed": "Esta es su reserva.",
  "mail.intro.pending": "Esta es su solicitud de reserva.",
  "mail.intro.waiting_list": "Este es su puesto en la lista de espera.",
  "mail.intro.unfinished": "Esta es su reserva. Todavía no está completa.",
  "mail.intro.called_off": "Esta reserva ya no tiene efecto.",
  "mail.intro.cancelled": "Su reserva en {business} está cancelada.",
  "mail.intro.cancelled_unnamed": "Su reserva está cancelada.",
  "mail.intro.not_cancelled":
    "Pidió cancelar esta reserva. Antes de que pudiera hacerse, se modificó o ya no se podía cancelar, así que sigue en pie.",
  "mail.intro.moved": "Su reserva en {business} tiene un nuevo horario.",
  "mail.intro.moved_unnamed": "Su reserva tiene un nuevo horario.",
  "mail.intro.move_requested": "Ha pedido cambiar el horario de su reserva.",
  "mail.label.when": "Cuándo",
  "mail.label.was": "Antes",
  "mail.label.now": "Ahora",
  "mail.label.requested": "Solicitado",
  "mail.label.venue": "En {city}",
  "mail.label.ends": "Última sesión",
  "mail.label.length": "Duración",
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "A partir del {day}, {start}",
  "mail.clock.city": "{when} (hora de {city}, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (su hora, {offset})",
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), allí es otro día",
  "mail.note": "Una nota de {business}",
  "mail.note_unnamed": "Una nota para usted",
  "mail.may.cancel_and_move":
    "¿No puede asistir? Puede cambiar la reserva a otro horario o cancelarla en línea.",
  "mail.may.cancel":
    "¿No puede asistir? Puede cancelar la reserva en línea. Para buscar otro horario, póngase en contacto con nosotros.",
  "mail.may.cancel_course":
    "¿No puede participar? Puede cancelar su plaza en línea. Un curso no se puede cambiar a otras fechas.",
  "mail.may.move":
    "¿No puede asistir? Puede cambiar la reserva a otro horario en línea. Para cancelarla, póngase en contacto con nosotros.",
  "mail.may.look":
    "Puede consultarla en línea cuando quiera. Para cambiarla, póngase en contacto con nosotros.",
  "mail.until.both": "Hasta el {moment}, puede cambiarla o cancelarla.",
  "mail.until.each": "Hasta el {move}, puede cambiarla de horario y, hasta el {cancel}, cancelarla.",
  "mail.until.move": "Hasta el {moment}, puede cambiarla de horario.",
  "mail.until.cancel": "Hasta el {moment}, puede cancelarla.",
  "mail.until.cancel_course": "Hasta el {moment}, puede cancelar su plaza.",
  "mail.after_cancelled":
    "Los pagos y cargos se rigen por las condiciones de la empresa. Si tiene preguntas o quiere volver a reservar, póngase en contacto con nosotros.",
  "mail.answer.subject": "Su reserva sigue en pie: {service}",
  "mail.answer.wrote": "Nos escribió por SMS: «{text}».",
  "mail.answer.wrote_nothing": "Nos envió un SMS.",
  "mail.answer.stands": "Por SMS no se puede cancelar ni cambiar una reserva, así que la suya sigue en pie.",
  "mail.answer.opted_out":
    "Ya no recibirá más SMS nuestros. Para volver a recibirlos, responda START a uno de ellos.",
  "mail.button.cancel_and_move": "Cambiar o cancelar",
  "mail.button.cancel": "Ver o cancelar",
  "mail.button.move": "Ver o cambiar",
  "mail.button.look": "Ver la reserva",
  "mail.button_fails": "Si el botón no funciona, abra esta dirección:",
  "mail.not_you": "¿No fue usted o tiene alguna pregunta? {reach}",
  "mail.reach.reply_or_call": "Responda a este mensaje o llame al {phone}.",
  "mail.reach.reply": "Responda a este mensaje.",
  "mail.reach.call": "Llame al {phone}.",
  "mail.reach.as_booked": "Póngase en contacto con la empresa donde reservó.",
  "mail.why": "Recibe este mensaje por una reserva en {business}.",
  "mail.why_unnamed": "Recibe este mensaje por una reserva.",
  "mail.personal": "El enlace es personal: no lo comparta, por favor.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Lo hizo el cliente en línea.",
  "notice.preview.not_cancelled": "Sigue en pie, pero el cliente no la quería tal como estaba.",
  "notice.preview.move_requested": "Requiere su aprobación: el cliente espera su respuesta.",
  "notice.intro.cancelled": "Un cliente ha cancelado una reserva en línea.",
  "notice.intro.not_cancelled":
    "Un cliente pidió cancelar una reserva en línea. Antes de que pudiera hacerse, se modificó o ya no se podía cancelar, así que sigue en pie.",
  "notice.intro.moved": "Un cliente ha cambiado en línea el horario de una reserva.",
  "notice.intro.move_requested":
    "Un cliente ha pedido cambiar el horario de una reserva. Apruebe o rechace el cambio en su calendario de Wix.",
  "notice.label.customer": "Cliente",
  "notice.label.reason": "Motivo",
  "notice.label.fee": "Cargo por cancelación",
  "notice.label.phone": "Teléfono",
  "notice.label.state": "Estado",
  "notice.label.booking": "Reserva",
  "notice.label.link": "Enlace",
  "notice.reason.time_does_not_suit": "El horario no le viene bien",
  "notice.reason.ill": "Enfermedad",
  "notice.reason.found_something_else": "Tiene otra opción",
  "notice.reason.too_expensive": "Demasiado caro",
  "notice.reason.no_longer_needed": "Ya no lo necesita",
  "notice.reason.other": "Otro motivo",
  "notice.fee.accepted": "{amount}, aceptado por el cliente",
  "notice.fee.unknown": "Se desconoce: al cliente se le avisó de que podía haber uno",
  "notice.own_link": "el enlace propio de la reserva en Wix",
  "notice.customers_place": "En el domicilio del cliente",
  "notice.in_calendar": "Su calendario de Wix ya lo muestra.",
  "notice.refund": "Con esta cancelación no se ha devuelto nada. Cualquier devolución queda en sus manos.",
  "notice.reply": "Si responde a este mensaje, la respuesta llega al cliente.",
  "notice.text.subject": "SMS de un cliente: {service}",
  "notice.text.subject_cancel": "CANCEL por SMS: {service}",
  "notice.text.subject_unnamed": "SMS del {phone}",
  "notice.text.preview": "Un SMS no cambia nada en Wix.",
  "notice.text.intro": "Un cliente ha respondido a un SMS sobre su reserva.",
  "notice.text.intro_cancel": "Un cliente ha respondido CANCEL a un SMS sobre su reserva.",
  "notice.text.intro_stranger": "Ha llegado un SMS de un número al que nunca se envió ninguno.",
  "notice.text.wrote": "Texto recibido",
  "notice.text.media": "Llegó con imágenes o archivos, que aquí no se muestran.",
  "notice.text.stands": "En Wix no ha cambiado nada: la reserva sigue en pie tal como figura arriba.",
  "notice.text.unchanged": "En Wix no ha cambiado nada.",
  "notice.text.being_cancelled": "El cliente ya la ha cancelado en línea. Surtirá efecto en unos minutos.",
  "notice.text.no_booking": "Ninguna reserva corresponde a este número y no se ha respondido a nadie.",
  "notice.text.unread":
    "No se ha podido leer la reserva en Wix, así que aquí solo consta su identificador. No se ha respondido al cliente.",
  "notice.text.opted_out": "El cliente ya no recibirá más SMS.",
  "notice.text.believes": "Probablemente cree que la reserva está cancelada.",
  "notice.text.answered":
    "Se ha informado al cliente por correo electrónico de que un SMS no cambia nada, con un enlace a la reserva.",
  "notice.text.unreachable":
    "No se ha podido responder al cliente: no consta ninguna dirección de correo que funcione. Llámelo, por favor.",
  "notice.text.button": "Abrir el calendario de Wix",
  "notice.text.why": "Recibe este mensaje porque los clientes pueden responder a los SMS sobre sus reservas.",
  "notice.why": "Recibe este mensaje porque los clientes pueden gestionar sus reservas en línea.",

  // --- Text messages: as short as can be, for all of one has room for 160 letters with the link's 50 (in Japanese,
  // Hebrew, Arabic and Ukrainian two have 134 together). `when` and `from` as `Thu 13 May 10:00`, `business` as a name.
  "sms.what.both": "{service} en {business}",
  "sms.what.booking_at": "Su reserva en {business}",
  "sms.what.booking": "Su reserva",
  "sms.head": "{what}: {when}",
  "sms.people": "{text}, {count, plural, one {# persona} many {# de personas} other {# personas}}",
  "sms.fee": "{text}, cargo {amount}",
  "sms.standing.pending": "{text}, por confirmar",
  "sms.standing.waiting_list": "{text}, en lista de espera",
  "sms.standing.unfinished": "{text}, sin completar",
  "sms.standing.called_off": "{text}, sin efecto",
  "sms.greeting": "Hola, {name}. {text}",
  "sms.cancelled": "Cancelada: {what}, {when}",
  "sms.not_cancelled": "No cancelada: {what}, {when}",
  "sms.moved": "Cambio: {what} al {when}",
  "sms.moved_from": "Cambio: {what} del {from} al {when}",
  "sms.move_requested": "Cambio por confirmar: {what} al {when}",
  "sms.move_requested_from": "Cambio por confirmar: {what} del {from} al {when}",
  "sms.link.cancel_and_move": "Cambiar o cancelar:",
  "sms.link.cancel": "Ver o cancelar:",
  "sms.link.move": "Ver o cambiar:",
  "sms.link.look": "Ver:",
  "sms.link_until.cancel_and_move": "Cambiar o cancelar hasta el {moment}:",
  "sms.link_until.cancel": "Ver o cancelar hasta el {moment}:",
  "sms.link_until.move": "Ver o cambiar hasta el {moment}:",
  "sms.questions": "¿Preguntas? {phone}",
  "sms.not_you": "¿No fue usted? {phone}",
  "sms.not_you_unnamed": "¿No fue usted? Avísenos.",

  // --- Choosing another time
  "picker.title": "Elija un nuevo horario",
  "picker.title_range": "Elija un nuevo horario, {range}",
  "picker.title_lost": "Ya no está libre: elija otro horario",
  "picker.nearest": "Lo más cercano a su horario actual",
  "picker.nearest_lost": "Los horarios libres más cercanos",
  "picker.staff": "Profesional",
  "picker.anyone": "Sin preferencia",
  "picker.part": "Momento del día",
  "picker.part.any": "Cualquier hora",
  "picker.part.morning": "Mañana",
  "picker.part.afternoon": "Tarde",
  "picker.part.evening": "Tarde-noche",
  "picker.calendar": "Elegir un día en el calendario",
  "picker.day_free":
    "{day}, {count, plural, one {# horario libre} many {# de horarios libres} other {# horarios libres}}",
  "picker.clock": "Todos los horarios: {clock}",
  "picker.place": "Lugar: {place}",
  "picker.jump": "Ir a un día",
  "picker.days": "Días",
  "picker.days_again": "Días, de nuevo",
  "picker.earlier": "Antes",
  "picker.later": "Después",
  "picker.look_before": "Buscar antes del {day}",
  "picker.look_after": "Buscar después del {day}",
  "picker.skipped.later":
    "No hay nada libre del {first} al {last}. Estos son los siguientes horarios libres.",
  "picker.skipped.earlier":
    "No hay nada libre del {first} al {last}, ni poco después. Estos son los últimos horarios libres anteriores.",
  "picker.none":
    "{part, select, morning {No hay nada libre por la mañana del {first} al {last}.} afternoon {No hay nada libre por la tarde del {first} al {last}.} evening {No hay nada libre por la tarde-noche del {first} al {last}.} other {No hay nada libre del {first} al {last}.}}",
  "picker.everyone": "Ver los horarios de todo el equipo",
  "picker.whole_day": "Ver los horarios de todo el día",
  "picker.keep": "Dejarla como está",
  "picker.room":
    "{count, plural, =1 {Última plaza} one {# plaza libre} many {# de plazas libres} other {# plazas libres}}",
  "picker.room_plenty": "Muchas plazas libres",
  "picker.spoken.staff": "{day}, con {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, con {staff}, {place}",
  "picker.problem.not_a_day": "Esa fecha no es válida. Estos son los horarios cercanos a su reserva.",
  "picker.problem.too_far":
    "Falta más de un año para esa fecha. Estos son los horarios cercanos a su reserva.",
  "picker.problem.not_a_month": "Ese mes no es válido. Estos son los horarios cercanos a su reserva.",
  "picker.problem.not_a_part": "Ese momento del día no se puede elegir. Estos son todos los horarios.",
  "picker.problem.not_in_team": "Esa persona no está en el equipo. Estos son otros horarios.",
} as const satisfies Catalogue;
