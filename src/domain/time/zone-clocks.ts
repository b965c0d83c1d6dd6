/**
 * Zones whose clocks have been the same since 2025 and, as far as anybody has announced, will be: an entry for each
 * clock, with its zones under every name that runtimes have for them. Making a formatter costs a tenth of a millisecond,
 * and there are four hundred zones: the offset of one is that of all the others. A test holds this against the runtime's
 * own rules, so that a country that changes its clock is noticed.
 */
const SAME_CLOCKS: readonly string[] = [
  `Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry Africa/Dakar
   Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott Africa/Ouagadougou Africa/Sao_Tome
   America/Danmarkshavn Atlantic/Reykjavik Atlantic/St_Helena`,
  `Africa/Addis_Ababa Africa/Asmera Africa/Asmara Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala
   Africa/Mogadishu Africa/Nairobi Antarctica/Syowa Asia/Aden Asia/Amman Asia/Baghdad Asia/Bahrain Asia/Damascus
   Asia/Kuwait Asia/Qatar Asia/Riyadh Europe/Istanbul Europe/Kirov Europe/Minsk Europe/Moscow Europe/Simferopol
   Europe/Volgograd Indian/Antananarivo Indian/Comoro Indian/Mayotte`,
  `Africa/Algiers Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville
   Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey Africa/Porto-Novo Africa/Tunis`,
  `Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Johannesburg Africa/Juba Africa/Khartoum
   Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Maseru Africa/Mbabane Africa/Tripoli
   Africa/Windhoek Europe/Kaliningrad`,
  "Africa/Casablanca Africa/El_Aaiun",
  `Africa/Ceuta Arctic/Longyearbyen Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava
   Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana
   Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica
   Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane
   Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich`,
  "America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat",
  `America/Anguilla America/Antigua America/Aruba America/Barbados America/Blanc-Sablon America/Boa_Vista
   America/Campo_Grande America/Caracas America/Cuiaba America/Curacao America/Dominica America/Grenada
   America/Guadeloupe America/Guyana America/Kralendijk America/La_Paz America/Lower_Princes America/Manaus
   America/Marigot America/Martinique America/Montserrat America/Port_of_Spain America/Porto_Velho
   America/Puerto_Rico America/Santo_Domingo America/St_Barthelemy America/St_Kitts America/St_Lucia
   America/St_Thomas America/St_Vincent America/Tortola`,
  `America/Araguaina America/Argentina/La_Rioja America/Argentina/Rio_Gallegos America/Argentina/Salta
   America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia
   America/Asuncion America/Bahia America/Belem America/Buenos_Aires America/Argentina/Buenos_Aires
   America/Catamarca America/Argentina/Catamarca America/Cayenne America/Cordoba America/Argentina/Cordoba
   America/Coyhaique America/Fortaleza America/Jujuy America/Argentina/Jujuy America/Maceio America/Mendoza
   America/Argentina/Mendoza America/Montevideo America/Paramaribo America/Punta_Arenas America/Recife
   America/Santarem America/Sao_Paulo Antarctica/Palmer Antarctica/Rothera Atlantic/Stanley`,
  `America/Bahia_Banderas America/Belize America/Chihuahua America/Costa_Rica America/El_Salvador America/Guatemala
   America/Managua America/Merida America/Mexico_City America/Monterrey America/Regina America/Swift_Current
   America/Tegucigalpa Pacific/Galapagos`,
  `America/Bogota America/Cancun America/Cayman America/Coral_Harbour America/Atikokan America/Eirunepe
   America/Guayaquil America/Jamaica America/Lima America/Panama America/Rio_Branco`,
  "America/Boise America/Cambridge_Bay America/Ciudad_Juarez America/Denver America/Inuvik",
  `America/Chicago America/Indiana/Knox America/Indiana/Tell_City America/Matamoros America/Menominee
   America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem America/Ojinaga
   America/Rankin_Inlet America/Resolute America/Winnipeg`,
  `America/Creston America/Dawson America/Dawson_Creek America/Fort_Nelson America/Hermosillo America/Mazatlan
   America/Phoenix America/Whitehorse`,
  `America/Detroit America/Grand_Turk America/Havana America/Indiana/Marengo America/Indiana/Petersburg
   America/Indiana/Vevay America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis
   America/Indiana/Indianapolis America/Iqaluit America/Kentucky/Monticello America/Louisville
   America/Kentucky/Louisville America/Nassau America/New_York America/Port-au-Prince America/Toronto`,
  "America/Glace_Bay America/Goose_Bay America/Halifax America/Moncton America/Thule Atlantic/Bermuda",
  "America/Godthab America/Nuuk America/Scoresbysund",
  "America/Los_Angeles America/Tijuana",
  "America/Noronha Atlantic/South_Georgia",
  `Antarctica/Casey Asia/Brunei Asia/Hong_Kong Asia/Irkutsk Asia/Kuala_Lumpur Asia/Kuching Asia/Macau Asia/Makassar
   Asia/Manila Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Ulaanbaatar Australia/Perth`,
  `Antarctica/Davis Asia/Bangkok Asia/Barnaul Asia/Hovd Asia/Jakarta Asia/Krasnoyarsk Asia/Novokuznetsk
   Asia/Novosibirsk Asia/Phnom_Penh Asia/Pontianak Asia/Saigon Asia/Ho_Chi_Minh Asia/Tomsk Asia/Vientiane
   Indian/Christmas`,
  `Antarctica/DumontDUrville Asia/Ust-Nera Asia/Vladivostok Australia/Brisbane Australia/Lindeman Pacific/Guam
   Pacific/Port_Moresby Pacific/Saipan Pacific/Truk Pacific/Chuuk`,
  "Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Sydney",
  `Antarctica/Mawson Antarctica/Vostok Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Atyrau Asia/Dushanbe
   Asia/Karachi Asia/Oral Asia/Qostanay Asia/Qyzylorda Asia/Samarkand Asia/Tashkent Asia/Yekaterinburg
   Indian/Kerguelen Indian/Maldives`,
  "Antarctica/McMurdo Pacific/Auckland",
  `Asia/Anadyr Asia/Kamchatka Pacific/Fiji Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro Pacific/Nauru
   Pacific/Tarawa Pacific/Wake Pacific/Wallis`,
  `Asia/Baku Asia/Dubai Asia/Muscat Asia/Tbilisi Asia/Yerevan Europe/Astrakhan Europe/Samara Europe/Saratov
   Europe/Ulyanovsk Indian/Mahe Indian/Mauritius Indian/Reunion`,
  `Asia/Beirut Asia/Famagusta Asia/Jerusalem Asia/Nicosia Europe/Athens Europe/Bucharest Europe/Chisinau
   Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius`,
  "Asia/Bishkek Asia/Dhaka Asia/Omsk Asia/Thimphu Asia/Urumqi Indian/Chagos",
  "Asia/Calcutta Asia/Kolkata Asia/Colombo",
  "Asia/Chita Asia/Dili Asia/Jayapura Asia/Khandyga Asia/Pyongyang Asia/Seoul Asia/Tokyo Asia/Yakutsk Pacific/Palau",
  "Asia/Gaza Asia/Hebron",
  "Asia/Katmandu Asia/Kathmandu",
  `Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Pacific/Bougainville Pacific/Efate Pacific/Guadalcanal
   Pacific/Kosrae Pacific/Noumea Pacific/Ponape Pacific/Pohnpei`,
  "Asia/Rangoon Asia/Yangon Indian/Cocos",
  `Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Europe/Dublin Europe/Guernsey Europe/Isle_of_Man
   Europe/Jersey Europe/Lisbon Europe/London`,
  "Australia/Adelaide Australia/Broken_Hill",
  "Pacific/Apia Pacific/Enderbury Pacific/Kanton Pacific/Fakaofo Pacific/Tongatapu",
  "Pacific/Honolulu Pacific/Rarotonga Pacific/Tahiti",
  "Pacific/Midway Pacific/Niue Pacific/Pago_Pago",
];

const REPRESENTATIVES: ReadonlyMap<string, string> = new Map(
  SAME_CLOCKS.flatMap((line) => {
    const zones = line.split(/\s+/);
    const [first = ""] = zones;
    return zones.map((zone) => [zone, first] as const);
  }),
);

/** A zone whose clock is the same as this one's (IANA), and the same for all that share it; itself where nobody knows. */
export const representativeZone = (timeZone: string): string => REPRESENTATIVES.get(timeZone) ?? timeZone;
