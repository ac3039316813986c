package bg.registratura.consent;

import bg.registratura.crypto.Uuid7;
import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient is told before an examination: the text in force, a leaflet to take home, what was made here before. */
@Service
public class Explanations {

    private static final String LEAFLET = "examination-leaflet";
    private static final int NAMED = 5;
    private static final int MONTHS = 12;

    private final ConsentTextRepository texts;
    private final EarlierExposures exposures;
    private final Ephemeral ephemeral;
    private final Words words;
    private final Clock clock;

    Explanations(
            ConsentTextRepository texts, EarlierExposures exposures, Ephemeral ephemeral, Words words, Clock clock) {
        this.texts = texts;
        this.exposures = exposures;
        this.ephemeral = ephemeral;
        this.words = words;
        this.clock = clock;
    }

    /** The version that is printed today. */
    @Transactional(readOnly = true)
    public ConsentText inForce(Examination examination, Locale locale) {
        return texts.inForce(examination, locale, Dates.dayOf(clock.instant()))
                .orElseThrow(() -> new IllegalStateException("no text in force for " + examination));
    }

    /** The words of a sheet, whatever was adopted since; empty of one from before texts had versions. */
    @Transactional(readOnly = true)
    public Optional<ConsentText> on(ConsentForm sheet) {
        return texts.of(sheet.id());
    }

    /** A leaflet to take home; it names nobody and has no number. */
    @Transactional(readOnly = true)
    public byte[] leaflet(Examination examination, Locale locale, boolean large) {
        return ephemeral.render(leaflet(inForce(examination, locale)).large(large));
    }

    /** How the leaflet of a version looks. */
    public byte[] preview(ConsentText text) {
        return ephemeral.preview(leaflet(text));
    }

    /** How it will look, once it is adopted. */
    public byte[] preview(TextProposal proposal) {
        return preview(proposal.as(new ConsentTextId(Uuid7.next(clock.instant()))));
    }

    /** Examinations made here in the last twelve months, in one sentence; empty when there was none. */
    @Transactional(readOnly = true)
    public String madeHere(PatientId patient, Locale locale) {
        var made = exposures.since(patient, Dates.dayOf(clock.instant()).minusMonths(MONTHS));
        if (made.isEmpty()) {
            return "";
        }
        var named = made.stream()
                .limit(NAMED)
                .map(one -> words.of(
                                locale,
                                "consent.examination." + one.examination().name()) + " " + Dates.day(locale, one.on()))
                .collect(Collectors.joining(", "));
        return words.of(
                locale,
                "consent.made-here",
                Counts.of(locale, made.size(), "count.examination"),
                made.size() > NAMED ? named + " \u2026" : named);
    }

    private Draft leaflet(ConsentText text) {
        var values = new HashMap<>(values(text));
        values.put(
                "examination",
                words.of(
                        text.language(),
                        "consent.examination." + text.examination().name()));
        values.put("minutes", Counts.of(text.language(), text.blocks().minutesAloud(), "count.minute"));
        return Draft.of(LEAFLET, text.language(), values, null);
    }

    /** What the text gives to a sheet or a leaflet; one that nobody approved says so. */
    Map<String, Object> values(ConsentText text) {
        var blocks = text.blocks();
        var values = new HashMap<String, Object>();
        values.put("benefit", blocks.benefit());
        values.put("dose", blocks.dose());
        values.put("risks", risks(blocks.risks()));
        values.put("alternatives", blocks.alternatives());
        values.put("refusalRisk", blocks.refusalRisk());
        values.put("textVersion", version(text));
        if (text.isDraft()) {
            values.put("draft", words.of(text.language(), "consent.sheet.draft"));
        }
        return values;
    }

    private static List<Map<String, String>> risks(List<String> risks) {
        return IntStream.range(0, risks.size())
                .mapToObj(at -> Map.of("ordinal", String.valueOf(at + 1), "risk", risks.get(at)))
                .toList();
    }

    private String version(ConsentText text) {
        var locale = text.language();
        var adoption = text.adoption();
        return text.isDraft()
                ? words.of(locale, "consent.sheet.version.shipped", text.version(), text.fingerprint())
                : words.of(
                        locale,
                        "consent.sheet.version",
                        text.version(),
                        adoption.orderNumber(),
                        Dates.day(locale, adoption.orderedOn()),
                        text.fingerprint());
    }
}
