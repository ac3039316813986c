package bg.registratura.dicom.sample;

import java.awt.Shape;
import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The outlines of a tooth: crown, enamel, pulp, roots, canals, and what fills a hole. */
record ToothShapes(double width, double crown, double root, int roots, double unit) {

    Shape crownShape(double wide, double high) {
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

    Shape enamel(Shape crownArea) {
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

    Area pulp() {
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

    List<Shape> rootShapes() {
        double half = width / 2;
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

    List<Shape> canals(double thin) {
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

    Shape filling(Random random) {
        double half = width / 2;
        double lean = (random.nextDouble() - 0.5) * half * 0.5;
        double wide = half * (0.40 + 0.2 * random.nextDouble());
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
