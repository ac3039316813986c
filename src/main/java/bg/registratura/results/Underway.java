package bg.registratura.results;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one session has begun to take: who goes on within some minutes after it was cut does not take it once more. */
final class Underway {

    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String MARK = "registratura.underway";
    private static final int MOST = 20;

    private Underway() {}

    /** Whether these bytes were on their way in this session until a while ago. */
    static boolean goesOn(HttpServletRequest request, String tag, Instant now) {
        var last = of(request).get(tag);
        return last != null && !now.isAfter(last.plus(LONGEST));
    }

    /** Some of these bytes left, or were about to. */
    static void mark(HttpServletRequest request, String tag, Instant now) {
        of(request).put(tag, now);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Instant> of(HttpServletRequest request) {
        var session = request.getSession();
        synchronized (session) {
            var known = (Map<String, Instant>) session.getAttribute(MARK);
            if (known == null) {
                known = Collections.synchronizedMap(new Few());
                session.setAttribute(MARK, known);
            }
            return known;
        }
    }

    /** The latest of them. */
    private static final class Few extends LinkedHashMap<String, Instant> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    }
}
