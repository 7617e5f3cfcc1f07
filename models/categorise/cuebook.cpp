// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/cuebook.h"

namespace waymark {

const std::vector<WordList>& wordLists()
{
    static const std::vector<WordList> lists = {
        {"i", "i|we"},
        {"am", "im|am|was|ive|been|were"},
        {"my", "my|our"},
        {"be", "is|are|was|were|be|been"},
        {"modal", "can|could|would|will|may|might|should"},
        {"anyone", "anyone|anybody|someone|somebody|any|one|folks|people|you|guys"},
        {"nice",
            "nice|great|good|helpful|useful|cool|awesome|lovely|handy|neat|wonderful|fantastic|"
            "amazing|perfect|brilliant|better|best|ideal|fair|fairer|kind|easier|nicer|"
            "appreciated|beneficial|excellent|super|excellent|interesting|welcome|swell"},
        {"add",
            "add|allow|include|provide|support|implement|enable|introduce|create|bring|let|give|"
            "make|offer|extend|expose|have|put|show|display|change|remove|replace|rename|move|"
            "split|reduce|increase|improve|integrate|expand|drop|merge|publish|open|set|use|"
            "turn|keep|link|print|send|sort|mark|swap|raise|lower|consider|hide|group|list|"
            "tag|pin|limit|shorten|label|colour|color|highlight|remember|store|warn|ask|run|"
            "start|stop|install|simplify|automate|separate|restore|reinstate|revive|update"},
        {"adding",
            "adding|allowing|including|providing|supporting|implementing|enabling|"
            "introducing|creating|bringing|letting|giving|making|offering|extending|having|"
            "putting|showing|changing|removing|replacing|renaming|moving|splitting|"
            "reducing|increasing|improving|dropping|merging|opening|setting|using|turning|"
            "keeping|linking|printing|sending|sorting|marking|swapping|publishing|"
            "exposing|integrating|hiding|grouping|listing|doing|holding|running|asking"},
        {"neg",
            "not|dont|doesnt|didnt|cant|cannot|wont|isnt|arent|wasnt|werent|hasnt|havent|"
            "couldnt|wouldnt|never|no"},
        {"nots", "not|doesnt|didnt|wont|isnt|arent|wasnt|hasnt|havent|never"},
        {"work",
            "work|works|working|function|load|start|open|connect|respond|show|appear|save|"
            "sync|login|play|launch|install|update|run|display|print|arrive|send|accept|"
            "recognise|recognize|register|match|finish|help|count|fit|close|react"},
        {"fails",
            "fails|failed|fail|failing|crash|crashes|crashed|crashing|freezes|freeze|froze|"
            "freezing|hangs|hang|hung|breaks|broke|broken|stuck|stops|stopped|dies|died|"
            "disappears|disappeared|vanishes|vanished|resets|closes|lags|glitches|refuses|"
            "refused|rejects|rejected|loses|lost|corrupts|corrupted|jams|stalls"},
        {"bad",
            "terrible|horrible|awful|useless|ridiculous|unacceptable|disappointed|"
            "disappointing|disappointment|annoying|annoyed|frustrating|frustrated|unfair|"
            "rubbish|garbage|pathetic|disgraceful|disgrace|shameful|shame|shambles|insulting|"
            "insult|outrageous|absurd|stupid|crap|crappy|sucks|suck|shit|shitty|worst|worse|"
            "poor|poorly|appalling|dreadful|disgusting|disgusted|infuriating|embarrassing|"
            "unusable|unreliable|unplayable|unreadable|dishonest|misleading|scam|ripoff|"
            "greedy|lousy|nonsense|joke|farce|mess|nightmare|hate|fedup|furious|angry|"
            "incompetent|rude|arrogant|insane|laughable|lazy|sloppy|clumsy|hopeless|"
            "inexcusable|unprofessional|tedious|bloated|sick|tired|ruined|ruins|ruin|wasted"},
        {"thing",
            "app|site|page|website|update|version|release|game|feature|button|link|form|"
            "server|software|program|tool|service|menu|screen|system|forum|board|list|email|"
            "mail|order|printer|driver|plugin|editor|file|video|course|lesson|shop|map|search"},
        {"when", "since|after|until|before|ever"},
        {"long",
            "days|weeks|months|years|hours|day|week|month|year|hour|minutes|evenings|times|"
            "nights|mornings|ages|seasons|versions|releases"},
        {"love", "love|loved|loving|adore|enjoy|enjoyed|enjoying|like|liked"},
        {"great",
            "great|awesome|amazing|excellent|fantastic|brilliant|wonderful|superb|perfect|"
            "best|good|nice|cool|lovely|beautiful|outstanding|incredible|marvellous|"
            "marvelous|fabulous|delightful|stunning|gorgeous|super|favorite|favourite"},
        {"update",
            "update|updates|upgrade|version|release|patch|redesign|migration|move|change|"
            "switch|rework|relaunch|updating|upgrading|merger|takeover"},
        {"ordinal", "second|third|fourth|fifth|sixth|seventh|tenth|umpteenth|nth|hundredth"},
    };
    return lists;
}

const std::vector<CueDefinition>& cueDefinitions()
{
    using enum CueFamily;
    static const std::vector<CueDefinition> cues = {
        // ---- help
        {"asks how to", Ask,
            "how do|can|could|should|would|does|might|did {i}|you|one|people|it|this|they|that\n"
            "how to\n^ how do|can|should|would\nhow exactly|best\nhow {be} {i}|one|you "
            "supposed|meant\n"
            "way {i}|one|to can|could|should\nno idea how|why|what|where\n"
            "not|unsure|uncertain sure how|what|if|whether|why|which|where\nunsure "
            "how|what|if|whether\n"
            "know how|where|why|whether|which to|{i}|you|this|it|the"},
        {"asks what it is", Ask,
            "^ what is|are|does|do|would|was|did|should|could\nwhat is|does * mean|means\n"
            "what does|do|did {i}|you|this|it|that|the|they\nwhats the|this|that|up|wrong\n"
            "what should|can|could|must|shall|do|would {i}|one\nwhat am i\nwhat happens|happened "
            "if|when|to\n"
            "what * the difference\nmeaning ?\n^ what * ?"},
        {"asks where, when, who or which", Ask,
            "^ where\nwhere can|do|is|are|did|does|should|could|would\n^ when\nwhen "
            "is|will|are|do|does|can\n"
            "^ who|whom|whose|which\nwhich "
            "one|of|is|are|do|would|should|version|way|setting|form|number|model\n"
            "who do|can|should|is|could|would|has|knows|to\n"
            "to|from|with|at whom|which|what\nwhat|which "
            "time|size|date|version|kind|number|address|settings\n"
            "how much|many|long|often|far|old|soon|big|hot|fast|late|early|strict"},
        {"asks why", Ask,
            "^ why\nwhy "
            "is|are|does|do|did|was|cant|isnt|doesnt|am|has|would|wont\nwonder|wondering|idea|know|"
            "understand why"},
        {"asks yes or no", Ask,
            "^ is|are|was|does|do|did|has|have|will|would|should|must|may|can|could|am "
            "it|this|there|that|the|i|we|you|my|our|they|he|she|one|these|those|a|anyone|anybody|"
            "someone\n"
            "or {be}|do|does|should|am|must|is {i}|it|that|there|this\nis|does that|this|it * "
            "correct|right|normal|true|mean|work|happen ?"},
        {"asks whether anybody knows", Ask,
            "{modal}|does|do|has|have|did|is|are anyone|anybody|someone|somebody\nanyone|anybody "
            "know|knows|knew|else|had|have|has|tried|using|managed|got|seen|used|here|able|found|"
            "familiar|who\n"
            "somebody|someone can|could|explain|tell|help|know|knows|please\n^ anyone|anybody\ndo "
            "you|people|guys know|remember|use|happen"},
        {"asks for ideas or advice", Ask,
            "any "
            "idea|ideas|help|advice|tips|suggestions|suggestion|pointers|pointer|thoughts|clue|"
            "clues|hints|hint|recommendations|recommendation|experience|experiences|solution|"
            "solutions|workaround|chance|news|update|insight|guidance|input|explanation|opinions|"
            "way\n"
            "ideas|suggestions|thoughts|tips|advice|pointers|recommendations|help|hints ?\n"
            "some|your|for|need|seeking "
            "advice|guidance|tips|help|pointers|recommendations|assistance|opinion|clarification\n"
            "^ thoughts|ideas|tips|pointers|advice|help\nwhat would|do you "
            "recommend|suggest|do|use|advise\nrecommend|recommended|advise ?"},
        {"asks for help", Ask,
            "help me|us|please|needed|wanted|with|out\nplease|pls|plz "
            "help|advise|assist|explain|clarify|tell|guide\n"
            "need|needs|want|could|get|some|your|any help|assistance|support\ni|we need "
            "help|assistance|support|guidance|advice\n"
            "help|sos !\ncan|could|would|will you [please] "
            "help|assist|explain|tell|advise|clarify|guide\n"
            "lend me|us\nwould|will someone|somebody|anybody"},
        {"asks for an act on own account", Ask,
            "can|could|would|will|please you|someone|somebody|anyone|the|a "
            "[please|kindly|possibly] "
            "reset|unlock|cancel|refund|check|look|resend|send|delete|unblock|restore|merge|remove|"
            "approve|activate|verify|confirm|extend|lift|free|release|forward|correct|move|"
            "undelete|transfer|look|reopen|have\n"
            "please|kindly "
            "reset|unlock|cancel|refund|check|resend|delete|unblock|restore|merge|remove|approve|"
            "activate|verify|confirm|advise|respond|reply|assist|call|contact|lift|forward|correct|"
            "undelete\n"
            "{my} "
            "account|order|subscription|ticket|card|invoice|password|number|payment|transfer|"
            "registration|refund|licence|license|membership|parcel|profile|login|id\n"
            "request|want|like a|my refund\ndelete|close|cancel|reset|unlock {my} "
            "account|order|subscription|password|membership"},
        {"is it possible", Ask,
            "is|would|was it|this|that [also|even|still|at] [all] "
            "possible|feasible|ok|okay|allowed|normal|safe|legal|too|worth|wise|better|acceptable|"
            "permitted|appropriate|enough|necessary|correct|true\n"
            "^ possible to\nif|whether its|it|there is|its possible\nam i|we "
            "allowed|supposed|permitted|expected|required|entitled|eligible|right|wrong|missing|"
            "doing|the|blind|too\n"
            "{i} allowed|supposed|permitted|entitled|eligible to"},
        {"is there a way", Ask,
            "is|are|isnt|was there a|an|any|some|anything|anyone|already|another|no|currently\nis "
            "there * way\nany|a|some|other|another|better|easy|simple|proper|right|easiest|best "
            "way|ways to|of|around|i|we|you|that\n"
            "if|whether there is|are|was|exists|might\ndoes * exist ?\nwhether|if|wondering * "
            "a|any way"},
        {"tried without luck", Effort,
            "{i} "
            "tried|checked|searched|googled|read|looked|followed|reinstalled|restarted|rebooted|"
            "have|already|even|also [already|also|even] "
            "tried|checked|searched|googled|read|looked|followed|reinstalled|restarted|rebooted\n"
            "ive|have|i|already|so|far [already|also] "
            "tried|checked|searched|googled|looked|reinstalled|restarted|rebooted\n"
            "tried "
            "everything|to|it|the|both|with|several|all|different|reinstalling|restarting\nno "
            "luck|success|avail|joy|difference|change\nwithout luck|success|effect|avail|any\n"
            "cant|cannot|couldnt|unable|able "
            "find|figure|get|seem|work|make|see|tell|understand|log|open|access|remember|connect\n"
            "{i} [still] cant|cannot|couldnt\nnothing "
            "helps|helped|works|worked|happens|happened\nmakes|made no difference"},
        {"is trying or wondering", Effort,
            "{am} [currently|just|still|also] "
            "trying|attempting|looking|wondering|confused|struggling|lost|stuck|working|hoping|"
            "searching|unable|unsure|having|getting|new|interested|planning|thinking|considering|"
            "curious|learning|building|writing|using\n"
            "^ trying|wondering|struggling|looking|stuck|confused|curious "
            "to|for|if|how|what|with|whether|about|on|at\n"
            "wonder|wondered|wondering if|how|what|why|whether|which|about\n"
            "{i} want|need|would|wanted|wish|intend|have to|like\n{i} "
            "wanted|want|need|needed|have|like to\nim|am after\n"
            "trying|tried to"},
        {"is a beginner", Effort,
            "new "
            "to|here|at|user|member|starter|owner|in\nbeginner|beginners|newbie|noob|novice|"
            "newcomer\nfirst time|roll|post|question\nsorry|apologies if|for * "
            "stupid|silly|basic|dumb|newbie|beginner|obvious|question|wrong|english\n"
            "stupid|silly|dumb|basic|simple|quick|small|noob|general|short|odd|strange "
            "question|questions\nmy|a|one|another|two|the question|questions "
            "is|about|on|regarding|for|are"},
        {"does not understand", Effort,
            "dont|didnt|doesnt|cant|not|cannot|hardly "
            "understand|get|see|know|remember|grasp|follow\ncan|could|please|someone|to "
            "explain|clarify\nconfused|confusing|puzzled|baffled|lost|clueless|stumped|"
            "clarification|clarify\n"
            "not|makes|make no|any|much sense|clear\nwhat|something|anything|am i "
            "doing|done|missing|wrong|overlooking|overlooked|overlook|miss\ndid|have|do i "
            "miss|missed|overlook|do|done"},
        {"thanks in advance", Ask,
            "thanks|thank|thx|ty in|for advance|help|helping|reading|your|any|you "
            "in|for|advance|help|any\nthank you|you in advance\nadvance $\n"
            "appreciate|appreciated|grateful|welcome|gratefully "
            "any|if|for|$\nappreciate|grateful|thankful|glad for|any|your|if|about\n"
            "would be|really|very|much [much|very|greatly] "
            "appreciated|grateful\ngreatly|much|most|highly appreciated\nlet me|us "
            "know\nany|every|all help|hint|pointer|pointers|hints|advice|idea * "
            "appreciated|welcome"},
        {"greets and asks", Ask,
            "^ hi|hello|hey|dear|greetings|howdy|hallo|morning|evening|hiya|sir|sirs "
            "[all|everyone|folks|there|team|support|guys|everybody|people|friends|forum] "
            "[all|everyone|folks|there|team|support|guys|everybody|people|friends|forum]\n"
            "good|goodmorning morning|evening|afternoon|day\n^ goodmorning\ndear "
            "sir|sirs|team|support|all|committee|madam|colleagues|customer"},
        {"best way, difference, recommendation", Ask,
            "best|right|proper|correct|easiest|simplest|recommended|good|better "
            "way|ways|approach|practice|method|place|option|choice\ndifference|differences|"
            "distinction between|of|in\nrecommend|recommendation|recommendations|recommended\n"
            "which|what * better|best|recommend|choose|prefer\npros and "
            "cons\nshould|shall|must|can|may|could|do "
            "i|we|one\nworth|enough|safe|okay|ok|necessary|normal ?"},
        {"says what they want to do", Effort,
            "my|the|our|this "
            "goal|aim|plan|intention|task|project|setup|problem|issue|situation|question "
            "is|are|was|here\ni|we "
            "have|got|own|run|use|using|bought|inherited|am|teach|organise|wrote|made "
            "a|an|two|three|my|some|this|the\n"
            "for my|our|a "
            "school|project|thesis|daughter|son|club|homework|class|wedding|mother|father|wife|"
            "husband|kids\nlooking|searching for|at\n{i} need|needs|must to|a|an|the|my|some"},
        // ---- suggestion
        {"would be nice", Propose,
            "would|it|itd|thatd|will|could|might be|make|also|really|greatly "
            "[really|very|so|so|a|also|even|far|much|more|super] {nice}\nwould|itd "
            "[also|really|just|truly] "
            "be|help|make|save|suit|spare|benefit|simplify|improve|solve|cut|ease|avoid|let|allow|"
            "mean|enable|give|reduce\n"
            "would|itd be|look {nice} if|to|for|when\nbe {nice} if|to have|see|be|able\n{nice} to "
            "have|see\nnice|great|cool|good|better|helpful if\n"
            "would appreciate|welcome|love|enjoy|prefer|value|like * "
            "if|feature|option|being|having"},
        {"would love to see", Propose,
            "{i}|id|wed|would|really would|really|also|d [really|also] "
            "love|like|prefer|appreciate|welcome "
            "to|if|a|an|the|it|see|having|being|some\nid|wed|would love|like|prefer "
            "[to|if|a|an|the|it|some|this|more|that] [to|be|have|get|see|use]\n"
            "love|like|hope|want|hoping|good|nice|great to see|have|get|be\nid|wed "
            "[gladly|happily|also|even|really] "
            "love|like|pay|prefer|suggest|propose|vote|help|use|welcome|swap|give|settle\nlove|"
            "like if|it|that\nwilling|happy|glad|gladly "
            "to|pay|help|volunteer|contribute|test|write"},
        {"wishes", Propose,
            "wish|wishes|wished [there|it|you|we|this|that|i|they|the|list]\n^ wish\nwishlist|wish "
            "list\nif only\nwish|hope you|the|that|there|they|this|we * "
            "would|could|can|had|add|were\nhope|hoping|hopefully * "
            "will|can|would|be|add|added|adds|consider\n^ please|pls\nany|chance|possibility "
            "of|chance"},
        {"how about", Propose,
            "how|what about\nwhat if\nwhy not|dont\nwhy dont|cant|couldnt|shouldnt "
            "you|we|they\nmight|may i|we suggest\nwhy|could not\nmay|might "
            "be|help|make|want|also|work worth|an|a|{nice}|to|sense\nhave|has|did you|anyone|we "
            "[ever|also|already] considered|thought|consider"},
        {"could we have", Propose,
            "could|can|may|might|shall we|you|they|the|there|it|this|someone|somebody "
            "[perhaps|please|maybe|also|at|not|just|possibly|all|ever|guys|all] "
            "{add}|get|be|please|also|perhaps|maybe\n"
            "could|can|couldnt|cant we|you [please|perhaps|maybe|at|least|also|just] "
            "{add}|get\nchance|possibility|hope|way of|for|that * a|an|the|{adding}|same\n"
            "any|plans|plan|chance|intention to|of|for|on "
            "{adding}|{add}|a|this|the|getting|supporting\nis there|any|a "
            "plan|plans|chance|interest|possibility to|of|for|in|that\nwould|will "
            "you|anyone|it|there|we [ever|please|also|be|perhaps] {add}|consider|be|possible|open"},
        {"please add", Propose,
            "please|pls|plz|kindly|just|should|must|to|would|could|might|can|then|or|and "
            "[please|just|also|at|consider|maybe|perhaps] {add}\nplease|pls "
            "[do|just|also|at|kindly] {add}\n{nice}|please consider "
            "{adding}\nconsider|considered|considering {adding}|a|an|the|it\n"
            "needs|need|needed|requires|deserves|could|lacks|misses|missing|wants [to|use|have|do] "
            "a|an|some|more|have|be|better|with|to|the|option|support\nuse|do with a|an|some|more"},
        {"begins with a wanted change", Propose,
            "^ [please|pls|just|maybe|perhaps|also|or|and|then|so] "
            "add|allow|include|provide|support|implement|enable|introduce|create|bring|let|give|"
            "make|offer|extend|expose|put|show|display|change|remove|replace|rename|move|split|"
            "reduce|increase|improve|integrate|expand|drop|merge|publish|use|turn|keep|link|print|"
            "send|sort|mark|swap|raise|lower|consider|hide|group|stop\n"
            "^ "
            "option|ability|possibility|support|way|button|setting|feature|integration|filter|mode|"
            "shortcut|toggle|dark|export|import|request|more|better|an|a|separate|optional|"
            "automatic|keyboard [option|button|setting|mode|way|filter|feature|toggle|shortcut] "
            "to|for|of|on|in|with|that|when|where|per\n"
            "^ "
            "more|better|longer|shorter|larger|fewer|less|separate|bigger|smaller|cheaper|clearer|"
            "smarter|simpler"},
        {"feature request", Propose,
            "feature|enhancement|improvement|change "
            "request|requests|idea|proposal|wish|suggestion\nfeature|features "
            "suggestion\nrequest|requesting|requested for|feature|that|to\n^ "
            "request|requesting|feature|enhancement|rfc|rfe|proposal|suggestion|suggestions|idea|"
            "ideas|improvement\nrfc|rfe\nenhancement|improvement|improvements\nfeature|function|"
            "functionality [would|that|to|which|i|we|like]"},
        {"suggests or proposes", Propose,
            "suggest|suggests|suggested|suggesting|suggestion|suggestions|propose|proposes|"
            "proposed|proposing|proposal|recommend|advocate|urge\n{my}|an|one|another|small|modest|"
            "humble|simple|little|crazy|good|great|quick|have|had|the "
            "idea|ideas|suggestion|proposal|request|wish\n"
            "i|we [would|also|strongly|humbly|therefore|hereby|really] "
            "suggest|propose|recommend|request|ask|vote|think|believe|feel\nid "
            "suggest|propose|recommend|vote|argue|rather|say\nidea is|was|for|would|behind\nas "
            "an|a alternative|idea|suggestion|compromise|start|first"},
        {"should be different", Propose,
            "should|ought|must "
            "[also|really|just|at|to|not|only|always|probably|definitely|maybe|perhaps|instead] "
            "[be|have|get|show|come|allow|support|include|offer|use|let|give|mention|carry|say|ask|"
            "go|work]\nshould|could|must|might|would "
            "[also|really|just|simply|at|easily|perhaps|then] "
            "be|have|get|show|come|allow|support|include|offer|use|let|mention|carry|say|ask|give|"
            "do|default|make|stay|start|run|sort|take|help|remember|store|send|live|sit|appear|"
            "cover\n"
            "able|possible|easy|easier|useful|helpful|nice to\nshould be "
            "able|possible|allowed|easier|optional|configurable|available|added|changed|moved|{"
            "nice}"},
        {"instead or rather", Propose,
            "instead of\n^ instead\ninstead $\nrather than\nin|as "
            "place|favour|favor|addition|alternative|well|such "
            "of|to|as|a|an\nalternatively|optionally|ideally|preferably|similarly|configurable|"
            "optional|customizable|customisable\nby default\nor at least|the\nat least|the [very] "
            "least|a|an|let|give|show|add\nlike|as in|on|with|other|most|many|in"},
        {"option or ability", Propose,
            "option|options|ability|possibility|setting|toggle|switch|checkbox|shortcut|tickbox|"
            "dropdown|slider|button|filter "
            "to|for|of|that|which|in|on|where|per|with\nan|the|some|a "
            "option|ability|optional|additional|extra|alternative|separate|dedicated|built\nbe "
            "able to\nlet|allow|allows|allowing|enable|enables "
            "us|me|users|people|you|members|one|the|for|to|everyone|everybody|them|customers|"
            "players|students|readers\n"
            "support for|of\na|an|some|by|with "
            "[small|little|simple|new|single|short|separate|tiny|shared|weekly|monthly] "
            "button|toggle|switch|setting|option|checkbox|tick|dropdown|filter|list|page|sign|"
            "badge|label|board|column|tab|map|corner|box|shelf|reminder|template"},
        {"maybe, perhaps", Propose,
            "maybe|perhaps|possibly "
            "[we|you|a|an|the|it|there|one|even|with|add|could|just|also]\n^ maybe|perhaps\nor "
            "maybe|perhaps|even|something\nsomething like|along|similar\nsome|any|that "
            "kind|sort|form|type of\nin|the|near|a future\nnext|coming|future "
            "version|update|release|time|year|season|edition|sprint"},
        {"would use or benefit", Propose,
            "would|will|could|might [also|really|certainly|all|surely] "
            "benefit|encourage|spare|save|help|improve|reduce|increase|simplify|attract|prevent|"
            "avoid|solve|cut|ease|make|allow|let|bring|keep|halve|double|cost|suffice|work|remove|"
            "stop\nmake|makes|making it|life|things|this|that|our [much|far|so|a|lot|even|way] "
            "easier|simpler|better|faster|clearer|nicer|more|possible\n"
            "benefit|benefits|beneficial|advantage|advantages|worthwhile|valuable\nthat|this|it|"
            "which|then way|would|nobody|everyone|everybody|could\ncosts|cost|needs|take "
            "nothing|little|no|next"},
        {"compares with others", Propose,
            "like|as|other|most|similar|same|the other|others|in|many|every|to|as|as "
            "[other|most|every] "
            "clubs|apps|sites|platforms|games|tools|libraries|forums|languages|editors|shops|"
            "products|towns|cities|programs|companies|providers\nalready|have|has|does|offer|"
            "offers|do have|has|does|do|exists|exist|this|it|so\nworks|worked|works "
            "well|wonders|fine|great in|at|for|elsewhere|with"},
        // ---- complaint
        {"does not work", Fault,
            "{nots}|cant|cannot|dont|couldnt "
            "[even|really|always|actually|seem|longer|to|properly|been|be] "
            "{work}|worked|loading|opening|saving|appearing|showing|responding|updating|syncing|"
            "loaded|opened|saved|updated|fixed|answered|possible|available|visible\n"
            "not "
            "working|work|works|correct|possible|responding|loading|available|showing|found|saved|"
            "fixed\n{neg} longer|work|works|working\nno longer\nstopped|stops|quit "
            "working|responding|loading|showing|syncing\nwont|doesnt|didnt|dont|does|did|do|will "
            "[not] {work}\nisnt|arent|wasnt working|loading|there|right|responding\nunable "
            "to|able"},
        {"fails or crashes", Fault,
            "{fails} "
            "[on|when|after|every|with|in|at|as|again|because|since|while|during|the|all|down|up|"
            "without|to]\nkeeps|keep|kept|always|constantly|still|just|randomly|now "
            "{fails}|crashing|freezing|closing|kicking|losing|failing|asking|showing|telling|going|"
            "resetting|disappearing|stopping|logging|turning|throwing|buffering|getting|"
            "jumping\ncrash|crashes|crashed|crashing|freezes|freeze|frozen|bug|bugs|buggy|glitch|"
            "glitchy|glitches|laggy|lag|hangs|segfault|deadlock|leak"},
        {"error or wrong result", Fault,
            "error|errors|exception|traceback|warning|fault|defect|defective|faulty|"
            "malfunction\nwrong|incorrect|incorrectly|wrongly|invalid|inaccurate|misleading|"
            "outdated|contradicts|nonsense|garbled|truncated|blurry|blank|empty|grey|"
            "missing\nerror|errors "
            "code|message|<num>|when|while|in|on|at|:\nreturns|returned|gives|shows|displays|says|"
            "reports|prints|produces|got|get|getting [me|an|a|the|wrong|only|always|always] "
            "error|<num>|null|nan|empty|nothing|wrong|zero|blank|garbage\n<num> error|errors"},
        {"broken or dead", Fault,
            "broken|dead|unusable|unreadable|unreachable|inaccessible|offline|down|gone|outage|"
            "unavailable\nis|are|was|been|still|completely|totally|utterly|all|now|again|goes|went "
            "[still|again|all|now|completely|totally|utterly] "
            "broken|dead|down|gone|missing|unusable|useless|wrong|empty|blank|unreadable|dark|"
            "closed|full|locked|overgrown\ndead|broken link|links|page|image|images\n<num> not "
            "found\nnot found"},
        {"after an update", Fault,
            "{when} * {update}\n{when} "
            "the|this|that|your|last|new|latest|recent|upgrading|updating "
            "[last|latest|new|recent|most|big|forced] "
            "{update}|upgrade|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
            "january|february|march|april|may|june|july|august|september|october|november|"
            "december\n"
            "new|latest|last|recent|this|your "
            "update|version|release|redesign|layout|design|look|interface|ui|editor|app|system|"
            "policy|rules\nregression|regressed|downgrade|downgraded|rollback\nused "
            "to|be\nbefore|previously|formerly|once|earlier "
            "[it|this|the|they|we|you|was|worked]\nit|everything|this|all worked|was|ran "
            "fine|well|perfectly|before|until|great|better|for"},
        {"strong dissatisfaction", Displeasure,
            "{bad}\nso|very|really|extremely|utterly|absolutely|totally|completely|just|how|simply|"
            "such|beyond|truly {bad}\nwaste|wasted|wasting of|time|money|my|our|an|hours\nfed "
            "up\nhad enough\nsick|tired of\nwhat a|an "
            "{bad}|waste|letdown\nnot|isnt|hardly|far|nothing "
            "acceptable|good|fair|funny|okay|right|happy|amused|impressed|from|enough|professional|"
            "what|worth|serious\nlet down|letdown"},
        {"ironic praise", Displeasure,
            "oh|ah great|wonderful|good|brilliant|joy|lovely|nice|fantastic\n^ "
            "great|wonderful|brilliant|congratulations|bravo|thanks|nice|lovely|fantastic|splendid|"
            "marvellous another|now|so|job|work|on|for|that|breaking|idea|the\nwell|good done|job "
            "breaking|now|on|for\nthanks|thank [you|so|a] for "
            "nothing|ruining|breaking|wasting|killing|making|removing|the|yet\nso much "
            "for\napparently|obviously|evidently|clearly|supposedly|allegedly\nseriously|really|"
            "honestly ?|!\nwho|whose|what|how on|in|the "
            "genius|earth|tests|thought|decided|came|approved|idea|asked|wants|designed|"
            "needs\nwhat|who is the point|wrong"},
        {"again and again", Displeasure,
            "again $\n^ again\nyet|once|over|and|time again\nevery|each|any|single "
            "[single|other|damn|blasted|few] "
            "time|day|week|morning|night|month|year|message|page|monday|friday|evening|update|"
            "release\n{ordinal} "
            "time|week|month|attempt|day|year|reminder|mail|weekend|message\n{ordinal} * "
            "row|running\nin a row\nstill|always "
            "[no|not|the|broken|waiting|nothing|hasnt|isnt|doesnt|same|down|cant|dont]\nkeeps|keep|"
            "kept|continues|constantly|constant|repeatedly|endless|endlessly|forever|continually"},
        {"waits for long", Displeasure,
            "for|since|after|in|over|more|been|another|took|takes|taken|already|now|of|than|waited|"
            "waiting|lost|spent "
            "[more|than|over|the|nearly|almost|about|past|last|at|least|a|many|several|some|whole] "
            "[the|than|<num>|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|"
            "several|last|a|an|couple|few] "
            "{long}\n<num>|two|three|four|five|six|seven|eight|nine|ten|eleven|several|many {long} "
            "[ago|later|now|late|on|after|without|of|to|for|old|and|long|waiting]\nfor "
            "ages|weeks|months|years|hours\nwaiting|waited|wait|queue|queued|queuing\nlate|delayed|"
            "delay|delays|overdue|slow|slower|slowly"},
        {"nobody answers", Displeasure,
            "nobody|noone|no|not|without|never|none|zero|any "
            "one|reply|response|answer|answers|replies|answered|replied|responds|cares|explanation|"
            "warning|notice|apology|word|reason|comment|bothered|announcement|support|reaction|"
            "acknowledgement|consultation\nnobody|noone [even|ever|has|seems|at|here|in|bothers] "
            "answers|answered|cares|replies|responds|asked|knows|tests|told|looks|wants|reads|"
            "listens|to|bothered|has|said\nignored|ignoring|ignore|ignores|silence|crickets|"
            "unanswered\nwithout|with a|any|no "
            "warning|notice|explanation|reason|asking|apology|word\n{neg} [even|ever] "
            "answer|answered|respond|responded|reply|replied|care|bother|told|asked"},
        {"unfair or money", Displeasure,
            "unfair|unjust|biased|bias|favouritism|favoritism|double|censorship|censored|"
            "discrimination|cheat|cheating|cheated|fraud|scam|robbery|rip\ncharged|charge|charges|"
            "overcharged|billed|charging|fee|fees|price|prices|pricing|overpriced|expensive|pay|"
            "paid|paying|cost|costs|money "
            "[twice|for|me|us|again|extra|more|without|and|rise|increase|hike|already|went|has|to]"
            "\nprice|prices [has|have|just|went|went] "
            "increase|increases|hike|doubled|rise|rises|up|tripled\n"
            "deleted|removed|closed|locked|banned|suspended|censored|blocked "
            "[my|our|without|for|the|with|because|all|again] "
            "\npromised|promise|promises|supposed|advertised|claimed|claims|lied|lie|lies|"
            "lying\nbanned|suspended|muted|deleted|removed|closed|downvoted|censored"},
        {"leaves or gives up", Displeasure,
            "uninstall|uninstalled|uninstalling|unsubscribed|deleting|deinstalled|switching|"
            "switched|leaving|cancelled|cancelling|canceled|canceling|quitting\ngive|gave|giving|"
            "given up\nlast time|one|straw|event|order|year\nnever "
            "again|buy|use|come|coming|order|recommend\nmoving|going|moved|switch|went|gone "
            "to|back|elsewhere|over\nim|am|were|we|i "
            "out|done|leaving|gone|off|quit|through\ngo|going|goes elsewhere|downhill\ni "
            "want|demand my|a|our money|refund\nstar|stars"},
        {"demands a repair", Fault,
            "fix|fixed|fixes|fixing|repair|repaired|solve|resolve|sort "
            "[this|it|the|that|your|please|asap|now|soon|these|bug|bugs|problem|problems|them|out]"
            "\nplease|pls|plz|just|must|needs|can|could|need|to [you|be|to|please|just|guys] "
            "fix|fixed|repair|repaired|correct|solve|solved|resolve|restore|undo|revert\nbring|"
            "give|want|put|get [us|me] [the|it|back|my|our|old] [old|back|it]\nput it back\nbring "
            "back\nrevert|undo|restore\nshould|must|needs|need be "
            "fixed|corrected|repaired|investigated|looked"},
        {"steps to reproduce", Report,
            "steps|how|way to reproduce|repro|replicate\nto "
            "reproduce\nreproducible|reproduce|reproduced|reproduces|repro\nexpected|actual|"
            "observed|current|desired behavior|behaviour|result|results|outcome|output\n^ "
            "expected|actual|observed|version|severity|environment|platform|device|build|os|"
            "browser|setup|frequency|affected|happens|impact|situation\nwhat|this "
            "happened|happens|did|ought|should|occurs|is\nstack|crash|error "
            "trace|log|report|logs\nbug report\n^ "
            "bug|defect|fault\ndefect|fault|accessibility|security report\ndescribe the "
            "bug|issue|problem"},
        {"describes the wanted solution", Report,
            "describe|is the|your solution|feature|enhancement|alternatives|problem\nsolution "
            "you|youd|id|we|i\nfeature|is|the "
            "request|motivation|rationale|alternatives|use|proposal|background|goal|drawbacks|"
            "benefit\n^ "
            "motivation|rationale|alternatives|proposal|background|goal|drawbacks|benefit|benefits|"
            "use|why|what|how|design|details|solution\nuse case|cases\nalternatives|alternative "
            "considered|you|solutions\nproposed|possible|preferred|desired "
            "solution|change|api|behavior|behaviour|design|wording|implementation|syntax\nproblem|"
            "feature statement|description|description\nwilling to contribute\nadditional "
            "context|information"},
        {"system information", Report,
            "system|environment|device|setup|build "
            "information|info|details|specs|data\noperating|os "
            "system|version|platform\nversion|build|release|firmware|os|app|python|compiler|"
            "browser|windows|android|ios|macos|ubuntu|debian|linux|chrome|firefox|cuda|java "
            "[<num>|version|number|used|is]\nplease "
            "provide|describe|fill|specify|check|complete\nsource|minimal|standalone|sample "
            "code|example|snippet\nrelevant log|output\nhave you|i [already] "
            "[searched|reproduced|read|checked] [the|existing|documentation|related]"},
        // ---- off topic
        {"thanks somebody", Thanks,
            "thanks|thank|thx|ty|cheers|kudos|props|gracias|danke|merci "
            "[you|u|a|so|very|to|for|everyone|all|again|everybody|guys|lot|much|ever|who] "
            "[to|for|all|everyone|so|again|very|everybody|guys|lot|much|who|whoever] "
            "[everyone|all|much|whoever|who|the]\n^ "
            "thanks|thank|thx|cheers|kudos\nbig|huge|many|special|massive|heartfelt|sincere|warm "
            "thanks|thank|hug|shout|shoutout\n"
            "hats off\nwell done\ngood|great|nice|excellent|fantastic|amazing|awesome|superb "
            "job|work|stuff|effort|service\nkeep it|up "
            "up|the|good\nkudos|hats|bravo|respect|chapeau\nmade my|our|me "
            "day|week|evening|smile|laugh|cry\nsolved|sorted|fixed|works [it|now|the] "
            "[now|it|thanks|thank|like|problem|!]\ndid the trick\nworked|works|working "
            "a|like|perfectly treat|charm|now"},
        {"praises", Thanks,
            "{love} this|it|the|your|my|these|how|that|you|all|u "
            "[app|game|song|video|site]\n{great} "
            "[app|game|video|song|work|place|team|community|site|article|talk|post|picture|photo|"
            "shot|read|times|day|idea|tool|service|flight|crew|guys|job|!|stuff|product|update|"
            "event|race|evening|night]\n"
            "so|very|really|absolutely|simply|truly|just|such|pretty "
            "{great}|happy|proud|grateful|pleased|impressed|glad|beautiful|useful|helpful|"
            "handy\nhighly recommended|recommend\nbest * ever|world|far\nmust have\n<num> "
            "stars\nlove|loving|loved "
            "[it|this|you|u|the|!]\nhappy|pleased|delighted|thrilled|glad|proud|excited "
            "to|with|that|of|about\nimpressed|delightful|thrilled|blessed|fun|enjoyable"},
        {"congratulates or wishes well", Chat,
            "congratulations|congrats|congratz|gratulations|condolences\nhappy|merry "
            "birthday|new|christmas|easter|anniversary|holidays|diwali|thanksgiving|friday|monday|"
            "halloween|eid|belated|weekend\ngood|best luck|of|wishes|night\nwelcome|welcoming "
            "to|back|aboard|all|everyone|new\nget well\nrest in peace\nrip\nhave|enjoy|wishing "
            "[you|all|a|everyone] a|the|great|nice|good|lovely|your|fun "
            "[day|weekend|week|evening|one|time]\nfarewell|goodbye|bye|cheers|greetings\nsee "
            "you|u|ya|all|everyone [all|there|at|on|in|soon|tomorrow]"},
        {"introduces themselves", Chat,
            "my name is|s\nim|i|am [am] [a|an|the|new|from|just|<num>|years] "
            "[year|old|here|student|teacher|from|nurse|developer|engineer|retired]\nintroduce|"
            "introducing|introduction|intro [myself|ourselves|me]\n^ new "
            "here|member\njust|recently|finally|newly "
            "joined|moved|registered|signed|found\nlong|longtime time|first "
            "lurker|reader|listener|poster\nhello|hi|hey|greetings "
            "[everyone|all|from|everybody|there] "
            "[from|everyone|all|im|i|my|its|am]\nnice|glad|happy|pleased|good to "
            "meet|be|meet|know|read|join\nlooking forward to"},
        {"announces", Announce,
            "announce|announces|announced|announcing|announcement|ann|psa|reminder|notice|news|"
            "newsletter|heads|headsup|fyi\nis|are|now|finally|has|have "
            "[now|been|finally|just|officially] "
            "out|available|released|live|published|open|landed|launched|online|scheduled|reopened|"
            "over|up|in\nwe|i|team|maintainers|committee|are|am|happy|pleased|proud|were|im "
            "are|is|to|happy|pleased|proud|excited|delighted|thrilled [pleased|happy|proud|to] "
            "announce|announcing|share|report|present|introduce|say|welcome\n"
            "released|releasing|release|launch|launched|launching "
            "[today|notes|of|the|candidate|version|<num>]\nrelease|patch|weekly|monthly|meeting "
            "notes|digest|newsletter|summary|minutes|report|roundup|recap|update\n^ "
            "reminder|psa|announcement|news|notice|ann|update|fyi|attention|minutes|save|"
            "results\nsave the date\nresults "
            "are|of\nwinner|winners|won|prize|prizes|entries|jury|awarded|award\nhighlights|"
            "changelog|changes|whats new"},
        {"invites", Announce,
            "join|joining "
            "[us|me|our|the|in]\nmeetup|meeting|meet|gathering|workshop|webinar|conference|"
            "hackathon|picnic|barbecue|party|concert|festival|tournament|potluck|exhibition|fair|"
            "livestream|stream|talk [on|in|at|this|next|tonight|is|starts|will]\ncome|drop|pop "
            "[along|by|and|in|join|to|see|say]\ntickets|doors|admission|entry|registration|rsvp|"
            "bring [at|open|are|your|a|free|is]\nthis|next|on|every "
            "saturday|sunday|friday|thursday|wednesday|tuesday|monday|weekend\nsee you "
            "there|on|at\nall|everyone|everybody|newcomers|beginners [are|is|very] "
            "welcome|invited\nstarts|starting|begins|takes|held|happening [at|on|place|this|next]"},
        {"shows own work", Announce,
            "check|have|take [it|a|my|out|this] [out|look|listen]\ncheck "
            "out|it|my|this\nmy|our|new|latest|own|a "
            "[new|first|latest|own|little|small|latest|short] "
            "video|channel|blog|song|music|project|page|website|album|article|book|post|podcast|"
            "game|mod|shop|store|tutorial|cover|photos|pictures|photo|picture|review|site\ni|we|"
            "finally|just|have|ive [just|finally|have] "
            "made|built|wrote|painted|finished|created|printed|recorded|knitted|baked|published|"
            "posted|uploaded|drew|completed|ran|shot|passed\n"
            "here|heres is|are|my|our|some|a|the|what|mine\nshow|showing|sharing|share|shared "
            "[and|off|my|our|with|some|a|this] "
            "\nwip|handmade|homemade|proud|finished|painted\nfeedback welcome\nfor "
            "those|anyone|whoever|everyone who|interested|curious"},
        {"subscribe or click", Spam,
            "subscribe|sub|subs|subscribed|subscriber|subscribers|follow "
            "[me|my|to|back|us|for|our|here]\nclick|clicking|tap|visit|go|log|sign|check "
            "here|below|on|the|now|link|this|to|http|<link>|our|my|us|up\nmy "
            "channel|vid|video|videos|page|profile|facebook|youtube|insta\nlike|share|comment|"
            "thumbs and|if|up|this|my|to\nplease|pls|plz "
            "like|subscribe|share|check|follow|watch|read|listen|visit|click|sub\nunsubscribe|"
            "mailing|newsletter|optout\nremove|removed from|me|in\nguys check|plz|pls\n<link> "
            "[now|today|!|$]"},
        {"prizes and offers", Spam,
            "free|win|won|winner|prize|cash|bonus|gift|reward|voucher|claim|claimed|guaranteed|"
            "giveaway|jackpot|lottery "
            "[!|gift|for|your|a|to|now|trial|money|today|entry|card|skins|cash|delivery]\ncall|txt|"
            "text|reply|send now|to|<num>|stop|on|free|from\n<num> "
            "off|percent|discount|free\ndiscount|discounts|cheap|cheapest|offer|offers|sale|deal|"
            "deals|bargain|promo|coupon|save|clearance "
            "[for|on|now|today|up|ends|code|followers|price|prices|of]\nlimited|special|exclusive|"
            "hurry|act|last|order|buy|only time|offer|now|today|left|chance|here|online|one\n"
            "earn|make|making|earning|income|money|profit|investment|crypto|bitcoin|loan|loans|"
            "mortgage|credit|casino|betting|forex|invest "
            "[money|from|home|fast|online|per|a|at|up|extra|in|daily]\nviagra|pills|weight|"
            "pharmacy|sexy|sex|xxx|nude|dating|adult|porn|girls|singles|naked|horny\ndear "
            "friend|sir|beneficiary|customer|winner\nno "
            "risk|obligation|cost|experience|fees\nmoney back|online\nwhatsapp|telegram|dm|inbox "
            "me|us|for|now|on"},
        {"sells or hires", Spam,
            "for|on sale|rent\nselling|sell|swap|trade|wanted|wtb|wts|giving|give "
            "[my|a|away|two|three|for|an]\ngive away\ngood "
            "home\nhiring|vacancy|vacancies|recruiting|recruit|recruitment|salary|cv|resume|"
            "freelance|freelancer|internship|apply|applicants|candidates|portfolio\nwe are|were "
            "hiring|recruiting|looking|seeking\njob|position|role "
            "opening|openings|offer|available|at|as\ncontact|pm|dm|message|email|mail|call|write "
            "me|us|<mail>\ncollect|collection|pickup|condition|ono|asking [only|from|price|for]"},
        {"jokes and laughs", Chat,
            "lol|lmao|rofl|haha|hahaha|hahahaha|ha|hehe|hehehe|lool|xd|lolz|roflmao|omg|wtf|yay|"
            "woohoo|woot|yum|wow|aww|ugh|oops|nah|yeah|yep|yup|yes|nope|hmm|meh\nlol|haha|lmao "
            "$\n<smile>\n<emoji>\n<emoji> "
            "<emoji>\njoke|jokes|joking|funny|hilarious|laughed|laughing|laugh|giggle|pun|meme|"
            "memes|funniest\ntrue story\nfun fact\nme too\nsame here\n+ 1"},
        {"small talk", Chat,
            "today|tonight|yesterday|morning|weekend|tomorrow|evening "
            "[i|was|my|the|we|is|with|at]\nmy|our|the "
            "wife|husband|cat|dog|kid|kids|daughter|son|mum|mom|dad|grandmother|grandfather|"
            "grandma|neighbour|neighbor|colleague|boss|girlfriend|boyfriend|mother|father|sister|"
            "brother|uncle|aunt|friend "
            "[says|said|has|is|thinks|just|and|thought|thinks|asked|made|who]\nanyone|who|anybody "
            "else|is|wants|watching|listening|going|for|up|in|here|remembers\nwho "
            "else\nweather|rain|snow|sunset|sunrise|coffee|tea|beer|cake|soup|pizza|lunch|dinner|"
            "breakfast|birthday|holiday|holidays|vacation|wedding|cat|dog|moon\nremember|remembers "
            "when|the|that\nback in|when\n"
            "ur|u|r|n|wat|gonna|gotta|da|dat|dis|luv|bro|dude|mate|babe|dear|sis|yo|aint|ya\nwhere "
            "are|r u|you\nhow are|r u|you\nmiss|missed|love "
            "u|you\nprobably|imho|imo|agreed|agree|indeed|exactly"},
        {"tells a story", Chat,
            "i|we [just|finally|once|then|also|have|had|never|always|still] "
            "was|went|saw|met|came|took|walked|drove|ran|sat|heard|remember|learned|learnt|told|"
            "spent|got|watched|found|started|turned|became|grew|ate|drank|managed|thought|bought|"
            "felt|knew|played|lived\n{i} used to\nhe|she|they "
            "[was|were|just|then|had|has|is|never|always] "
            "said|says|was|were|had|told|asked|came|went|has|is|thinks|looked|looks|wrote\nonce|"
            "finally|yesterday|recently|meanwhile|suddenly|afterwards|anniversary|years "
            "ago|upon|later|since|in\nago [today|i|we|my]\nturns|turned "
            "out\nproud|happy|glad|relieved|grateful of|to|that|as"},
        {"quotes or discusses news", Chat,
            "wrote|writes|said|says :|that\naccording "
            "to\narticle|story|news|journal|times|report|interview|bbc|reuters|cnn "
            "[about|in|on|says|from|of|by]\nin|the "
            "world|government|president|war|bush|police|election|country|politics|law|court|"
            "economy|company|companies|industry|market|people|state|states|american\ninteresting "
            "[article|read|story|link|piece|to]\ninteresting\nhistory|culture|war|religion|"
            "politics|political|economic|military\nvia <link>\nfrom|by :|the"},
    };
    return cues;
}

} // namespace waymark
