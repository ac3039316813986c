package bg.registratura.security;

import bg.registratura.intrusion.Rule;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The one page a source gets that is shut out: why, for how long at most, and where help is. It loads nothing else. */
@Component
class BlockedPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex, nofollow">
            <title>%s</title>
            <style>
            body { margin: 0; padding: 24px 16px; font: 17px/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
            main { max-width: 34rem; margin: 8vh auto 0; }
            h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 16px; }
            p { margin: 0 0 12px; }
            </style>
            </head>
            <body><main><h1>%s</h1><p>%s</p><p>%s</p></main></body>
            </html>
            """;
    private static final String NOTHING_ELSE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Duration LONGEST = Arrays.stream(Rule.values())
            .map(Rule::block)
            .max(Comparator.naturalOrder())
            .orElseThrow();

    private final Words words;

    BlockedPage(Words words) {
        this.words = words;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Languages.closest(wanted(request));
        response.setHeader("Content-Security-Policy", NOTHING_ELSE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", String.valueOf(LONGEST.toSeconds()));
        response.setContentType("text/html;charset=UTF-8");
        var title = say(language, "security.blocked.title");
        response.getOutputStream()
                .write(PAGE.formatted(
                                language.getLanguage(),
                                title,
                                title,
                                HtmlUtils.htmlEscape(
                                        words.of(language, "security.blocked.text", LONGEST.toMinutes()), "UTF-8"),
                                say(language, "security.blocked.help"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String say(Locale language, String key) {
        return HtmlUtils.htmlEscape(words.of(language, key), "UTF-8");
    }

    /** Bulgarian, unless the browser asks for something else by name. */
    private static Locale wanted(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Languages.BULGARIAN : request.getLocale();
    }
}
