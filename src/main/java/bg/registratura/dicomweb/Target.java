package bg.registratura.dicomweb;

import bg.registratura.imaging.KeptObject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address names by the standard's names: a study, a series of it, or one object of that series. */
record Target(
        String study, @Nullable String series, @Nullable String instance) {

    private static final Pattern UID = Pattern.compile("[0-9.]{1,64}");

    Target {
        check(study);
        check(series);
        check(instance);
    }

    private static void check(@Nullable String uid) {
        if (uid != null && !UID.matcher(uid).matches()) {
            throw new Refusal(400, "not a UID");
        }
    }

    boolean names(KeptObject object) {
        return object.study().equals(study)
                && (series == null || object.series().equals(series))
                && (instance == null || object.instance().equals(instance));
    }

    boolean isOneObject() {
        return instance != null;
    }
}
