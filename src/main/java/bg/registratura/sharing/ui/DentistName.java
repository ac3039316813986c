package bg.registratura.sharing.ui;

import bg.registratura.sharing.Dentist;
import bg.registratura.shell.Phrases;

/** A dentist in words. */
final class DentistName {

    private DentistName() {}

    static String of(Dentist dentist) {
        return Phrases.word("results.dentist", dentist.givenName(), dentist.familyName());
    }

    /** With where they practise, which tells two of one name apart. */
    static String with(Dentist dentist) {
        return dentist.practice() == null ? of(dentist) : of(dentist) + " \u00b7 " + dentist.practice();
    }
}
