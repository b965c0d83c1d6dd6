import type { Catalogue } from "./catalogue.ts";

/**
 * Ukrainian, with ви. A booking is скасовано or перенесено. Names stand in the nominative, the business’s after a form of
 * `компанія`. Short days end in `трав.` and those with a year in `р.`, so no full stop follows them.
 */
export const UK = {
  // --- Around every page
  "page.questions": "Маєте запитання?",
  "page.preview_title": "Ваше бронювання",
  "page.preview_text": "Переглянути, перенести або скасувати бронювання онлайн.",
  "page.see_booking": "Переглянути бронювання",
  "page.try_again": "Спробувати ще раз",
  "page.find_booking": "Знайти бронювання",
  "page.language": "Мова: {language}",
  // `business` is a name or `contact.the_business`, always after a form of “компанія”.
  "contact.call_or_write": "Зв’яжіться з компанією {business}: телефон {phone}, пошта {email}.",
  "contact.call": "Зв’яжіться з компанією {business}: телефон {phone}.",
  "contact.write": "Зв’яжіться з компанією {business}: пошта {email}.",
  "contact.as_booked": "Зверніться до компанії {business} тим самим шляхом, що й раніше.",
  "contact.the_business": "за місцем бронювання",

  // --- The booking's card, on most pages
  "card.your_visit": "Ваш візит",
  "card.state.confirmed": "Підтверджено",
  "card.state.unfinished": "Не завершено",
  "card.state.pending": "Очікує підтвердження",
  "card.state.waiting_list": "Список очікування",
  "card.state.declined": "Відхилено",
  "card.state.cancelled": "Скасовано",
  "card.state.running": "Триває",
  "card.state.past": "Завершено",
  "card.state.unknown": "Див. нижче",
  "card.with": "Фахівець",
  // Stands before `card.people`, which is in the genitive for it.
  "card.for": "Для",
  "card.where": "Де",
  "card.price": "Ціна",
  "card.payment": "Оплата",
  "card.people": "{count, plural, one {# особи} few {# осіб} many {# осіб} other {# особи}}",
  "card.with_staff": "Фахівець: {staff}",
  "card.online": "Онлайн",
  "card.at_your_address": "За вашою адресою",
  "card.free": "Безкоштовно",
  "card.each": "{amount} з особи",
  "card.from": "Від {amount}",
  "card.paid.not_paid": "Ще не оплачено",
  "card.paid.paid": "Оплачено",
  "card.paid.partially_paid": "Оплачено частково",
  "card.paid.refunded": "Кошти повернено",
  "card.paid.failed": "Не вдалася",
  "card.now": "Зараз: {moment}",
  "card.now_with": "Зараз: {moment}, фахівець: {staff}",
  "policy.title": "Правила бронювання",

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "місцевий час ({city})",
  "clock.yours": "ваш час, {city} ({offset})",
  "clock.yours_unnamed": "ваш час ({offset})",
  "clock.there": "Час компанії: {time}, {city} ({offset})",
  "clock.there_unnamed": "Час компанії: {time} ({offset})",
  "clock.there_other_day": "Там це інший день: {day}.",
  "clock.comes_twice":
    "Тієї ночі переводять годинник, тож ця година настає двічі. Яка з двох мається на увазі, визначає календар компанії.",
  "clock.length.minutes":
    "{minutes, plural, one {# хвилина} few {# хвилини} many {# хвилин} other {# хвилини}}",
  "clock.length.hours": "{hours, plural, one {# година} few {# години} many {# годин} other {# години}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# година} few {# години} many {# годин} other {# години}} {minutes, plural, one {# хвилина} few {# хвилини} many {# хвилин} other {# хвилини}}",
  "clock.first_session": "Перше заняття: {day}",
  "clock.last_session": "Кінець останнього заняття: {day}, {time}",
  "clock.change": "Інший часовий пояс? Змінити",
  "clock.choose.title": "Виберіть часовий пояс",
  "clock.choose.lead": "За ним будуть показані всі години цього бронювання, також у повідомленнях.",
  "clock.choose.label": "Часовий пояс",
  "clock.choose.venue": "Пояс компанії: {city} ({offset})",
  "clock.choose.venue_unnamed": "Пояс компанії ({offset})",
  "clock.part.africa": "Африка",
  "clock.part.america": "Америка",
  "clock.part.antarctica": "Антарктида",
  "clock.part.asia": "Азія",
  "clock.part.europe": "Європа",
  "clock.part.oceania": "Австралія та Океанія",
  "clock.choose.hint": "Різницю з GMT указано на день вашого бронювання.",
  "clock.choose.submit": "Застосувати цей пояс",
  "clock.choose.unknown": "Виберіть, будь ласка, один із часових поясів у списку. Нічого не змінено.",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "Бронювання підтверджено",
  "booking.headline.unfinished": "Бронювання не завершено",
  "booking.headline.pending": "Бронювання очікує підтвердження",
  "booking.headline.waiting_list": "Ви у списку очікування",
  "booking.headline.declined": "Бронювання відхилено",
  "booking.headline.cancelled": "Бронювання скасовано",
  "booking.headline.running": "Відбувається зараз",
  "booking.headline.past": "Цей візит уже завершився",
  "booking.headline.unknown": "Ваше бронювання",
  "booking.headline.moved": "Бронювання перенесено",
  "booking.course.confirmed": "Вас записано на курс",
  "booking.course.running": "Курс уже триває",
  "booking.course.past": "Цей курс уже завершився",
  "booking.lead.unfinished": "Бронювання чи оплату не було завершено, тож місце може бути ще не за вами.",
  "booking.lead.pending": "Ваш запит надійшов. Бронювання стане остаточним, коли компанія його підтвердить.",
  "booking.lead.waiting_list": "Місця поки немає. Якщо воно звільниться, компанія вам повідомить.",
  "booking.lead.declined": "Компанія не змогла його прийняти. У цей час нічого не відбудеться.",
  "booking.lead.running": "Уже почалося.",
  "booking.lead.unknown": "Система бронювання повідомляє стан, якого ми ще не знаємо.",
  "booking.story.cancelled_here": "Готово: ви скасували бронювання ({moment}). Приходити не потрібно.",
  "booking.story.cancelled_elsewhere":
    "Бронювання скасовано, але не на цій сторінці. Якщо ви про це не просили, зв’яжіться, будь ласка, з компанією {business}.",
  "booking.story.cancelled_elsewhere_at":
    "Бронювання скасовано ({moment}), але не на цій сторінці. Якщо ви про це не просили, зв’яжіться, будь ласка, з компанією {business}.",
  "booking.story.moved_here": "Готово: ви перенесли бронювання ({moment}). Попередній час: {from}.",
  "booking.story.moved_elsewhere":
    "Бронювання перенесено, але не на цій сторінці (попередній час: {from}). Якщо новий час вам не підходить, зв’яжіться, будь ласка, з компанією {business}.",
  "booking.package": "Це одна частина пакета. Ваші зміни тут стосуються лише цієї частини.",
  "booking.was_wrong": "Щось було не так?",
  "booking.another_time": "Потрібен інший час?",

  // --- What the customer may do, and until when
  "options.title": "Плани змінилися?",
  "options.title_refused": "Потрібно щось змінити?",
  "options.move": "Перенести на інший час",
  "options.cancel": "Скасувати бронювання",
  "options.move_until": "За правилами бронювання його можна перенести до {moment}.",
  "options.move_until_begin": "За правилами бронювання його можна перенести до початку.",
  "options.cancel_until": "За правилами бронювання його можна скасувати до {moment}.",
  "options.cancel_until_begin": "За правилами бронювання його можна скасувати до початку.",
  "options.both_until": "За правилами бронювання його можна перенести чи скасувати до {moment}.",
  "options.both_until_begin": "За правилами бронювання його можна перенести чи скасувати до початку.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {Це бронювання вже скасовано.} reschedule {Скасоване бронювання не можна перенести.} other {Скасоване бронювання не можна перенести чи скасувати.}}",
  "refusal.declined":
    "{action, select, cancel {Бронювання відхилено, тож скасовувати нічого.} reschedule {Відхилене бронювання не можна перенести.} other {Відхилене бронювання не можна перенести чи скасувати.}}",
  "refusal.over":
    "{action, select, cancel {Уже завершилося, тож скасувати бронювання не можна.} reschedule {Уже завершилося, тож перенести бронювання не можна.} other {Уже завершилося, тож перенести чи скасувати бронювання не можна.}}",
  "refusal.begun":
    "{action, select, cancel {Уже почалося, тож скасувати бронювання онлайн не можна.} reschedule {Уже почалося, тож перенести бронювання онлайн не можна.} other {Уже почалося, тож перенести чи скасувати бронювання онлайн не можна.}}",
  "refusal.waiting_list":
    "{action, select, cancel {Місце у списку очікування не можна скасувати тут.} reschedule {Місце у списку очікування не можна перенести тут.} other {Місце у списку очікування не можна перенести чи скасувати тут.}}",
  "refusal.course": "Курс не можна перенести: його заняття пов’язані між собою.",
  "refusal.package":
    "{action, select, cancel {Це частина пакета, тож скасувати її онлайн окремо не можна.} reschedule {Це частина пакета, тож перенести її онлайн окремо не можна.} other {Це частина пакета, тож перенести чи скасувати її онлайн окремо не можна.}}",
  "refusal.too_late":
    "{action, select, cancel {Скасовувати онлайн уже запізно.} reschedule {Переносити онлайн уже запізно.} other {Переносити чи скасовувати онлайн уже запізно.}}",
  "refusal.too_late_since":
    "{action, select, cancel {Скасовувати онлайн уже запізно. Це було можливо до {ended}.} reschedule {Переносити онлайн уже запізно. Це було можливо до {ended}.} other {Переносити чи скасовувати онлайн уже запізно. Це було можливо до {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {Для цієї послуги скасування онлайн не передбачено.} reschedule {Для цієї послуги перенесення онлайн не передбачено.} other {Для цієї послуги перенесення чи скасування онлайн не передбачено.}}",
  "refusal.members_only":
    "{action, select, cancel {Щоб скасувати, потрібно ввійти на сайт, де ви бронювали.} reschedule {Щоб перенести, потрібно ввійти на сайт, де ви бронювали.} other {Щоб перенести чи скасувати, потрібно ввійти на сайт, де ви бронювали.}}",
  "refusal.service_gone":
    "{action, select, cancel {Цієї послуги більше не надають, тож скасувати бронювання онлайн не можна.} reschedule {Цієї послуги більше не надають, тож перенести бронювання онлайн не можна.} other {Цієї послуги більше не надають, тож перенести чи скасувати бронювання онлайн не можна.}}",
  "refusal.unexplained":
    "{action, select, cancel {Це бронювання не можна скасувати онлайн.} reschedule {Це бронювання не можна перенести онлайн.} other {Це бронювання не можна перенести чи скасувати онлайн.}}",
  "refusal.title.cancel": "Тут скасувати не можна",
  "refusal.title.reschedule": "Тут перенести не можна",
  "refusal.unchanged": "Нічого не змінено.",
  "refusal.instead.cancel": "Натомість скасувати",
  "refusal.instead.reschedule": "Натомість перенести",

  // --- Cancelling: a question, then a page that asks once more
  "cancel.title": "Скасувати бронювання?",
  "cancel.choice.keep": "Залишити бронювання",
  "cancel.choice.cancel": "Скасувати бронювання",
  "cancel.title_again": "Перевірте ще раз: скасування бронювання",
  "cancel.cost": "Скільки це коштує",
  "cancel.fee.none": "Наразі скасування безкоштовне.",
  "cancel.fee.due": "Наразі плата за скасування становить {amount}.",
  "cancel.fee.unavailable":
    "Зараз не вдалося визначити плату за скасування, тож вона можлива. Якщо хочете знати напевно, спершу запитайте.",
  "cancel.paid":
    "Скасування тут не повертає сплачених коштів. Про повернення домовтеся, будь ласка, з компанією {business}.",
  "cancel.result.fee": "Ви погодилися на плату за скасування: {amount}.",
  "cancel.reason.question": "Яка причина? Відповідати не обов’язково.",
  "cancel.reason.time_does_not_suit": "Мені не підходить час",
  "cancel.reason.ill": "Погано почуваюся",
  "cancel.reason.found_something_else": "Знайшлося щось інше",
  "cancel.reason.too_expensive": "Це надто дорого",
  "cancel.reason.no_longer_needed": "Мені це більше не потрібно",
  "cancel.reason.other": "Інша причина",
  "cancel.rescue.move": "Можливо, вам краще підійде інший час.",
  "cancel.rescue.see_times": "Переглянути інший час",
  "cancel.rescue.ask_for_time": "Можливо, знайдеться зручніший для вас час. Запитайте, перш ніж скасовувати.",
  "cancel.rescue.ill": "Одужуйте! Якщо допоможе пізніша дата, запитайте, перш ніж скасовувати.",
  "cancel.rescue.too_expensive": "Можливо, знайдеться щось дешевше. Запитайте, перш ніж скасовувати.",
  "cancel.rescue.tell":
    "Якщо щось не виправдало ваших сподівань, поговоріть про це, будь ласка, з компанією {business}.",
  "cancel.final": "Скасоване бронювання тут не можна відновити.",
  // The duration is in the nominative.
  "cancel.undo": "Час, щоб передумати: {duration}. Потім скасоване бронювання тут не можна буде відновити.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "Бронювання буде скасовано після {time}",
  "held.lead": "До того часу ви ще можете його залишити.",
  "held.time_left": "Залишилося часу",
  "held.keep": "Залишити бронювання",
  "held.now": "Скасувати зараз",
  "held.look": "Перевірити стан",
  "held.due.title": "Бронювання скасовується",
  "held.due.lead": "Це триватиме мить. Перш ніж робити щось інше, перевірте, будь ласка, стан бронювання.",
  "held.kept": "Бронювання залишено: ви відкликали скасування ({moment}).",
  "held.too_late": "Залишити бронювання не вдалося: його вже було скасовано.",
  "held.not_cancelled.stale":
    "Бронювання не скасовано: поки скасування очікувало, воно змінилося. Погляньте, будь ласка, яке воно тепер.",
  "held.not_cancelled.not_allowed":
    "Бронювання не скасовано: коли настав час, система бронювання цього вже не дозволила.",
  "held.not_cancelled.token_invalid":
    "Бронювання не скасовано: посилання, за яким ви про це просили, відкликано.",
  "held.not_cancelled.unavailable": "Бронювання не скасовано: не вдалося зв’язатися із системою бронювання.",
  "held.not_cancelled.unconfirmed":
    "Система бронювання прийняла скасування, але не відповіла. Можливо, бронювання ще буде скасовано, а можливо, і ні.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "Що ви хочете зробити?",
  "choose.one": "Виберіть один із двох варіантів.",
  "choose.continue": "Далі",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "Спершу одне запитання про ваше бронювання",
  "ask.question": "О котрій годині зараз починається ваше бронювання?",
  "ask.hint":
    "Введіть час так, як його вказано на цій сторінці. Програми, що перевіряють посилання, теж натискають кнопки; ваша відповідь показує, що ви не одна з них.",
  "ask.first": "Поки що нічого не змінено. Дайте, будь ласка, відповідь на запитання нижче.",
  "ask.wrong":
    "Ваше бронювання починається не о цій годині, тож нічого не змінено. Погляньте, будь ласка, ще раз.",
  "ask.stopped.title": "Нічого не змінено",
  "ask.stopped.what":
    "Три відповіді не були часом початку вашого бронювання, тому ця сторінка десять хвилин більше їх не приймає. Ваше бронювання таке, як і було.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "Ця сторінка довго була відкрита. Підтвердьте, будь ласка, ще раз.",
  "act.fee_rose":
    "Скасування тепер коштує більше, ніж було вказано на цій сторінці. Бронювання не скасовано. Будь ласка, перевірте ще раз.",
  "act.changed.cancel":
    "Поки ця сторінка була відкрита, бронювання змінилося. Його не скасовано. Перевірте, будь ласка, ще раз.",
  "act.changed.reschedule":
    "Поки ця сторінка була відкрита, бронювання змінилося. Ваш вибір не збережено. Перевірте, будь ласка, ще раз.",
  "act.moved.cancel":
    "Поки ця сторінка була відкрита, бронювання перенесли (було: {from}, стало: {to}). Його не скасовано. Перевірте, будь ласка, ще раз.",
  "act.moved.reschedule":
    "Поки ця сторінка була відкрита, бронювання перенесли (було: {from}, стало: {to}). Ваш вибір не збережено. Перевірте, будь ласка, ще раз.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "Додати до календаря",
  "calendar.update": "Оновити календар",
  "calendar.remove": "Вилучити з календаря",
  "calendar.moved": "У вашому календарі може бути ще старий час.",
  "calendar.called_off": "У вашому календарі ще може бути цей запис.",
  "calendar.elsewhere": "Google Календар або Outlook",
  "calendar.google": "Додати до Google Календаря",
  "calendar.outlook": "Додати до Outlook",
  "calendar.hint":
    "Запис, створений одним із цих двох посилань, не зміниться сам, коли зміниться бронювання. Запис із файлу вище або з наших листів оновить новіший файл.",
  "calendar.change_by_hand": "Запис, створений посиланням Google або Outlook, потрібно змінити там вручну.",
  "calendar.filename": "bronuvannia.ics",
  "calendar.first_session": "Перше заняття: {service}",
  "calendar.last_session": "Курс складається з кількох занять (останнє: {day}).",
  "calendar.page": "Ваше бронювання, завжди в поточному стані: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Знайдіть бронювання",
  "find.title_again": "Перевірте дані: знайдіть бронювання",
  "find.intro.email_or_phone":
    "Введіть електронну адресу або номер мобільного, які ви вказали під час бронювання. Ми надішлемо туди посилання на кожне майбутнє бронювання.",
  "find.intro.email":
    "Введіть електронну адресу, яку ви вказали під час бронювання. Ми надішлемо туди посилання на кожне майбутнє бронювання.",
  "find.intro.phone":
    "Введіть номер мобільного, який ви вказали під час бронювання. Ми надішлемо туди посилання на кожне майбутнє бронювання.",
  "find.email": "Електронна адреса",
  "find.phone": "Номер мобільного",
  "find.or": "або",
  "find.submit": "Надіслати посилання",
  "find.problem.nothing.email_or_phone": "Введіть електронну адресу або номер мобільного.",
  "find.problem.nothing.email": "Введіть електронну адресу.",
  "find.problem.nothing.phone": "Введіть номер мобільного.",
  "find.problem.email":
    "На цю адресу ми не можемо нічого надіслати. Перевірте, чи вона повна, наприклад name@example.com.",
  "find.problem.phone":
    "На цей номер ми не можемо нічого надіслати. Перевірте, чи це повний номер мобільного, без додаткового.",
  "find.problem.phone_country": "Введіть номер із кодом країни, починаючи з +.",
  "find.sent.title": "Перевірте повідомлення",
  "find.sent.lead": "Якщо введені дані нам відомі, посилання на ваші майбутні бронювання вже в дорозі.",
  "find.sent.limits":
    "Ви отримаєте посилання щонайбільше на п’ять найближчих бронювань. Ми надсилаємо їх лише кілька разів на годину, тож повторний запит нічого не прискорить.",
  "find.sent.nothing_came": "За п’ять хвилин нічого не надійшло? Перевірте також папку зі спамом.",
  "find.sent.again": "Ввести іншу адресу чи номер",

  // --- Old and new time side by side, before moving
  "move.title": "Підтвердження: перенесення бронювання",
  "move.title_again": "Перевірте ще раз: перенесення бронювання",
  "move.heading": "Перенести бронювання?",
  "move.old": "Зараз",
  "move.new": "Новий час",
  "move.with_anyone": "Фахівець: будь-хто вільний",
  "move.approval": "Можливо, новий час має підтвердити компанія.",
  "move.ends.both": "Новий час надто близько: тут уже не можна буде ні перенести, ні скасувати бронювання.",
  "move.ends.cancel": "Новий час надто близько: тут уже не можна буде скасувати бронювання.",
  "move.ends.reschedule": "Новий час надто близько: тут уже не можна буде знову перенести бронювання.",
  "move.submit": "Перенести",
  "move.other_time": "Вибрати інший час",
  "move.keep": "Залишити як є",
  "move.not_yet_yours":
    "Новий час стане вашим, коли ви перенесете бронювання. Доти його може зайняти хтось інший, а за вами лишається старий.",
  "move.no_such_time": "Цей час не можна вибрати. Виберіть, будь ласка, один із цих.",
  "move.time_lost": "Цей час уже зайнятий. Ваше бронювання не змінилося.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "Ще виконується",
  "outcome.in_progress.what":
    "{action, select, cancel {Ваше бронювання саме зараз скасовується.} other {Ваше бронювання саме зараз переноситься.}}",
  "outcome.in_progress.next": "Перевірте його стан за мить. Будь ласка, не надсилайте запит повторно.",
  "outcome.unconfirmed.title": "Ми ще не знаємо",
  "outcome.unconfirmed.what":
    "{action, select, cancel {Система бронювання прийняла запит, але не відповіла. Можливо, бронювання скасовано, а можливо, і ні.} other {Система бронювання прийняла запит, але не відповіла. Можливо, бронювання перенесено, а можливо, і ні.}}",
  "outcome.unconfirmed.next": "Перевірте його стан за хвилину: сторінка завжди показує, як є насправді.",
  "outcome.unavailable.title": "Не вдається зв’язатися із системою бронювання",
  "outcome.unavailable.what":
    "{action, select, cancel {Бронювання не скасовано. Воно залишилося таким, як було.} other {Бронювання не перенесено. Воно залишилося таким, як було.}}",
  "outcome.unavailable.next": "Спробуйте, будь ласка, ще раз за хвилину.",
  "outcome.throttled.title": "Зараз дуже багато запитів",
  "outcome.throttled.what":
    "{action, select, cancel {Система бронювання просить зачекати. Бронювання не скасовано.} other {Система бронювання просить зачекати. Бронювання не перенесено.}}",
  "outcome.throttled.next": "Спробуйте, будь ласка, ще раз за хвилину.",
  "outcome.form_invalid.title": "Почніть, будь ласка, спочатку",
  "outcome.form_invalid.what":
    "{action, select, cancel {Цю форму не можна використати. Бронювання не скасовано.} other {Цю форму не можна використати. Бронювання не перенесено.}}",
  "outcome.form_invalid.next": "Почніть знову зі сторінки бронювання.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Сторінку не знайдено",
  "problem.not_found.what": "За цією адресою нічого немає. Можливо, у посиланні бракує літери.",
  "problem.not_found.next": "Відкрийте посилання з повідомлення ще раз або попросіть нове.",
  "problem.link_expired.title": "Термін дії посилання минув",
  "problem.link_expired.what": "Воно вело до бронювання, яке вже завершилося. Нічого не змінено.",
  "problem.link_expired.next":
    "Якщо вам щось потрібно щодо цього бронювання, зверніться, будь ласка, до нас.",
  "problem.link_revoked.title": "Це посилання замінено",
  "problem.link_revoked.what": "Воно більше не відкриває бронювання. Нічого не змінено.",
  "problem.link_revoked.next": "Знайдіть новіше повідомлення з новішим посиланням або попросіть його.",
  "problem.link_dead.title": "Це посилання більше не працює",
  "problem.link_dead.what": "Воно вже не може відкрити бронювання. Цей перехід нічого не змінив.",
  "problem.link_dead.next": "Попросіть нове посилання.",
  "problem.booking_gone.title": "Цього бронювання більше немає",
  "problem.booking_gone.what": "Його вилучено із системи бронювання.",
  "problem.booking_gone.next": "Якщо ви цього не очікували, зверніться, будь ласка, до нас.",
  "problem.method_not_allowed.title": "Тут це не працює",
  "problem.method_not_allowed.what": "Цю адресу не можна використати таким чином. Нічого не змінено.",
  "problem.method_not_allowed.next": "Поверніться та спробуйте ще раз зі сторінки.",
  "problem.cross_site.title": "Відкрийте посилання ще раз",
  "problem.cross_site.what": "Запит надійшов з іншого сайту, тож його не виконано. Нічого не змінено.",
  "problem.cross_site.next": "Відкрийте посилання з повідомлення та спробуйте там ще раз.",
  "problem.too_large.title": "Забагато даних",
  "problem.too_large.what": "Форма була більшою, ніж може бути. Нічого не змінено.",
  "problem.too_large.next": "Відкрийте посилання з повідомлення та спробуйте там ще раз.",
  "problem.wix_unavailable.title": "Не вдається зв’язатися із системою бронювання",
  "problem.wix_unavailable.what": "Ваше бронювання таке, як було: нічого не змінено.",
  "problem.wix_unavailable.next": "Спробуйте, будь ласка, ще раз за хвилину.",
  "problem.wix_throttled.title": "Зараз дуже багато запитів",
  "problem.wix_throttled.what":
    "Система бронювання просить зачекати. Ваше бронювання таке, як було: нічого не змінено.",
  "problem.wix_throttled.next": "Спробуйте, будь ласка, ще раз за хвилину.",
  "problem.database_unavailable.title": "Зараз ми не можемо цього зробити",
  "problem.database_unavailable.what":
    "Наші дані тимчасово недоступні. Саме бронювання зберігається в іншому місці, і з ним усе гаразд.",
  "problem.database_unavailable.next": "Відкрийте посилання ще раз за хвилину: воно покаже стан бронювання.",
  "problem.internal.title": "Щось пішло не так",
  "problem.internal.what": "Це наша помилка, і її зафіксовано.",
  "problem.internal.next": "Відкрийте, будь ласка, бронювання ще раз, щоб перевірити його стан.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  "mail.lead": "{words}:",
  "mail.subject.confirmed": "Ваше бронювання: {service}, {day}, {time}",
  "mail.subject.pending": "Ваш запит на бронювання: {service}, {day}, {time}",
  "mail.subject.waiting_list": "Ваше місце у списку очікування: {service}, {day}, {time}",
  "mail.subject.unfinished": "Бронювання не завершено: {service}, {day}, {time}",
  "mail.subject.called_off": "Бронювання вже не діє: {service}, {day}, {time}",
  "mail.subject.cancelled": "Скасовано: {service}, {day}, {time}",
  "mail.subject.not_cancelled": "Не скасовано: {service}, {day}, {time}",
  "mail.subject.moved": "Перенесено: {service}, тепер {day}, {time}",
  "mail.subject.move_requested": "Запит на перенесення: {service}, на {day}, {time}",
  "mail.preview.cancel_and_move": "Перегляньте, перенесіть чи скасуйте його онлайн. Без облікового запису.",
  "mail.preview.cancel": "Перегляньте чи скасуйте його онлайн. Без облікового запису.",
  "mail.preview.cancel_course": "Перегляньте його чи відмовтеся від місця онлайн. Без облікового запису.",
  "mail.preview.move": "Перегляньте чи перенесіть його онлайн. Без облікового запису.",
  "mail.preview.look": "Перегляньте його онлайн. Без облікового запису.",
  "mail.preview.uncertain": "Воно ще не остаточне. Його стан можна перевірити онлайн.",
  "mail.preview.move_requested": "Ви попросили новий час. Його ще не підтверджено.",
  "mail.greeting": "Вітаємо, {name}!",
  "mail.greeting_unnamed": "Вітаємо!",
  "mail.intro.confirmed": "Ось ваше бронювання в компанії {business}.",
  "mail.intro.confirmed_unnamed": "Ось ваше бронювання.",
  "mail.intro.pending": "Ось ваш запит на бронювання.",
  "mail.intro.waiting_list": "Ось ваше місце у списку очікування.",
  "mail.intro.unfinished": "Ось ваше бронювання. Його ще не завершено.",
  "mail.intro.called_off": "Це бронювання вже не діє.",
  "mail.intro.cancelled": "Ваше бронювання в компанії {business} скасовано.",
  "mail.intro.cancelled_unnamed": "Ваше бронювання скасовано.",
  "mail.intro.not_cancelled":
    "Ви просили скасувати це бронювання. Перш ніж це вдалося зробити, воно змінилося або його вже не можна було скасувати, тож воно й далі діє.",
  "mail.intro.moved": "Ваше бронювання в компанії {business} має новий час.",
  "mail.intro.moved_unnamed": "Ваше бронювання має новий час.",
  "mail.intro.move_requested": "Ви попросили перенести бронювання.",
  "mail.label.when": "Коли",
  "mail.label.was": "Було",
  "mail.label.now": "Тепер",
  "mail.label.requested": "Бажаний час",
  "mail.label.venue": "Час компанії ({city})",
  "mail.label.ends": "Останнє заняття",
  "mail.label.length": "Тривалість",
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "{day}, {start} (початок)",
  "mail.clock.city": "{when} (місцевий час: {city}, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (ваш час, {offset})",
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), там це інший день",
  "mail.note": "Повідомлення від компанії {business}",
  "mail.note_unnamed": "Повідомлення для вас",
  "mail.may.cancel_and_move": "Не зможете прийти? Бронювання можна перенести чи скасувати онлайн.",
  "mail.may.cancel":
    "Не зможете прийти? Бронювання можна скасувати онлайн. Щоб знайти інший час, зв’яжіться, будь ласка, з нами.",
  "mail.may.cancel_course":
    "Не зможете взяти участь? Від місця можна відмовитися онлайн. Курс не можна перенести на інші дати.",
  "mail.may.move":
    "Не зможете прийти? Бронювання можна перенести на інший час онлайн. Щоб скасувати, зв’яжіться, будь ласка, з нами.",
  "mail.may.look":
    "Бронювання можна будь-коли переглянути онлайн. Щоб його змінити, зв’яжіться, будь ласка, з нами.",
  "mail.until.both": "Перенести чи скасувати його можна до {moment}.",
  "mail.until.each": "Перенести його можна до {move}, а скасувати – до {cancel}.",
  "mail.until.move": "Перенести його можна до {moment}.",
  "mail.until.cancel": "Скасувати його можна до {moment}.",
  "mail.until.cancel_course": "Відмовитися від місця можна до {moment}.",
  "mail.after_cancelled":
    "Оплату та збори визначають умови компанії. Щоб запитати про них або забронювати знову, зв’яжіться, будь ласка, з нами.",
  "mail.button.cancel_and_move": "Перенести чи скасувати",
  "mail.button.cancel": "Переглянути чи скасувати",
  "mail.button.move": "Переглянути чи перенести",
  "mail.button.look": "Переглянути бронювання",
  "mail.button_fails": "Якщо кнопка не працює, відкрийте цю адресу:",
  "mail.not_you": "Це зробили не ви чи маєте запитання? {reach}",
  "mail.reach.reply_or_call": "Дайте, будь ласка, відповідь на цей лист або зателефонуйте: {phone}.",
  "mail.reach.reply": "Дайте, будь ласка, відповідь на цей лист.",
  "mail.reach.call": "Зателефонуйте, будь ласка: {phone}.",
  "mail.reach.as_booked": "Зверніться, будь ласка, до компанії, у якій ви бронювали.",
  "mail.why": "Ви отримали цей лист через бронювання в компанії {business}.",
  "mail.why_unnamed": "Ви отримали цей лист через бронювання.",
  "mail.personal": "Посилання особисте: будь ласка, не передавайте його іншим.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Клієнт зробив це онлайн.",
  "notice.preview.not_cancelled": "Воно й далі діє, але клієнт не хоче його в такому вигляді.",
  "notice.preview.move_requested": "Потрібне ваше схвалення: клієнт чекає на відповідь.",
  "notice.intro.cancelled": "Клієнт скасував бронювання онлайн.",
  "notice.intro.not_cancelled":
    "Клієнт просив скасувати бронювання онлайн. Перш ніж це вдалося зробити, воно змінилося або його вже не можна було скасувати, тож воно й далі діє.",
  "notice.intro.moved": "Клієнт переніс бронювання онлайн.",
  "notice.intro.move_requested":
    "Клієнт просить перенести бронювання. Схваліть чи відхиліть це, будь ласка, у своєму календарі Wix.",
  "notice.label.customer": "Клієнт",
  "notice.label.reason": "Причина",
  "notice.label.fee": "Плата за скасування",
  "notice.label.link": "Посилання",
  "notice.reason.time_does_not_suit": "Не підходить час",
  "notice.reason.ill": "Хвороба",
  "notice.reason.found_something_else": "Знайшлося щось інше",
  "notice.reason.too_expensive": "Надто дорого",
  "notice.reason.no_longer_needed": "Більше не потрібно",
  "notice.reason.other": "Інша причина",
  "notice.fee.accepted": "{amount}, клієнт погодився",
  "notice.fee.unknown": "Невідома: клієнта попереджено, що вона може бути",
  "notice.own_link": "власне посилання бронювання з Wix",
  "notice.customers_place": "За адресою клієнта",
  "notice.in_calendar": "Це вже видно у вашому календарі Wix.",
  "notice.refund": "Це скасування не повернуло жодних коштів. Повернення, якщо воно потрібне, виконуєте ви.",
  "notice.reply": "Відповідь на цей лист надійде клієнтові.",
  "notice.why": "Ви отримали цей лист, бо клієнти можуть керувати своїми бронюваннями онлайн.",

  // --- Text messages: as short as can be, for two parts have room for 134 letters with the link's 52
  "sms.what.both": "{service}, {business}",
  "sms.what.booking_at": "Бронювання, {business}",
  "sms.what.booking": "Бронювання",
  "sms.head": "{what}: {when}",
  "sms.people": "{text}, {count, plural, one {# особа} few {# особи} many {# осіб} other {# особи}}",
  "sms.fee": "{text}, плата {amount}",
  "sms.standing.pending": "{text}, не підтверджено",
  "sms.standing.waiting_list": "{text}, у черзі",
  "sms.standing.unfinished": "{text}, не завершено",
  "sms.standing.called_off": "{text}, вже не діє",
  "sms.greeting": "Вітаємо, {name}! {text}",
  "sms.cancelled": "Скасовано: {what}, {when}",
  "sms.not_cancelled": "Не скасовано: {what}, {when}",
  "sms.moved": "Перенесено: {what}, {when}",
  "sms.moved_from": "Перенесено: {what}, {when} (було {from})",
  "sms.move_requested": "Чекає згоди: {what}, {when}",
  "sms.move_requested_from": "Чекає згоди: {what}, {when} (зараз {from})",
  "sms.link.cancel_and_move": "Змінити/скасувати:",
  "sms.link.cancel": "Деталі/скасування:",
  "sms.link.move": "Деталі/перенесення:",
  "sms.link.look": "Деталі:",
  "sms.link_until.cancel_and_move": "Змінити/скасувати до {moment}:",
  "sms.link_until.cancel": "Деталі, скасування до {moment}:",
  "sms.link_until.move": "Деталі, перенесення до {moment}:",
  "sms.questions": "Питання? {phone}",
  "sms.not_you": "Не ви? {phone}",
  "sms.not_you_unnamed": "Не ви? Напишіть нам.",

  // --- Choosing another time
  "picker.title": "Виберіть новий час",
  "picker.title_range": "Виберіть новий час, {range}",
  "picker.title_lost": "Уже зайнято: виберіть інший час",
  "picker.nearest": "Найближче до вашого часу",
  "picker.nearest_lost": "Найближчий вільний час",
  "picker.staff": "Фахівці",
  "picker.anyone": "Будь-хто",
  "picker.part": "Пора дня",
  "picker.part.any": "Будь-коли",
  "picker.part.morning": "Ранок",
  "picker.part.afternoon": "День",
  "picker.part.evening": "Вечір",
  "picker.calendar": "Вибрати день у календарі",
  "picker.day_free":
    "{day}, {count, plural, one {# вільний варіант} few {# вільні варіанти} many {# вільних варіантів} other {# вільного варіанта}}",
  "picker.clock": "Указано {clock}",
  "picker.place": "Місце: {place}",
  "picker.jump": "Перейти до дня",
  "picker.days": "Дні",
  "picker.days_again": "Дні, ще раз",
  "picker.earlier": "Раніше",
  "picker.later": "Пізніше",
  "picker.look_before": "Шукати до {day}",
  "picker.look_after": "Шукати після {day}",
  "picker.skipped.later": "З {first} до {last} вільного часу немає. Ось наступний вільний час.",
  "picker.skipped.earlier":
    "З {first} до {last} і невдовзі після того вільного часу немає. Ось останній вільний час перед тим.",
  "picker.none":
    "{part, select, morning {З {first} до {last} уранці вільного часу немає.} afternoon {З {first} до {last} удень вільного часу немає.} evening {З {first} до {last} увечері вільного часу немає.} other {З {first} до {last} вільного часу немає.}}",
  "picker.everyone": "Переглянути час усіх фахівців",
  "picker.whole_day": "Переглянути весь день",
  "picker.keep": "Залишити як є",
  "picker.room":
    "{count, plural, =1 {Останнє місце} one {Залишилося # місце} few {Залишилося # місця} many {Залишилося # місць} other {Залишилося # місця}}",
  "picker.room_plenty": "Багато місць",
  "picker.spoken.staff": "{day}, фахівець {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, фахівець {staff}, {place}",
  "picker.problem.not_a_day": "Такої дати немає. Ось час, близький до вашого бронювання.",
  "picker.problem.too_far": "Це більш ніж за рік. Ось час, близький до вашого бронювання.",
  "picker.problem.not_a_month": "Такого місяця немає. Ось час, близький до вашого бронювання.",
  "picker.problem.not_a_part": "Таку пору дня не можна вибрати. Ось увесь доступний час.",
  "picker.problem.not_in_team": "Цієї людини немає в команді. Ось інший вільний час.",
} as const satisfies Catalogue;
