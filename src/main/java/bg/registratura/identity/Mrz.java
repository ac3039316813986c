package bg.registratura.identity;

import bg.registratura.identity.MrzReading.Reason;
import bg.registratura.people.PersonalNumber;
import bg.registratura.people.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads machine-readable zones: cards (TD1, TD2) and passports (TD3) of ICAO Doc 9303, in memory only. */
public final class Mrz {

    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int HALF_A_CENTURY = 50;

    private Mrz() {}

    /** Reads what a scanner or a person typed, on this day. */
    public static MrzReading read(String typed, LocalDate today) {
        var text = typed.toUpperCase(Locale.ROOT);
        if (!KeyboardLayout.isCyrillic(text)) {
            return readLatin(text, today);
        }
        return KeyboardLayout.undone(text).stream()
                .map(undone -> readLatin(undone, today))
                .filter(MrzReading.Read.class::isInstance)
                .findFirst()
                .orElse(new MrzReading.Unread(Reason.KEYBOARD_LAYOUT));
    }

    private static MrzReading readLatin(String text, LocalDate today) {
        var fields = MrzFields.of(OcrRepair.repaired(lines(text)));
        if (fields.isEmpty()) {
            return new MrzReading.Unread(Reason.NOT_A_ZONE);
        }
        if (!fields.get().agrees()) {
            return new MrzReading.Unread(Reason.CHECK_DIGIT);
        }
        try {
            return new MrzReading.Read(document(fields.get(), today));
        } catch (DateTimeException | NumberFormatException _) {
            return new MrzReading.Unread(Reason.NO_SUCH_DAY);
        }
    }

    /** Lines as scanned; without line ends, cut where a zone of this length has them. */
    private static List<String> lines(String text) {
        var lines = Stream.of(text.split("\\R"))
                .map(line -> line.replaceAll("\\s+", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() != 1) {
            return lines;
        }
        int width =
                switch (lines.getFirst().length()) {
                    case 90 -> 30;
                    case 72 -> 36;
                    case 88 -> 44;
                    default -> 0;
                };
        return width == 0 ? lines : List.of(lines.getFirst().split("(?<=\\G.{" + width + "})"));
    }

    private static MrzDocument document(MrzFields fields, LocalDate today) {
        var names = fields.names().split("<<", 2);
        var born = birth(fields.birth(), today);
        var sex =
                switch (fields.sex()) {
                    case "M" -> Sex.MALE;
                    case "F" -> Sex.FEMALE;
                    default -> Sex.UNSPECIFIED;
                };
        return new MrzDocument(
                type(fields),
                country(fields.issuer()),
                unfilled(fields.number()).replace(" ", ""),
                unfilled(names[0]),
                names.length > 1 ? unfilled(names[1]) : "",
                born,
                sex,
                fields.expiry().matches("<+") ? null : expiry(fields.expiry(), today),
                egn(fields.optional(), born, sex, today));
    }

    private static @Nullable String egn(String optional, LocalDate born, Sex sex, LocalDate today) {
        return Optional.of(optional.replace("<", ""))
                .filter(digits -> PersonalNumber.flawOfEgn(digits, today).isEmpty())
                .filter(digits ->
                        PersonalNumber.birthDate(digits).filter(born::equals).isPresent())
                .filter(digits -> PersonalNumber.sex(digits) == sex)
                .orElse(null);
    }

    private static DocumentType type(MrzFields fields) {
        var bulgarian = fields.issuer().equals("BGR");
        if (fields.code().startsWith("P")) {
            return bulgarian ? DocumentType.PASSPORT : DocumentType.FOREIGN_PASSPORT;
        }
        if (fields.code().endsWith("R")) {
            return DocumentType.RESIDENCE_PERMIT;
        }
        return bulgarian ? DocumentType.ID_CARD : DocumentType.EU_ID_CARD;
    }

    /** Germany writes itself with one letter. */
    private static String country(String issuer) {
        var letters = issuer.replace("<", "");
        return letters.equals("D") ? "DEU" : letters;
    }

    /** The century that is not in the zone: the latest that is not in the future. */
    private static LocalDate birth(String digits, LocalDate today) {
        int century = today.getYear() / 100 * 100;
        var day = day(century, digits);
        return day.isAfter(today) ? day(century - 100, digits) : day;
    }

    /** The century that is not in the zone: no document expires fifty years from today or expired so long ago. */
    private static LocalDate expiry(String digits, LocalDate today) {
        int year = today.getYear() / 100 * 100 + Integer.parseInt(digits.substring(0, 2));
        int century = year / 100 * 100;
        if (year < today.getYear() - HALF_A_CENTURY) {
            century += 100;
        } else if (year > today.getYear() + HALF_A_CENTURY) {
            century -= 100;
        }
        return day(century, digits);
    }

    private static LocalDate day(int century, String digits) {
        return LocalDate.of(
                century + Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(4, 6)));
    }

    private static String unfilled(String field) {
        return field.replace('<', ' ').strip().replaceAll("\\s+", " ");
    }

    /** Whether a digit is the one its field demands: weights 7, 3, 1; a filler counts nothing. */
    static boolean checks(String field, char digit) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += Math.max(0, SIGNS.indexOf(field.charAt(i))) * WEIGHTS[i % WEIGHTS.length];
        }
        return digit - '0' == sum % 10 || (digit == '<' && field.matches("<+"));
    }
}
