package bg.registratura.credential;

import bg.registratura.document.LetterheadSource;
import bg.registratura.document.QrCode;
import bg.registratura.document.Signature;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.language.Words;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what stands on the sheet and on the protocol; only the sheet has the secret. */
@Component
class Scribe {

    private final Words words;
    private final LetterheadSource letterheads;
    private final Wishes wishes;
    private final CurrentUser user;
    private final Clock clock;

    Scribe(Words words, LetterheadSource letterheads, Wishes wishes, CurrentUser user, Clock clock) {
        this.words = words;
        this.letterheads = letterheads;
        this.wishes = wishes;
        this.user = user;
        this.clock = clock;
    }

    Map<String, Object> slip(Issuance.Issued issued, Recipient recipient, Locale locale) {
        var address = letterheads.letterhead(locale).website();
        return Map.of(
                "recipient", recipient.name(),
                "accessNumber", issued.name().printed(),
                "secret", issued.secret().grouped(),
                "address", address + "/enter",
                "qr", new QrCode("https://" + address + "/enter"),
                "expiresAt", issued.expiresAt());
    }

    Map<String, Object> protocol(Issuance.Issued issued, IdentityCheck check, Recipient recipient, Locale locale) {
        var look = check.look();
        var receiver = look.bearerName() == null ? recipient.name() : look.bearerName();
        var values = new HashMap<String, Object>(Map.of(
                "handedAt", clock.instant(),
                "recipient", Map.of("name", receiver, "identifier", recipient.identifier()),
                "identification",
                        words.of(
                                locale,
                                "credential.protocol.identification",
                                words.of(locale, "identity.document." + look.documentType()),
                                look.numberTail()),
                "accessNumber", issued.name().printed(),
                "scope", words.of(locale, recipient.kind().scopeKey()),
                "expiresAt", issued.expiresAt(),
                "handedBy",
                        Signature.of(
                                words.of(locale, "credential.protocol.handed-by"),
                                user.require().displayName()),
                "receivedBy", Signature.of(words.of(locale, "credential.protocol.received-by"), receiver)));
        wishes.standingSince(check.about()).ifPresent(since -> values.put("wished", Map.of("at", since)));
        if (look.bearer() != Bearer.SELF) {
            values.put("representative", Map.of("name", recipient.name()));
        }
        return values;
    }
}
