package bg.registratura.results;

import bg.registratura.document.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A dark band below a copy of a picture with what has to be said of it; the picture itself stays free of it. */
record Band(Lettering lettering) {

    private static final double BESIDE = 16;
    private static final Color DARK = new Color(0x0b0c0d);
    private static final Color SAID = new Color(0xf1f3f4);

    /** The picture with the band: the first line is what the copy is not. */
    BufferedImage below(BufferedImage picture, List<String> said) {
        double unit = MarkPainter.unit(picture);
        var lines = said.stream()
                .flatMap(one -> wrapped(one, picture.getWidth() / unit - 2 * BESIDE).stream())
                .toList();
        int high = (int) Math.ceil((lines.size() * MarkPainter.LINE + 2 * BESIDE) * unit);
        var all = new BufferedImage(picture.getWidth(), picture.getHeight() + high, BufferedImage.TYPE_INT_RGB);
        var pencil = all.createGraphics();
        try {
            pencil.setColor(DARK);
            pencil.fillRect(0, 0, all.getWidth(), all.getHeight());
            pencil.drawImage(picture, 0, 0, null);
            pencil.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pencil.translate(BESIDE * unit, picture.getHeight() + BESIDE * unit);
            pencil.scale(unit, unit);
            write(lines, pencil);
        } finally {
            pencil.dispose();
        }
        return all;
    }

    private void write(List<String> lines, Graphics2D pencil) {
        pencil.setColor(SAID);
        for (int i = 0; i < lines.size(); i++) {
            pencil.fill(AffineTransform.getTranslateInstance(0, (i + 0.75) * MarkPainter.LINE)
                    .createTransformedShape(lettering.line(lines.get(i), MarkPainter.LETTERS)));
        }
    }

    private List<String> wrapped(String sentence, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : sentence.split(" ", -1)) {
            if (!line.isEmpty() && lettering.width(line + " " + word, MarkPainter.LETTERS) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
