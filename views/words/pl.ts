import type { Catalogue } from "./catalogue.ts";

/**
 * Polish. Impersonal: nobody is addressed as a man or a woman, only buttons are imperatives. A booking is odwołana or
 * gets a new termin. Names stand in the nominative, the business’s after `firma`, a moment after a colon or in brackets:
 * Intl writes `13 maj`, which no preposition goes with.
 */
export const PL = {
  // --- Around every page
  "page.questions": "Są pytania?",
  "page.preview_title": "Rezerwacja",
  "page.preview_text": "Podgląd, zmiana terminu lub odwołanie rezerwacji online.",
  "page.see_booking": "Zobacz rezerwację",
  "page.try_again": "Spróbuj ponownie",
  "page.find_booking": "Znajdź rezerwację",
  "page.language": "Język: {language}",
  // `business` is a name or `contact.the_business`, always after “z firmą”.
  "contact.call_or_write": "Kontakt z firmą {business}: tel. {phone}, e-mail {email}.",
  "contact.call": "Kontakt z firmą {business}: tel. {phone}.",
  "contact.write": "Kontakt z firmą {business}: e-mail {email}.",
  "contact.as_booked": "Prosimy o kontakt z firmą {business} tą samą drogą co przy rezerwacji.",
  "contact.the_business": "świadczącą usługę",

  // --- The booking's card, on most pages
  "card.your_visit": "Wizyta",
  "card.state.confirmed": "Potwierdzona",
  "card.state.unfinished": "Niedokończona",
  "card.state.pending": "Czeka na potwierdzenie",
  "card.state.waiting_list": "Lista oczekujących",
  "card.state.declined": "Odrzucona",
  "card.state.cancelled": "Odwołana",
  "card.state.running": "Trwa",
  "card.state.past": "Zakończona",
  "card.state.unknown": "Szczegóły poniżej",
  "card.with": "Prowadzi",
  // Stands before `card.people`, which is in the genitive for it.
  "card.for": "Dla",
  "card.where": "Gdzie",
  "card.price": "Cena",
  "card.payment": "Płatność",
  "card.people": "{count, plural, one {# osoby} few {# osób} many {# osób} other {# osoby}}",
  "card.with_staff": "Prowadzi: {staff}",
  "card.online": "Online",
  "card.at_your_address": "Pod adresem klienta",
  "card.free": "Bezpłatnie",
  "card.each": "{amount} za osobę",
  "card.from": "Od {amount}",
  "card.paid.not_paid": "Jeszcze nie opłacono",
  "card.paid.paid": "Opłacono",
  "card.paid.partially_paid": "Opłacono częściowo",
  "card.paid.refunded": "Zwrócono",
  "card.paid.failed": "Nie powiodła się",
  "card.now": "Teraz: {moment}",
  "card.now_with": "Teraz: {moment}, prowadzi {staff}",
  "policy.title": "Zasady rezerwacji",

  // --- Whose clock a time is on; offsets as `GMT+1`
  "clock.venue": "czas lokalny ({city})",
  "clock.yours": "czas we własnej strefie, {city} ({offset})",
  "clock.yours_unnamed": "czas we własnej strefie ({offset})",
  "clock.there": "U usługodawcy: {time}, {city} ({offset})",
  "clock.there_unnamed": "U usługodawcy: {time} ({offset})",
  "clock.there_other_day": "Tam to inny dzień: {day}.",
  "clock.comes_twice":
    "Tej nocy następuje zmiana czasu i ta godzina wypada dwa razy. O którą z nich chodzi, rozstrzyga kalendarz usługodawcy.",
  "clock.length.minutes": "{minutes, plural, one {# minuta} few {# minuty} many {# minut} other {# minuty}}",
  "clock.length.hours": "{hours, plural, one {# godzina} few {# godziny} many {# godzin} other {# godziny}}",
  "clock.length.hours_minutes":
    "{hours, plural, one {# godzina} few {# godziny} many {# godzin} other {# godziny}} {minutes, plural, one {# minuta} few {# minuty} many {# minut} other {# minuty}}",
  "clock.first_session": "Pierwsze zajęcia: {day}",
  "clock.last_session": "Koniec ostatnich zajęć: {day}, {time}",
  "clock.change": "Inna strefa czasowa? Zmień",
  "clock.choose.title": "Wybór strefy czasowej",
  "clock.choose.lead":
    "Wszystkie godziny tej rezerwacji będą podawane w wybranej strefie, także w wiadomościach.",
  "clock.choose.label": "Strefa czasowa",
  "clock.choose.venue": "Strefa usługodawcy: {city} ({offset})",
  "clock.choose.venue_unnamed": "Strefa usługodawcy ({offset})",
  "clock.part.africa": "Afryka",
  "clock.part.america": "Ameryka",
  "clock.part.antarctica": "Antarktyda",
  "clock.part.asia": "Azja",
  "clock.part.europe": "Europa",
  "clock.part.oceania": "Australia i Oceania",
  "clock.choose.hint": "Różnice względem GMT podano na dzień rezerwacji.",
  "clock.choose.submit": "Użyj tej strefy",
  "clock.choose.unknown": "Prosimy wybrać jedną ze stref czasowych z listy. Nic nie zostało zmienione.",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "Rezerwacja potwierdzona",
  "booking.headline.unfinished": "Rezerwacja niedokończona",
  "booking.headline.pending": "Rezerwacja czeka na potwierdzenie",
  "booking.headline.waiting_list": "Miejsce na liście oczekujących",
  "booking.headline.declined": "Rezerwacja odrzucona",
  "booking.headline.cancelled": "Rezerwacja odwołana",
  "booking.headline.running": "Właśnie trwa",
  "booking.headline.past": "Ta wizyta już się zakończyła",
  "booking.headline.unknown": "Rezerwacja",
  "booking.headline.moved": "Termin rezerwacji zmieniony",
  "booking.course.confirmed": "Miejsce na kursie zarezerwowane",
  "booking.course.running": "Kurs już trwa",
  "booking.course.past": "Ten kurs już się zakończył",
  "booking.lead.unfinished":
    "Rezerwacja lub płatność nie została dokończona, więc miejsce może nie być jeszcze zajęte.",
  "booking.lead.pending":
    "Prośba o rezerwację dotarła. Pewne będzie to dopiero po potwierdzeniu przez usługodawcę.",
  "booking.lead.waiting_list": "Na razie nie ma miejsca. Gdy się zwolni, usługodawca da znać.",
  "booking.lead.declined": "Usługodawca nie mógł jej przyjąć. W tym terminie nic się nie odbędzie.",
  "booking.lead.running": "Już się rozpoczęło.",
  "booking.lead.unknown": "System rezerwacji podaje stan, którego jeszcze nie znamy.",
  "booking.story.cancelled_here": "Gotowe: rezerwacja została odwołana ({moment}). Nie trzeba przychodzić.",
  "booking.story.cancelled_elsewhere":
    "Rezerwacja została odwołana, ale nie na tej stronie. Jeśli nie było takiej prośby, zachęcamy do kontaktu z firmą {business}.",
  "booking.story.cancelled_elsewhere_at":
    "Rezerwacja została odwołana ({moment}), ale nie na tej stronie. Jeśli nie było takiej prośby, zachęcamy do kontaktu z firmą {business}.",
  "booking.story.moved_here": "Gotowe: termin został zmieniony ({moment}). Poprzedni termin: {from}.",
  "booking.story.moved_elsewhere":
    "Termin został zmieniony, ale nie na tej stronie (poprzedni: {from}). Jeśli nowy nie odpowiada, zachęcamy do kontaktu z firmą {business}.",
  "booking.package": "To część pakietu. Zmiany wprowadzone tutaj dotyczą tylko tej części.",
  "booking.was_wrong": "Coś było nie tak?",
  "booking.another_time": "Potrzebny inny termin?",

  // --- What the customer may do, and until when
  "options.title": "Zmiana planów?",
  "options.title_refused": "Potrzebna zmiana?",
  "options.move": "Zmień termin",
  "options.cancel": "Odwołaj rezerwację",
  "options.move_until": "Zgodnie z zasadami rezerwacji termin można zmienić najpóźniej: {moment}.",
  "options.move_until_begin": "Zgodnie z zasadami rezerwacji termin można zmienić aż do rozpoczęcia.",
  "options.cancel_until": "Zgodnie z zasadami rezerwacji można ją odwołać najpóźniej: {moment}.",
  "options.cancel_until_begin": "Zgodnie z zasadami rezerwacji można ją odwołać aż do rozpoczęcia.",
  "options.both_until":
    "Zgodnie z zasadami rezerwacji można zmienić jej termin lub ją odwołać najpóźniej: {moment}.",
  "options.both_until_begin":
    "Zgodnie z zasadami rezerwacji można zmienić jej termin lub ją odwołać aż do rozpoczęcia.",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {Ta rezerwacja jest już odwołana.} reschedule {Terminu odwołanej rezerwacji nie można zmienić.} other {Odwołanej rezerwacji nie można ponownie odwołać ani zmienić jej terminu.}}",
  "refusal.declined":
    "{action, select, cancel {Rezerwacja została odrzucona, więc nie ma czego odwoływać.} reschedule {Terminu odrzuconej rezerwacji nie można zmienić.} other {Odrzuconej rezerwacji nie można odwołać ani zmienić jej terminu.}}",
  "refusal.over":
    "{action, select, cancel {Już się zakończyło, więc nie można odwołać rezerwacji.} reschedule {Już się zakończyło, więc nie można zmienić terminu.} other {Już się zakończyło, więc nie można zmienić terminu ani odwołać rezerwacji.}}",
  "refusal.begun":
    "{action, select, cancel {Już się rozpoczęło, więc nie można odwołać rezerwacji online.} reschedule {Już się rozpoczęło, więc nie można zmienić terminu online.} other {Już się rozpoczęło, więc nie można zmienić terminu ani odwołać rezerwacji online.}}",
  "refusal.waiting_list":
    "{action, select, cancel {Miejsca na liście oczekujących nie można tutaj odwołać.} reschedule {Miejsca na liście oczekujących nie można tutaj przenieść na inny termin.} other {Miejsca na liście oczekujących nie można tutaj odwołać ani przenieść na inny termin.}}",
  "refusal.course": "Terminu kursu nie można zmienić: jego zajęcia tworzą całość.",
  "refusal.package":
    "{action, select, cancel {To część pakietu, więc nie można jej osobno odwołać online.} reschedule {To część pakietu, więc nie można osobno zmienić jej terminu online.} other {To część pakietu, więc nie można jej osobno odwołać ani zmienić jej terminu online.}}",
  "refusal.too_late":
    "{action, select, cancel {Na odwołanie rezerwacji online jest już za późno.} reschedule {Na zmianę terminu online jest już za późno.} other {Na zmianę terminu lub odwołanie rezerwacji online jest już za późno.}}",
  "refusal.too_late_since":
    "{action, select, cancel {Na odwołanie rezerwacji online jest już za późno. Było to możliwe najpóźniej: {ended}.} reschedule {Na zmianę terminu online jest już za późno. Było to możliwe najpóźniej: {ended}.} other {Na zmianę terminu lub odwołanie rezerwacji online jest już za późno. Było to możliwe najpóźniej: {ended}.}}",
  "refusal.not_offered":
    "{action, select, cancel {Przy tej usłudze nie ma możliwości odwołania rezerwacji online.} reschedule {Przy tej usłudze nie ma możliwości zmiany terminu online.} other {Przy tej usłudze nie ma możliwości zmiany terminu ani odwołania rezerwacji online.}}",
  "refusal.members_only":
    "{action, select, cancel {Aby odwołać rezerwację, trzeba zalogować się na stronie internetowej, na której jej dokonano.} reschedule {Aby zmienić termin, trzeba zalogować się na stronie internetowej, na której dokonano rezerwacji.} other {Aby zmienić termin lub odwołać rezerwację, trzeba zalogować się na stronie internetowej, na której jej dokonano.}}",
  "refusal.service_gone":
    "{action, select, cancel {Ta usługa nie jest już oferowana, więc nie można odwołać rezerwacji online.} reschedule {Ta usługa nie jest już oferowana, więc nie można zmienić terminu online.} other {Ta usługa nie jest już oferowana, więc nie można zmienić terminu ani odwołać rezerwacji online.}}",
  "refusal.unexplained":
    "{action, select, cancel {Tej rezerwacji nie można odwołać online.} reschedule {Terminu tej rezerwacji nie można zmienić online.} other {Tej rezerwacji nie można odwołać ani zmienić jej terminu online.}}",
  "refusal.title.cancel": "Tutaj nie można odwołać rezerwacji",
  "refusal.title.reschedule": "Tutaj nie można zmienić terminu",
  "refusal.unchanged": "Nic nie zostało zmienione.",
  "refusal.instead.cancel": "Odwołaj zamiast tego",
  "refusal.instead.reschedule": "Zmień termin zamiast tego",

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "Odwołać rezerwację?",
  "cancel.choice.keep": "Zachowaj rezerwację",
  "cancel.choice.cancel": "Odwołaj rezerwację",
  "cancel.title_again": "Prosimy sprawdzić jeszcze raz: odwołanie rezerwacji",
  "cancel.cost": "Ile to kosztuje",
  "cancel.fee.none": "W tej chwili odwołanie nic nie kosztuje.",
  "cancel.fee.due": "W tej chwili opłata za odwołanie wynosi {amount}.",
  "cancel.fee.unavailable":
    "Nie udało się teraz ustalić opłaty za odwołanie, więc może zostać naliczona. Aby mieć pewność, najlepiej najpierw zapytać.",
  "cancel.paid":
    "Odwołanie rezerwacji tutaj nie oznacza zwrotu wpłaconych pieniędzy. Zwrot prosimy uzgodnić z firmą {business}.",
  "cancel.result.fee": "Opłata za odwołanie została zaakceptowana: {amount}.",
  "cancel.reason.question": "Jaki jest powód? Odpowiedź nie jest konieczna.",
  "cancel.reason.time_does_not_suit": "Termin mi nie odpowiada",
  "cancel.reason.ill": "Źle się czuję",
  "cancel.reason.found_something_else": "Mam już coś innego",
  "cancel.reason.too_expensive": "To za drogo",
  "cancel.reason.no_longer_needed": "Już tego nie potrzebuję",
  "cancel.reason.other": "Inny powód",
  "cancel.rescue.move": "Może inny termin będzie lepszy.",
  "cancel.rescue.see_times": "Zobacz inne terminy",
  "cancel.rescue.ask_for_time": "Może znajdzie się lepszy termin. Przed odwołaniem warto zapytać.",
  "cancel.rescue.ill":
    "Życzymy szybkiego powrotu do zdrowia. Jeśli pomoże późniejszy termin, przed odwołaniem warto zapytać.",
  "cancel.rescue.too_expensive": "Może znajdzie się coś tańszego. Przed odwołaniem warto zapytać.",
  "cancel.rescue.tell": "Jeśli coś zawiodło oczekiwania, prosimy porozmawiać o tym z firmą {business}.",
  "cancel.final": "Odwołanej rezerwacji nie da się tutaj przywrócić.",
  // The duration is in the nominative.
  "cancel.undo":
    "Czas na zmianę decyzji: {duration}. Potem odwołanej rezerwacji nie da się tutaj przywrócić.",

  // --- A cancellation that waits for a while, so that it can be taken back; `time` as `10:02:30`
  "held.title": "Rezerwacja zostanie odwołana o {time}",
  "held.lead": "Do tej chwili można ją jeszcze zachować.",
  "held.time_left": "Pozostały czas",
  "held.keep": "Zachowaj rezerwację",
  "held.now": "Odwołaj od razu",
  "held.look": "Sprawdź stan rezerwacji",
  "held.due.title": "Trwa odwoływanie rezerwacji",
  "held.due.lead": "To potrwa chwilę. Przed dalszymi krokami prosimy sprawdzić stan rezerwacji.",
  "held.kept": "Rezerwacja pozostaje w mocy: odwołanie zostało cofnięte ({moment}).",
  "held.too_late": "Było już za późno, żeby zachować rezerwację: została wcześniej odwołana.",
  "held.not_cancelled.stale":
    "Rezerwacja nie została odwołana: w czasie oczekiwania na odwołanie zmieniła się. Prosimy sprawdzić, jak wygląda teraz.",
  "held.not_cancelled.not_allowed":
    "Rezerwacja nie została odwołana: gdy nadeszła pora, system rezerwacji już na to nie pozwolił.",
  "held.not_cancelled.token_invalid":
    "Rezerwacja nie została odwołana: link użyty do jej odwołania został wycofany.",
  "held.not_cancelled.unavailable":
    "Rezerwacja nie została odwołana: nie udało się połączyć z systemem rezerwacji.",
  "held.not_cancelled.unconfirmed":
    "System rezerwacji przyjął odwołanie, ale nie odpowiedział. Rezerwacja może jeszcze zostać odwołana albo nie.",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "Co zrobić z rezerwacją?",
  "choose.one": "Prosimy wybrać jedną z dwóch możliwości.",
  "choose.continue": "Dalej",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "Najpierw jedno pytanie o rezerwację",
  "ask.question": "O której godzinie zaczyna się teraz ta rezerwacja?",
  "ask.hint":
    "Prosimy wpisać godzinę tak, jak jest podana na tej stronie. Programy, które sprawdzają linki, też naciskają przyciski; odpowiedź pokazuje, że po tej stronie jest człowiek.",
  "ask.first": "Nic nie zostało jeszcze zmienione. Prosimy odpowiedzieć na pytanie poniżej.",
  "ask.wrong":
    "Rezerwacja nie zaczyna się o tej godzinie, więc nic nie zostało zmienione. Prosimy sprawdzić jeszcze raz.",
  "ask.stopped.title": "Nic nie zostało zmienione",
  "ask.stopped.what":
    "Trzy odpowiedzi nie były godziną rozpoczęcia rezerwacji, dlatego przez dziesięć minut ta strona nie przyjmuje kolejnych. Rezerwacja jest taka, jak była.",

  // --- When a form is asked once more; `from` and `to` as `Thu 14 May, 10:00`
  "act.form_expired": "Ta strona była otwarta przez długi czas. Prosimy potwierdzić jeszcze raz.",
  "act.fee_rose":
    "Odwołanie kosztuje teraz więcej, niż podano wcześniej na tej stronie. Rezerwacja nie została odwołana. Prosimy sprawdzić ponownie.",
  "act.changed.cancel":
    "Gdy ta strona była otwarta, rezerwacja się zmieniła. Nie została odwołana. Prosimy sprawdzić jeszcze raz.",
  "act.changed.reschedule":
    "Gdy ta strona była otwarta, rezerwacja się zmieniła. Wybrany termin nie został zapisany. Prosimy sprawdzić jeszcze raz.",
  "act.moved.cancel":
    "Gdy ta strona była otwarta, termin rezerwacji się zmienił (poprzedni: {from}, obecny: {to}). Rezerwacja nie została odwołana. Prosimy sprawdzić jeszcze raz.",
  "act.moved.reschedule":
    "Gdy ta strona była otwarta, termin rezerwacji się zmienił (poprzedni: {from}, obecny: {to}). Wybrany termin nie został zapisany. Prosimy sprawdzić jeszcze raz.",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "Dodaj do kalendarza",
  "calendar.update": "Zaktualizuj kalendarz",
  "calendar.remove": "Usuń z kalendarza",
  "calendar.moved": "W kalendarzu może być jeszcze stary termin.",
  "calendar.called_off": "W kalendarzu może być jeszcze ten termin.",
  "calendar.elsewhere": "Kalendarz Google lub Outlook",
  "calendar.google": "Dodaj do Kalendarza Google",
  "calendar.outlook": "Dodaj do Outlooka",
  "calendar.hint":
    "Wpis utworzony jednym z tych dwóch linków nie zmieni się sam, gdy zmieni się rezerwacja. Wpis z pliku powyżej lub z naszych e-maili zaktualizuje nowszy plik.",
  "calendar.change_by_hand": "Wpis utworzony linkiem Google lub Outlook trzeba zmienić tam ręcznie.",
  "calendar.filename": "rezerwacja.ics",
  "calendar.first_session": "Pierwsze zajęcia: {service}",
  "calendar.last_session": "Kurs składa się z kilku zajęć. Ostatnie: {day}.",
  "calendar.page": "Rezerwacja, zawsze w aktualnym stanie: {url}",

  // --- Links for whoever has lost theirs
  "find.title": "Znajdź rezerwację",
  "find.title_again": "Prosimy sprawdzić dane: wyszukiwanie rezerwacji",
  "find.intro.email_or_phone":
    "Prosimy podać adres e-mail lub numer telefonu komórkowego użyty przy rezerwacji. Wyślemy tam link do każdej nadchodzącej rezerwacji.",
  "find.intro.email":
    "Prosimy podać adres e-mail użyty przy rezerwacji. Wyślemy tam link do każdej nadchodzącej rezerwacji.",
  "find.intro.phone":
    "Prosimy podać numer telefonu komórkowego użyty przy rezerwacji. Wyślemy tam link do każdej nadchodzącej rezerwacji.",
  "find.email": "Adres e-mail",
  "find.phone": "Numer telefonu komórkowego",
  "find.or": "lub",
  "find.submit": "Wyślij linki",
  "find.problem.nothing.email_or_phone": "Prosimy podać adres e-mail lub numer telefonu komórkowego.",
  "find.problem.nothing.email": "Prosimy podać adres e-mail.",
  "find.problem.nothing.phone": "Prosimy podać numer telefonu komórkowego.",
  "find.problem.email":
    "Na ten adres e-mail nie możemy nic wysłać. Prosimy sprawdzić, czy jest pełny, np. imie@example.com.",
  "find.problem.phone":
    "Na ten numer nie możemy nic wysłać. Prosimy sprawdzić, czy to pełny numer komórkowy bez numeru wewnętrznego.",
  "find.problem.phone_country": "Prosimy podać numer z kodem kraju, zaczynający się od +.",
  "find.sent.title": "Prosimy sprawdzić wiadomości",
  "find.sent.lead": "Jeśli znamy podane dane, linki do nadchodzących rezerwacji są już w drodze.",
  "find.sent.limits":
    "Link przychodzi do każdej z najwyżej pięciu najbliższych rezerwacji. Linki wysyłamy tylko kilka razy na godzinę, więc ponowna prośba niczego nie przyspieszy.",
  "find.sent.nothing_came": "Po pięciu minutach nadal nic? Prosimy zajrzeć też do folderu ze spamem.",
  "find.sent.again": "Podaj inny adres lub numer",

  // --- Old and new time side by side, before moving
  "move.title": "Potwierdzenie: zmiana terminu",
  "move.title_again": "Prosimy sprawdzić jeszcze raz: zmiana terminu",
  "move.heading": "Zmienić termin rezerwacji?",
  "move.old": "Teraz",
  "move.new": "Nowy termin",
  "move.with_anyone": "Prowadzi: dowolna wolna osoba",
  "move.approval": "Nowy termin może wymagać potwierdzenia przez usługodawcę.",
  "move.ends.both":
    "Nowy termin jest zbyt bliski: nie będzie już można tutaj zmienić ani odwołać rezerwacji.",
  "move.ends.cancel": "Nowy termin jest zbyt bliski: nie będzie już można tutaj odwołać rezerwacji.",
  "move.ends.reschedule":
    "Nowy termin jest zbyt bliski: nie będzie już można tutaj zmienić terminu rezerwacji.",
  "move.submit": "Zmień termin",
  "move.other_time": "Wybierz inny termin",
  "move.keep": "Zostaw bez zmian",
  "move.not_yet_yours":
    "Nowy termin będzie zarezerwowany dopiero po zmianie. Do tej chwili może go wziąć ktoś inny, a stary pozostaje w mocy.",
  "move.no_such_time": "Takiego terminu nie można wybrać. Prosimy wskazać jeden z poniższych.",
  "move.time_lost": "Ten termin nie jest już wolny. Rezerwacja pozostaje bez zmian.",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "Jeszcze przetwarzamy",
  "outcome.in_progress.what":
    "{action, select, cancel {Rezerwacja jest właśnie odwoływana.} other {Termin rezerwacji jest właśnie zmieniany.}}",
  "outcome.in_progress.next": "Prosimy za chwilę sprawdzić stan rezerwacji i nie wysyłać niczego ponownie.",
  "outcome.unconfirmed.title": "Jeszcze nie wiemy",
  "outcome.unconfirmed.what":
    "{action, select, cancel {System rezerwacji przyjął prośbę, ale nie odpowiedział. Rezerwacja mogła zostać odwołana albo nie.} other {System rezerwacji przyjął prośbę, ale nie odpowiedział. Termin rezerwacji mógł zostać zmieniony albo nie.}}",
  "outcome.unconfirmed.next":
    "Prosimy za minutę sprawdzić stan rezerwacji: strona zawsze pokazuje, jak jest naprawdę.",
  "outcome.unavailable.title": "Nie możemy połączyć się z systemem rezerwacji",
  "outcome.unavailable.what":
    "{action, select, cancel {Rezerwacja nie została odwołana. Pozostaje bez zmian.} other {Termin rezerwacji nie został zmieniony. Wszystko pozostaje bez zmian.}}",
  "outcome.unavailable.next": "Prosimy spróbować ponownie za minutę.",
  "outcome.throttled.title": "Duży ruch w tej chwili",
  "outcome.throttled.what":
    "{action, select, cancel {System rezerwacji prosi o chwilę cierpliwości. Rezerwacja nie została odwołana.} other {System rezerwacji prosi o chwilę cierpliwości. Termin rezerwacji nie został zmieniony.}}",
  "outcome.throttled.next": "Prosimy spróbować ponownie za minutę.",
  "outcome.form_invalid.title": "Prosimy zacząć od nowa",
  "outcome.form_invalid.what":
    "{action, select, cancel {Tego formularza nie można użyć. Rezerwacja nie została odwołana.} other {Tego formularza nie można użyć. Termin rezerwacji nie został zmieniony.}}",
  "outcome.form_invalid.next": "Prosimy zacząć od nowa na stronie rezerwacji.",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "Nie znaleziono strony",
  "problem.not_found.what": "Pod tym adresem nic nie ma. W linku może brakować jakiejś litery.",
  "problem.not_found.next": "Prosimy jeszcze raz otworzyć link z wiadomości albo poprosić o nowy.",
  "problem.link_expired.title": "Ten link wygasł",
  "problem.link_expired.what": "Dotyczył rezerwacji, która już się zakończyła. Nic nie zostało zmienione.",
  "problem.link_expired.next": "W sprawach tej rezerwacji prosimy o kontakt.",
  "problem.link_revoked.title": "Ten link został zastąpiony nowym",
  "problem.link_revoked.what": "Nie otwiera już rezerwacji. Nic nie zostało zmienione.",
  "problem.link_revoked.next": "Prosimy poszukać nowszej wiadomości z nowszym linkiem albo o niego poprosić.",
  "problem.link_dead.title": "Ten link już nie działa",
  "problem.link_dead.what": "Nie może już otworzyć rezerwacji. Ta wizyta na stronie niczego nie zmieniła.",
  "problem.link_dead.next": "Prosimy poprosić o nowy link.",
  "problem.booking_gone.title": "Ta rezerwacja już nie istnieje",
  "problem.booking_gone.what": "Została usunięta z systemu rezerwacji.",
  "problem.booking_gone.next": "Jeśli jest to niespodzianką, prosimy o kontakt.",
  "problem.method_not_allowed.title": "To tutaj nie działa",
  "problem.method_not_allowed.what": "Tego adresu nie można użyć w ten sposób. Nic nie zostało zmienione.",
  "problem.method_not_allowed.next": "Prosimy wrócić i spróbować ponownie na stronie.",
  "problem.cross_site.title": "Prosimy otworzyć link jeszcze raz",
  "problem.cross_site.what":
    "Żądanie przyszło z innej strony, więc nie zostało wykonane. Nic nie zostało zmienione.",
  "problem.cross_site.next": "Prosimy otworzyć link z wiadomości i spróbować tam ponownie.",
  "problem.too_large.title": "To było za dużo",
  "problem.too_large.what": "Formularz był większy, niż może być. Nic nie zostało zmienione.",
  "problem.too_large.next": "Prosimy otworzyć link z wiadomości i spróbować tam ponownie.",
  "problem.too_slow.title": "To trwało za długo",
  "problem.too_slow.what": "Formularz nie dotarł w całości. Nic nie zostało zmienione.",
  "problem.too_slow.next": "Prosimy otworzyć link z wiadomości i spróbować tam ponownie.",
  "problem.wix_unavailable.title": "Nie możemy połączyć się z systemem rezerwacji",
  "problem.wix_unavailable.what": "Rezerwacja jest taka, jak była: nic nie zostało zmienione.",
  "problem.wix_unavailable.next": "Prosimy spróbować ponownie za minutę.",
  "problem.wix_throttled.title": "Duży ruch w tej chwili",
  "problem.wix_throttled.what":
    "System rezerwacji prosi o chwilę cierpliwości. Rezerwacja jest taka, jak była: nic nie zostało zmienione.",
  "problem.wix_throttled.next": "Prosimy spróbować ponownie za minutę.",
  "problem.database_unavailable.title": "W tej chwili nie możemy tego zrobić",
  "problem.database_unavailable.what":
    "Przez chwilę nie mamy dostępu do naszych danych. Sama rezerwacja jest przechowywana gdzie indziej i jest bezpieczna.",
  "problem.database_unavailable.next": "Prosimy za minutę otworzyć link jeszcze raz: pokaże stan rezerwacji.",
  "problem.internal.title": "Coś poszło nie tak",
  "problem.internal.what": "To nasz błąd. Został odnotowany.",
  "problem.internal.next": "Prosimy jeszcze raz otworzyć rezerwację i sprawdzić jej stan.",

  // --- Emails to customers. `service` and `business` are names; `day` is as `Thu 13 May`, `time` as `10:00`
  "mail.lead": "{words}:",
  "mail.subject.confirmed": "Rezerwacja: {service}, {day}, {time}",
  "mail.subject.pending": "Prośba o rezerwację: {service}, {day}, {time}",
  "mail.subject.waiting_list": "Lista oczekujących: {service}, {day}, {time}",
  "mail.subject.unfinished": "Rezerwacja niedokończona: {service}, {day}, {time}",
  "mail.subject.called_off": "Rezerwacja nieaktualna: {service}, {day}, {time}",
  "mail.subject.cancelled": "Odwołano: {service}, {day}, {time}",
  "mail.subject.not_cancelled": "Nie odwołano: {service}, {day}, {time}",
  "mail.subject.moved": "Nowy termin: {service}, teraz {day}, {time}",
  "mail.subject.move_requested": "Prośba o zmianę terminu: {service}, {day}, {time}",
  "mail.preview.cancel_and_move": "Podgląd, zmiana terminu i odwołanie online. Bez zakładania konta.",
  "mail.preview.cancel": "Podgląd i odwołanie online. Bez zakładania konta.",
  "mail.preview.cancel_course": "Podgląd i rezygnacja z miejsca online. Bez zakładania konta.",
  "mail.preview.move": "Podgląd i zmiana terminu online. Bez zakładania konta.",
  "mail.preview.look": "Podgląd online. Bez zakładania konta.",
  "mail.preview.uncertain": "Nie jest jeszcze pewna. Jej stan można sprawdzić online.",
  "mail.preview.move_requested": "Prośba o nowy termin nie jest jeszcze potwierdzona.",
  "mail.greeting": "Dzień dobry, {name}!",
  "mail.greeting_unnamed": "Dzień dobry!",
  "mail.intro.confirmed": "Oto rezerwacja w firmie {business}.",
  "mail.intro.confirmed_unnamed": "Oto rezerwacja.",
  "mail.intro.pending": "Oto prośba o rezerwację.",
  "mail.intro.waiting_list": "Oto miejsce na liście oczekujących.",
  "mail.intro.unfinished": "Oto rezerwacja. Nie jest jeszcze dokończona.",
  "mail.intro.called_off": "Ta rezerwacja jest już nieaktualna.",
  "mail.intro.cancelled": "Rezerwacja w firmie {business} została odwołana.",
  "mail.intro.cancelled_unnamed": "Rezerwacja została odwołana.",
  "mail.intro.not_cancelled":
    "Dotarła do nas prośba o odwołanie tej rezerwacji. Zanim udało się ją spełnić, rezerwacja zmieniła się lub nie można jej już było odwołać, więc nadal obowiązuje.",
  "mail.intro.moved": "Rezerwacja w firmie {business} ma nowy termin.",
  "mail.intro.moved_unnamed": "Rezerwacja ma nowy termin.",
  "mail.intro.move_requested": "Dotarła do nas prośba o zmianę terminu rezerwacji.",
  "mail.label.when": "Kiedy",
  "mail.label.was": "Poprzednio",
  "mail.label.now": "Teraz",
  "mail.label.requested": "Proponowany termin",
  "mail.label.venue": "U usługodawcy ({city})",
  "mail.label.ends": "Ostatnie zajęcia",
  "mail.label.length": "Czas trwania",
  "mail.when.visit": "{day}, {span}",
  "mail.when.nights": "{day}, {start} – {endDay}, {end}",
  "mail.when.course": "{day}, {start} (początek)",
  "mail.clock.city": "{when} (czas lokalny: {city}, {offset})",
  "mail.clock.offset": "{when} ({offset})",
  "mail.clock.yours": "{when} (czas we własnej strefie, {offset})",
  "mail.clock.venue": "{time} ({offset})",
  "mail.clock.venue_other_day": "{day}, {time} ({offset}), tam to inny dzień",
  "mail.note": "Wiadomość od firmy {business}",
  "mail.note_unnamed": "Dodatkowa wiadomość",
  "mail.may.cancel_and_move": "Coś wypadło? Online można zmienić termin lub odwołać rezerwację.",
  "mail.may.cancel":
    "Coś wypadło? Rezerwację można odwołać online. Aby znaleźć inny termin, prosimy o kontakt z nami.",
  "mail.may.cancel_course":
    "Coś wypadło? Z miejsca na kursie można zrezygnować online. Kursu nie można przenieść na inne terminy.",
  "mail.may.move":
    "Coś wypadło? Termin można zmienić online. Aby odwołać rezerwację, prosimy o kontakt z nami.",
  "mail.may.look":
    "Rezerwację można w każdej chwili obejrzeć online. Aby ją zmienić, prosimy o kontakt z nami.",
  "mail.until.both": "Termin można zmienić, a rezerwację odwołać najpóźniej: {moment}.",
  "mail.until.each": "Termin można zmienić najpóźniej: {move}, a rezerwację odwołać najpóźniej: {cancel}.",
  "mail.until.move": "Termin można zmienić najpóźniej: {moment}.",
  "mail.until.cancel": "Rezerwację można odwołać najpóźniej: {moment}.",
  "mail.until.cancel_course": "Z miejsca można zrezygnować najpóźniej: {moment}.",
  "mail.after_cancelled":
    "O płatnościach i opłatach decydują warunki usługodawcy. W tych sprawach oraz w celu ponownej rezerwacji prosimy o kontakt z nami.",
  "mail.answer.subject": "Rezerwacja nadal jest ważna: {service}",
  "mail.answer.wrote": "Dotarł do nas SMS o treści „{text}”.",
  "mail.answer.wrote_nothing": "Dotarł do nas SMS.",
  "mail.answer.stands": "SMS-em nie można odwołać ani przenieść rezerwacji, więc nadal jest ważna.",
  "mail.answer.opted_out":
    "Nie będziemy już wysyłać SMS-ów. Aby znów je otrzymywać, wystarczy odpowiedzieć na jeden z nich: START.",
  "mail.button.cancel_and_move": "Zmień lub odwołaj",
  "mail.button.cancel": "Zobacz lub odwołaj",
  "mail.button.move": "Zobacz lub zmień termin",
  "mail.button.look": "Zobacz rezerwację",
  "mail.button_fails": "Jeśli przycisk nie działa, prosimy otworzyć ten adres:",
  "mail.not_you": "Zrobił to ktoś inny? A może są pytania? {reach}",
  "mail.reach.reply_or_call": "Prosimy odpowiedzieć na tę wiadomość lub zadzwonić: {phone}.",
  "mail.reach.reply": "Prosimy odpowiedzieć na tę wiadomość.",
  "mail.reach.call": "Prosimy zadzwonić: {phone}.",
  "mail.reach.as_booked": "Prosimy o kontakt z firmą, w której dokonano rezerwacji.",
  "mail.why": "Ta wiadomość dotyczy rezerwacji w firmie {business}.",
  "mail.why_unnamed": "Ta wiadomość dotyczy rezerwacji.",
  "mail.personal": "Link jest osobisty: prosimy nie przekazywać go innym.",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "Klient zrobił to online.",
  "notice.preview.not_cancelled": "Nadal obowiązuje, ale klient nie chce jej w dotychczasowej postaci.",
  "notice.preview.move_requested": "Wymaga zatwierdzenia: klient czeka na odpowiedź.",
  "notice.intro.cancelled": "Klient odwołał rezerwację online.",
  "notice.intro.not_cancelled":
    "Klient chciał odwołać rezerwację online. Zanim udało się to zrobić, rezerwacja zmieniła się lub nie można jej już było odwołać, więc nadal obowiązuje.",
  "notice.intro.moved": "Klient zmienił termin rezerwacji online.",
  "notice.intro.move_requested":
    "Klient prosi o zmianę terminu rezerwacji. Prosimy ją zatwierdzić lub odrzucić w kalendarzu Wix.",
  "notice.label.customer": "Klient",
  "notice.label.reason": "Powód",
  "notice.label.fee": "Opłata za odwołanie",
  "notice.label.phone": "Telefon",
  "notice.label.state": "Stan",
  "notice.label.booking": "Rezerwacja",
  "notice.label.link": "Link",
  "notice.reason.time_does_not_suit": "Termin nie odpowiada",
  "notice.reason.ill": "Choroba",
  "notice.reason.found_something_else": "Inna oferta",
  "notice.reason.too_expensive": "Za drogo",
  "notice.reason.no_longer_needed": "Już niepotrzebne",
  "notice.reason.other": "Inny powód",
  "notice.fee.accepted": "{amount}, zaakceptowana przez klienta",
  "notice.fee.unknown": "Nieznana: klient został uprzedzony, że może obowiązywać",
  "notice.own_link": "własny link rezerwacji z Wix",
  "notice.customers_place": "Pod adresem klienta",
  "notice.in_calendar": "Widać to już w kalendarzu Wix.",
  "notice.refund":
    "Odwołanie nie spowodowało żadnego zwrotu pieniędzy. Ewentualny zwrot należy wykonać samodzielnie.",
  "notice.reply": "Odpowiedź na tę wiadomość trafi do klienta.",
  "notice.text.subject": "SMS od klienta: {service}",
  "notice.text.subject_cancel": "CANCEL SMS-em: {service}",
  "notice.text.subject_unnamed": "SMS od {phone}",
  "notice.text.preview": "SMS niczego nie zmienia w Wix.",
  "notice.text.intro": "Klient odpowiedział na SMS dotyczący rezerwacji.",
  "notice.text.intro_cancel": "Klient odpowiedział CANCEL na SMS dotyczący rezerwacji.",
  "notice.text.intro_stranger": "Przyszedł SMS z numeru, na który żaden nie był wysłany.",
  "notice.text.wrote": "Treść",
  "notice.text.media": "Dołączono obrazy lub pliki, których tu nie widać.",
  "notice.text.stands": "W Wix nic się nie zmieniło: rezerwacja nadal jest ważna, jak podano wyżej.",
  "notice.text.unchanged": "W Wix nic się nie zmieniło.",
  "notice.text.being_cancelled": "Klient odwołał ją już online. Odwołanie nastąpi w ciągu kilku minut.",
  "notice.text.no_booking": "Do tego numeru nie należy żadna rezerwacja i nikomu nie odpowiedziano.",
  "notice.text.unread":
    "Nie udało się odczytać rezerwacji w Wix, więc podano tu tylko jej identyfikator. Klient nie dostał odpowiedzi.",
  "notice.text.opted_out": "Klient nie będzie już dostawać SMS-ów.",
  "notice.text.believes": "Prawdopodobnie sądzi, że rezerwacja jest odwołana.",
  "notice.text.answered":
    "Klient dostał e-mail z informacją, że SMS niczego nie zmienia, i link do rezerwacji.",
  "notice.text.unreachable":
    "Nie można było odpowiedzieć klientowi: brak działającego adresu e-mail. Prosimy zadzwonić.",
  "notice.text.button": "Otwórz kalendarz Wix",
  "notice.text.why": "Powiadamiamy, ponieważ klienci mogą odpowiadać na SMS-y dotyczące rezerwacji.",
  "notice.why": "Powiadamiamy, ponieważ klienci mogą zarządzać swoimi rezerwacjami online.",

  // --- Text messages: as short as can be, for all of one has room for 160 letters with the link's 50
  "sms.what.both": "{service}, {business}",
  "sms.what.booking_at": "Rezerwacja, {business}",
  "sms.what.booking": "Rezerwacja",
  "sms.head": "{what}: {when}",
  "sms.people": "{text}, {count, plural, one {# osoba} few {# osoby} many {# osób} other {# osoby}}",
  "sms.fee": "{text}, opłata {amount}",
  "sms.standing.pending": "{text}, czeka na potwierdzenie",
  "sms.standing.waiting_list": "{text}, lista oczekujących",
  "sms.standing.unfinished": "{text}, niedokończona",
  "sms.standing.called_off": "{text}, nieaktualne",
  "sms.greeting": "Witamy, {name}! {text}",
  "sms.cancelled": "Odwołano: {what}, {when}",
  "sms.not_cancelled": "Nie odwołano: {what}, {when}",
  "sms.moved": "Nowy termin: {what}, {when}",
  "sms.moved_from": "Nowy termin: {what}, {when} (był {from})",
  "sms.move_requested": "Zmiana czeka na zgodę: {what}, {when}",
  "sms.move_requested_from": "Zmiana czeka na zgodę: {what}, {when} (teraz {from})",
  "sms.link.cancel_and_move": "Zmień lub odwołaj:",
  "sms.link.cancel": "Zobacz lub odwołaj:",
  "sms.link.move": "Zobacz lub zmień:",
  "sms.link.look": "Zobacz:",
  "sms.link_until.cancel_and_move": "Zmień/odwołaj najpóźniej {moment}:",
  "sms.link_until.cancel": "Zobacz/odwołaj najpóźniej {moment}:",
  "sms.link_until.move": "Zobacz/zmień najpóźniej {moment}:",
  "sms.questions": "Pytania? {phone}",
  "sms.not_you": "To pomyłka? {phone}",
  "sms.not_you_unnamed": "To pomyłka? Prosimy o kontakt.",

  // --- Choosing another time
  "picker.title": "Wybór nowego terminu",
  "picker.title_range": "Wybór nowego terminu, {range}",
  "picker.title_lost": "Termin już zajęty: wybór innego",
  "picker.nearest": "Najbliżej obecnego terminu",
  "picker.nearest_lost": "Najbliższe wolne terminy",
  "picker.staff": "Osoba prowadząca",
  "picker.anyone": "Dowolna osoba",
  "picker.part": "Pora dnia",
  "picker.part.any": "Dowolna pora",
  "picker.part.morning": "Rano",
  "picker.part.afternoon": "Po południu",
  "picker.part.evening": "Wieczorem",
  "picker.calendar": "Wybierz dzień w kalendarzu",
  "picker.day_free":
    "{day}, {count, plural, one {# wolny termin} few {# wolne terminy} many {# wolnych terminów} other {# wolnego terminu}}",
  "picker.clock": "Podane godziny: {clock}",
  "picker.place": "Miejsce: {place}",
  "picker.jump": "Przejdź do dnia",
  "picker.days": "Dni",
  "picker.days_again": "Dni, ponownie",
  "picker.earlier": "Wcześniej",
  "picker.later": "Później",
  "picker.look_before": "Wcześniej niż {day}",
  "picker.look_after": "Później niż {day}",
  "picker.skipped.later": "W dniach {first} – {last} nie ma wolnych terminów. Oto następne wolne terminy.",
  "picker.skipped.earlier":
    "W dniach {first} – {last} ani wkrótce potem nie ma wolnych terminów. Oto ostatnie wolne terminy przed tymi dniami.",
  "picker.none":
    "{part, select, morning {W dniach {first} – {last} rano nie ma wolnych terminów.} afternoon {W dniach {first} – {last} po południu nie ma wolnych terminów.} evening {W dniach {first} – {last} wieczorem nie ma wolnych terminów.} other {W dniach {first} – {last} nie ma wolnych terminów.}}",
  "picker.everyone": "Zobacz terminy wszystkich osób",
  "picker.whole_day": "Zobacz wszystkie pory dnia",
  "picker.keep": "Zostaw bez zmian",
  "picker.room":
    "{count, plural, =1 {Ostatnie miejsce} one {Zostało # miejsce} few {Zostały # miejsca} many {Zostało # miejsc} other {Zostało # miejsca}}",
  "picker.room_plenty": "Dużo miejsc",
  "picker.spoken.staff": "{day}, prowadzi {staff}",
  "picker.spoken.place": "{day}, {place}",
  "picker.spoken.staff_place": "{day}, prowadzi {staff}, {place}",
  "picker.problem.not_a_day": "Ta data jest nieprawidłowa. Oto terminy w pobliżu rezerwacji.",
  "picker.problem.too_far": "To więcej niż rok naprzód. Oto terminy w pobliżu rezerwacji.",
  "picker.problem.not_a_month": "Ten miesiąc jest nieprawidłowy. Oto terminy w pobliżu rezerwacji.",
  "picker.problem.not_a_part": "Takiej pory dnia nie można wybrać. Oto wszystkie terminy.",
  "picker.problem.not_in_team": "Tej osoby nie ma w zespole. Oto inne terminy.",
} as const satisfies Catalogue;
