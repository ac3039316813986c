package bg.registratura.results;

import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import java.util.Locale;

/** A study in words; one that was made elsewhere says so wherever it is named. */
public final class StudyWords {

    private static final Words WORDS = new Words();

    private StudyWords() {}

    /** What it is a picture of. */
    public static String kind(Locale locale, StudyInfo study) {
        var kind = WORDS.of(locale, "results.kind." + study.examination().name());
        var where = study.madeWhere();
        return where == null ? kind : WORDS.of(locale, "results.kind-elsewhere", kind, where);
    }

    /** What it is a picture of and of when, in a line. */
    public static String named(Locale locale, StudyInfo study) {
        var kind = WORDS.of(locale, "results.kind." + study.examination().name());
        var day = Dates.day(locale, study.madeOn());
        var where = study.madeWhere();
        return where == null
                ? WORDS.of(locale, "results.picture-of", kind, day)
                : WORDS.of(locale, "results.picture-of-elsewhere", kind, day, where);
    }

    /** Of when it is, and where it was made if not here. */
    public static String when(Locale locale, StudyInfo study) {
        var day = Dates.day(locale, study.madeOn());
        var where = study.madeWhere();
        return where == null ? day : WORDS.of(locale, "results.made-elsewhere", where, day);
    }
}
