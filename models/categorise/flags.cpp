// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/flags.h"

#include "categorise/cuematcher.h"
#include "categorise/flagcue.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

const std::vector<WordList>& flagLists()
{
    static const std::vector<WordList> lists = {
        {"will", "will|ll|gonna|shall|ill|well|wanna|should|could|would|to|im|id"},
        {"harm",
            "kill|hurt|shoot|stab|beat|strangle|murder|punch|smash|burn|hunt|find|destroy|slap|"
            "rape|gut|hit|drown"},
        {"person", "you|u|him|her|them|ya|your|his|their|everyone|everybody|somebody|someone"},
        {"relative", "my|his|her|our|their"},
        {"family",
            "son|daughter|child|kid|wife|husband|mother|mum|mom|father|dad|partner|brother|sister|"
            "boy|girl|grandson|granddaughter|baby|toddler|son's"},
        {"limb",
            "arm|leg|wrist|ankle|hand|foot|finger|fingers|nose|rib|ribs|hip|collarbone|shoulder|"
            "knee|tooth|teeth|skull|elbow|thumb|neck|back|eye"},
        {"device",
            "printer|charger|battery|phone|laptop|lamp|heater|kettle|oven|cable|plug|socket|"
            "adapter|board|motor|power|psu|supply|wiring|cord|toaster|scooter|bike|car|bus|engine|"
            "machine|unit|device|router|server|monitor|tablet|hotend|controller|outlet|extension|"
            "transformer|stove|pump|fuse|drive|wall|roof|house|building|kitchen|shed"},
    };
    return lists;
}

const std::vector<FlagCue>& englishCues()
{
    using enum ProposedFlag;
    constexpr auto none = CueFamily::None;
    static const std::vector<FlagCue> cues = {
        {Safety, false,
            {"a threat", none,
                "{will} {harm} {person}\ngoing|want|wanted|need|able|like to {harm} "
                "you|u|him|her|them|ya\nkill|harm yourself|urself|themselves\nkys\n"
                "you|he|she|they deserve|deserves|need|needs|ought to die|bleed|suffer\ni|we know "
                "where you|he|she|they live|lives|work|works|sleep|park\nwatch your "
                "back\nyoure|your|ur dead [man|meat]\nyou are dead [man|meat]\n"
                "youll|hell|shell|theyll regret|pay this|it|for\nyou|he|she|they will regret|pay "
                "this|it|for\ni hope you|he|she|they [all] "
                "die|burn|crash|suffer|choke|rot\nbomb|gun|knife|acid "
                "attack|threat|threats\nbring|brought|bringing|carry|carries|pulled|pull a "
                "[big|real|loaded] gun|knife|weapon\n"
                "death threat|threats\nthreatened|threatening|threatens "
                "to|me|us|him|her|them|my|with\nblow up the|your|this|their\nset|setting fire "
                "to\nset * on fire\ncome|coming [round|over] * and {harm} you|u|him|her|them"}},
        {Safety, false,
            {"self-harm", none,
                "kill|hurt|harm|cut|cutting|hurting|killing|harming "
                "myself|himself|herself\nend|ending|ended|take|taking|took my|his|her "
                "own|life\nend|ending my|his|her life\ntake|taking my|his|her own life\nend|ending "
                "it all\nsuicide|suicidal|selfharm\nself harm|harming|injury\n"
                "dont|do|cant|no|not|never [not|really|longer] want|wanna|wish [to] live|exist "
                "[anymore|here|any]\ndont|not want|wanna|wish [to] wake up\ndont|not want|wanna "
                "[to] be here|alive anymore|any\nwant|wanted|wants|wanna|wish|wished "
                "[to|i|was|were] die|dead\nwish i was|were dead\nwish i had never been born\nno "
                "reason|point|will to live\nno point in|to living|live|life\nbetter off without "
                "me|him|her\n"
                "cant|cannot go on|live [any|like|living|anymore|much]\ncant|cannot take it|this "
                "anymore\noverdose|overdosed"}},
        {Safety, false,
            {"an injury", none,
                "got|was|were|been|is|gets|are "
                "[badly|seriously|slightly|nearly|almost|severely|really] "
                "hurt|injured|burned|burnt|electrocuted|scalded|bitten|concussed|stabbed|knocked|"
                "crushed|poisoned\nhurt|injured|burned|burnt|cut|broke|fractured|sprained|crushed|"
                "tore|twisted|lost|scalded|sliced my|his|her|our|their|a|the|two "
                "{limb}\nhurt|injured|burned|burnt|cut "
                "myself|himself|herself|themselves\nbroken|fractured|sprained|crushed|bleeding "
                "{limb}\n"
                "injury|injuries|casualty|casualties\nambulance|paramedic|paramedics|unconscious|"
                "concussion|bleeding|stitches|electrocuted|electrocution\ntaken|rushed|went|went|"
                "brought|ended|landed to|up|in [the|in|a] "
                "hospital|er|emergency\nfell|fallen|tripped|slipped * "
                "stairs|steps|ladder|ice|hole|platform|track|tracks|curb|kerb|roof|pothole|gap\n"
                "nearly|almost|got|was|were|been [nearly|almost] "
                "hit|killed|run|ran|drowned|fell|knocked [by|down|over|off|onto|under|into]\nhit "
                "by a|the "
                "car|bus|train|van|bike|truck|lorry|cyclist|tram\ncar|road|bike|serious|bad|nasty "
                "accident|crash|collision\npassed|passing "
                "out\nhe|she|man|woman|runner|driver|girl|boy|lady|player|volunteer|somebody|"
                "someone|i collapsed|fainted"}},
        {Safety, false,
            {"danger", none,
                "electric|electrical "
                "shock|shocks|fire|hazard\n[got|gave|gives|get|getting|received] a|an|nasty|mild "
                "[electric|nasty|little|real|mild] shock "
                "from|off|when|touching\ncaught|catch|catches|catching|started "
                "fire\nburst|bursts|went|goes|up into|in flames\n{device} * on fire\n{device} * "
                "fire\nfire|smoke|sparks|flames from|in|out|coming|inside "
                "[of|the|my|our]\n{device} [is|was|started|starts|has|began|just|keeps] "
                "smoking|smoke|sparking|sparks|melted|melting|exploded|exploding|overheats|"
                "overheating|overheated|swollen|swelling|burning|burned|burnt\n"
                "smell|smells|smelled|smelt|smelling|stinks [of|like|a] "
                "burning|burnt|smoke|gas\nburning smell|plastic|rubber\ngas|water|carbon "
                "leak|monoxide|leaking|leaks\nexposed|bare|live|loose "
                "wire|wires|wiring|cable|cables|conductor\nexplode|exploded|explodes|"
                "explosion\nbattery|batteries [is|are|was|has] "
                "swollen|swelling|bulging|leaking|bloated\n"
                "choking|fire|safety|trip|tripping|health|shock|burn|serious|real "
                "hazard|hazards|risk|danger\nsafety|product recall|recalled\nallergic|anaphylactic "
                "reaction|shock|reactions\nanaphylaxis|asbestos|poisonous|toxic "
                "fumes|gas|smoke|mould|mold|fumes|chemicals\nmissing|broken|no|loose "
                "railing|railings|handrail|guard|brakes|brake|helmet\nblack ice\nbrake|brakes "
                "[have|has|just|completely] fail|failed|failure|failing|fails\nfood "
                "poisoning\nsomeone|somebody|people|anyone|child|children|kid|kids|person "
                "[will|could|might|may|is|gets|are|get|is|can|going|going|to] [to|get|be|going] "
                "hurt|killed|injured|die|electrocuted|drown\n"
                "is|are|its|very|really|extremely|so|downright|lethally|highly "
                "dangerous|lethal|unsafe"}},
        {Safety, false,
            {"harassment", none,
                "harass|harasses|harassed|harassing|harassment|stalk|stalked|stalking|stalker|"
                "stalks|doxx|doxxed|doxed|doxxing|doxing|groped|assaulted|assault|raped|rape|"
                "abused\nbullied|bully|bullying|bullies|abusing "
                "[me|my|him|her|us|other|another|at|by|is|and|in]\nsexual|sexually|racial|racist|"
                "homophobic|transphobic|antisemitic|unwanted|obscene|lewd|inappropriate|"
                "threatening|abusive|creepy|explicit "
                "harassment|comments|comment|remarks|abuse|messages|message|slurs|slur|pictures|"
                "photos|insults|advances|assault|texts|mails\n"
                "keeps|kept|keep messaging|following|sending|contacting|calling|touching "
                "me|us|her|my|him "
                "[messages|photos|pictures|home|names]\ntouched|grabbed|cornered|groped|grabbing|"
                "touching me|her|him|us\nspat at|on me|us|her|him\nfollowed me|her|him|us "
                "home|around|to|into\nfollowed|following me|her|him "
                "home|to|into|around\nblackmail|blackmailed|blackmailing|extortion\nrevenge "
                "porn\ncalled|calling|calls me|her|him|us|my [a|an|the] "
                "[son|daughter|slur|n|stupid|fat|ugly] "
                "slur|slurs|whore|bitch|slut|faggot|retard|tranny|monkey"}},
        {Private, false,
            {"a report of harassment", none,
                "harass|harasses|harassed|harassing|harassment|stalked|stalking|stalker|doxxed|"
                "doxed|groped|assaulted|blackmailed\nbullied|bullying\nsexual|sexually|racial|"
                "racist|homophobic|unwanted|obscene|lewd|inappropriate|abusive|creepy|explicit "
                "harassment|remarks|abuse|messages|message|pictures|photos|advances|assault|texts|"
                "comments\nkeeps|kept messaging|following|sending|contacting|touching "
                "me|her|my|him"}},
        {Private, false,
            {"personal data", none,
                "{relative} [new|old|current|full|home|private|personal|email|e|mobile|postal] "
                "password|pin|passport|iban|ssn|address|birthdate|surname|number "
                "[is|was|are|of]\n{relative} [new|old|private|mobile] phone|telephone|mobile|cell "
                "number\n{relative} password|pin|passport|iban|ssn|cvv|cvc|birthdate\n{relative} "
                "[home|postal|private|current] address is|was\n{relative} "
                "[phone|mobile|telephone|cell] number is|was\ndate of birth\nborn on\nsocial "
                "security|insurance [number]\nnational insurance "
                "number\ntax|passport|licence|license|card|customer|member|membership|patient|"
                "insurance|bank|sort|security number|no|id|code|details [is|:|<num>]\n"
                "credit|debit|bank card|account|details "
                "[number|details|is]\npersonal|private|sensitive "
                "data|details|information|number|address|matter\ngdpr|dsgvo\ndelete|erase|remove "
                "all|my|our [of|the|my] "
                "data|details|information|account|profile|name|photo|picture\ncall|ring|reach|text "
                "me|us [back|at|on|under] [on|at|under|my] <num>\nphone|tel|mobile|telephone "
                "[number|is|no] <num>\ncall me <num>\nid|identity "
                "card|theft|document|documents|scan\nsend|sent|posting|posted|published|publish|"
                "share|shared|leaked|leak|reveal|revealed|show|shows my|our|her|his "
                "[full|real|home|private|e|email] "
                "name|address|number|email|mail|photo|photos|picture|data|details|phone"}},
        {Private, false,
            {"an account matter", none,
                "{relative} account [was|is|has|got|been|been] "
                "hacked|locked|suspended|banned|deleted|stolen|blocked|compromised|disabled|"
                "restricted|closed|frozen|hijacked\nhacked|locked|banned|blocked|suspended|deleted|"
                "stole|stolen|took|compromised|disabled|closed|froze|hijacked [out|of|my] my|our "
                "account|profile\nlocked out of\nreset|forgot|forgotten|lost|change|recover [of] "
                "my|our "
                "password|pin|login\ndelete|close|unlock|unblock|restore|recover|merge|reactivate|"
                "verify my|our|her|his [old|whole|second|two] "
                "account|accounts|profile|membership\nsomeone|somebody [else] [has|is|got|was|had] "
                "logged|logging|using|access|used [in|into|to] my|our\naccess|logged to|into my "
                "account|mailbox\nmy account\nlog|logging into|in my account"}},
        {Private, false,
            {"a money matter", none,
                "charged|billed|debited|deducted|invoiced "
                "[me|us|my|was|twice|double|again|wrongly|from] "
                "twice|again|double|wrongly|me|us|my\ndouble "
                "charged|charge|charges|payment|billing\n{relative} "
                "payment|payments|invoice|refund|refunds|salary|wage|wages|rent|loan|debt|debts|"
                "mortgage|pension|benefits|subscription|order|deposit|donation|booking|transfer|"
                "purchase|card|credit|pay\nwant|need|get|request|demand|waiting|wait|still|expect|"
                "give [a|my|me|our|for|the|back] [full|money] refund\nrefund "
                "me|my|us|our|the\nmy|our money back\ncant|cannot|couldnt|unable [to] afford|pay "
                "[the|my|our|it|for]\n"
                "direct debit|debits\nunauthorised|unauthorized|fraudulent|unknown|unrecognised "
                "payment|charge|charges|transaction|transactions|withdrawal\nbank|card "
                "statement|account|transfer|details\norder|invoice|booking|ticket|case "
                "number|no|id "
                "<num>\nhardship|bankrupt|bankruptcy|insolvent|unemployed|evicted|eviction"}},
        {Private, false,
            {"health", none,
                "diagnosed|diagnosis|disability|depression|depressed|anxiety|pregnant|pregnancy|"
                "medication|therapist|therapy|surgery|cancer|chemo|chemotherapy|illness|adhd|"
                "autism|autistic|epilepsy|epileptic|diabetes|diabetic|dyslexia|dyslexic|ptsd|hiv|"
                "miscarriage|wheelchair|seizure|seizures|insulin|rehab|asthma|dementia|bipolar|"
                "psychiatrist|psychologist|antidepressants\nmedical|health|mental|medicine|panic|"
                "eating|learning "
                "certificate|condition|conditions|problems|health|issues|issue|illness|record|"
                "records|attack|attacks|reasons|disorder|disability|leave|history|insurance|form\n"
                "my|his|her doctor|gp|physician|consultant|health\n{relative} {family} "
                "[is|was|has|been|got|had|s|who|with] [been|a|an|in|severely|very] "
                "ill|sick|allergic|allergy|hospital|disabled|disabled|autistic|diabetic|epileptic|"
                "asthma|depressed|died|dying|deaf|blind\nin|from "
                "hospital\nalcoholic|alcoholism|addiction|addicted "
                "[to|relapse]\nheart|panic|asthma attack|condition|surgery|disease|failure"}},
        {Private, false,
            {"a wish for privacy", none,
                "confidential|confidentially\nin|strict "
                "private|confidence\nprivately\ndont|not|never "
                "publish|post|share|mention|print|quote my|this|me|her|our "
                "[name|message|mail|publicly|anywhere|story]\ndont|not|without "
                "want|wish|using|use|mention|mentioning|publish|share|print my|her|his|our "
                "name|names|identity\nanonymous|anonymously "
                "please|stay|remain|report\nstay|remain|kept|keep|please "
                "anonymous|anonymously|private|confidential|secret\nbetween us\nnot in [the] "
                "public\ndidnt|dont|not want to post|write|say|discuss|ask|share this|it|that "
                "publicly|openly|here|there"}},
        // figures of speech and technical terms
        {Safety, true,
            {"a figure of speech", none,
                "smoke test|tests|testing|screen|machine\nfire|fires "
                "up|event|events|sale|emoji|brigade|alarm|wall|department|drill|tv|stick|hd|hose|"
                "station|pit|place|works|truck|fighter|fighters\nkill|kills|killed|killing "
                "the|a|this|all|that|time|it|off|process|switch|two|<num>|boss|zombies|enemies|"
                "monsters|streak\nkill|kills|killing me|us "
                "[laughing|with|softly|every|!|.]\ndying|die to|for|of|laughing|hard "
                "[see|know|try|laughter|play]\nbattery|sudden|instant|phone "
                "death|dies|died|life|drain|icon|percentage|level|saver\nshoot|hit "
                "me|us|him|her|them|you [an|a|up] [quick] email|mail|message|line|dm|up\n"
                "on fire lately|today|tonight|emoji\ni could|would|id kill for\nkill|die for "
                "a|an|some|that|this|one\nbeat you|him|her|them [all] "
                "to|at|in|by|next|fair|again|on|tomorrow\nfind you|him|her|them "
                "a|an|the|another|some|in|on|here|there|interesting|useful|very|all|helpful\nto "
                "find them|you|him|her|someone|somebody|everyone\nhit you|him|her|them "
                "with|up\nburn your|their|his "
                "a|own|cd|dvd|calories|fat|files|disc|first|roof\nto|will|would|should|could|ill|"
                "id hit|beat|destroy|smash your|their|his own|best|record|time|goal|high|score\n"
                "i|we could|would|can find someone|somebody|everyone\nfind|hit "
                "someone|somebody|everyone|everybody|them|their|your|his\nnobody|noone|one|none "
                "was|were|got|is|has [been] hurt|injured|killed\nno|without "
                "injury|injuries|casualties\ncrash "
                "report|reports|log|logs|dump|course\napp|game|server|program|browser|client|"
                "software|system|site|website|editor|engine "
                "collapsed|passed|crash|died|exploded|explodes\nfatal error\nheart|panic attack "
                "of|mode|button\ndependency|prototype injection\nhealth "
                "check|checks|bar|points|potion|insurance\ninjury time\nserious|bad accident "
                "waiting\nexplode|exploded|explodes|explosion [in|with] "
                "popularity|views|chart|exploded\nexploded|explode view|diagram\nlive "
                "cable|wire|wires tv|show"}},
    };
    return cues;
}

const std::vector<FlagCue>& flagCues()
{
    static const std::vector<FlagCue> all = [] {
        std::vector<FlagCue> cues = englishCues();
        const std::vector<FlagCue>& others = flagCuesOfOtherLanguages();
        cues.insert(cues.end(), others.begin(), others.end());
        return cues;
    }();
    return all;
}

const CueMatcher& matcher()
{
    static const CueMatcher made = [] {
        std::vector<CueDefinition> definitions;
        for (const FlagCue& cue : flagCues()) {
            definitions.push_back(cue.cue);
        }
        return CueMatcher(definitions, flagLists());
    }();
    return made;
}

/// A number of 13 to 19 digits, in groups or not, that satisfies the check digit of payment cards
/// (ISO/IEC 7812-1, annex B).
bool isCardNumber(std::string_view digits)
{
    if (digits.size() < 13 || digits.size() > 19
        || digits.find_first_not_of(digits.front()) == std::string_view::npos) {
        return false;
    }
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int doubled = i % 2 == 0 ? digit : 2 * digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

/// An account number with its check digits (ISO 13616): the letters count 10 to 35, the first four
/// characters go last, and the remainder by 97 is 1.
bool isIban(std::string_view text)
{
    if (text.size() < 15 || text.size() > 34) {
        return false;
    }
    int remainder = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[(i + 4) % text.size()];
        if (c >= '0' && c <= '9') {
            remainder = (remainder * 10 + (c - '0')) % 97;
        } else {
            remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
        }
    }
    return remainder == 1;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// Card and account numbers, which no phrase can express.
void findNumbers(std::string_view text, std::vector<FlagReason>& reasons)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts = at == 0 || !(isDigit(text[at - 1]) || isCapital(text[at - 1]));
        const bool iban = text.size() - at > 4 && isCapital(text[at]) && isCapital(text[at + 1])
            && isDigit(text[at + 2]) && isDigit(text[at + 3]);
        if (!starts || !(iban || isDigit(text[at]))) {
            continue;
        }
        std::string compact;
        std::size_t end = at;
        std::size_t taken = at;
        for (; end < text.size() && compact.size() < 35; ++end) {
            const char c = text[end];
            if (isDigit(c) || (iban && isCapital(c))) {
                compact += c;
                taken = end + 1;
            } else if (!((c == ' ' || c == '-') && end + 1 < text.size() && end == taken)) {
                break;
            }
        }
        if (iban ? isIban(compact) : isCardNumber(compact)) {
            reasons.push_back(
                FlagReason {ProposedFlag::Private, iban ? "an account number" : "a card number",
                    std::string(text.substr(at, taken - at)), static_cast<int>(at),
                    static_cast<int>(taken - at)});
        }
        at = std::max(at, taken - 1);
    }
}

} // namespace

std::string_view flagKey(ProposedFlag flag)
{
    return flag == ProposedFlag::Private ? "private" : "safety";
}

const std::vector<std::string>& unreadableFlagPhrases()
{
    return matcher().problems();
}

FlagProposal proposeFlags(std::string_view text)
{
    thread_local std::vector<Token> tokens;
    thread_local std::vector<std::uint16_t> ids;
    thread_local std::vector<CueMatch> matches;
    const std::string_view part = classifiedPart(text);
    tokenise(part, tokens);
    matcher().find(tokens, ids, matches);
    const std::vector<FlagCue>& cues = flagCues();
    std::vector<FlagReason> reasons;
    for (const CueMatch& match : matches) {
        const FlagCue& cue = cues[static_cast<std::size_t>(match.cue)];
        if (cue.figurative) {
            continue;
        }
        const bool figurative
            = std::any_of(matches.begin(), matches.end(), [&](const CueMatch& other) {
                  return cues[static_cast<std::size_t>(other.cue)].figurative
                      && other.first <= match.last && match.first <= other.last;
              });
        const bool known = std::any_of(reasons.begin(), reasons.end(),
            [&cue](const FlagReason& r) { return r.flag == cue.flag && r.kind == cue.cue.name; });
        if (figurative || known) {
            continue;
        }
        const Token& first = tokens[static_cast<std::size_t>(match.first)];
        const Token& last = tokens[static_cast<std::size_t>(match.last)];
        const int length = last.offset + last.length - first.offset;
        reasons.push_back(FlagReason {cue.flag, std::string(cue.cue.name),
            std::string(part.substr(
                static_cast<std::size_t>(first.offset), static_cast<std::size_t>(length))),
            first.offset, length});
    }
    findNumbers(part, reasons);
    std::stable_sort(reasons.begin(), reasons.end(),
        [](const FlagReason& a, const FlagReason& b) { return a.offset < b.offset; });
    FlagProposal proposal;
    for (const FlagReason& reason : reasons) {
        (reason.flag == ProposedFlag::Private ? proposal.isPrivate : proposal.isSafety) = true;
    }
    proposal.reasons = std::move(reasons);
    return proposal;
}

} // namespace waymark
