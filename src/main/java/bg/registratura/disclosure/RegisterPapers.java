package bg.registratura.disclosure;

import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.security.FreshProof;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The register in words: rows of a table, a list on paper, a file for a spreadsheet. */
@Service
public class RegisterPapers {

    private final Ephemeral press;
    private final Patients patients;
    private final StudyNames studies;
    private final Ways ways;
    private final Words words;

    RegisterPapers(Ephemeral press, Patients patients, StudyNames studies, Ways ways, Words words) {
        this.press = press;
        this.patients = patients;
        this.studies = studies;
        this.ways = ways;
        this.words = words;
    }

    /** One entry in the order of {@link #headings}. */
    public List<String> row(Locale locale, RegisterLine line) {
        var entry = line.entry();
        return List.of(
                Dates.dayTime(locale, entry.at()),
                patient(entry.patient()),
                recipient(locale, entry.recipient()),
                studies.line(locale, entry.items()),
                words.of(locale, "disclosure.ground." + entry.ground().name()),
                how(locale, line),
                Objects.requireNonNullElse(line.byName(), ""));
    }

    /** What stands above the columns. */
    public List<String> headings(Locale locale) {
        return Stream.of("when", "patient", "recipient", "what", "ground", "how", "by")
                .map(column -> words.of(locale, "disclosure.column." + column))
                .toList();
    }

    /** A recipient in one line, with the country where it is not this one. */
    public String recipient(Locale locale, Recipient to) {
        return Stream.of(
                        to.name(),
                        to.number(),
                        to.facility(),
                        to.licence(),
                        to.country().equals(Country.BULGARIA)
                                ? null
                                : to.country().name(locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** In which way it left, into whose hand, and whether the person was told. */
    public String how(Locale locale, RegisterLine line) {
        return ways.how(locale, line);
    }

    /** The list on paper; it has no number and is kept nowhere. */
    public byte[] print(Locale locale, String title, List<RegisterLine> lines) {
        var rows = lines.stream()
                .map(line -> named(row(locale, line), line.isAnnulled()))
                .toList();
        return press.render(
                Draft.of("disclosure-list", locale, Map.of("about", title, "rows", rows, "count", rows.size()), null));
    }

    /** The list for a spreadsheet, separated by semicolons; nothing in it can become a formula there. */
    @FreshProof
    public String csv(Locale locale, List<RegisterLine> lines) {
        return Spreadsheet.of(
                Stream.concat(Stream.of(headings(locale)), lines.stream().map(line -> row(locale, line))));
    }

    private static Map<String, Object> named(List<String> row, boolean annulled) {
        return Map.of(
                "when", row.get(0),
                "patient", row.get(1),
                "recipient", row.get(2),
                "what", row.get(3),
                "ground", row.get(4),
                "how", row.get(5),
                "by", row.get(6),
                "annulled", annulled);
    }

    private String patient(@Nullable PatientId id) {
        return id == null
                ? ""
                : patients.find(id)
                        .map(one -> one.name().listed() + " \u2116 " + one.clientNumber())
                        .orElse("");
    }
}
