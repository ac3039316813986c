package bg.registratura.terms;

import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.language.Languages;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which terms of use are in force, and their words. */
@Component
class TermsInForce {

    private static final String TEMPLATE = "dentist-terms";

    private final Ephemeral ephemeral;
    private final String version;
    private final LocalDate adoptedOn;

    TermsInForce(
            Ephemeral ephemeral,
            @Value("${registratura.conditions.version:2026-1}") String version,
            @Value("${registratura.conditions.adopted-on:2026-11-01}") String adoptedOn) {
        this.ephemeral = ephemeral;
        this.version = version;
        this.adoptedOn = LocalDate.parse(adoptedOn);
    }

    String version() {
        return version;
    }

    LocalDate adoptedOn() {
        return adoptedOn;
    }

    byte[] hash(Locale locale) {
        return hash(TEMPLATE, locale);
    }

    byte[] hash(String template, Locale locale) {
        return HexFormat.of().parseHex(ephemeral.version(template, locale));
    }

    /** The hashes of the words in force in any language: whoever accepted one has accepted the terms. */
    List<byte[]> hashes() {
        return Languages.all().stream().map(this::hash).toList();
    }

    String html(Locale locale) {
        return ephemeral.html(draft(locale));
    }

    byte[] print(Locale locale) {
        return ephemeral.render(draft(locale));
    }

    private Draft draft(Locale locale) {
        return Draft.of(TEMPLATE, locale, Map.of("version", version, "adoptedOn", adoptedOn), null);
    }
}
