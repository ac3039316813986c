package bg.registratura.security;

import bg.registratura.intrusion.Rule;
import bg.registratura.security.BarePage.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one page a source gets that is shut out: why, for how long at most, and where help is. */
@Component
class BlockedPage {

    private static final Duration LONGEST = Arrays.stream(Rule.values())
            .map(Rule::block)
            .max(Comparator.naturalOrder())
            .orElseThrow();

    private final BarePage page;

    BlockedPage(BarePage page) {
        this.page = page;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", String.valueOf(LONGEST.toSeconds()));
        page.write(
                request,
                response,
                "security.blocked.title",
                List.of(
                        new Sentence("security.blocked.text", LONGEST.toMinutes()),
                        new Sentence("security.blocked.help")));
    }
}
