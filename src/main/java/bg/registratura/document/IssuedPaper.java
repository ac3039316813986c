package bg.registratura.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows again what was issued, by the number its paper bears. */
@Service
public class IssuedPaper {

    private static final Pattern CODE = Pattern.compile("([A-Z]{2,3})-(\\d{4})-(\\d{1,6})(?:/\\d{1,3})?");

    private final Shelf shelf;

    IssuedPaper(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The document that bears this number, as a bar code carries it, with its side, or as somebody typed it from below. */
    @Transactional(readOnly = true)
    public Optional<Issued> bearing(String code) {
        var read = CODE.matcher(code.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        if (!read.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(RegisterKind.values())
                .filter(register -> register.letters().equals(read.group(1)))
                .findFirst()
                .flatMap(register ->
                        shelf.numbered(register, Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3))));
    }

    /** How many printed sides one copy has. */
    @Transactional(readOnly = true)
    public int sides(Issued issued) {
        try (var pdf = Loader.loadPDF(shelf.pdf(issued.id()))) {
            return Math.max(1, pdf.getNumberOfPages() / issued.copies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
