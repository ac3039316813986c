package bg.registratura.diary;

import bg.registratura.people.PatientId;
import bg.registratura.people.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is expected. */
public sealed interface BookedFor {

    /** A patient of the register. */
    record OfPatient(PatientId patient) implements BookedFor {}

    /** Somebody who is not in the register yet, by the name they gave; never by a national number. */
    record OfCaller(String name, @Nullable PhoneNumber phone) implements BookedFor {

        public static final int LONGEST = 120;
        private static final Pattern DIGIT = Pattern.compile("\\d");

        /** Refuses what the form could not have let through. */
        public OfCaller {
            name = name.strip();
            if (!isName(name)) {
                throw new IllegalArgumentException("a caller has a name without digits");
            }
        }

        /** Whether this may be somebody's name: a number in its place would be a number kept in the open. */
        public static boolean isName(String typed) {
            return !typed.isBlank()
                    && typed.strip().length() <= LONGEST
                    && !DIGIT.matcher(typed).find();
        }
    }
}
