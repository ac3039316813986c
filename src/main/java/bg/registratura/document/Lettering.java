package bg.registratura.document;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Words as outlines in the face of the house's papers, to be drawn into a picture: the fonts of the machine are not asked. */
@Component
public class Lettering {

    private final Supplier<Face> face = SingletonSupplier.of(Face::read);

    /** Lettering holds nothing but a face: whoever cannot be given it makes their own. */
    public Lettering() {}

    /** One line, whose base line begins where the axes meet and goes to the right; a sign the face does not have is a box. */
    public Shape line(String words, double size) {
        return face.get().line(words, size);
    }

    /** How far it goes. */
    public double width(String words, double size) {
        return face.get().width(words, size);
    }

    private record Face(TrueTypeFont font, CmapLookup signs, double unit) {

        static Face read() {
            try (var face = Press.resource(Press.BOLD_FACE);
                    var bytes = new RandomAccessReadBuffer(face)) {
                var font = new TTFParser().parse(bytes);
                return new Face(font, font.getUnicodeCmapLookup(), 1.0 / font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized Shape line(String words, double size) {
            var line = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double at = 0;
            for (int sign : words.codePoints().toArray()) {
                int glyph = signs.getGlyphId(sign);
                var place = AffineTransform.getTranslateInstance(at, 0);
                place.scale(size * unit, -size * unit);
                line.append(outline(glyph).createTransformedShape(place), false);
                at += advance(glyph) * size * unit;
            }
            return line;
        }

        synchronized double width(String words, double size) {
            return words.codePoints().map(signs::getGlyphId).map(this::advance).sum() * size * unit;
        }

        private Path2D outline(int glyph) {
            try {
                var drawn = font.getGlyph().getGlyph(glyph);
                return drawn == null ? new Path2D.Double() : drawn.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int advance(int glyph) {
            try {
                return font.getAdvanceWidth(glyph);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
