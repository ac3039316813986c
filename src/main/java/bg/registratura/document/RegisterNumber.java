package bg.registratura.document;

import bg.registratura.language.Dates;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A number in a register: the next of its year, and the day it was taken.
 *
 * @param number counts from 1 without a gap
 */
public record RegisterNumber(RegisterKind register, int number, LocalDate day) {

    /** Refuses what no register could have given. */
    public RegisterNumber {
        if (number < 1) {
            throw new IllegalArgumentException("a register counts from 1");
        }
    }

    /** As people write it: 12/05.03.2026. */
    public String text() {
        return number + "/" + Dates.form(day);
    }

    /** As a bar code and a search field carry it: PR-2026-000012. */
    public String code() {
        return String.format(Locale.ROOT, "%s-%d-%06d", register.letters(), day.getYear(), number);
    }
}
