package bg.registratura.subjectrequest;

import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the first draft of what an answer says by the kind of the request alone; what only a person knows is left blank. */
@Component
class KindLetter {

    private final RestrictionLetter restriction;
    private final Words words;

    KindLetter(RestrictionLetter restriction, Words words) {
        this.restriction = restriction;
        this.words = words;
    }

    /** Empty for kinds that are answered from the dossier, and where the common words of a decision do. */
    Optional<String> of(RequestKind kind, Decision decision) {
        return switch (kind) {
            case INFORMATION -> Optional.of(information()).filter(_ -> decision == Decision.GRANTED);
            case AUTOMATED_DECISION -> Optional.of(say("subjectrequest.answer.automated"));
            case OBJECTION -> Optional.of(said("subjectrequest.answer.objection.", decision));
            case CONSENT_WITHDRAWAL ->
                Optional.of(said("subjectrequest.answer.withdrawal.", decision))
                        .filter(_ -> decision == Decision.GRANTED);
            case COMPLAINT -> Optional.of(say("subjectrequest.answer.complaint"));
            case MEDICAL_RECORD_COPY ->
                Optional.of(said("subjectrequest.answer.copies.", decision)).filter(_ -> decision == Decision.GRANTED);
            case RECTIFICATION ->
                Optional.of(said("subjectrequest.answer.rectified.", decision))
                        .filter(_ -> decision != Decision.PARTLY);
            case RESTRICTION -> Optional.of(restriction.blank()).filter(_ -> decision != Decision.REFUSED);
            case ACCESS, ERASURE, PORTABILITY -> Optional.empty();
        };
    }

    /** Articles 13 and 14: what is told to anybody, without a word about the one who asks. */
    private String information() {
        return Stream.of(
                        say("subjectrequest.answer.information"),
                        "# " + say("subjectrequest.answer.purposes"),
                        say("subjectrequest.answer.purposes.text"),
                        "# " + say("subjectrequest.answer.information.recipients"),
                        say("subjectrequest.answer.information.recipients.text"),
                        "# " + say("subjectrequest.answer.information.terms"),
                        say("subjectrequest.answer.terms.text"),
                        "# " + say("subjectrequest.answer.information.rights"),
                        say("subjectrequest.answer.rights.text"),
                        say("subjectrequest.answer.source.text"))
                .collect(Collectors.joining("\n\n"));
    }

    private String said(String family, Decision decision) {
        return say(family + (decision == Decision.REFUSED ? "refused" : "granted"));
    }

    private String say(String key) {
        return words.of(Languages.BULGARIAN, key);
    }
}
