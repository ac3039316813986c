package bg.registratura.dicom.sample;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Both jaws unrolled: mandible, palate, sinuses, spine and up to thirty-two teeth. */
final class Panoramic {

    static final int WIDTH = 2800;
    static final int HEIGHT = 1400;
    private static final double MIDDLE = WIDTH / 2.0;
    private static final int BITS = 12;

    private final Plate plate;

    private Panoramic(long seed) {
        this.plate = new Plate(WIDTH, HEIGHT, seed);
    }

    static Drawing draw(long seed) {
        var picture = new Panoramic(seed);
        picture.soft();
        picture.upperBones();
        picture.lowerBones();
        new PanoramicTeeth(picture.plate).draw();
        picture.frame();
        return new Drawing(WIDTH, HEIGHT, BITS, false, picture.plate.expose(BITS, 1.12, false));
    }

    private static Path2D both(double... half) {
        return Curve.closed(Curve.mirrored(MIDDLE, MIDDLE, HEIGHT, half));
    }

    /** Skin and muscle, the spine's shadow in the middle and the spine itself at both edges. */
    private void soft() {
        plate.shade((x, y) -> {
            double across = 2 * x - 1;
            double ghost = 0.20 * Math.exp(-Math.pow(across / 0.11, 2)) * (0.35 + 0.65 * y);
            double spine =
                    0.34 * Math.exp(-Math.pow((Math.abs(across) - 1.0) / 0.09, 2)) * (0.6 + 0.4 * Math.sin(y * 26));
            double chin = 1 / (1 + Math.exp((y - 0.93 + 0.10 * across * across) * 26));
            return 0.10 + 0.20 * chin + ghost * chin + spine * 0.8;
        });
        for (int side = -1; side <= 1; side += 2) {
            double m = MIDDLE;
            var airway =
                    Curve.open(m + side * 830, 330, m + side * 905, 560, m + side * 930, 800, m + side * 880, 1010);
            plate.add(Curve.band(airway, 90), -0.10, 22);
            var tongue = Curve.open(m + side * 780, 420, m + side * 430, 455, m, 470);
            plate.add(Curve.band(tongue, 44), -0.06, 16);
        }
    }

    private void upperBones() {
        var maxilla =
                both(0, .47, .20, .46, .36, .43, .50, .375, .57, .31, .56, .20, .50, .10, .30, .06, .12, .04, 0, .04);
        plate.add(maxilla, 0.17, 26).addGrain(maxilla, 0.030, 26, 6).addGrain(maxilla, 0.020, 26, 13);
        for (int side = -1; side <= 1; side += 2) {
            var sinus = sinus(side);
            plate.add(sinus, -0.17, 9);
            plate.add(Curve.band(sinus, 7), 0.13, 2.5);
            plate.add(nasal(side), -0.13, 9).add(Curve.band(nasal(side), 6), 0.07, 3);
            double m = MIDDLE;
            var zygoma =
                    Curve.open(m + side * 560, 268, m + side * 700, 300, m + side * 860, 262, m + side * 1010, 236);
            plate.add(Curve.band(zygoma, 40), 0.15, 12).add(Curve.band(zygoma, 74), 0.05, 24);
            var orbit = Curve.open(m + side * 300, 20, m + side * 470, 92, m + side * 690, 70, m + side * 790, -10);
            plate.add(Curve.band(orbit, 16), 0.16, 5);
            var fossa = Curve.open(
                    m + side * 985,
                    205,
                    m + side * 1050,
                    168,
                    m + side * 1150,
                    150,
                    m + side * 1225,
                    190,
                    m + side * 1270,
                    230);
            plate.add(Curve.band(fossa, 34), 0.20, 9);
        }
        plate.add(Curve.band(Curve.open(MIDDLE, 40, MIDDLE + 6, 180, MIDDLE - 4, 385), 12), 0.16, 4);
        var palate =
                Curve.open(MIDDLE - 900, 402, MIDDLE - 480, 440, MIDDLE, 418, MIDDLE + 480, 440, MIDDLE + 900, 402);
        plate.add(Curve.band(palate, 12), 0.15, 4).add(Curve.band(palate, 40), 0.06, 14);
    }

    private Shape sinus(int side) {
        double m = MIDDLE;
        return Curve.closed(
                m + side * 255,
                190,
                m + side * 300,
                120,
                m + side * 440,
                105,
                m + side * 590,
                120,
                m + side * 690,
                180,
                m + side * 715,
                290,
                m + side * 660,
                372,
                m + side * 590,
                402,
                m + side * 520,
                385,
                m + side * 440,
                408,
                m + side * 350,
                372,
                m + side * 280,
                300);
    }

    private Shape nasal(int side) {
        double m = MIDDLE;
        return Curve.closed(
                m + side * 18,
                60,
                m + side * 110,
                70,
                m + side * 175,
                150,
                m + side * 205,
                270,
                m + side * 190,
                362,
                m + side * 90,
                385,
                m + side * 20,
                372);
    }

    private void lowerBones() {
        var mandible = both(
                0, .900, .14, .898, .30, .880, .46, .840, .58, .786, .68, .720, .745, .645, .768, .55, .775, .42, .79,
                .30, .80, .23, .838, .185, .835, .145, .805, .128, .768, .142, .762, .19, .738, .255, .70, .285, .668,
                .255, .642, .195, .615, .215, .600, .31, .585, .39, .560, .440, .515, .478, .42, .518, .30, .562, .15,
                .594, 0, .602);
        plate.add(mandible, 0.30, 7);
        plate.addGrain(mandible, 0.050, 14, 5).addGrain(mandible, 0.040, 14, 9).addGrain(mandible, 0.030, 14, 21);
        plate.add(Curve.band(mandible, 9), 0.17, 3);
        var edge = Curve.open(line(
                .70, .698, .58, .772, .46, .826, .30, .866, .14, .884, 0, .886, -.14, .884, -.30, .866, -.46, .826,
                -.58, .772, -.70, .698));
        plate.add(Curve.band(edge, 30), 0.30, 7);
        for (int side = -1; side <= 1; side += 2) {
            var canal = Curve.open(line(
                    side * .655,
                    .45,
                    side * .635,
                    .56,
                    side * .57,
                    .660,
                    side * .47,
                    .735,
                    side * .36,
                    .772,
                    side * .285,
                    .762));
            plate.add(Curve.band(canal, 34), 0.06, 4).add(Curve.band(canal, 24), -0.13, 4);
            plate.add(new Ellipse2D.Double(MIDDLE + side * 385 - 19, 1052, 38, 30), -0.13, 6);
            var ridge = Curve.open(line(side * .60, .30, side * .585, .42, side * .53, .56, side * .44, .64));
            plate.add(Curve.band(ridge, 14), 0.16, 5);
        }
        var hyoid = Curve.open(line(-.46, .985, -.36, .965, -.26, .985));
        plate.add(Curve.band(hyoid, 30), 0.16, 8);
    }

    private static double[] line(double... points) {
        var placed = points.clone();
        for (int i = 0; i < placed.length; i += 2) {
            placed[i] = MIDDLE + points[i] * MIDDLE;
            placed[i + 1] = points[i + 1] * HEIGHT;
        }
        return placed;
    }

    /** The shutter's edges, and the letter that says which side is right. */
    private void frame() {
        plate.add(new Rectangle2D.Double(0, 0, 26, HEIGHT), -3, 0)
                .add(new Rectangle2D.Double(WIDTH - 26, 0, 26, HEIGHT), -3, 0);
        var letter = new Path2D.Double();
        letter.moveTo(110, 1290);
        letter.lineTo(110, 1230);
        letter.curveTo(160, 1224, 160, 1262, 112, 1260);
        letter.lineTo(150, 1290);
        plate.add(Curve.band(letter, 7), 2.4, 0.5);
    }
}
