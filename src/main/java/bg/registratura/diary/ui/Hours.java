package bg.registratura.diary.ui;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** An hour as somebody types it: 10:15, 10.15, 1015 or 9. */
final class Hours {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:., ]?(\\d{2}))?");
    private static final int STEP = 5;

    private Hours() {}

    /** The hour, in steps of five minutes. */
    static Optional<LocalTime> read(String typed) {
        var parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), minute))
                    .filter(time -> time.getMinute() % STEP == 0);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
