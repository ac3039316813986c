package bg.registratura.dicom.sample;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A head from its left side, with profile, skull, jaws, teeth, the first vertebrae and the measuring rule. */
final class Cephalometric {

    static final int WIDTH = 1800;
    static final int HEIGHT = 2200;
    private static final int BITS = 12;
    private static final double UNIT = 0.9;

    private final Plate plate;

    private Cephalometric(long seed) {
        this.plate = new Plate(WIDTH, HEIGHT, seed);
    }

    static Drawing draw(long seed) {
        var picture = new Cephalometric(seed);
        picture.head();
        picture.skull();
        picture.spine();
        picture.jaws();
        picture.teeth();
        picture.rule();
        return new Drawing(WIDTH, HEIGHT, BITS, false, picture.plate.expose(BITS, 1.15, false));
    }

    private void head() {
        var profile = Curve.closed(
                840, 60, 1180, 110, 1400, 270, 1490, 480, 1500, 640, 1484, 760, 1530, 900, 1600, 1030, 1592, 1078, 1520,
                1100, 1524, 1160, 1562, 1210, 1556, 1258, 1520, 1280, 1550, 1330, 1546, 1390, 1506, 1430, 1528, 1520,
                1490, 1610, 1380, 1660, 1210, 1690, 1060, 1740, 980, 1880, 960, 2260, 300, 2260, 330, 1900, 250, 1560,
                110, 1180, 90, 800, 190, 420, 470, 140);
        plate.add(profile, 0.20, 7);
        plate.add(Curve.band(profile, 26), 0.025, 5);
        var airway = Curve.open(1010, 1010, 930, 1130, 900, 1330, 905, 1560, 880, 1800);
        plate.add(Curve.band(airway, 62), -0.11, 14);
    }

    private void skull() {
        var brain = Curve.closed(
                820, 130, 1120, 170, 1330, 320, 1420, 520, 1440, 680, 1370, 760, 1200, 800, 1060, 830, 940, 930, 800,
                1060, 640, 1190, 400, 1200, 220, 1050, 150, 780, 230, 460, 480, 220);
        plate.add(brain, 0.15, 16).addGrain(brain, 0.018, 20, 9).addGrain(brain, 0.03, 30, 60);
        plate.add(Curve.band(brain, 34), 0.20, 8).add(Curve.band(brain, 10), 0.14, 3);
        var petrous = Curve.closed(560, 960, 720, 900, 860, 930, 880, 1010, 760, 1080, 600, 1090, 520, 1040);
        plate.add(petrous, 0.36, 22);
        plate.add(new Ellipse2D.Double(690, 985, 34, 44), -0.2, 5);
        var sella = Curve.open(1120, 806, 1070, 812, 1054, 850, 1030, 884, 990, 880, 974, 846, 960, 806, 930, 812);
        plate.add(Curve.band(sella, 14), 0.24, 4);
        var orbit = Curve.open(1440, 700, 1340, 690, 1270, 780, 1290, 880, 1400, 910);
        plate.add(Curve.band(orbit, 14), 0.20, 5);
        plate.add(
                Curve.closed(1180, 830, 1290, 900, 1330, 1010, 1300, 1070, 1130, 1060, 1060, 960, 1090, 870),
                -0.09,
                12);
        plate.add(Curve.closed(1400, 560, 1450, 600, 1462, 690, 1420, 690, 1390, 630), -0.14, 8);
        plate.add(Curve.band(Curve.open(1450, 690, 1500, 770, 1532, 850), 20), 0.22, 5);
    }

    private void spine() {
        for (int i = 0; i < 5; i++) {
            double x = 640 + 14 * i - 5.0 * i * i;
            double y = 1290 + 168 * i;
            var body = Curve.closed(
                    x - 74, y - 56, x + 6, y - 66, x + 84, y - 48, x + 78, y + 8, x + 86, y + 62, x, y + 66, x - 78,
                    y + 58, x - 68, y);
            plate.add(body, 0.24, 6).addGrain(body, 0.05, 8, 7).add(Curve.band(body, 9), 0.14, 3);
            plate.add(Curve.band(Curve.open(x - 90, y - 10, x - 200, y + 14, x - 290, y + 60), 44), 0.17, 10);
        }
        plate.add(Curve.band(Curve.open(650, 1240, 640, 1170, 660, 1130), 56), 0.24, 8);
    }

    private void jaws() {
        var maxilla = Curve.closed(
                1000, 1066, 1220, 1060, 1400, 1060, 1526, 1072, 1490, 1110, 1480, 1170, 1330, 1160, 1150, 1140, 1050,
                1110);
        plate.add(maxilla, 0.17, 9).addGrain(maxilla, 0.04, 9, 6);
        plate.add(Curve.band(Curve.open(980, 1066, 1220, 1060, 1400, 1062, 1530, 1070), 15), 0.30, 4);
        var mandible = Curve.closed(
                760, 1010, 800, 985, 838, 1010, 850, 1070, 900, 1110, 960, 1040, 1000, 1060, 1000, 1200, 1050, 1330,
                1200, 1370, 1380, 1390, 1480, 1380, 1478, 1470, 1500, 1530, 1470, 1590, 1380, 1600, 1220, 1570, 1040,
                1510, 900, 1430, 830, 1320, 790, 1170, 770, 1070);
        plate.add(mandible, 0.26, 7).addGrain(mandible, 0.045, 10, 6).addGrain(mandible, 0.03, 10, 18);
        plate.add(Curve.band(mandible, 11), 0.18, 4);
        plate.add(Curve.band(Curve.open(930, 1180, 990, 1360, 1150, 1460, 1330, 1490), 22), -0.10, 6);
        var hyoid = Curve.open(1010, 1700, 1090, 1680, 1170, 1690);
        plate.add(Curve.band(hyoid, 26), 0.20, 6);
    }

    private void teeth() {
        double[] widths = {74, 70, 92, 88, 66, 64, 70};
        double x = 1060;
        for (int i = 0; i < widths.length; i++) {
            int roots = i > 0 && i < 4 ? 2 : 1;
            double bite = 1268 - i * 2;
            var tooth = new Tooth(widths[i], 78, 118, roots, UNIT);
            tooth.draw(plate, new Tooth.Seat(x + widths[i] / 2, bite - 74, 0, true), Tooth.Repair.NONE);
            tooth.draw(
                    plate,
                    new Tooth.Seat(x + widths[i] / 2 - 22, bite + 86, 0.05, false),
                    i == 2 ? Tooth.Repair.FILLING : Tooth.Repair.NONE);
            x += widths[i] * 0.86;
        }
        new Tooth(66, 104, 140, 1, UNIT).draw(plate, new Tooth.Seat(1492, 1190, -0.36, true), Tooth.Repair.NONE);
        new Tooth(54, 92, 130, 1, UNIT).draw(plate, new Tooth.Seat(1466, 1372, 0.22, false), Tooth.Repair.NONE);
    }

    /** The rule at the top whose marks are ten millimetres apart. */
    private void rule() {
        var marks = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            marks.moveTo(1640, 120 + i * 83.3);
            marks.lineTo(i % 5 == 0 ? 1700 : 1676, 120 + i * 83.3);
        }
        plate.add(Curve.band(marks, 6), 1.8, 0.6);
        plate.add(new Rectangle2D.Double(1634, 118, 6, 752), 1.2, 0.6);
    }
}
