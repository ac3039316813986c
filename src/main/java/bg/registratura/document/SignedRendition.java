package bg.registratura.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheet as it is shown to be signed on a tablet, and as it is once the strokes are drawn at its lines. */
@Service
public class SignedRendition {

    private static final Pattern LINE = Pattern.compile("<div class=\"sign\"><p>(.*?)</p>", Pattern.DOTALL);

    private final Shelf shelf;
    private final Typesetter typesetter;

    SignedRendition(Shelf shelf, Typesetter typesetter) {
        this.shelf = shelf;
        this.typesetter = typesetter;
    }

    /** The body of the sheet as HTML in which every value is escaped, with its number and the moment it was issued. */
    @Transactional(readOnly = true)
    public String html(DocumentId document, Draft filled) {
        return typesetter.body(sheet(document, filled));
    }

    /** SHA-256 of a sheet. */
    public byte[] hash(byte[] pdf) {
        return Shelf.sha256(pdf);
    }

    /** The version of a text somebody saw: SHA-256 of it. */
    public byte[] hash(String html) {
        return Shelf.sha256(html.getBytes(StandardCharsets.UTF_8));
    }

    /** The PDF with the strokes at their lines; the text is the one that was issued and no other version of it. */
    @Transactional(readOnly = true)
    public byte[] pdf(DocumentId document, Draft filled, List<InkedLine> lines) {
        return typesetter.printSigned(sheet(document, filled), lines);
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

    /** Puts the strokes into the lines of a body: each has a place above the name of its signer. */
    static String inked(String body, List<InkedLine> lines) {
        if (lines.isEmpty()) {
            return body;
        }
        int places = (int) LINE.matcher(body).results().count();
        if (lines.stream().anyMatch(line -> line.place() >= places)) {
            throw new IllegalArgumentException("the sheet has fewer lines than signatures");
        }
        var inked = new StringBuilder();
        var found = LINE.matcher(body);
        for (int place = 0; found.find(); place++) {
            int here = place;
            var index = lines.stream()
                    .filter(line -> line.place() == here)
                    .findFirst()
                    .map(lines::indexOf);
            found.appendReplacement(inked, Matcher.quoteReplacement(line(found.group(1), lines, index)));
        }
        return found.appendTail(inked).toString();
    }

    private static String line(String role, List<InkedLine> lines, Optional<Integer> index) {
        return index.map(at -> "<div class=\"sign inked\"><p>" + role + "<span class=\"ink-mark\">"
                        + Filling.escape(lines.get(at).mark()) + "</span></p><object class=\"ink\" type=\"ink\" data=\""
                        + at + "\" alt=\"" + Filling.escape(lines.get(at).mark()) + "\"></object>")
                .orElse("<div class=\"sign\"><p>" + role + "</p>");
    }
}
