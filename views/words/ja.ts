import type { Catalogue } from "./catalogue.ts";

/**
 * Japanese. The customer’s booking is a ご予約 where it is spoken of and a plain 予約 on buttons and in headings; moving
 * it is 日時の変更, and whoever takes it is the 予約先, for not every business is a shop.
 */
export const JA = {
  // --- Around every page
  "page.questions": "ご不明な点がありますか？",
  "page.preview_title": "ご予約",
  "page.preview_text": "ご予約の確認、日時の変更、キャンセルをオンラインで行えます。",
  "page.see_booking": "予約を見る",
  "page.try_again": "もう一度試す",
  "page.find_booking": "予約を探す",
  "page.language": "言語：{language}",
  "contact.call_or_write":
    "{business}へのお問い合わせは、お電話（{phone}）またはメール（{email}）でお願いします。",
  "contact.call": "{business}へのお問い合わせは、お電話（{phone}）でお願いします。",
  "contact.write": "{business}へのお問い合わせは、メール（{email}）でお願いします。",
  "contact.as_booked": "{business}へのお問い合わせは、ご予約時と同じ方法でお願いします。",
  "contact.the_business": "予約先",

  // --- The booking's card, on most pages
  "card.your_visit": "ご予約",
  "card.state.confirmed": "予約確定",
  "card.state.unfinished": "手続き未完了",
  "card.state.pending": "承認待ち",
  "card.state.waiting_list": "キャンセル待ち",
  "card.state.declined": "予約不成立",
  "card.state.cancelled": "キャンセル済み",
  "card.state.running": "実施中",
  "card.state.past": "終了",
  "card.state.unknown": "下記参照",
  "card.with": "担当",
  "card.for": "人数",
  "card.where": "場所",
  "card.price": "料金",
  "card.payment": "お支払い",
  "card.people": "{count, plural, other {#名}}",
  "card.with_staff": "担当：{staff}",
  "card.online": "オンライン",
  "card.at_your_address": "お客様のご住所",
  "card.free": "無料",
  "card.each": "1名あたり{amount}",
  "card.from": "{amount}から",
  "card.paid.not_paid": "未払い",
  "card.paid.paid": "支払い済み",
  "card.paid.partially_paid": "一部支払い済み",
  "card.paid.refunded": "返金済み",
  "card.paid.failed": "支払いエラー",
  "card.now": "現在：{moment}",
  "card.now_with": "現在：{moment}、{staff}担当",
  "policy.title": "予約ポリシー",

  // --- Whose clock a time is on
  "clock.venue": "{city}時間",
  "clock.yours": "お客様の現地時間（{city}、{offset}）",
  "clock.yours_unnamed": "お客様の現地時間（{offset}）",
  "clock.there": "{city}時間では{time}（{offset}）",
  "clock.there_unnamed": "予約先の現地時間では{time}（{offset}）",
  "clock.there_other_day": "現地では{day}です。",
  "clock.comes_twice":
    "この夜は時計が切り替わるため、同じ時刻が2回あります。どちらになるかは、予約先のカレンダーで決まります。",
  "clock.length.minutes": "{minutes, plural, other {#分}}",
  "clock.length.hours": "{hours, plural, other {#時間}}",
  "clock.length.hours_minutes": "{hours, plural, other {#時間}}{minutes, plural, other {#分}}",
  "clock.first_session": "初回：{day}",
  "clock.last_session": "最終回の終了：{day} {time}",
  "clock.change": "タイムゾーンを変更する",
  "clock.choose.title": "タイムゾーンの選択",
  "clock.choose.lead":
    "このご予約の時刻は、すべて選択したタイムゾーンで表示されます。メールやSMSでも同じです。",
  "clock.choose.label": "タイムゾーン",
  "clock.choose.venue": "予約先の現地時間：{city}（{offset}）",
  "clock.choose.venue_unnamed": "予約先の現地時間（{offset}）",
  "clock.part.africa": "アフリカ",
  "clock.part.america": "南北アメリカ",
  "clock.part.antarctica": "南極",
  "clock.part.asia": "アジア",
  "clock.part.europe": "ヨーロッパ",
  "clock.part.oceania": "オーストラリア・太平洋",
  "clock.choose.hint": "GMTとの時差は、ご予約当日のものです。",
  "clock.choose.submit": "このタイムゾーンを使う",
  "clock.choose.unknown": "一覧からタイムゾーンを選んでください。何も変更されていません。",

  // --- The booking's page: its headline by state, a course's where it differs
  "booking.headline.confirmed": "ご予約は確定しています",
  "booking.headline.unfinished": "予約の手続きが完了していません",
  "booking.headline.pending": "ご予約は承認待ちです",
  "booking.headline.waiting_list": "キャンセル待ちに登録されています",
  "booking.headline.declined": "ご予約は成立しませんでした",
  "booking.headline.cancelled": "このご予約はキャンセル済みです",
  "booking.headline.running": "ただいま実施中です",
  "booking.headline.past": "このご予約は終了しました",
  "booking.headline.unknown": "ご予約",
  "booking.headline.moved": "ご予約の日時を変更しました",
  "booking.course.confirmed": "コースのご予約は確定しています",
  "booking.course.running": "コースは開講中です",
  "booking.course.past": "このコースは終了しました",
  "booking.lead.unfinished":
    "ご予約またはお支払いの手続きが完了していないため、枠がまだ確保されていない可能性があります。",
  "booking.lead.pending": "お申し込みを受け付けました。予約先が承認するまで、ご予約は確定していません。",
  "booking.lead.waiting_list": "現在、空きがありません。空きが出た場合は、予約先からご連絡があります。",
  "booking.lead.declined": "予約先でお受けできませんでした。この日時には実施されません。",
  "booking.lead.running": "すでに始まっています。",
  "booking.lead.unknown": "予約システムでの状態を、このページでは判別できませんでした。",
  "booking.story.cancelled_here":
    "{moment}にキャンセルのお手続きが完了しました。お越しいただく必要はありません。",
  "booking.story.cancelled_elsewhere":
    "このページ以外でキャンセルされました。お心当たりがない場合は、{business}までお問い合わせください。",
  "booking.story.cancelled_elsewhere_at":
    "{moment}に、このページ以外でキャンセルされました。お心当たりがない場合は、{business}までお問い合わせください。",
  "booking.story.moved_here": "{from}からこの日時に変更しました。お手続きの完了：{moment}",
  "booking.story.moved_elsewhere":
    "このページ以外で、{from}から変更されました。新しい日時ではご都合が悪い場合は、{business}までお問い合わせください。",
  "booking.package": "パッケージに含まれる1回分のご予約です。ここでの変更は、この回だけに適用されます。",
  "booking.was_wrong": "何か問題がありましたか？",
  "booking.another_time": "別の日時をご希望ですか？",

  // --- What the customer may do, and until when
  "options.title": "ご予定が変わりましたか？",
  "options.title_refused": "変更をご希望ですか？",
  "options.move": "日時を変更する",
  "options.cancel": "予約をキャンセルする",
  "options.move_until": "予約ポリシーにより、{moment}まで日時を変更できます。",
  "options.move_until_begin": "予約ポリシーにより、開始時刻まで日時を変更できます。",
  "options.cancel_until": "予約ポリシーにより、{moment}までキャンセルできます。",
  "options.cancel_until_begin": "予約ポリシーにより、開始時刻までキャンセルできます。",
  "options.both_until": "予約ポリシーにより、{moment}まで日時の変更とキャンセルができます。",
  "options.both_until_begin": "予約ポリシーにより、開始時刻まで日時の変更とキャンセルができます。",

  // --- Why it cannot be done: `reschedule` is moving to another time, `other` is both
  "refusal.cancelled":
    "{action, select, cancel {このご予約はすでにキャンセルされています。} reschedule {キャンセル済みのご予約は、日時を変更できません。} other {キャンセル済みのご予約は、日時の変更もキャンセルもできません。}}",
  "refusal.declined":
    "{action, select, cancel {ご予約が成立しなかったため、キャンセルの必要はありません。} reschedule {成立しなかったご予約は、日時を変更できません。} other {成立しなかったご予約は、日時の変更もキャンセルもできません。}}",
  "refusal.over":
    "{action, select, cancel {すでに終了しているため、キャンセルできません。} reschedule {すでに終了しているため、日時を変更できません。} other {すでに終了しているため、日時の変更もキャンセルもできません。}}",
  "refusal.begun":
    "{action, select, cancel {すでに始まっているため、オンラインではキャンセルできません。} reschedule {すでに始まっているため、オンラインでは日時を変更できません。} other {すでに始まっているため、オンラインでは日時の変更もキャンセルもできません。}}",
  "refusal.waiting_list":
    "{action, select, cancel {キャンセル待ちのお申し込みは、このページでは取り消せません。} reschedule {キャンセル待ちのお申し込みは、このページでは日時を変更できません。} other {キャンセル待ちのお申し込みは、このページでは日時の変更も取り消しもできません。}}",
  "refusal.course": "コースはすべての回がひと続きのため、日時を変更できません。",
  "refusal.package":
    "{action, select, cancel {パッケージの一部のため、このご予約だけをオンラインでキャンセルすることはできません。} reschedule {パッケージの一部のため、このご予約だけをオンラインで日時変更することはできません。} other {パッケージの一部のため、このご予約だけをオンラインで日時変更またはキャンセルすることはできません。}}",
  "refusal.too_late":
    "{action, select, cancel {オンラインでのキャンセルの受付は終了しました。} reschedule {オンラインでの日時変更の受付は終了しました。} other {オンラインでの日時変更とキャンセルの受付は終了しました。}}",
  "refusal.too_late_since":
    "{action, select, cancel {オンラインでのキャンセルの受付は終了しました。期限は{ended}まででした。} reschedule {オンラインでの日時変更の受付は終了しました。期限は{ended}まででした。} other {オンラインでの日時変更とキャンセルの受付は終了しました。期限は{ended}まででした。}}",
  "refusal.not_offered":
    "{action, select, cancel {このサービスでは、オンラインでのキャンセルを受け付けていません。} reschedule {このサービスでは、オンラインでの日時変更を受け付けていません。} other {このサービスでは、オンラインでの日時変更とキャンセルを受け付けていません。}}",
  "refusal.members_only":
    "{action, select, cancel {キャンセルするには、ご予約されたウェブサイトでログインしてください。} reschedule {日時を変更するには、ご予約されたウェブサイトでログインしてください。} other {日時の変更やキャンセルをするには、ご予約されたウェブサイトでログインしてください。}}",
  "refusal.service_gone":
    "{action, select, cancel {サービスの提供が終了したため、このご予約はオンラインではキャンセルできません。} reschedule {サービスの提供が終了したため、このご予約はオンラインでは日時を変更できません。} other {サービスの提供が終了したため、このご予約はオンラインでは日時の変更もキャンセルもできません。}}",
  "refusal.unexplained":
    "{action, select, cancel {このご予約は、オンラインではキャンセルできません。} reschedule {このご予約は、オンラインでは日時を変更できません。} other {このご予約は、オンラインでは日時の変更もキャンセルもできません。}}",
  "refusal.title.cancel": "このページではキャンセルできません",
  "refusal.title.reschedule": "このページでは日時を変更できません",
  "refusal.unchanged": "ご予約は変更されていません。",
  "refusal.instead.cancel": "代わりにキャンセルする",
  "refusal.instead.reschedule": "代わりに日時を変更する",

  // --- Cancelling: what it costs, why, and the choice, on one page
  "cancel.title": "予約をキャンセルしますか？",
  "cancel.choice.keep": "予約をこのまま残す",
  "cancel.choice.cancel": "予約をキャンセルする",
  "cancel.title_again": "もう一度ご確認ください：予約のキャンセル",
  "cancel.cost": "キャンセル料",
  "cancel.fee.none": "現時点でキャンセル料はかかりません。",
  "cancel.fee.due": "現時点で{amount}のキャンセル料がかかります。",
  "cancel.fee.unavailable":
    "ただいまキャンセル料を確認できません。かかる場合がありますので、事前に確認をご希望の方はお問い合わせください。",
  "cancel.paid":
    "ここでキャンセルしても、お支払い済みの料金は返金されません。返金については{business}が判断します。",
  "cancel.result.fee": "{amount}のキャンセル料に同意いただきました。",
  "cancel.reason.question": "キャンセルの理由（任意）",
  "cancel.reason.time_does_not_suit": "日時の都合が悪い",
  "cancel.reason.ill": "体調が悪い",
  "cancel.reason.found_something_else": "ほかを利用することにした",
  "cancel.reason.too_expensive": "料金が高い",
  "cancel.reason.no_longer_needed": "必要がなくなった",
  "cancel.reason.other": "その他",
  "cancel.rescue.move": "別の日時なら、ご都合が合うかもしれません。",
  "cancel.rescue.see_times": "ほかの日時を見る",
  "cancel.rescue.ask_for_time":
    "ご都合の良い日時が見つかるかもしれません。キャンセルする前に、お気軽にお問い合わせください。",
  "cancel.rescue.ill":
    "どうぞお大事になさってください。後日への変更をご希望の場合は、キャンセルする前にお問い合わせください。",
  "cancel.rescue.too_expensive":
    "よりお手頃なものが見つかるかもしれません。キャンセルする前に、お気軽にお問い合わせください。",
  "cancel.rescue.tell": "ご期待に沿えない点がありましたら、{business}までお聞かせください。",
  "cancel.final": "キャンセルした予約は、ここでは元に戻せません。",
  "cancel.undo":
    "{duration}以内であれば、キャンセルを取りやめることができます。それ以降は、ここでは元に戻せません。",

  // --- A cancellation that waits for a while, so that it can be taken back
  "held.title": "ご予約は{time}にキャンセルされます",
  "held.lead": "それまでは、予約を残すことができます。",
  "held.time_left": "残り時間",
  "held.keep": "予約を残す",
  "held.now": "今すぐキャンセルする",
  "held.look": "予約の状況を見る",
  "held.due.title": "ご予約をキャンセルしています",
  "held.due.lead": "少し時間がかかります。ほかの操作をする前に、予約の状況をご確認ください。",
  "held.kept": "{moment}にキャンセルを取りやめました。ご予約はそのまま残っています。",
  "held.too_late": "ご予約はすでにキャンセルされていたため、残すことができませんでした。",
  "held.not_cancelled.stale":
    "キャンセルの待機中にご予約が変更されたため、キャンセルされませんでした。現在の内容をご確認ください。",
  "held.not_cancelled.not_allowed":
    "キャンセルの時刻になった時点で予約システムが受け付けなかったため、ご予約はキャンセルされませんでした。",
  "held.not_cancelled.token_invalid":
    "お手続きに使われたリンクが無効になったため、ご予約はキャンセルされませんでした。",
  "held.not_cancelled.unavailable":
    "予約システムに接続できなかったため、ご予約はキャンセルされませんでした。",
  "held.not_cancelled.unconfirmed":
    "予約システムはキャンセルを受け付けましたが、応答がありませんでした。ご予約がキャンセルされたかどうかは、まだわかりません。",

  // --- What every form that changes something asks: a choice without a default, and a button
  "choose.question": "どちらになさいますか？",
  "choose.one": "どちらか一つを選んでください。",
  "choose.continue": "次へ",

  // --- The question for whoever may be a program: typed, with a text below the field, and what comes of wrong answers
  "ask.title": "その前に、ご予約について1つだけ質問があります",
  "ask.question": "ご予約は現在、何時に始まりますか？",
  "ask.hint":
    "このページに表示されている時刻を入力してください。リンクを調べるプログラムもボタンを押すことがあるため、人が操作していることを確かめています。",
  "ask.first": "まだ何も変更されていません。下の質問にお答えください。",
  "ask.wrong": "ご予約の開始時刻と違うため、何も変更されていません。もう一度ご確認ください。",
  "ask.stopped.title": "何も変更されていません",
  "ask.stopped.what":
    "3回の回答がご予約の開始時刻と違ったため、このページでは10分間、回答を受け付けません。ご予約はそのままです。",

  // --- When a form is asked once more
  "act.form_expired": "このページを開いてから時間がたちました。もう一度ご確認のうえ、お手続きください。",
  "act.fee_rose":
    "キャンセル料が、先ほどこのページに表示された金額より高くなりました。ご予約はキャンセルされていません。もう一度ご確認ください。",
  "act.changed.cancel":
    "このページを開いている間にご予約が変更されたため、キャンセルは行われませんでした。もう一度ご確認ください。",
  "act.changed.reschedule":
    "このページを開いている間にご予約が変更されたため、お選びの日時には変更されませんでした。もう一度ご確認ください。",
  "act.moved.cancel":
    "このページを開いている間に、ご予約の日時が{from}から{to}へ変更されました。キャンセルは行われていません。もう一度ご確認ください。",
  "act.moved.reschedule":
    "このページを開いている間に、ご予約の日時が{from}から{to}へ変更されました。お選びの日時には変更されていません。もう一度ご確認ください。",

  // --- Calendar entries: the links that make one, and what stands in it beside the words of the page
  "calendar.add": "カレンダーに追加する",
  "calendar.update": "カレンダーを更新する",
  "calendar.remove": "カレンダーから削除する",
  "calendar.moved": "カレンダーに前の日時が残っている場合があります。",
  "calendar.called_off": "カレンダーに予定が残っている場合があります。",
  "calendar.elsewhere": "GoogleカレンダーまたはOutlook",
  "calendar.google": "Googleカレンダーに追加する",
  "calendar.outlook": "Outlookに追加する",
  "calendar.hint":
    "この2つのリンクで追加した予定は、ご予約が変わっても自動では更新されません。上のファイルやメールの添付ファイルで追加した予定は、新しいファイルを開くと更新されます。",
  "calendar.change_by_hand":
    "GoogleカレンダーやOutlookのリンクで追加した予定は、それぞれのカレンダーで変更してください。",
  "calendar.filename": "yoyaku.ics",
  "calendar.first_session": "初回：{service}",
  "calendar.last_session": "このコースは複数回にわたります。最終回は{day}です。",
  "calendar.page": "ご予約の最新の状況：{url}",

  // --- Links for whoever has lost theirs
  "find.title": "予約を探す",
  "find.title_again": "入力内容をご確認ください：予約を探す",
  "find.intro.email_or_phone":
    "ご予約時のメールアドレスまたは携帯電話番号を入力してください。今後のご予約ごとに、リンクをその宛先にお送りします。",
  "find.intro.email":
    "ご予約時のメールアドレスを入力してください。今後のご予約ごとに、リンクをその宛先にお送りします。",
  "find.intro.phone":
    "ご予約時の携帯電話番号を入力してください。今後のご予約ごとに、リンクをその番号にお送りします。",
  "find.email": "メールアドレス",
  "find.phone": "携帯電話番号",
  "find.or": "または",
  "find.submit": "リンクを受け取る",
  "find.problem.nothing.email_or_phone": "メールアドレスまたは携帯電話番号を入力してください。",
  "find.problem.nothing.email": "メールアドレスを入力してください。",
  "find.problem.nothing.phone": "携帯電話番号を入力してください。",
  "find.problem.email":
    "このメールアドレスには送信できません。name@example.comのように、最後まで入力されているかご確認ください。",
  "find.problem.phone":
    "この番号には送信できません。携帯電話番号が最後まで入力されているか、内線番号が含まれていないかをご確認ください。",
  "find.problem.phone_country": "「+」で始まる国番号を付けて入力してください。",
  "find.sent.title": "受信メッセージをご確認ください",
  "find.sent.lead": "ご入力の宛先でご予約を確認できた場合は、今後のご予約へのリンクをお送りします。",
  "find.sent.limits":
    "リンクをお送りするのは、直近のご予約5件までです。送信は1時間に数回までのため、もう一度お申し込みになっても早くは届きません。",
  "find.sent.nothing_came": "5分たっても届かない場合は、迷惑メールフォルダーもご確認ください。",
  "find.sent.again": "別の宛先で試す",

  // --- Old and new time side by side, before moving
  "move.title": "確認：予約の日時変更",
  "move.title_again": "もう一度ご確認ください：予約の日時変更",
  "move.heading": "予約の日時を変更しますか？",
  "move.old": "変更前",
  "move.new": "変更後",
  "move.with_anyone": "担当：指名なし",
  "move.approval": "新しい日時には、予約先の承認が必要な場合があります。",
  "move.ends.both": "新しい日時は間近のため、変更後はこのページで日時の変更もキャンセルもできなくなります。",
  "move.ends.cancel": "新しい日時は間近のため、変更後はこのページでキャンセルできなくなります。",
  "move.ends.reschedule": "新しい日時は間近のため、このページで日時を再度変更することはできなくなります。",
  "move.submit": "この日時に変更する",
  "move.other_time": "別の日時を選ぶ",
  "move.keep": "変更しない",
  "move.not_yet_yours":
    "新しい日時は、変更が完了するまで確保されません。その間にほかの方が予約した場合も、現在のご予約はそのまま残ります。",
  "move.no_such_time": "その日時は選べません。こちらからお選びください。",
  "move.time_lost": "その日時は埋まってしまいました。ご予約は変更されていません。",

  // --- How an attempt ended where the booking itself cannot tell
  "outcome.in_progress.title": "処理中です",
  "outcome.in_progress.what":
    "{action, select, cancel {ただいま、ご予約をキャンセルしています。} other {ただいま、ご予約の日時を変更しています。}}",
  "outcome.in_progress.next":
    "しばらくしてから、予約の状況をご確認ください。もう一度送信しないようお願いします。",
  "outcome.unconfirmed.title": "結果をまだ確認できません",
  "outcome.unconfirmed.what":
    "{action, select, cancel {予約システムはお手続きを受け付けましたが、応答がありませんでした。ご予約がキャンセルされたかどうかは、まだわかりません。} other {予約システムはお手続きを受け付けましたが、応答がありませんでした。ご予約の日時が変更されたかどうかは、まだわかりません。}}",
  "outcome.unconfirmed.next":
    "1分ほどしてから、予約の状況をご確認ください。予約のページには、常に正しい状況が表示されます。",
  "outcome.unavailable.title": "予約システムに接続できません",
  "outcome.unavailable.what":
    "{action, select, cancel {ご予約はキャンセルされておらず、元のままです。} other {ご予約の日時は変更されておらず、元のままです。}}",
  "outcome.unavailable.next": "1分ほどしてから、もう一度お試しください。",
  "outcome.throttled.title": "ただいま大変混み合っています",
  "outcome.throttled.what":
    "{action, select, cancel {予約システムが混み合っているため、しばらくお待ちください。ご予約はキャンセルされていません。} other {予約システムが混み合っているため、しばらくお待ちください。ご予約の日時は変更されていません。}}",
  "outcome.throttled.next": "1分ほどしてから、もう一度お試しください。",
  "outcome.form_invalid.title": "最初からやり直してください",
  "outcome.form_invalid.what":
    "{action, select, cancel {このフォームは使用できません。ご予約はキャンセルされていません。} other {このフォームは使用できません。ご予約の日時は変更されていません。}}",
  "outcome.form_invalid.next": "予約のページから、もう一度お手続きください。",

  // --- Requests that end without what was asked for: what happened, whether anything was changed, what to do now
  "problem.not_found.title": "ページが見つかりません",
  "problem.not_found.what": "このアドレスにページはありません。リンクの文字が欠けているのかもしれません。",
  "problem.not_found.next": "メッセージのリンクをもう一度開くか、新しいリンクをお求めください。",
  "problem.link_expired.title": "このリンクは期限切れです",
  "problem.link_expired.what": "終了したご予約のリンクです。何も変更されていません。",
  "problem.link_expired.next": "そのご予約について何かありましたら、お問い合わせください。",
  "problem.link_revoked.title": "このリンクは新しいものに替わりました",
  "problem.link_revoked.what": "このリンクでは予約を開けなくなりました。何も変更されていません。",
  "problem.link_revoked.next": "新しいリンクの入ったメッセージをお探しいただくか、リンクをお求めください。",
  "problem.link_dead.title": "このリンクは使えなくなりました",
  "problem.link_dead.what": "このリンクでは予約を開けません。今回のアクセスでは、何も変更されていません。",
  "problem.link_dead.next": "新しいリンクをお求めください。",
  "problem.booking_gone.title": "このご予約は存在しません",
  "problem.booking_gone.what": "予約システムから削除されています。",
  "problem.booking_gone.next": "お心当たりがない場合は、お問い合わせください。",
  "problem.method_not_allowed.title": "この操作はできません",
  "problem.method_not_allowed.what": "このアドレスは、その方法では使えません。何も変更されていません。",
  "problem.method_not_allowed.next": "前のページに戻って、もう一度お試しください。",
  "problem.cross_site.title": "リンクをもう一度開いてください",
  "problem.cross_site.what": "別のサイトからの操作だったため、実行されませんでした。何も変更されていません。",
  "problem.cross_site.next": "メッセージのリンクを開いて、そのページでもう一度お試しください。",
  "problem.too_large.title": "送信内容が大きすぎます",
  "problem.too_large.what": "フォームの内容が上限を超えています。何も変更されていません。",
  "problem.too_large.next": "メッセージのリンクを開いて、そのページでもう一度お試しください。",
  "problem.too_slow.title": "時間がかかりすぎました",
  "problem.too_slow.what": "フォームの内容が最後まで届きませんでした。何も変更されていません。",
  "problem.too_slow.next": "メッセージのリンクを開いて、そのページでもう一度お試しください。",
  "problem.wix_unavailable.title": "予約システムに接続できません",
  "problem.wix_unavailable.what": "ご予約は元のままです。何も変更されていません。",
  "problem.wix_unavailable.next": "1分ほどしてから、もう一度お試しください。",
  "problem.wix_throttled.title": "ただいま大変混み合っています",
  "problem.wix_throttled.what":
    "予約システムが混み合っているため、しばらくお待ちください。ご予約は元のままです。何も変更されていません。",
  "problem.wix_throttled.next": "1分ほどしてから、もう一度お試しください。",
  "problem.database_unavailable.title": "ただいまご利用いただけません",
  "problem.database_unavailable.what":
    "こちらの記録に一時的に接続できません。ご予約そのものは別の場所に保管されており、影響はありません。",
  "problem.database_unavailable.next":
    "1分ほどしてから、リンクをもう一度開いてください。予約の状況が表示されます。",
  "problem.internal.title": "エラーが発生しました",
  "problem.internal.what": "こちら側の不具合です。内容は記録されました。",
  "problem.internal.next": "予約のページをもう一度開いて、状況をご確認ください。",

  // --- Emails to customers
  "mail.lead": "{words}:",
  "mail.subject.confirmed": "【ご予約】{service} {day} {time}",
  "mail.subject.pending": "【予約リクエスト】{service} {day} {time}",
  "mail.subject.waiting_list": "【キャンセル待ち】{service} {day} {time}",
  "mail.subject.unfinished": "【予約手続き未完了】{service} {day} {time}",
  "mail.subject.called_off": "【予約取り消し】{service} {day} {time}",
  "mail.subject.cancelled": "【キャンセル完了】{service} {day} {time}",
  "mail.subject.not_cancelled": "【キャンセルできませんでした】{service} {day} {time}",
  "mail.subject.moved": "【日時変更】{service} 新しい日時：{day} {time}",
  "mail.subject.move_requested": "【日時変更リクエスト】{service} 希望日時：{day} {time}",
  "mail.preview.cancel_and_move":
    "予約の確認、日時の変更、キャンセルがオンラインでできます。アカウントは不要です。",
  "mail.preview.cancel": "予約の確認とキャンセルがオンラインでできます。アカウントは不要です。",
  "mail.preview.cancel_course": "予約の確認と参加のキャンセルがオンラインでできます。アカウントは不要です。",
  "mail.preview.move": "予約の確認と日時の変更がオンラインでできます。アカウントは不要です。",
  "mail.preview.look": "予約をオンラインで確認できます。アカウントは不要です。",
  "mail.preview.uncertain": "ご予約はまだ確定していません。状況はオンラインで確認できます。",
  "mail.preview.move_requested": "日時の変更を受け付けました。まだ確定していません。",
  "mail.greeting": "{name} 様",
  "mail.greeting_unnamed": "お客様へ",
  "mail.intro.confirmed": "{business}でのご予約についてお知らせします。",
  "mail.intro.confirmed_unnamed": "ご予約についてお知らせします。",
  "mail.intro.pending": "予約リクエストについてお知らせします。",
  "mail.intro.waiting_list": "キャンセル待ちについてお知らせします。",
  "mail.intro.unfinished": "ご予約についてお知らせします。手続きはまだ完了していません。",
  "mail.intro.called_off": "このご予約は実施されないことになりました。",
  "mail.intro.cancelled": "{business}でのご予約をキャンセルしました。",
  "mail.intro.cancelled_unnamed": "ご予約をキャンセルしました。",
  "mail.intro.not_cancelled":
    "このご予約のキャンセルを受け付けましたが、その前にご予約が変更されたか、キャンセルできなくなったため、ご予約はそのまま残っています。",
  "mail.intro.moved": "{business}でのご予約の日時が変わりました。",
  "mail.intro.moved_unnamed": "ご予約の日時が変わりました。",
  "mail.intro.move_requested": "ご予約の日時変更のリクエストを受け付けました。",
  "mail.label.when": "日時",
  "mail.label.was": "変更前",
  "mail.label.now": "変更後",
  "mail.label.requested": "希望日時",
  "mail.label.venue": "{city}時間",
  "mail.label.ends": "最終回",
  "mail.label.length": "所要時間",
  "mail.when.visit": "{day} {span}",
  "mail.when.nights": "{day} {start}～{endDay} {end}",
  "mail.when.course": "{day} {start}開始",
  "mail.clock.city": "{when}（{city}時間、{offset}）",
  "mail.clock.offset": "{when}（{offset}）",
  "mail.clock.yours": "{when}（お客様の現地時間、{offset}）",
  "mail.clock.venue": "{time}（{offset}）",
  "mail.clock.venue_other_day": "{day} {time}（{offset}、現地では日付が異なります）",
  "mail.note": "{business}からのメッセージ",
  "mail.note_unnamed": "お客様へのメッセージ",
  "mail.may.cancel_and_move": "ご都合が悪くなりましたか？ オンラインで日時の変更やキャンセルができます。",
  "mail.may.cancel":
    "ご都合が悪くなりましたか？ オンラインでキャンセルできます。別の日時をご希望の場合は、お問い合わせください。",
  "mail.may.cancel_course":
    "ご参加が難しくなりましたか？ オンラインで参加をキャンセルできます。コースの日程は変更できません。",
  "mail.may.move":
    "ご都合が悪くなりましたか？ オンラインで日時を変更できます。キャンセルをご希望の場合は、お問い合わせください。",
  "mail.may.look":
    "予約の内容は、いつでもオンラインで確認できます。変更をご希望の場合は、お問い合わせください。",
  "mail.until.both": "{moment}まで日時の変更とキャンセルができます。",
  "mail.until.each": "日時の変更は{move}まで、キャンセルは{cancel}までできます。",
  "mail.until.move": "{moment}まで日時を変更できます。",
  "mail.until.cancel": "{moment}までキャンセルできます。",
  "mail.until.cancel_course": "{moment}まで参加をキャンセルできます。",
  "mail.after_cancelled":
    "お支払いや手数料の扱いは、予約先の規約によります。詳しくお知りになりたい場合や、あらためて予約をご希望の場合は、お問い合わせください。",
  "mail.answer.subject": "【ご予約は有効です】{service}",
  "mail.answer.wrote": "SMSで「{text}」とのご返信をいただきました。",
  "mail.answer.wrote_nothing": "SMSでご返信をいただきました。",
  "mail.answer.stands": "SMSではキャンセルや日時の変更はできないため、ご予約は有効なままです。",
  "mail.answer.opted_out":
    "今後、当方からSMSはお送りしません。再び受け取るには、届いたSMSに「START」とご返信ください。",
  "mail.button.cancel_and_move": "日時変更・キャンセル",
  "mail.button.cancel": "確認・キャンセル",
  "mail.button.move": "確認・日時変更",
  "mail.button.look": "予約を見る",
  "mail.button_fails": "ボタンが使えない場合は、次のアドレスを開いてください。",
  "mail.not_you": "お心当たりがない場合や、ご質問がある場合は、{reach}",
  "mail.reach.reply_or_call": "このメールにご返信いただくか、{phone}までお電話ください。",
  "mail.reach.reply": "このメールにご返信ください。",
  "mail.reach.call": "{phone}までお電話ください。",
  "mail.reach.as_booked": "予約先までお問い合わせください。",
  "mail.why": "このメールは、{business}でのご予約についてお送りしています。",
  "mail.why_unnamed": "このメールは、ご予約についてお送りしています。",
  "mail.personal": "リンクはお客様専用です。ほかの方には渡さないでください。",

  // --- Emails to the business, about what a customer did
  "notice.preview.done": "お客様がオンラインで手続きしました。",
  "notice.preview.not_cancelled": "予約は残っていますが、お客様は元の内容での利用を希望していません。",
  "notice.preview.move_requested": "承認が必要です。お客様が返答をお待ちです。",
  "notice.intro.cancelled": "お客様がオンラインで予約をキャンセルしました。",
  "notice.intro.not_cancelled":
    "お客様がオンラインで予約のキャンセルを申し込みました。処理の前に予約が変更されたか、キャンセルできなくなったため、予約はそのまま残っています。",
  "notice.intro.moved": "お客様がオンラインで予約の日時を変更しました。",
  "notice.intro.move_requested":
    "お客様が予約の日時変更を希望しています。Wixのカレンダーで承認または辞退してください。",
  "notice.label.customer": "お客様",
  "notice.label.reason": "理由",
  "notice.label.fee": "キャンセル料",
  "notice.label.phone": "電話番号",
  "notice.label.state": "状態",
  "notice.label.booking": "予約",
  "notice.label.link": "リンク",
  "notice.reason.time_does_not_suit": "日時の都合が悪い",
  "notice.reason.ill": "体調不良",
  "notice.reason.found_something_else": "ほかを利用することにした",
  "notice.reason.too_expensive": "料金が高い",
  "notice.reason.no_longer_needed": "必要がなくなった",
  "notice.reason.other": "その他",
  "notice.fee.accepted": "{amount}（お客様は同意済み）",
  "notice.fee.unknown": "不明（かかる可能性があるとお客様に伝えてあります）",
  "notice.own_link": "Wixが発行した予約リンク",
  "notice.customers_place": "お客様の住所",
  "notice.in_calendar": "Wixのカレンダーには、すでに反映されています。",
  "notice.refund": "このキャンセルによる返金は行われていません。返金する場合は、貴店でお手続きください。",
  "notice.reply": "このメールに返信すると、お客様に届きます。",
  "notice.text.subject": "【お客様からのSMS】{service}",
  "notice.text.subject_cancel": "【SMSでCANCEL】{service}",
  "notice.text.subject_unnamed": "{phone}からのSMS",
  "notice.text.preview": "SMSではWixの予約は変わりません。",
  "notice.text.intro": "予約についてのSMSに、お客様から返信がありました。",
  "notice.text.intro_cancel": "予約についてのSMSに、お客様から「CANCEL」と返信がありました。",
  "notice.text.intro_stranger": "こちらからSMSを送ったことのない番号から、SMSが届きました。",
  "notice.text.wrote": "書かれていた内容",
  "notice.text.media": "画像またはファイルが添付されていましたが、ここには表示されません。",
  "notice.text.stands": "Wixでは何も変わっていません。予約は上記のとおり有効です。",
  "notice.text.unchanged": "Wixでは何も変わっていません。",
  "notice.text.being_cancelled":
    "お客様はすでにオンラインでキャンセルの手続きをしています。数分以内に反映されます。",
  "notice.text.no_booking": "この番号に該当する予約はなく、返信もしていません。",
  "notice.text.unread":
    "Wixから予約を読み取れなかったため、ここにはIDだけを記載しています。お客様には返信していません。",
  "notice.text.opted_out": "このお客様には、今後SMSは送られません。",
  "notice.text.believes": "お客様は、予約がキャンセルされたと思っている可能性があります。",
  "notice.text.answered":
    "SMSでは何も変わらないことを、予約へのリンクとともにメールでお客様に伝えてあります。",
  "notice.text.unreachable":
    "有効なメールアドレスが登録されていないため、お客様に返信できませんでした。お電話でご連絡ください。",
  "notice.text.button": "Wixのカレンダーを開く",
  "notice.text.why": "このメールは、お客様が予約についてのSMSに返信できるため、お送りしています。",
  "notice.why": "このメールは、お客様がオンラインで予約を管理できる設定になっているため、お送りしています。",

  // --- Text messages: as short as can be
  "sms.what.both": "{business} {service}",
  "sms.what.booking_at": "{business}のご予約",
  "sms.what.booking": "ご予約",
  "sms.head": "{what} {when}",
  "sms.people": "{text} {count, plural, other {#名}}",
  "sms.fee": "{text} キャンセル料{amount}",
  "sms.standing.pending": "{text}（未確定）",
  "sms.standing.waiting_list": "{text}（キャンセル待ち）",
  "sms.standing.unfinished": "{text}（手続き未完了）",
  "sms.standing.called_off": "{text}（取消済み）",
  "sms.greeting": "{name}様 {text}",
  "sms.cancelled": "キャンセル完了: {what} {when}",
  "sms.not_cancelled": "キャンセル不成立: {what} {when}",
  "sms.moved": "日時変更: {what}→{when}",
  "sms.moved_from": "日時変更: {what} {from}→{when}",
  "sms.move_requested": "日時変更（未確定）: {what}→{when}",
  "sms.move_requested_from": "日時変更（未確定）: {what} {from}→{when}",
  "sms.link.cancel_and_move": "変更・キャンセル:",
  "sms.link.cancel": "確認・キャンセル:",
  "sms.link.move": "確認・変更:",
  "sms.link.look": "確認:",
  "sms.link_until.cancel_and_move": "変更・キャンセルは{moment}まで:",
  "sms.link_until.cancel": "確認・キャンセルは{moment}まで:",
  "sms.link_until.move": "確認・変更は{moment}まで:",
  "sms.questions": "お問い合わせ: {phone}",
  "sms.not_you": "心当たりのない方: {phone}",
  "sms.not_you_unnamed": "心当たりのない方はご連絡を。",

  // --- Choosing another time
  "picker.title": "新しい日時を選択",
  "picker.title_range": "新しい日時を選択、{range}",
  "picker.title_lost": "空きがなくなりました：別の日時を選択",
  "picker.nearest": "現在の予約に近い日時",
  "picker.nearest_lost": "近い空き日時",
  "picker.staff": "担当スタッフ",
  "picker.anyone": "指名なし",
  "picker.part": "時間帯",
  "picker.part.any": "すべて",
  "picker.part.morning": "午前",
  "picker.part.afternoon": "午後",
  "picker.part.evening": "夕方以降",
  "picker.calendar": "カレンダーから日付を選ぶ",
  "picker.day_free": "{day}、{count, plural, other {空き#件}}",
  "picker.clock": "表示時刻：{clock}",
  "picker.place": "場所：{place}",
  "picker.jump": "日付へ移動",
  "picker.days": "日付の切り替え",
  "picker.days_again": "日付の切り替え（下部）",
  "picker.earlier": "前の日程",
  "picker.later": "次の日程",
  "picker.look_before": "{day}より前を見る",
  "picker.look_after": "{day}より後を見る",
  "picker.skipped.later": "{first}から{last}までは空きがありません。次に空いている日時を表示しています。",
  "picker.skipped.earlier":
    "{first}から{last}まで、またその直後にも空きがありません。それより前で最も近い空き日時を表示しています。",
  "picker.none":
    "{part, select, morning {{first}から{last}までの午前は空きがありません。} afternoon {{first}から{last}までの午後は空きがありません。} evening {{first}から{last}までの夕方以降は空きがありません。} other {{first}から{last}までは空きがありません。}}",
  "picker.everyone": "全スタッフの空きを見る",
  "picker.whole_day": "すべての時間帯を見る",
  "picker.keep": "変更しない",
  "picker.room": "{count, plural, other {残り#名}}",
  "picker.room_plenty": "空き多数",
  "picker.spoken.staff": "{day}、担当：{staff}",
  "picker.spoken.place": "{day}、{place}",
  "picker.spoken.staff_place": "{day}、担当：{staff}、{place}",
  "picker.problem.not_a_day": "指定された日付は正しくありません。ご予約の前後の日時を表示しています。",
  "picker.problem.too_far": "指定された日付は1年以上先です。ご予約の前後の日時を表示しています。",
  "picker.problem.not_a_month": "指定された月は正しくありません。ご予約の前後の日時を表示しています。",
  "picker.problem.not_a_part": "指定された時間帯は選べません。すべての時間帯を表示しています。",
  "picker.problem.not_in_team": "指定された担当者は見つかりません。ほかの日時を表示しています。",
} as const satisfies Catalogue;
