package bg.registratura.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sheet as it is shown to be signed on a tablet, and as it is once the strokes are drawn at its lines. */
@Service
public class SignedRendition {

    private static final Pattern LINE = Pattern.compile("<div class=\"sign\"><p>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern RISK = Pattern.compile("<p class=\"initials\">(.*?)</p>", Pattern.DOTALL);

    private final Shelf shelf;
    private final Typesetter typesetter;
    private final PaperSeals seals;

    SignedRendition(Shelf shelf, Typesetter typesetter, PaperSeals seals) {
        this.shelf = shelf;
        this.typesetter = typesetter;
        this.seals = seals;
    }

    /** The sheet as HTML in which every value is escaped: its title and number, and then its text. */
    @Transactional(readOnly = true)
    public String html(DocumentId document, Draft filled) {
        var sheet = sheet(document, filled);
        return "<h1>" + Filling.escape(sheet.template().title()) + "</h1><p class=\"number\">"
                + Filling.escape(sheet.template().numberWord() + "\u00a0" + Frame.number(sheet)) + "</p>"
                + typesetter.body(sheet);
    }

    /** SHA-256 of a sheet. */
    public byte[] hash(byte[] pdf) {
        return Shelf.sha256(pdf);
    }

    /** The version of a text somebody saw: SHA-256 of it. */
    public byte[] hash(String html) {
        return Shelf.sha256(html.getBytes(StandardCharsets.UTF_8));
    }

    /** The PDF with the strokes at their lines, sealed; the text is the one that was issued and no other version of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] pdf(DocumentId document, Draft filled, List<InkedLine> lines) {
        var paper = seals.seal(typesetter.printSigned(sheet(document, filled), lines), filled.locale());
        seals.note(document, PaperKind.SIGNED, paper);
        return paper.pdf();
    }

    private Sheet sheet(DocumentId document, Draft filled) {
        var issued = shelf.find(document).orElseThrow(() -> new IllegalArgumentException("no such document"));
        var template = Template.load(filled.template(), filled.locale());
        if (!Arrays.equals(template.hash(), shelf.templateHash(document))) {
            throw new IllegalStateException("the text has another version than the sheet");
        }
        var sheet = typesetter.sheet(filled.copies(1), template, issued.number());
        return new Sheet(
                template,
                filled.values(),
                sheet.lab(),
                issued.number(),
                1,
                filled.large(),
                "",
                sheet.issuedBy(),
                issued.issuedAt());
    }

    /** Puts the strokes into a body: above the names of the signers, and into the boxes beside the risks. */
    static String inked(String body, List<InkedLine> lines) {
        return lines.isEmpty() ? body : inked(inked(body, lines, LINE, false), lines, RISK, true);
    }

    private static String inked(String body, List<InkedLine> lines, Pattern where, boolean initials) {
        long places = where.matcher(body).results().count();
        if (lines.stream().anyMatch(line -> line.initials() == initials && line.place() >= places)) {
            throw new IllegalArgumentException("the sheet has fewer places than signatures");
        }
        var inked = new StringBuilder();
        var found = where.matcher(body);
        for (int place = 0; found.find(); place++) {
            int here = place;
            var html = IntStream.range(0, lines.size())
                    .filter(at -> lines.get(at).initials() == initials
                            && lines.get(at).place() == here)
                    .mapToObj(at -> initials
                            ? box(found.group(1), lines.get(at).mark(), at)
                            : line(found.group(1), lines.get(at).mark(), at))
                    .findFirst()
                    .orElse(found.group());
            found.appendReplacement(inked, Matcher.quoteReplacement(html));
        }
        return found.appendTail(inked).toString();
    }

    private static String line(String role, String mark, int at) {
        return "<div class=\"sign inked\"><p>" + role + "<span class=\"ink-mark\">" + Filling.escape(mark)
                + "</span></p>" + ink(mark, at);
    }

    private static String box(String word, String mark, int at) {
        return "<p class=\"initials inked\">" + word + ink(mark, at) + "</p>";
    }

    private static String ink(String mark, int at) {
        return "<object class=\"ink\" type=\"ink\" data=\"" + at + "\" alt=\"" + Filling.escape(mark) + "\"></object>";
    }
}
