package bg.registratura.dicom.sample;

import java.awt.geom.Rectangle2D;

/** A few lower teeth from inside the mouth, as a sensor of 26 × 18 mm (two hundredths of a millimetre) sees them. */
final class Intraoral {

    static final int WIDTH = 1300;
    static final int HEIGHT = 900;
    private static final int BITS = 12;
    private static final double UNIT = 3.2;

    private Intraoral() {}

    static Drawing draw(long seed) {
        var plate = new Plate(WIDTH, HEIGHT, seed);
        var random = plate.random();
        double crest = 392 + 20 * random.nextDouble();
        var cheek = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
        plate.add(cheek, 0.10, 0);
        var bone = Curve.closed(
                -60,
                crest - 10,
                160,
                crest + 14,
                330,
                crest - 6,
                480,
                crest + 22,
                650,
                crest,
                840,
                crest + 24,
                1010,
                crest + 2,
                1200,
                crest + 18,
                WIDTH + 60,
                crest,
                WIDTH + 60,
                HEIGHT + 80,
                -60,
                HEIGHT + 80);
        plate.add(bone, 0.34, 8);
        plate.addGrain(bone, 0.045, 12, 5).addGrain(bone, 0.06, 12, 13).addGrain(bone, 0.05, 12, 29);
        var canal = Curve.open(-40, 800, 300, 842, 700, 850, 1000, 812, WIDTH + 40, 760);
        plate.add(Curve.band(canal, 74), 0.08, 8).add(Curve.band(canal, 52), -0.18, 9);
        double[] widths = {262, 322, 314, 236, 228};
        double x = -70;
        for (int i = 0; i < widths.length; i++) {
            boolean molar = i == 1 || i == 2;
            var tooth = new Tooth(widths[i], molar ? 236 : 262, molar ? 352 : 396, molar ? 2 : 1, UNIT);
            var seat = new Tooth.Seat(
                    x + widths[i] / 2,
                    crest - 28 + 14 * random.nextDouble(),
                    (random.nextDouble() - 0.5) * 0.07,
                    false);
            tooth.draw(plate, seat, repair(i, random.nextDouble()));
            x += widths[i] * 1.02 + 4;
        }
        return new Drawing(WIDTH, HEIGHT, BITS, true, plate.expose(BITS, 0.98, true));
    }

    private static Tooth.Repair repair(int place, double chance) {
        if (place == 0 || place > 2) {
            return Tooth.Repair.NONE;
        }
        return chance > 0.75 ? Tooth.Repair.ROOT_CANAL : chance > 0.40 ? Tooth.Repair.FILLING : Tooth.Repair.NONE;
    }
}
