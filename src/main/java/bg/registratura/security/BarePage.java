package bg.registratura.security;

import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A page of words for where no other can be shown, in the language the browser asks for. It loads nothing and keeps nothing. */
@Component
class BarePage {

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
            <body><main><h1>%s</h1>%s</main></body>
            </html>
            """;
    private static final String NOTHING_ELSE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Words words;

    BarePage(Words words) {
        this.words = words;
    }

    /** A sentence in either language, and what stands in it. */
    record Sentence(String key, Object... parts) {}

    void write(HttpServletRequest request, HttpServletResponse response, String title, List<Sentence> text)
            throws IOException {
        var language = Languages.closest(wanted(request));
        response.setHeader("Content-Security-Policy", NOTHING_ELSE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        var head = say(language, new Sentence(title));
        var said = text.stream()
                .map(sentence -> "<p>" + say(language, sentence) + "</p>")
                .collect(Collectors.joining());
        response.getOutputStream()
                .write(PAGE.formatted(language.getLanguage(), head, head, said).getBytes(StandardCharsets.UTF_8));
    }

    private String say(Locale language, Sentence sentence) {
        return HtmlUtils.htmlEscape(words.of(language, sentence.key, sentence.parts), "UTF-8");
    }

    /** Bulgarian, unless the browser asks for something else by name. */
    private static Locale wanted(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Languages.BULGARIAN : request.getLocale();
    }
}
