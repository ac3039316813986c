package bg.registratura.document;

import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Everything around the body: letterhead, the line at the head of every page, the footer, one section for each copy. */
@Component
class Frame {

    private static final String CSS = resource("paper.css");
    private static final Template PAGE = Mustache.compiler()
            .withEscaper(Filling::escape)
            .nullValue("")
            .emptyStringIsFalse(true)
            .compile(resource("frame.html"));

    private final Words words;

    Frame(Words words) {
        this.words = words;
    }

    /** The PDF. */
    byte[] print(Sheet sheet) {
        return print(sheet, List.of());
    }

    /** The PDF with strokes at the lines of its signers. */
    byte[] print(Sheet sheet, List<InkedLine> lines) {
        var body = SignedRendition.inked(body(sheet), lines);
        var number = sheet.number();
        return Press.print(
                xhtml(sheet, body), lines.stream().map(InkedLine::ink).toList(), document -> {
                    if (number != null) {
                        SideCodes.on(document, number.code(), sheet.copies());
                    }
                });
    }

    /** The body alone, as a fragment of HTML for a screen. */
    String body(Sheet sheet) {
        var values = new HashMap<>(sheet.values());
        values.put("lab", sheet.lab());
        values.put("issuedBy", sheet.issuedBy());
        values.put("issuedAt", sheet.issuedAt());
        values.put("day", Dates.dayOf(sheet.issuedAt()));
        values.put("number", number(sheet));
        return Filling.fill(sheet.template(), values);
    }

    String draftMark(Locale locale) {
        return words.of(locale, "document.draft");
    }

    String duplicateMark(Locale locale, Instant now) {
        return words.of(locale, "document.duplicate") + ", " + Dates.day(locale, Dates.dayOf(now));
    }

    private String xhtml(Sheet sheet, String body) {
        var template = sheet.template();
        var page = new HashMap<String, Object>(words(sheet));
        page.put("language", template.locale().getLanguage());
        page.put("title", template.title());
        page.put("subject", template.subject());
        page.put("page", template.page(sheet.values()));
        page.put("css", CSS);
        page.put("bare", template.isBare());
        page.put("large", sheet.large());
        page.put("letterhead", template.hasLetterhead());
        page.put("lab", sheet.lab());
        page.put("number", sheet.number() == null ? "" : template.numberWord() + "\u00a0" + number(sheet));
        page.put(
                "barcode",
                sheet.number() == null ? "" : Barcodes.line(sheet.number().code()));
        page.put("code", sheet.number() == null ? "" : sheet.number().code());
        page.put("body", body);
        page.put("copies", copies(sheet));
        return PAGE.execute(page);
    }

    private List<String> copies(Sheet sheet) {
        var locale = sheet.template().locale();
        if (sheet.number() == null) {
            return List.of(sheet.mark());
        }
        return IntStream.rangeClosed(1, sheet.copies())
                .mapToObj(copy -> words.of(locale, "document.copy", copy, sheet.copies()))
                .toList();
    }

    private Map<String, String> words(Sheet sheet) {
        var locale = sheet.template().locale();
        return Map.of(
                "uicWord", words.of(locale, "document.uic"),
                "phoneWord", words.of(locale, "document.phone"),
                "registrationWord", words.of(locale, "document.registration"),
                "dpoWord", words.of(locale, "document.dpo"),
                "pageWord", words.of(locale, "document.page"),
                "ofWord", words.of(locale, "document.page.of"),
                "issued",
                        sheet.issuedBy().isEmpty()
                                ? words.of(locale, "document.printed", Dates.dayTime(locale, sheet.issuedAt()))
                                : words.of(
                                        locale,
                                        sheet.number() == null ? "document.printed.by" : "document.issued",
                                        sheet.issuedBy(),
                                        Dates.dayTime(locale, sheet.issuedAt())));
    }

    /** With the short word for a year where the language has one. */
    static String number(Sheet sheet) {
        var number = sheet.number();
        return number == null
                ? ""
                : number.number() + "/" + Dates.day(sheet.template().locale(), number.day());
    }

    private static String resource(String name) {
        try (var stream = Press.resource("/bg/registratura/document/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
