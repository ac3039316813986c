package bg.registratura.worklist;

import bg.registratura.dimse.Attributes;
import bg.registratura.exposure.Device;
import bg.registratura.language.Dates;
import bg.registratura.language.Transliteration;
import bg.registratura.language.Words;
import bg.registratura.people.Sex;
import bg.registratura.visit.OrderId;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes one order as an entry of a worklist, in the letters the unit can show. */
@Component
class EntryWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final int LONGEST_TEXT = 64;
    private static final int HEX = 16;

    private final Words words;

    EntryWriter(Words words) {
        this.words = words;
    }

    /** Which letters, and how they are declared. */
    private record Script(String declared, Charset charset, boolean isLatin) {

        static Script of(Device unit) {
            return switch (unit.worklistNames()) {
                case UNICODE -> new Script("ISO_IR 192", StandardCharsets.UTF_8, false);
                case CYRILLIC -> new Script("ISO_IR 144", Charset.forName("ISO-8859-5"), false);
                case LATIN -> new Script("", StandardCharsets.US_ASCII, true);
            };
        }

        /** Cyrillic with the Latin spelling in the second place (PS3.5, 6.2.1.2), or that alone. */
        String name(String name) {
            var latin = Transliteration.toLatin(name);
            return isLatin || latin.equals(name) ? latin : name + "=" + latin;
        }

        String text(String text) {
            return isLatin ? Transliteration.toLatin(text) : text;
        }
    }

    Attributes write(WorklistEntry entry, Device unit, String modality) {
        var script = Script.of(unit);
        var description = cut(script.text(description(entry)));
        var answer = new Attributes();
        if (!script.declared().isEmpty()) {
            answer.put(Attributes.CHARACTER_SET, "CS", script.declared());
        }
        return answer.put(Tags.ACCESSION_NUMBER, "SH", entry.accessionNumber())
                .put(Tags.PATIENT_NAME, "PN", script.name(entry.name()), script.charset())
                .put(Tags.PATIENT_ID, "LO", Long.toString(entry.clientNumber()))
                .put(Tags.BIRTH_DATE, "DA", DAY.format(entry.birthDate()))
                .put(Tags.SEX, "CS", sex(entry.sex()))
                .put(Tags.STUDY_UID, "UI", studyUid(entry.order()))
                .put(Tags.REQUESTED_DESCRIPTION, "LO", description, script.charset())
                .put(Tags.REQUESTED_ID, "SH", entry.accessionNumber())
                .put(Tags.REQUESTED_PRIORITY, "SH", "ROUTINE")
                .put(Tags.STEPS, List.of(step(entry, unit, modality, description, script.charset())));
    }

    private static Attributes step(
            WorklistEntry entry, Device unit, String modality, String description, Charset letters) {
        return new Attributes()
                .put(Tags.MODALITY, "CS", modality)
                .put(Tags.STATION_AE_TITLE, "AE", Objects.requireNonNullElse(unit.aeTitle(), ""))
                .put(Tags.STEP_DATE, "DA", DAY.format(entry.on()))
                .put(Tags.STEP_TIME, "TM", TIME.format(entry.orderedAt().atZone(Dates.SOFIA)))
                .put(Tags.STEP_DESCRIPTION, "LO", description, letters)
                .put(Tags.STEP_ID, "SH", entry.accessionNumber())
                .put(Tags.STEP_STATUS, "CS", "SCHEDULED");
    }

    /** The examination, then the place it is of. */
    private String description(WorklistEntry entry) {
        var examination = words.of("worklist.examination." + entry.examination().name());
        if (entry.teeth() != null) {
            return examination + " " + entry.teeth();
        }
        return entry.region() == null
                ? examination
                : examination + ", "
                        + words.of("worklist.region." + entry.region().name());
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case MALE -> "M";
            case FEMALE -> "F";
            case UNSPECIFIED -> "O";
        };
    }

    /** Follows from the order (PS3.5, B.2): however often it is asked for, it is the same study. */
    static String studyUid(OrderId order) {
        return "2.25." + new BigInteger(order.value().toString().replace("-", ""), HEX);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
