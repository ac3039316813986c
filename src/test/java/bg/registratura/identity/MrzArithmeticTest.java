package bg.registratura.identity;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Hostile;
import bg.registratura.people.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Zones of invented documents: read as they were built, and never as something their check digits do not say. */
class MrzArithmeticTest {

    static final int ZONES = 10_000;
    static final LocalDate TODAY = LocalDate.of(2125, 3, 1);
    static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");

    final Random random = new Random(9303);

    /** What a zone is built of. */
    record Built(String number, LocalDate born, Sex sex, LocalDate expires, String surname, String given) {}

    /** One of the three sizes: where its fields end at a check digit, in one text without line ends. */
    enum Size {
        TD1(30),
        TD2(36),
        TD3(44);

        final int width;

        Size(int width) {
            this.width = width;
        }
    }

    @Test
    void whatWasBuiltIsReadBack() {
        for (int zone = 0; zone < ZONES; zone++) {
            var built = built();
            for (var size : Size.values()) {
                var text = zone(size, built);
                assertThat(Mrz.read(text, TODAY)).as(text).isInstanceOfSatisfying(MrzReading.Read.class, read -> {
                    var document = read.document();
                    assertThat(new Built(
                                    document.number(),
                                    document.birthDate(),
                                    document.sex(),
                                    document.expiresOn(),
                                    document.surname(),
                                    document.givenNames()))
                            .isEqualTo(built);
                    assertThat(document.issuer()).isEqualTo("UTO");
                });
            }
        }
    }

    /** Weights 7, 3, 1 know a sign by its value modulo ten: A for 0 is not seen, B for 0 is. */
    @Test
    void oneWrongSignIsNoticedUnlessItWeighsTheSame() {
        for (int zone = 0; zone < ZONES; zone++) {
            var size = Size.values()[zone % 3];
            var text = zone(size, built());
            int at = numberAt(size) + random.nextInt(9);
            var sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            var damaged = text.substring(0, at) + sign + text.substring(at + 1);
            var same = (value(sign) - value(text.charAt(at))) % 10 == 0;
            assertThat(isRead(damaged)).as(damaged).isEqualTo(same);
        }
    }

    @Test
    void swappedNeighboursAreNoticedUnlessTheyWeighFiveApart() {
        for (int zone = 0; zone < ZONES; zone++) {
            var size = Size.values()[zone % 3];
            var text = zone(size, built());
            int at = numberAt(size) + random.nextInt(8);
            var damaged = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            var same = (value(text.charAt(at + 1)) - value(text.charAt(at))) % 5 == 0;
            assertThat(isRead(damaged)).as(damaged).isEqualTo(same);
        }
    }

    @Test
    void aDamagedZoneIsReadOnlyWhenEveryCheckDigitAgreesWithWhatStandsThere() {
        int read = 0;
        for (int zone = 0; zone < ZONES; zone++) {
            var size = Size.values()[zone % 3];
            var damaged = new StringBuilder(zone(size, built()));
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (SIGNS + "<").charAt(random.nextInt(37)));
            }
            var text = damaged.toString();
            if (isRead(text)) {
                read++;
                assertThat(agrees(size, meant(size, text))).as(text).isTrue();
            }
        }
        assertThat(read).isBetween(1, ZONES - 1);
    }

    @Test
    void whateverElseIsTypedIsNotReadAndBreaksNothing() {
        for (var typed : Hostile.strings(ZONES, 4)) {
            assertThat(Mrz.read(typed, TODAY)).isInstanceOf(MrzReading.Unread.class);
        }
        for (int zone = 0; zone < ZONES; zone++) {
            var noise = IntStream.range(0, 90)
                    .mapToObj(_ -> String.valueOf((SIGNS + "<<<<<<").charAt(random.nextInt(42))))
                    .collect(Collectors.joining());
            assertThat(isRead(noise)).isEqualTo(agrees(Size.TD1, meant(Size.TD1, noise)) && isRead(noise));
        }
    }

    Built built() {
        return new Built(
                signs(9, SIGNS),
                TODAY.minusDays(random.nextInt(36_000)),
                Sex.values()[random.nextInt(Sex.values().length)],
                TODAY.minusYears(49).plusDays(random.nextInt(35_700)),
                signs(3 + random.nextInt(9), "ABVGDEZHIYKLMNOPRSTU"),
                signs(3 + random.nextInt(6), "ABVGDEZHIYKLMNOPRSTU"));
    }

    String signs(int count, String of) {
        return IntStream.range(0, count)
                .mapToObj(_ -> String.valueOf(of.charAt(random.nextInt(of.length()))))
                .collect(Collectors.joining());
    }

    static String zone(Size size, Built built) {
        var names = built.surname() + "<<" + built.given();
        var number = checked(built.number());
        var born = checked(SHORT.format(built.born()));
        var expires = checked(SHORT.format(built.expires()));
        var sex =
                switch (built.sex()) {
                    case MALE -> "M";
                    case FEMALE -> "F";
                    case UNSPECIFIED -> "<";
                };
        return switch (size) {
            case TD1 -> {
                var one = filled("I<UTO" + number, 30);
                var two = filled(born + sex + expires + "UTO", 29);
                yield one + two + digit(one.substring(5) + born + expires + two.substring(18)) + filled(names, 30);
            }
            case TD2 -> {
                var two = filled(number + "UTO" + born + sex + expires, 35);
                yield filled("I<UTO" + names, 36) + two + digit(number + born + two.substring(21));
            }
            case TD3 -> {
                var two = filled(number + "UTO" + born + sex + expires, 42) + "0";
                yield filled("P<UTO" + names, 44) + two + digit(number + born + two.substring(21));
            }
        };
    }

    /** Every check digit over what stands there, reckoned once more. */
    /** With letters taken for digits, and digits for letters, where only the other can stand. */
    static String meant(Size size, String text) {
        return String.join("", OcrRepair.repaired(List.of(text.split("(?<=\\G.{" + size.width + "})"))));
    }

    static boolean agrees(Size size, String text) {
        var lines = List.of(
                text.substring(0, size.width),
                text.substring(size.width, 2 * size.width),
                text.substring(2 * size.width));
        var two = lines.get(1);
        if (size == Size.TD1) {
            var one = lines.getFirst();
            var long9 = one.charAt(14) == '<' && one.charAt(15) != '<';
            var rest = long9 ? one.substring(15).split("<", 2)[0] : "";
            var number = long9 ? isChecked(one.substring(5, 14) + rest) : isChecked(one.substring(5, 15));
            return number
                    && isChecked(two.substring(0, 7))
                    && isChecked(two.substring(8, 15))
                    && isChecked(one.substring(5) + two.substring(0, 7) + two.substring(8, 15) + two.substring(18));
        }
        return isChecked(two.substring(0, 10))
                && isChecked(two.substring(13, 20))
                && isChecked(two.substring(21, 28))
                && (size == Size.TD2 || isChecked(two.substring(28, 43)))
                && isChecked(two.substring(0, 10) + two.substring(13, 20) + two.substring(21));
    }

    static boolean isChecked(String field) {
        var before = field.substring(0, field.length() - 1);
        var last = field.charAt(field.length() - 1);
        return last == digit(before) || (last == '<' && before.matches("<*"));
    }

    static int numberAt(Size size) {
        return size == Size.TD1 ? 5 : size.width;
    }

    static boolean isRead(String text) {
        return Mrz.read(text, TODAY) instanceof MrzReading.Read;
    }

    static String checked(String field) {
        return field + digit(field);
    }

    static char digit(String field) {
        int sum = IntStream.range(0, field.length())
                .map(at -> value(field.charAt(at)) * new int[] {7, 3, 1}[at % 3])
                .sum();
        return (char) ('0' + sum % 10);
    }

    static int value(char sign) {
        return Math.max(0, SIGNS.indexOf(sign));
    }

    static String filled(String text, int width) {
        return text + "<".repeat(width - text.length());
    }
}
