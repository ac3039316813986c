package bg.registratura.document;

import bg.registratura.language.Dates;
import bg.registratura.language.Numbers;
import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into a template's Markdown.
 *
 * <p>While the Markdown is read, a mark from the private use area stands for each value; the value itself comes in only
 * afterwards, as HTML text. So no value can become Markdown or HTML, whatever it holds. {@code [{{name}}]} is a tick box.
 */
final class Filling {

    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';
    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE + "((?:</[a-z]+>)*)(\\.?)");
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&]");
    private static final Pattern TICK = Pattern.compile("\\[\\{\\{([\\w.]+)}}]");
    private static final String TICKED = "{{#$1}}\u2611{{/$1}}{{^$1}}\u2610{{/$1}}";
    private static final Pattern BOX = Pattern.compile("[\u2610\u2611]");
    private static final String BLANK = "<span class=\"blank\">\u00a0</span>";
    private static final Pattern TIED = Pattern.compile("(?<=\\d) (?=[\u0433\u0447]\\.)|(?<=\u2116) ");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(TABLES).build();

    private final Locale locale;
    private final List<String> kept = new ArrayList<>();

    private Filling(Locale locale) {
        this.locale = locale;
    }

    /** The body of the document as XHTML. */
    static String fill(Template template, Map<String, Object> values) {
        if (UNESCAPED.matcher(template.body()).find()) {
            throw new IllegalArgumentException(template.name() + " lets a value in as it is");
        }
        var filling = new Filling(template.locale());
        var compiler = Mustache.compiler()
                .escapeHTML(false)
                .withCollector(new EmptyOpensNothing())
                .withFormatter(filling::keep);
        var lenient = template.isFilledByHand() ? compiler.defaultValue("") : compiler.strictSections(true);
        var markdown = lenient.compile(TICK.matcher(template.body()).replaceAll(TICKED))
                .execute(complete(template, values));
        var html = HTML.render(MARKDOWN.parse(markdown));
        return filling.putBack(BOX.matcher(html).replaceAll("<span class=\"box\">$0</span>"));
    }

    private static Map<String, Object> complete(Template template, Map<String, Object> values) {
        var complete = new HashMap<>(values);
        template.optional().forEach(name -> complete.putIfAbsent(name, false));
        complete.put("blank", "");
        return complete;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String keep(Object value) {
        kept.add(html(value));
        return OPEN + String.valueOf(kept.size() - 1) + CLOSE;
    }

    /** A sentence that ends with an abbreviation has one full stop. */
    private String putBack(String html) {
        return MARK.matcher(html).replaceAll(found -> {
            var value = kept.get(Integer.parseInt(found.group(1)));
            var stop = value.endsWith(".") ? "" : found.group(3);
            return Matcher.quoteReplacement(value + found.group(2) + stop);
        });
    }

    private String html(Object value) {
        return switch (value) {
            case Boolean _ -> throw new IllegalArgumentException("a tick is written [{{name}}]");
            case LocalDate day -> escape(Dates.day(locale, day));
            case Instant moment -> escape(Dates.dayTime(locale, moment));
            case BigDecimal number -> escape(Numbers.of(locale, number));
            case List<?> none when none.isEmpty() -> BLANK;
            case Photograph picture -> picture.html();
            case QrCode code -> Barcodes.qr(code.content());
            default -> text(value.toString());
        };
    }

    private static String text(String value) {
        return value.isBlank()
                ? BLANK
                : TIED.matcher(escape(value.strip()))
                        .replaceAll("\u00a0")
                        .replaceAll("\\R", "<br />")
                        .replaceAll("[\\p{Cntrl}\\p{Co}]", "");
    }

    /** An empty text opens no section; where it is to be printed itself, it is a line to fill in. */
    private static final class EmptyOpensNothing extends DefaultCollector {

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            var fetcher = super.createFetcher(context, name);
            return fetcher == null
                    ? null
                    : (from, what) -> {
                        var value = fetcher.get(from, what);
                        return "".equals(value) ? List.of() : value;
                    };
        }
    }
}
