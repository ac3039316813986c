package bg.registratura.document;

import java.util.ArrayList;
import java.util.List;

/** A hand with a pen. */
public final class Pen {

    private Pen() {}

    /** A signature of two strokes in a field of 900 by 300 points. */
    public static Ink signature() {
        var first = new ArrayList<Ink.Point>();
        for (int i = 0; i < 80; i++) {
            first.add(new Ink.Point(100 + i * 6, 160 + 70 * Math.sin(i / 5.0) * (1 - i / 120.0), i * 12L, 0.4));
        }
        var second = new ArrayList<Ink.Point>();
        for (int i = 0; i < 30; i++) {
            second.add(new Ink.Point(150 + i * 14, 240 - i * 0.7, 1_200 + i * 10L, 0.6));
        }
        return new Ink(900, 300, List.of(new Ink.Stroke(first), new Ink.Stroke(second)));
    }

    /** The pen came down once. */
    public static Ink dot() {
        var points = new ArrayList<Ink.Point>();
        for (int i = 0; i < 20; i++) {
            points.add(new Ink.Point(100 + i % 3, 100 + i % 2, i * 8L, 0.5));
        }
        return new Ink(900, 300, List.of(new Ink.Stroke(points)));
    }

    public static Ink nothing() {
        return new Ink(900, 300, List.of());
    }
}
