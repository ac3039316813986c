package bg.registratura.dicom.sample;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One tooth, standing on its neck: crown upwards, roots downwards, until it is turned into its place.
 *
 * @param width of the crown
 * @param crown its height
 * @param root length of the roots
 * @param roots one, two or three
 * @param unit pixels of a tenth of a millimetre on a panoramic picture; finer pictures have more
 */
record Tooth(double width, double crown, double root, int roots, double unit) {

    /** What a dentist did to it. */
    enum Repair {
        NONE,
        FILLING,
        ROOT_CANAL,
        CROWN
    }

    /** Where it stands: the neck, and how it leans; turned over in the upper jaw. */
    record Seat(double x, double y, double lean, boolean upper) {

        AffineTransform transform() {
            var transform = AffineTransform.getTranslateInstance(x, y);
            transform.rotate(lean);
            transform.scale(1, upper ? -1 : 1);
            return transform;
        }
    }

    void draw(Plate plate, Seat seat, Repair repair) {
        var to = seat.transform();
        var crownArea = crownShape(1, 1);
        var body = new Area(crownArea);
        rootShapes(1).forEach(each -> body.add(new Area(each)));

        plate.add(place(to, socket(body, 9)), 0.16, 2.2 * unit);
        plate.add(place(to, socket(body, 4.2)), -0.26, 1.2 * unit);
        plate.add(place(to, body), 0.52, 1.6 * unit);
        plate.add(place(to, enamel(crownArea)), 0.50, 1.4 * unit);
        plate.add(place(to, pulp()), -0.22, 2 * unit);
        repair(plate, to, repair);
    }

    /** The line around the roots, up to the neck: the hard wall of the socket, and within it the dark ligament. */
    private Shape socket(Shape body, double thickness) {
        var line = new Area(Curve.band(body, thickness * unit));
        line.subtract(new Area(new Rectangle2D.Double(-2 * width, -2 * crown, 4 * width, 2.15 * crown)));
        return line;
    }

    private void repair(Plate plate, AffineTransform to, Repair repair) {
        switch (repair) {
            case NONE -> {}
            case FILLING -> plate.add(place(to, filling(plate)), 1.9, unit);
            case ROOT_CANAL -> {
                canals(0.11).forEach(each -> plate.add(place(to, each), 1.3, unit));
                plate.add(place(to, filling(plate)), 1.7, unit);
            }
            case CROWN -> plate.add(place(to, crownShape(1.04, 1.02)), 2.2, unit);
        }
    }

    private static Shape place(AffineTransform to, Shape shape) {
        return to.createTransformedShape(shape);
    }

    private Shape crownShape(double wide, double high) {
        double half = width / 2 * wide;
        double top = -crown * high;
        double dip = roots > 1 ? crown * 0.07 : 0;
        double cusp = roots > 1 ? 0.52 : 0.36;
        return Curve.closed(
                -half * 0.80,
                crown * 0.10,
                -half * 0.88,
                top * 0.25,
                -half,
                top * 0.60,
                -half * 0.90,
                top * 0.88,
                -half * cusp,
                top,
                0,
                top + dip,
                half * cusp,
                top,
                half * 0.90,
                top * 0.88,
                half,
                top * 0.60,
                half * 0.88,
                top * 0.25,
                half * 0.80,
                crown * 0.10,
                0,
                crown * 0.22);
    }

    private Shape enamel(Shape crownArea) {
        var enamel = new Area(crownArea);
        double half = width / 2;
        double inside = roots > 1 ? 0.78 : 0.66;
        enamel.subtract(new Area(Curve.closed(
                -half * 0.86,
                crown * 0.3,
                -half * inside,
                -crown * 0.30,
                -half * inside * 0.92,
                -crown * 0.60,
                -half * inside * 0.5,
                -crown * 0.74,
                0,
                -crown * (roots > 1 ? 0.66 : 0.76),
                half * inside * 0.5,
                -crown * 0.74,
                half * inside * 0.92,
                -crown * 0.60,
                half * inside,
                -crown * 0.30,
                half * 0.86,
                crown * 0.3)));
        return enamel;
    }

    private Area pulp() {
        double half = width / 2;
        double high = roots > 1 ? 0.40 : 0.48;
        double wide = roots > 1 ? 0.42 : 0.26;
        var pulp = new Area(Curve.closed(
                -half * wide,
                crown * 0.12,
                -half * wide,
                -crown * high,
                -half * wide * 0.5,
                -crown * (high - 0.06),
                0,
                -crown * (high - 0.1),
                half * wide * 0.5,
                -crown * (high - 0.06),
                half * wide,
                -crown * high,
                half * wide,
                crown * 0.12,
                0,
                crown * 0.30));
        canals(0.10).forEach(each -> pulp.add(new Area(each)));
        return pulp;
    }

    private List<Shape> rootShapes(double full) {
        double half = width / 2 * full;
        var shapes = new ArrayList<Shape>();
        for (double side : sides()) {
            double thick = half * (roots == 1 ? 0.80 : 0.44);
            double top = side * half * 0.40;
            double tip = side * half * (0.62 + 0.1 * Math.abs(side));
            double bend = side == 0 ? half * 0.10 : side * half * 0.16;
            double end = root * (side == 0 && roots == 3 ? 1.05 : 1);
            shapes.add(Curve.closed(
                    top - thick,
                    -crown * 0.02,
                    top - thick * 0.98,
                    root * 0.16,
                    top + bend - thick * 0.80,
                    root * 0.45,
                    tip - thick * 0.50,
                    root * 0.78,
                    tip - thick * 0.16,
                    end * 0.97,
                    tip + thick * 0.16,
                    end,
                    tip + thick * 0.46,
                    root * 0.80,
                    top + bend + thick * 0.76,
                    root * 0.45,
                    top + thick * 0.98,
                    root * 0.16,
                    top + thick,
                    -crown * 0.02));
        }
        return shapes;
    }

    private List<Shape> canals(double thin) {
        double half = width / 2;
        var shapes = new ArrayList<Shape>();
        for (double side : sides()) {
            double wide = half * thin * (roots == 1 ? 1.4 : 1) + 0.6 * unit;
            double tip = side * half * (0.62 + 0.1 * Math.abs(side));
            double top = side * half * 0.34;
            double bend = side == 0 ? half * 0.10 : side * half * 0.16;
            shapes.add(Curve.closed(
                    top - wide,
                    -crown * 0.1,
                    side * half * 0.40 + bend - wide * 0.7,
                    root * 0.45,
                    tip - wide * 0.3,
                    root * 0.93,
                    tip + wide * 0.3,
                    root * 0.93,
                    side * half * 0.40 + bend + wide * 0.7,
                    root * 0.45,
                    top + wide,
                    -crown * 0.1));
        }
        return shapes;
    }

    private double[] sides() {
        return switch (roots) {
            case 1 -> new double[] {0};
            case 2 -> new double[] {-1, 1};
            default -> new double[] {0, -1, 1};
        };
    }

    private Shape filling(Plate plate) {
        double half = width / 2;
        double lean = (plate.random().nextDouble() - 0.5) * half * 0.5;
        double wide = half * (0.40 + 0.2 * plate.random().nextDouble());
        return Curve.closed(
                lean - wide,
                -crown * 0.93,
                lean - wide * 0.9,
                -crown * 0.70,
                lean - wide * 0.4,
                -crown * 0.60,
                lean,
                -crown * 0.64,
                lean + wide * 0.5,
                -crown * 0.57,
                lean + wide * 0.95,
                -crown * 0.72,
                lean + wide,
                -crown * 0.94,
                lean,
                -crown * 0.90);
    }
}
