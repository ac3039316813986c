package bg.registratura.consent;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.visit.Examination;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first version of every text comes with the program and waits for the approval of the laboratory's physician. */
@Component
class ShippedTexts implements SmartInitializingSingleton {

    private static final LocalDate SHIPPED_ON = LocalDate.of(2026, 1, 1);

    private final ConsentTextRepository repository;
    private final Words words;
    private final AuditLog audit;
    private final Clock clock;

    ShippedTexts(ConsentTextRepository repository, Words words, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lays down what is not there yet, before anything of the house begins to work. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        for (var language : Languages.all()) {
            for (var examination : Examination.values()) {
                if (repository.all(examination, language).isEmpty()) {
                    layDown(examination, language);
                }
            }
        }
    }

    private void layDown(Examination examination, Locale language) {
        var now = clock.instant();
        var text = new ConsentText(
                new ConsentTextId(Uuid7.next(now)),
                examination,
                language,
                1,
                blocks(examination, language),
                shipped(language));
        repository.insert(text, null, now);
        audit.append(AuditEvent.of(Action.CONSENT_TEXT_SHIPPED)
                .on("consent_text", text.id().value())
                .saying(examination + " " + language.getLanguage()));
    }

    /** The words as the program brings them. */
    TextBlocks blocks(Examination examination, Locale language) {
        var kind = examination.name();
        return new TextBlocks(
                words.of(language, "consent.text.benefit." + kind),
                words.of(language, "consent.text.dose." + kind),
                List.of(
                        words.of(language, "consent.text.risk-radiation"),
                        words.of(language, "consent.text.risk-repeat"),
                        words.of(language, "consent.text.risk." + kind)),
                words.of(language, "consent.text.alternatives." + kind),
                words.of(language, "consent.text.refusal." + kind));
    }

    private Adoption shipped(Locale language) {
        return new Adoption(
                true,
                words.of(language, "consent.text.shipped.order"),
                SHIPPED_ON,
                words.of(language, "consent.text.shipped.author"),
                null,
                SHIPPED_ON);
    }
}
