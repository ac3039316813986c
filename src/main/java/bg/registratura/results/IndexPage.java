package bg.registratura.results;

import bg.registratura.language.Counts;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.results.Parcels.Packed;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a person reads of a parcel: a page that needs nothing but itself, and a text in both languages. */
@Component
class IndexPage {

    private static final String NAME = "INDEX.HTM";
    private static final String TEXT = "README.TXT";
    private static final String BYTE_ORDER = "\uFEFF";

    private static final String STYLE = """
            :root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif }
            body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem }
            h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin: 0 } p { margin: .3rem 0 }
            li { display: flex; flex-wrap: wrap; gap: 1rem; padding: 1rem 0; border-top: 1px solid #8886 }
            ul { list-style: none; padding: 0 } img { width: 8rem; background: #111 } code { overflow-wrap: anywhere }
            """;

    private final PictureStore store;
    private final Looker looker;
    private final Words words;

    IndexPage(PictureStore store, Looker looker, Words words) {
        this.store = store;
        this.looker = looker;
        this.words = words;
    }

    /** The page, in the language of whoever takes it. */
    WrittenPart index(List<Packed> packed, Locale locale) {
        var whose = packed.stream()
                .map(each -> looker.nameOf(each.study().patient()))
                .distinct()
                .collect(Collectors.joining(", "));
        var title = safe(words.of(locale, "results.media.title", whose));
        var caution = looker.isDentist() ? "results.media.caution.dentist" : "results.media.caution.patient";
        return WrittenPart.of(NAME, """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
                <style>%s</style></head>
                <body><h1>%s</h1><p><strong>%s</strong></p>
                <ul>
                %s</ul>
                <h2>%s</h2>
                %s</body></html>
                """.formatted(
                        locale.getLanguage(),
                        title,
                        STYLE,
                        title,
                        safe(words.of(locale, caution)),
                        packed.stream().map(each -> study(each, locale)).collect(Collectors.joining()),
                        safe(words.of(locale, "results.media.how")),
                        told(locale).stream().map(IndexPage::paragraph).collect(Collectors.joining())));
    }

    private String study(Packed packed, Locale locale) {
        var study = packed.study();
        var holds = words.of(
                locale,
                "results.media.holds",
                Counts.of(locale, packed.files().size(), "count.image"),
                Megabytes.of(locale, packed.length()),
                packed.folder());
        return "<li>%s<div><h2>%s</h2><p>%s</p></div></li>%n"
                .formatted(picture(study), safe(StudyWords.named(locale, study)), safe(holds));
    }

    private String picture(StudyInfo study) {
        var cover = study.cover();
        return cover == null
                ? ""
                : store.thumbnail(cover)
                        .map(image -> "<img alt=\"\" src=\"data:%s;base64,%s\">"
                                .formatted(
                                        image.mediaType(), Base64.getEncoder().encodeToString(image.bytes())))
                        .orElse("");
    }

    /** What is in the parcel and how it is opened, for whoever opens it without a browser. */
    WrittenPart readMe() {
        return text(Languages.all().stream()
                .map(locale -> String.join("\r\n\r\n", told(locale)))
                .toList());
    }

    /** The same text in each language, one below the other, as any editor shows it. */
    static WrittenPart text(List<String> texts) {
        return WrittenPart.of(TEXT, BYTE_ORDER + String.join("\r\n\r\n----\r\n\r\n", texts) + "\r\n");
    }

    private List<String> told(Locale locale) {
        return List.of(
                words.of(locale, "results.media.open"),
                words.of(locale, "results.media.check"),
                words.of(locale, "results.media.keep"));
    }

    private static String paragraph(String text) {
        return "<p>" + safe(text) + "</p>\n";
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
