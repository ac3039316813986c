package bg.registratura.subjectrequest;

import java.time.LocalDate;

/** Easter Sunday of the Orthodox Church, by the Julian computus of Meeus. */
final class OrthodoxEaster {

    private OrthodoxEaster() {}

    static LocalDate of(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int count = moon + sunday + 114;
        int behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, count / 31, count % 31 + 1).plusDays(behind);
    }
}
