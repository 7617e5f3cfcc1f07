// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// What the mail programs write around quoted text, in the languages of cleaner.h. Compared without
/// regard to the case of ASCII letters; entries are in lower case.
namespace waymark::cleanerwords {

/// "On ... WROTE:"
inline constexpr std::string_view kWrote[]
    = {"wrote", "writes", "said", "schrieb", "schreibt", "a écrit", "écrit", "escribió", "escribio",
        "escribe", "escreveu", "ha scritto", "scrive", "scritto", "schreef", "schrijft", "napisał",
        "napisala", "napisal", "pisze", "napsal", "napsala", "píše", "skrev", "skriver"};

/// "ON ... wrote:": how such a line begins.
inline constexpr std::string_view kOn[] = {"on ", "am ", "le ", "el ", "em ", "il ", "op ",
    "w dniu ", "dnia ", "dne ", "den ", "on:", "at ", "um ", "in article "};

/// Lines that begin a forwarded or replied-to message, without the dashes around them.
inline constexpr std::string_view kMarkers[] = {"original message", "forwarded message",
    "original-nachricht", "ursprüngliche nachricht", "originalnachricht", "urspr. nachricht",
    "weitergeleitete nachricht", "message d'origine", "message d’origine", "message original",
    "message transféré", "message réexpédié", "mensaje original", "mensaje reenviado",
    "forwarded message", "mensagem original", "mensagem encaminhada", "messaggio originale",
    "messaggio inoltrato", "oorspronkelijk bericht", "doorgestuurd bericht", "wiadomość oryginalna",
    "oryginalna wiadomość", "wiadomość przekazana", "treść przekazanej wiadomości",
    "původní zpráva", "přeposlaná zpráva", "ursprungligt meddelande", "vidarebefordrat meddelande",
    "reply message", "reply separator"};

/// The same as whole lines that programs write without dashes.
inline constexpr std::string_view kForwardLines[]
    = {"begin forwarded message:", "anfang der weitergeleiteten nachricht:",
        "début du message réexpédié :", "début du message transféré :",
        "inicio del mensaje reenviado:", "início da mensagem reencaminhada:",
        "início da mensagem encaminhada:", "inizio messaggio inoltrato:",
        "begin doorgestuurd bericht:", "vidarebefordrat brev:", "početek přeposlané zprávy:",
        "začátek přeposílané zprávy:", "rozpoczęcie przekazywanej wiadomości:"};

/// Outlook's header block: its first line ...
inline constexpr std::string_view kFromLabels[]
    = {"from:", "von:", "de:", "de :", "da:", "van:", "od:", "från:"};
/// ... and those below it.
inline constexpr std::string_view kOtherLabels[] = {
    "sent:", "date:", "to:", "cc:", "subject:", "gesendet:", "datum:", "an:", "betreff:", "envoyé:",
    "envoyé :", "à:", "à :", "objet:", "objet :", "date :", "cc :", "enviado:", "enviado el:",
    "fecha:", "para:", "asunto:", "enviada em:", "enviada:", "data:", "assunto:", "inviato:", "a:",
    "oggetto:", "verzonden:", "aan:", "onderwerp:", "wysłano:", "do:", "dw:", "temat:", "odesláno:",
    "komu:", "kopie:", "předmět:", "skickat:", "till:", "kopia:", "ämne:", "reply-to:"};

/// Sign-off lines of programs: how they begin.
inline constexpr std::string_view kSentFrom[] = {"sent from my ", "sent from mail for ",
    "sent from yahoo", "sent from outlook", "sent from aol", "sent from samsung",
    "sent from proton", "sent with proton", "sent via ", "sent using ", "get outlook for ",
    "von meinem ", "gesendet von meinem ", "gesendet von mail", "gesendet von outlook",
    "gesendet mit ", "diese nachricht wurde von meinem ", "outlook für ", "holen sie sich outlook",
    "envoyé de mon ", "envoyé depuis ", "envoyé à partir de ", "télécharger outlook",
    "obtenir outlook", "enviado desde mi ", "enviado desde ", "obtener outlook", "enviado do meu ",
    "enviado de meu ", "enviado do ", "obter o outlook", "inviato da ", "inviato dal mio ",
    "scarica outlook", "verstuurd vanaf ", "verzonden vanaf ", "verzonden met ", "outlook voor ",
    "wysłane z ", "wysłano z ", "pobierz outlook", "odesláno z ", "odesláno ze ", "získat outlook",
    "skickat från ", "hämta outlook", "cheers from my "};

/// Reply and forward prefixes of subjects, without the colon.
inline constexpr std::string_view kPrefixes[] = {"re", "fw", "fwd", "aw", "wg", "sv", "vb", "antw",
    "antwort", "rv", "res", "enc", "tr", "rif", "odp", "pd", "ynt", "ilt", "doorst",
    "vidarebefordrat", "回复", "答复", "转发", "回覆", "轉寄", "返信", "転送", "회신", "전달"};

/// Those of kPrefixes that forward; none of the others begins like one of them.
inline constexpr std::string_view kForwards[] = {"fw", "wg", "vb", "rv", "enc", "tr", "pd", "ilt",
    "doorst", "vidarebefordrat", "转发", "轉寄", "転送", "전달"};

} // namespace waymark::cleanerwords
