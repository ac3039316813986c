package bg.registratura.document;

import bg.registratura.document.CheckPage.Fault;
import bg.registratura.language.Languages;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers whether a paper is genuine, to anybody and without a session. It is a servlet of its own, so that a file is read in memory
 * and not, as uploads elsewhere are, laid on the disk first.
 */
class CheckServlet extends HttpServlet {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final long serialVersionUID = 1;

    /** As long a file as is looked at, in bytes, with what a form puts around it. */
    private static final int MOST = 5 << 20;

    private final transient PaperCheck check;
    private final transient CheckPace pace;
    private final transient CheckPage page;

    CheckServlet(PaperCheck check, CheckPace pace, CheckPage page) {
        this.check = check;
        this.pace = pace;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = Optional.ofNullable(request.getParameter("hash")).orElse("");
        if (typed.isBlank()) {
            var fault = request.getParameter("hash") == null ? Fault.NONE : Fault.NO_HASH;
            write(request, response, "", fault, Optional.empty());
            return;
        }
        var hash = hash(typed);
        if (hash.isEmpty()) {
            write(request, response, typed, Fault.NO_HASH, Optional.empty());
            return;
        }
        var answer = pace.in(() -> check.hash(hash.get()));
        write(request, response, typed, answer.isEmpty() ? Fault.TOO_FAST : Fault.NONE, answer);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var judged = pace.in(() -> judged(request));
        if (judged.isEmpty()) {
            write(request, response, "", Fault.TOO_FAST, Optional.empty());
            return;
        }
        var answer = judged.get();
        write(request, response, "", answer.isEmpty() ? Fault.NO_FILE : Fault.NONE, answer);
    }

    private Optional<PaperAnswer> judged(HttpServletRequest request) {
        try {
            return FormFile.in(request, MOST).map(check::file);
        } catch (IOException _) {
            // Whoever sent it has gone in the middle of it.
            return Optional.empty();
        }
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String typed,
            Fault fault,
            Optional<PaperAnswer> answer)
            throws IOException {
        response.setStatus(
                switch (fault) {
                    case NONE -> HttpServletResponse.SC_OK;
                    case NO_FILE, NO_HASH -> HttpServletResponse.SC_BAD_REQUEST;
                    case TOO_FAST -> TOO_MANY_REQUESTS;
                });
        if (fault == Fault.TOO_FAST) {
            response.setHeader("Retry-After", String.valueOf(CheckPace.ONE_MORE_AFTER.toSeconds()));
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        var html = page.html(language(request), cut(typed), fault, answer);
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    /** What is asked for by name, then what the browser asks for; the query alone is read, for a form holds a file. */
    private static Locale language(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        for (var locale : Languages.all()) {
            if (("&" + query + "&").contains("&language=" + locale.getLanguage() + "&")) {
                return locale;
            }
        }
        return request.getHeader("Accept-Language") == null
                ? Languages.BULGARIAN
                : Languages.closest(request.getLocale());
    }

    /** A SHA-256 as programs write it: 64 digits, in groups or not, in either case. */
    private static Optional<byte[]> hash(String typed) {
        var digits = typed.replaceAll("[\\s:-]", "");
        return digits.matches("[0-9a-fA-F]{64}") ? Optional.of(HexFormat.of().parseHex(digits)) : Optional.empty();
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), 200));
    }
}
