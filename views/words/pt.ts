import type { Catalogue } from "./catalogue.ts";

/**
 * Portuguese, as it is written in Brazil. Customers are addressed as você. No sentence ends in a short day, which ends
 * in a full stop of its own; nor does an article, or “às”, stand before a day or an hour: it differs from one to another.
 */
export const PT = {
  // --- Around every page
  "page.questions": "Dúvidas?",
  "page.preview_title": "Sua reserva",
  "page.preview_text": "Veja, remarque ou cancele sua reserva on-line.",
  "page.see_booking": "Ver sua reserva",
  "page.try_again": "Tentar de novo",
  "page.find_booking": "Encontrar sua reserva",
  "page.language": "Idioma: {language}",
  "contact.call_or_write": "Fale com {business} pelo telefone {phone} ou escreva para {email}.",
  "contact.call": "Fale com {business} pelo telefone {phone}.",
  "contact.write": "Escreva para {business} no endereço {email}.",
  "contact.as_booked": "Fale com {business} pelo mesmo canal em que você reservou.",
  "contact.the_business": "a empresa",

  // --- The booking's card, on most pages
  "card.your_visit": "Sua visita",
  "card.state.confirmed": "Confirmada",
  "card.state.unfinished": "Não concluída",
  "card.state.pending": "Aguardando confirmação",
  "card.state.waiting_list": "Lista de espera",
  "card.state.declined": "Recusada",
  "card.state.cancelled": "Cancelada",
  "card.state.running": "Em andamento",
  "card.state.past": "Encerrada",
  "card.state.unknown": "Veja abaixo",
  "card.with": "Com",
  "card.for": "Para",
  "card.where": "Local",
  "card.price": "Preço",
  "card.payment": "Pagamento",
  "card.people": "{count, plural, one {# pessoa} many {# de pessoas} other {# pessoas}}",
  "card.with_staff": "Com {staff}",
  "card.online": "Online",
  "card.at_your_address": "No seu endereço",
  "card.free": "Grátis",
  "card.each": "{amount} por pessoa",
  "card.from": "A partir de {amount}",
  "card.paid.not_paid": "Pendente",
  "card.paid.paid": "Pago",
  "card.paid.partially_paid": "Pago em parte",
  "card.paid.refunded": "Reembolsado",
  "card.paid.failed": "Não aprovado",
  "card.now": "Horário atual: {moment}",
  "card.now_with": "Horário atual: {moment}, com {staff}",
  "policy.title": "Política de reservas",

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "horário de {city}",
  "clock.yours": "seu horário em {city} ({offset})",
  "clock.yours_unnamed": "seu horário ({offset})",
  "clock.there": "{time} em {city} ({offset})",
  "clock.there_unnamed": "{time} onde fica a empresa ({offset})",
  "clock.there_other_day": "Lá é {day}.",
  "clock.comes_twice":
    "Nessa noite o relógio muda, e esta hora se repete. O calendário da empresa decide qual das duas vale.",
  "clock.length.minutes": "{minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}",
  "clock.length.hours": "{hours, plural, one {# hora} many {# de horas} other {# horas}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# hora} many {# de horas} other {# horas}} e {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}",
  "clock.first_session": "Primeiro encontro: {day}",
  "clock.last_session": "Fim do último encontro: {day}, {time}",
  "clock.change": "Não é o seu fuso horário? Altere",
  "clock.choose.title": "Escolha seu fuso horário",
  "clock.choose.lead": "Todos os horários desta reserva aparecerão nesse fuso, também nas mensagens.",
  "clock.choose.label": "Fuso horário",
  "clock.choose.venue": "O da empresa: {city} ({offset})",
  "clock.choose.venue_unnamed": "O da empresa ({offset})",
  "clock.part.africa": "África",
  "clock.part.america": "América",
  "clock.part.antarctica": "Antártida",
  "clock.part.asia": "Ásia",
  "clock.part.europe": "Europa",
  "clock.part.oceania": "Austrália e Pacífico",
  "clock.choose.hint": "As diferenças em relação ao GMT são as do dia da sua reserva.",
  "clock.choose.submit": "Usar este fuso",
  "clock.choose.unknown": "Escolha um dos fusos horários da lista. Nada foi alterado.",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "Sua reserva está confirmada",
  "booking.headline.unfinished": "Esta reserva não foi concluída",
  "booking.headline.pending": "Aguardando confirmação",
  "booking.headline.waiting_list": "Você está na lista de espera",
  "booking.headline.declined": "Esta reserva foi recusada",
  "booking.headline.cancelled": "Esta reserva está cancelada",
  "booking.headline.running": "Acontecendo agora",
  "booking.headline.past": "Esta reserva já passou",
  "booking.headline.unknown": "Sua reserva",
  "booking.headline.moved": "Sua reserva foi remarcada",
  "booking.course.confirmed": "Sua vaga neste curso está confirmada",
  "booking.course.running": "O curso está em andamento",
  "booking.course.past": "Este curso já terminou",
  "booking.lead.unfinished":
    "A reserva ou o pagamento não foi concluído, então a vaga talvez ainda não seja sua.",
  "booking.lead.pending": "Recebemos seu pedido. A reserva só estará garantida quando a empresa confirmar.",
  "booking.lead.waiting_list": "Ainda não há vaga. A empresa avisará você se alguma for liberada.",
  "booking.lead.declined": "A empresa não pôde aceitá-la. Não haverá nada neste horário.",
  "booking.lead.running": "Já começou.",
  "booking.lead.unknown": "O sistema de reservas indica uma situação que ainda não conhecemos.",
  "booking.story.cancelled_here": "Pronto: você cancelou em {moment}. Não precisa vir.",
  "booking.story.cancelled_elsewhere":
    "Ela foi cancelada, mas não por esta página. Se não foi a seu pedido, fale com {business}.",
  "booking.story.cancelled_elsewhere_at":
    "Ela foi cancelada em {moment}, mas não por esta página. Se não foi a seu pedido, fale com {business}.",
  "booking.story.moved_here":
    "Pronto: em {moment}, você remarcou a reserva para este horário (antes: {from}).",
  "booking.story.moved_elsewhere":
    "Ela foi remarcada (antes: {from}), mas não por esta página. Se o novo horário não for bom para você, fale com {business}.",
  "booking.package": "Ela faz parte de um pacote. O que você fizer aqui muda só esta parte.",
  "booking.was_wrong": "Algo deu errado?",
  "booking.another_time": "Quer reservar outro horário?",

  // --- What the customer may do, and until when
  "options.title": "Mudança de planos?",
  "options.title_refused": "Precisa mudar algo?",
  "options.move": "Remarcar",
  "options.cancel": "Cancelar reserva",
  "options.move_until": "Pela política de reservas, você pode remarcar até {moment}.",
  "options.move_until_begin": "Pela política de reservas, você pode remarcar até o início.",
  "options.cancel_until": "Pela política de reservas, você pode cancelar até {moment}.",
  "options.cancel_until_begin": "Pela política de reservas, você pode cancelar até o início.",
  "options.both_until": "Pela política de reservas, você pode remarcar ou cancelar até {moment}.",
  "options.both_until_begin": "Pela política de reservas, você pode remarcar ou cancelar até o início.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {Esta reserva já está cancelada.} reschedule {Uma reserva cancelada não pode ser remarcada.} other {Uma reserva cancelada não pode ser remarcada nem cancelada de novo.}}",
  "refusal.declined":
    "{action, select, cancel {A reserva foi recusada, então não há o que cancelar.} reschedule {Uma reserva recusada não pode ser remarcada.} other {Uma reserva recusada não pode ser remarcada nem cancelada.}}",
  "refusal.over":
    "{action, select, cancel {A reserva já passou, então não pode mais ser cancelada.} reschedule {A reserva já passou, então não pode mais ser remarcada.} other {A reserva já passou, então não pode mais ser remarcada nem cancelada.}}",
  "refusal.begun":
    "{action, select, cancel {Já começou, então a reserva não pode mais ser cancelada online.} reschedule {Já começou, então a reserva não pode mais ser remarcada online.} other {Já começou, então a reserva não pode mais ser remarcada nem cancelada online.}}",
  "refusal.waiting_list":
    "{action, select, cancel {Um lugar na lista de espera não pode ser cancelado aqui.} reschedule {Um lugar na lista de espera não pode ser remarcado aqui.} other {Um lugar na lista de espera não pode ser remarcado nem cancelado aqui.}}",
  "refusal.course": "Um curso não pode ser remarcado: seus encontros formam um conjunto.",
  "refusal.package":
    "{action, select, cancel {Esta reserva faz parte de um pacote, então não pode ser cancelada online separadamente.} reschedule {Esta reserva faz parte de um pacote, então não pode ser remarcada online separadamente.} other {Esta reserva faz parte de um pacote, então não pode ser remarcada nem cancelada online separadamente.}}",
  "refusal.too_late":
    "{action, select, cancel {Já passou o prazo para cancelar online.} reschedule {Já passou o prazo para remarcar online.} other {Já passou o prazo para remarcar ou cancelar online.}}",
  "refusal.too_late_since":
    "{action, select, cancel {Já passou o prazo para cancelar online. Isso era possível até {ended}.} reschedule {Já passou o prazo para remarcar online. Isso era possível até {ended}.} other {Já passou o prazo para remarcar ou cancelar online. Isso era possível até {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {Este serviço não permite cancelar online.} reschedule {Este serviço não permite remarcar online.} other {Este serviço não permite remarcar nem cancelar online.}}",
  "refusal.members_only":
    "{action, select, cancel {Para cancelar, entre na sua conta no site em que você reservou.} reschedule {Para remarcar, entre na sua conta no site em que você reservou.} other {Para remarcar ou cancelar, entre na sua conta no site em que você reservou.}}",
  "refusal.service_gone":
    "{action, select, cancel {O serviço não é mais oferecido, então esta reserva não pode ser cancelada online.} reschedule {O serviço não é mais oferecido, então esta reserva não pode ser remarcada online.} other {O serviço não é mais oferecido, então esta reserva não pode ser remarcada nem cancelada online.}}",
  "refusal.unexplained":
    "{action, select, cancel {Esta reserva não pode ser cancelada online.} reschedule {Esta reserva não pode ser remarcada online.} other {Esta reserva não pode ser remarcada nem cancelada online.}}",
  "refusal.title.cancel": "Não dá para cancelar aqui",
  "refusal.title.reschedule": "Não dá para remarcar aqui",
  "refusal.unchanged": "Nada foi alterado.",
  "refusal.instead.cancel": "Prefiro cancelar",
  "refusal.instead.reschedule": "Prefiro remarcar",

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "Cancelar sua reserva?",
  "cancel.choice.keep": "Manter minha reserva",
  "cancel.choice.cancel": "Cancelar a reserva",
  "cancel.title_again": "Confira de novo o cancelamento da sua reserva",
  "cancel.cost": "Quanto custa",
  "cancel.fee.none": "Neste momento, não há taxa de cancelamento.",
  "cancel.fee.due": "Neste momento, há uma taxa de cancelamento de {amount}.",
  "cancel.fee.unavailable":
    "Não foi possível calcular a taxa de cancelamento agora, então pode haver uma. Se quiser ter certeza antes, pergunte.",
  "cancel.paid": "Cancelar aqui não devolve o que você já pagou. Quem decide isso é {business}.",
  "cancel.result.fee": "Você aceitou uma taxa de cancelamento de {amount}.",
  "cancel.reason.question": "Qual é o motivo? Você não precisa dizer.",
  "cancel.reason.time_does_not_suit": "O horário não é bom para mim",
  "cancel.reason.ill": "Não estou me sentindo bem",
  "cancel.reason.found_something_else": "Encontrei outra opção",
  "cancel.reason.too_expensive": "É caro demais",
  "cancel.reason.no_longer_needed": "Não preciso mais",
  "cancel.reason.other": "Outro motivo",
  "cancel.rescue.move": "Talvez outro horário seja melhor para você.",
  "cancel.rescue.see_times": "Ver outros horários",
  "cancel.rescue.ask_for_time":
    "Talvez haja um horário melhor para você. Você pode perguntar antes de cancelar.",
  "cancel.rescue.ill": "Melhoras! Se uma data mais adiante ajudar, você pode perguntar antes de cancelar.",
  "cancel.rescue.too_expensive": "Talvez haja algo mais em conta. Você pode perguntar antes de cancelar.",
  "cancel.rescue.tell": "Se algo não foi como você esperava, conte para {business}.",
  "cancel.final": "Uma reserva cancelada não pode ser recuperada por aqui.",
  "cancel.undo":
    "Você tem {duration} para mudar de ideia. Depois disso, uma reserva cancelada não pode ser recuperada por aqui.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "Sua reserva será cancelada em breve: {time}",
  "held.lead": "Até lá, você ainda pode mantê-la.",
  "held.time_left": "Tempo restante",
  "held.keep": "Manter minha reserva",
  "held.now": "Cancelar agora",
  "held.look": "Ver como está a reserva",
  "held.due.title": "Sua reserva está sendo cancelada",
  "held.due.lead": "Isso leva um instante. Antes de qualquer outra coisa, veja como está a reserva.",
  "held.kept": "Sua reserva foi mantida: você desistiu do cancelamento em {moment}.",
  "held.too_late": "Já era tarde para mantê-la: sua reserva já tinha sido cancelada.",
  "held.not_cancelled.stale":
    "Sua reserva não foi cancelada: ela foi alterada enquanto o cancelamento aguardava. Confira como ela está agora.",
  "held.not_cancelled.not_allowed":
    "Sua reserva não foi cancelada: quando chegou a hora, o sistema de reservas não permitia mais.",
  "held.not_cancelled.token_invalid":
    "Sua reserva não foi cancelada: o link pelo qual você fez o pedido foi desativado.",
  "held.not_cancelled.unavailable":
    "Sua reserva não foi cancelada: não foi possível acessar o sistema de reservas.",
  "held.not_cancelled.unconfirmed":
    "O sistema de reservas recebeu seu cancelamento, mas não respondeu. Não sabemos se a reserva será cancelada ou não.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "O que você quer fazer?",
  "choose.one": "Escolha uma das duas opções.",
  "choose.continue": "Continuar",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "Antes, uma pergunta sobre sua reserva",
  "ask.question": "A que horas sua reserva começa agora?",
  "ask.hint":
    "Digite o horário como aparece nesta página. Programas que verificam links também apertam botões; sua resposta mostra que você não é um deles.",
  "ask.first": "Nada foi alterado ainda. Responda, por favor, à pergunta abaixo.",
  "ask.wrong":
    "Sua reserva não começa nesse horário, por isso nada foi alterado. Confira mais uma vez, por favor.",
  "ask.stopped.title": "Nada foi alterado",
  "ask.stopped.what":
    "Três respostas não eram o horário em que sua reserva começa, por isso esta página não aceita mais nenhuma por dez minutos. Sua reserva continua como estava.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "Esta página ficou aberta por muito tempo. Confirme mais uma vez, por favor.",
  "act.fee_rose":
    "Cancelar agora custa mais do que esta página informava. Sua reserva não foi cancelada. Confira de novo, por favor.",
  "act.changed.cancel":
    "Sua reserva foi alterada enquanto esta página estava aberta. Ela não foi cancelada. Confira de novo, por favor.",
  "act.changed.reschedule":
    "Sua reserva foi alterada enquanto esta página estava aberta. O horário que você escolheu não foi aplicado. Confira de novo, por favor.",
  "act.moved.cancel":
    "Sua reserva passou de {from} para {to} enquanto esta página estava aberta. Ela não foi cancelada. Confira de novo, por favor.",
  "act.moved.reschedule":
    "Sua reserva passou de {from} para {to} enquanto esta página estava aberta. O horário que você escolheu não foi aplicado. Confira de novo, por favor.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "Adicionar à minha agenda",
  "calendar.update": "Atualizar minha agenda",
  "calendar.remove": "Remover da minha agenda",
  "calendar.moved": "Sua agenda talvez ainda mostre o horário antigo.",
  "calendar.called_off": "Sua agenda talvez ainda mostre a reserva.",
  "calendar.elsewhere": "Google Agenda ou Outlook",
  "calendar.google": "Adicionar ao Google Agenda",
  "calendar.outlook": "Adicionar ao Outlook",
  "calendar.hint":
    "Um evento criado por um destes dois links não muda sozinho quando sua reserva muda. O arquivo acima e o dos nossos e-mails atualizam o evento que criaram.",
  "calendar.change_by_hand":
    "Um evento criado pelo link do Google ou do Outlook precisa ser alterado lá manualmente.",
  "calendar.filename": "reserva.ics",
  "calendar.first_session": "Primeiro encontro: {service}",
  "calendar.last_session": "O curso tem vários encontros. Data do último: {day}.",
  "calendar.page": "Sua reserva, sempre atualizada: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Encontre sua reserva",
  "find.title_again": "Confira os dados: encontre sua reserva",
  "find.intro.email_or_phone":
    "Informe o e-mail ou o celular que você usou para reservar. Enviaremos um link para cada uma das suas próximas reservas.",
  "find.intro.email":
    "Informe o e-mail que você usou para reservar. Enviaremos um link para cada uma das suas próximas reservas.",
  "find.intro.phone":
    "Informe o celular que você usou para reservar. Enviaremos um link para cada uma das suas próximas reservas.",
  "find.email": "E-mail",
  "find.phone": "Celular",
  "find.or": "ou",
  "find.submit": "Receber meus links",
  "find.problem.nothing.email_or_phone": "Informe seu e-mail ou seu celular.",
  "find.problem.nothing.email": "Informe seu e-mail.",
  "find.problem.nothing.phone": "Informe seu celular.",
  "find.problem.email":
    "Não conseguimos enviar para este e-mail. Veja se ele está completo, como nome@example.com.",
  "find.problem.phone":
    "Não conseguimos enviar para este número. Veja se é o número completo do celular, sem ramal.",
  "find.problem.phone_country": "Informe o número com o código do país, começando por +.",
  "find.sent.title": "Confira suas mensagens",
  "find.sent.lead":
    "Se o que você informou estiver em nosso cadastro, os links das suas próximas reservas já estão a caminho.",
  "find.sent.limits":
    "Você recebe um link para cada uma das próximas reservas, no máximo cinco. Só enviamos algumas vezes por hora: pedir de novo não faz com que cheguem antes.",
  "find.sent.nothing_came": "Nada depois de cinco minutos? Olhe também na caixa de spam.",
  "find.sent.again": "Tentar outro e-mail ou número",

  // --- Old and new time side by side, before moving
  "move.title": "Confirme a remarcação da sua reserva",
  "move.title_again": "Confira de novo a remarcação da sua reserva",
  "move.heading": "Remarcar sua reserva?",
  "move.old": "Atual",
  "move.new": "Novo",
  "move.with_anyone": "Com quem estiver disponível",
  "move.approval": "A empresa talvez precise confirmar o novo horário.",
  "move.ends.both":
    "O novo horário está muito próximo: não será mais possível remarcar nem cancelar a reserva aqui.",
  "move.ends.cancel": "O novo horário está muito próximo: não será mais possível cancelar a reserva aqui.",
  "move.ends.reschedule":
    "O novo horário está muito próximo: não será mais possível remarcar a reserva aqui.",
  "move.submit": "Remarcar",
  "move.other_time": "Escolher outro horário",
  "move.keep": "Manter como está",
  "move.not_yet_yours":
    "O novo horário só é seu depois de remarcar. Até lá, outra pessoa pode ocupá-lo, e você fica com o atual.",
  "move.no_such_time": "Esse horário não pode ser escolhido. Escolha um destes.",
  "move.time_lost": "Esse horário não está mais livre. Sua reserva continua igual.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "Ainda estamos trabalhando nisso",
  "outcome.in_progress.what":
    "{action, select, cancel {Sua reserva está sendo cancelada neste momento.} other {Sua reserva está sendo remarcada neste momento.}}",
  "outcome.in_progress.next": "Veja daqui a pouco como ela está. Não envie de novo, por favor.",
  "outcome.unconfirmed.title": "Ainda não sabemos",
  "outcome.unconfirmed.what":
    "{action, select, cancel {O sistema de reservas recebeu o pedido, mas não respondeu. Sua reserva pode ter sido cancelada ou não.} other {O sistema de reservas recebeu o pedido, mas não respondeu. Sua reserva pode ter sido remarcada ou não.}}",
  "outcome.unconfirmed.next":
    "Veja daqui a um minuto como ela está: a página da reserva sempre mostra a situação real.",
  "outcome.unavailable.title": "Sem conexão com o sistema de reservas",
  "outcome.unavailable.what":
    "{action, select, cancel {Sua reserva não foi cancelada. Ela continua como estava.} other {Sua reserva não foi remarcada. Ela continua como estava.}}",
  "outcome.unavailable.next": "Tente de novo daqui a um minuto.",
  "outcome.throttled.title": "Muita procura neste momento",
  "outcome.throttled.what":
    "{action, select, cancel {O sistema de reservas pediu para esperar. Sua reserva não foi cancelada.} other {O sistema de reservas pediu para esperar. Sua reserva não foi remarcada.}}",
  "outcome.throttled.next": "Tente de novo daqui a um minuto.",
  "outcome.form_invalid.title": "Comece de novo, por favor",
  "outcome.form_invalid.what":
    "{action, select, cancel {Este formulário não pode ser usado. Sua reserva não foi cancelada.} other {Este formulário não pode ser usado. Sua reserva não foi remarcada.}}",
  "outcome.form_invalid.next": "Comece de novo a partir da sua reserva.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Página não encontrada",
  "problem.not_found.what": "Não há nada neste endereço. Talvez falte uma letra no link.",
  "problem.not_found.next": "Abra de novo o link da sua mensagem ou peça um novo.",
  "problem.link_expired.title": "Este link expirou",
  "problem.link_expired.what": "Ele era de uma reserva que já passou. Nada foi alterado.",
  "problem.link_expired.next": "Se precisar de algo sobre essa reserva, entre em contato.",
  "problem.link_revoked.title": "Este link foi substituído",
  "problem.link_revoked.what": "Ele não abre mais a reserva. Nada foi alterado.",
  "problem.link_revoked.next": "Procure uma mensagem mais recente com um link mais novo ou peça um.",
  "problem.link_dead.title": "Este link não funciona mais",
  "problem.link_dead.what": "Ele não consegue mais abrir a reserva. Nada foi alterado com este acesso.",
  "problem.link_dead.next": "Peça um novo link.",
  "problem.booking_gone.title": "Esta reserva não existe mais",
  "problem.booking_gone.what": "Ela foi removida do sistema de reservas.",
  "problem.booking_gone.next": "Se você não esperava por isso, entre em contato.",
  "problem.method_not_allowed.title": "Isso não funciona aqui",
  "problem.method_not_allowed.what": "Este endereço não pode ser usado dessa forma. Nada foi alterado.",
  "problem.method_not_allowed.next": "Volte e tente de novo a partir da página.",
  "problem.cross_site.title": "Abra seu link de novo, por favor",
  "problem.cross_site.what": "O pedido veio de outro site, por isso não foi realizado. Nada foi alterado.",
  "problem.cross_site.next": "Abra o link da sua mensagem e tente de novo por lá.",
  "problem.too_large.title": "Dados demais",
  "problem.too_large.what": "O formulário era maior do que o permitido. Nada foi alterado.",
  "problem.too_large.next": "Abra o link da sua mensagem e tente de novo por lá.",
  "problem.too_slow.title": "Demorou demais",
  "problem.too_slow.what": "O formulário não chegou por inteiro. Nada foi alterado.",
  "problem.too_slow.next": "Abra o link da sua mensagem e tente de novo por lá.",
  "problem.wix_unavailable.title": "Sem conexão com o sistema de reservas",
  "problem.wix_unavailable.what": "Sua reserva continua como estava: nada foi alterado.",
  "problem.wix_unavailable.next": "Tente de novo daqui a um minuto.",
  "problem.wix_throttled.title": "Muita procura neste momento",
  "problem.wix_throttled.what":
    "O sistema de reservas pediu para esperar. Sua reserva continua como estava: nada foi alterado.",
  "problem.wix_throttled.next": "Tente de novo daqui a um minuto.",
  "problem.database_unavailable.title": "Agora não é possível",
  "problem.database_unavailable.what":
    "Nossos registros estão inacessíveis por um instante. Sua reserva fica guardada em outro lugar e está segura.",
  "problem.database_unavailable.next":
    "Abra seu link de novo daqui a um minuto: ele mostra como está sua reserva.",
  "problem.internal.title": "Algo deu errado",
  "problem.internal.what": "O erro é nosso e já foi registrado.",
  "problem.internal.next": "Abra sua reserva de novo para ver como ela está.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  "mail.lead": "{words}:",
  "mail.subject.confirmed": "Sua reserva: {service}, {day}, {time}",
  "mail.subject.pending": "Seu pedido de reserva: {service}, {day}, {time}",
  "mail.subject.waiting_list": "Seu lugar na lista de espera: {service}, {day}, {time}",
  "mail.subject.unfinished": "Sua reserva não foi concluída: {service}, {day}, {time}",
  "mail.subject.called_off": "Reserva sem efeito: {service}, {day}, {time}",
  "mail.subject.cancelled": "Reserva cancelada: {service}, {day}, {time}",
  "mail.subject.not_cancelled": "Reserva não cancelada: {service}, {day}, {time}",
  "mail.subject.moved": "Reserva remarcada: {service}, agora {day}, {time}",
  "mail.subject.move_requested": "Remarcação solicitada: {service}, para {day}, {time}",
  "mail.preview.cancel_and_move": "Veja, remarque ou cancele online, sem precisar de conta.",
  "mail.preview.cancel": "Veja ou cancele online, sem precisar de conta.",
  "mail.preview.cancel_course": "Veja ou libere sua vaga online, sem precisar de conta.",
  "mail.preview.move": "Veja ou remarque online, sem precisar de conta.",
  "mail.preview.look": "Veja online, sem precisar de conta.",
  "mail.preview.uncertain": "Ainda não está garantida. Você pode acompanhar online.",
  "mail.preview.move_requested": "Você pediu um novo horário. Ele ainda não foi confirmado.",
  "mail.greeting": "Olá, {name}!",
  "mail.greeting_unnamed": "Olá!",
  "mail.intro.confirmed": "Esta é a sua reserva em {business}.",
  "mail.intro.confirmed_unnamed": "Esta é a sua reserva.",
  "mail.intro.pending": "Este é o seu pedido de reserva.",
  "mail.intro.waiting_list": "Este é o seu lugar na lista de espera.",
  "mail.intro.unfinished": "Esta é a sua reserva. Ela ainda não foi concluída.",
  "mail.intro.called_off": "Esta reserva não está mais valendo.",
  "mail.intro.cancelled": "Sua reserva em {business} está cancelada.",
  "mail.intro.cancelled_unnamed": "Sua reserva está cancelada.",
  "mail.intro.not_cancelled":
    "Você pediu para cancelar esta reserva. Antes que isso fosse feito, ela foi alterada ou não podia mais ser cancelada, por isso continua valendo.",
  "mail.intro.moved": "Sua reserva em {business} tem um novo horário.",
  "mail.intro.moved_unnamed": "Sua reserva tem um novo horário.",
  "mail.intro.move_requested": "Você pediu para remarcar sua reserva.",
  "mail.label.when": "Quando",
  "mail.label.was": "Antes",
  "mail.label.now": "Agora",
  "mail.label.requested": "Solicitado",
  "mail.label.venue": "Em {city}",
  "mail.label.ends": "Último encontro",
  "mail.label.length": "Duração",
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "A partir de {day}, {start}",
  "mail.clock.city": "{when} (horário de {city}, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (seu horário, {offset})",
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), outro dia por lá",
  "mail.note": "Um recado de {business}",
  "mail.note_unnamed": "Um recado para você",
  "mail.may.cancel_and_move": "Não pode comparecer? Você pode remarcar ou cancelar online.",
  "mail.may.cancel":
    "Não pode comparecer? Você pode cancelar online. Para encontrar outro horário, fale conosco.",
  "mail.may.cancel_course":
    "Não pode participar? Você pode cancelar sua vaga online. Um curso não pode ser remarcado para outras datas.",
  "mail.may.move": "Não pode comparecer? Você pode remarcar online. Para cancelar, fale conosco.",
  "mail.may.look": "Você pode ver a reserva online quando quiser. Para alterá-la, fale conosco.",
  "mail.until.both": "Você pode remarcar ou cancelar até {moment}.",
  "mail.until.each": "Você pode remarcar até {move} e cancelar até {cancel}.",
  "mail.until.move": "Você pode remarcar até {moment}.",
  "mail.until.cancel": "Você pode cancelar até {moment}.",
  "mail.until.cancel_course": "Você pode cancelar sua vaga até {moment}.",
  "mail.after_cancelled":
    "Pagamentos e taxas seguem as condições da empresa. Para tirar dúvidas ou reservar de novo, fale conosco.",
  "mail.answer.subject": "Sua reserva continua valendo: {service}",
  "mail.answer.wrote": "Você nos escreveu por SMS: “{text}”.",
  "mail.answer.wrote_nothing": "Você nos enviou um SMS.",
  "mail.answer.stands":
    "Por SMS não é possível cancelar nem remarcar uma reserva, por isso a sua continua valendo.",
  "mail.answer.opted_out":
    "Você não receberá mais nossos SMS. Para voltar a receber, responda START a um deles.",
  "mail.button.cancel_and_move": "Remarcar ou cancelar",
  "mail.button.cancel": "Ver ou cancelar",
  "mail.button.move": "Ver ou remarcar",
  "mail.button.look": "Ver a reserva",
  "mail.button_fails": "Se o botão não funcionar, abra este endereço:",
  "mail.not_you": "Não foi você ou ficou com alguma dúvida? {reach}",
  "mail.reach.reply_or_call": "Responda a esta mensagem ou ligue para {phone}.",
  "mail.reach.reply": "Responda a esta mensagem.",
  "mail.reach.call": "Ligue para {phone}.",
  "mail.reach.as_booked": "Fale com a empresa em que você reservou.",
  "mail.why": "Você recebeu esta mensagem por causa de uma reserva em {business}.",
  "mail.why_unnamed": "Você recebeu esta mensagem por causa de uma reserva.",
  "mail.personal": "O link é pessoal: não o compartilhe, por favor.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Feito online pelo cliente.",
  "notice.preview.not_cancelled": "Continua valendo, mas o cliente não a queria como estava.",
  "notice.preview.move_requested": "Precisa da sua aprovação: o cliente aguarda sua resposta.",
  "notice.intro.cancelled": "Um cliente cancelou uma reserva online.",
  "notice.intro.not_cancelled":
    "Um cliente pediu para cancelar uma reserva online. Antes que isso fosse feito, ela foi alterada ou não podia mais ser cancelada, por isso continua valendo.",
  "notice.intro.moved": "Um cliente remarcou uma reserva online.",
  "notice.intro.move_requested":
    "Um cliente pediu para remarcar uma reserva. Aprove ou recuse o pedido no seu calendário do Wix.",
  "notice.label.customer": "Cliente",
  "notice.label.reason": "Motivo",
  "notice.label.fee": "Taxa de cancelamento",
  "notice.label.phone": "Telefone",
  "notice.label.state": "Situação",
  "notice.label.booking": "Reserva",
  "notice.label.link": "Link",
  "notice.reason.time_does_not_suit": "O horário não é bom",
  "notice.reason.ill": "Doença",
  "notice.reason.found_something_else": "Encontrou outra opção",
  "notice.reason.too_expensive": "Caro demais",
  "notice.reason.no_longer_needed": "Não precisa mais",
  "notice.reason.other": "Outro motivo",
  "notice.fee.accepted": "{amount}, aceita pelo cliente",
  "notice.fee.unknown": "Não se sabe: o cliente foi avisado de que podia haver uma",
  "notice.own_link": "o link próprio da reserva no Wix",
  "notice.customers_place": "No endereço do cliente",
  "notice.in_calendar": "Seu calendário do Wix já mostra a mudança.",
  "notice.refund": "Este cancelamento não devolveu nada. Qualquer reembolso fica por sua conta.",
  "notice.reply": "Se você responder a esta mensagem, a resposta vai para o cliente.",
  "notice.text.subject": "SMS de um cliente: {service}",
  "notice.text.subject_cancel": "CANCEL por SMS: {service}",
  "notice.text.subject_unnamed": "SMS de {phone}",
  "notice.text.preview": "Um SMS não muda nada no Wix.",
  "notice.text.intro": "Um cliente respondeu a um SMS sobre a reserva.",
  "notice.text.intro_cancel": "Um cliente respondeu CANCEL a um SMS sobre a reserva.",
  "notice.text.intro_stranger": "Chegou um SMS de um número para o qual nenhum foi enviado.",
  "notice.text.wrote": "O que foi escrito",
  "notice.text.media": "Vieram junto imagens ou arquivos, que não são mostrados aqui.",
  "notice.text.stands": "Nada mudou no Wix: a reserva continua valendo como está acima.",
  "notice.text.unchanged": "Nada mudou no Wix.",
  "notice.text.being_cancelled": "O cliente já cancelou online. Isso vale dentro de alguns minutos.",
  "notice.text.no_booking": "Nenhuma reserva corresponde a este número, e ninguém foi respondido.",
  "notice.text.unread":
    "Não foi possível ler a reserva no Wix, por isso só o identificador está aqui. O cliente não foi respondido.",
  "notice.text.opted_out": "O cliente não receberá mais SMS.",
  "notice.text.believes": "Provavelmente acha que a reserva está cancelada.",
  "notice.text.answered":
    "O cliente foi avisado por e-mail de que um SMS não muda nada, com um link para a reserva.",
  "notice.text.unreachable":
    "Não foi possível responder ao cliente: não há e-mail válido no cadastro. Ligue para ele, por favor.",
  "notice.text.button": "Abrir o calendário do Wix",
  "notice.text.why":
    "Você recebeu esta mensagem porque os clientes podem responder aos SMS sobre suas reservas.",
  "notice.why": "Você recebeu esta mensagem porque os clientes podem gerenciar suas reservas online.",

  // --- Text messages: as short as can be, for all of one has room for 160 letters with the link's 50 (in Japanese,
  // Hebrew, Arabic and Ukrainian two have 134 together). `when` and `from` as `Thu 13 May 10:00`, `business` as a name.
  "sms.what.both": "{service} em {business}",
  "sms.what.booking_at": "Sua reserva em {business}",
  "sms.what.booking": "Sua reserva",
  "sms.head": "{what}: {when}",
  "sms.people": "{text}, {count, plural, one {# pessoa} many {# de pessoas} other {# pessoas}}",
  "sms.fee": "{text}, taxa {amount}",
  "sms.standing.pending": "{text}, a confirmar",
  "sms.standing.waiting_list": "{text}, na lista de espera",
  "sms.standing.unfinished": "{text}, não concluída",
  "sms.standing.called_off": "{text}, sem efeito",
  "sms.greeting": "Oi, {name}! {text}",
  "sms.cancelled": "Cancelada: {what}, {when}",
  "sms.not_cancelled": "Não cancelada: {what}, {when}",
  "sms.moved": "Remarcada: {what} para {when}",
  "sms.moved_from": "Remarcada: {what} de {from} para {when}",
  "sms.move_requested": "Remarcação a confirmar: {what} para {when}",
  "sms.move_requested_from": "Remarcação a confirmar: {what} de {from} para {when}",
  "sms.link.cancel_and_move": "Remarcar ou cancelar:",
  "sms.link.cancel": "Ver ou cancelar:",
  "sms.link.move": "Ver ou remarcar:",
  "sms.link.look": "Ver:",
  "sms.link_until.cancel_and_move": "Remarcar ou cancelar até {moment}:",
  "sms.link_until.cancel": "Ver ou cancelar até {moment}:",
  "sms.link_until.move": "Ver ou remarcar até {moment}:",
  "sms.questions": "Dúvidas? {phone}",
  "sms.not_you": "Não foi você? {phone}",
  "sms.not_you_unnamed": "Não foi você? Avise-nos.",

  // --- Choosing another time
  "picker.title": "Escolha um novo horário",
  "picker.title_range": "Escolha um novo horário, {range}",
  "picker.title_lost": "Não está mais livre: escolha outro horário",
  "picker.nearest": "Mais próximos do seu horário atual",
  "picker.nearest_lost": "Horários livres mais próximos",
  "picker.staff": "Profissional",
  "picker.anyone": "Sem preferência",
  "picker.part": "Período do dia",
  "picker.part.any": "Qualquer horário",
  "picker.part.morning": "Manhã",
  "picker.part.afternoon": "Tarde",
  "picker.part.evening": "Fim do dia",
  "picker.calendar": "Escolher um dia no calendário",
  "picker.day_free":
    "{day}, {count, plural, one {# horário livre} many {# de horários livres} other {# horários livres}}",
  "picker.clock": "Todos os horários: {clock}",
  "picker.place": "Local: {place}",
  "picker.jump": "Ir para um dia",
  "picker.days": "Dias",
  "picker.days_again": "Dias, de novo",
  "picker.earlier": "Antes",
  "picker.later": "Depois",
  "picker.look_before": "Ver antes de {day}",
  "picker.look_after": "Ver depois de {day}",
  "picker.skipped.later": "De {first} a {last} não há nada livre. Estes são os próximos horários livres.",
  "picker.skipped.earlier":
    "De {first} a {last} não há nada livre, nem logo depois. Estes são os últimos horários livres anteriores.",
  "picker.none":
    "{part, select, morning {De {first} a {last} não há nada livre de manhã.} afternoon {De {first} a {last} não há nada livre à tarde.} evening {De {first} a {last} não há nada livre no fim do dia.} other {De {first} a {last} não há nada livre.}}",
  "picker.everyone": "Ver os horários de toda a equipe",
  "picker.whole_day": "Ver os horários do dia todo",
  "picker.keep": "Manter como está",
  "picker.room": "{count, plural, =1 {Última vaga} one {# vaga} many {# de vagas} other {# vagas}}",
  "picker.room_plenty": "Muitas vagas",
  "picker.spoken.staff": "{day}, com {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, com {staff}, {place}",
  "picker.problem.not_a_day": "Essa data não é válida. Estes são os horários próximos da sua reserva.",
  "picker.problem.too_far": "Essa data está a mais de um ano. Estes são os horários próximos da sua reserva.",
  "picker.problem.not_a_month": "Esse mês não é válido. Estes são os horários próximos da sua reserva.",
  "picker.problem.not_a_part": "Esse período do dia não pode ser escolhido. Estes são todos os horários.",
  "picker.problem.not_in_team": "Essa pessoa não está na equipe. Estes são outros horários.",
} as const satisfies Catalogue;
