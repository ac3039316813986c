package bg.registratura.dose.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a value lies on an axis.
 *
 * @param marks the values that are written on it
 */
record Scale(double from, double to, List<Double> marks, DoubleUnaryOperator place) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** Even steps from zero to beyond the greatest value, at most so many. */
    static Scale even(double greatest, int most, double start, double length) {
        double step = step(Math.max(greatest, 1e-6) / most);
        double end = step * Math.ceil(greatest / step - 1e-9);
        var marks = new ArrayList<Double>();
        for (int i = 0; i * step <= end + step / 2; i++) {
            marks.add(i * step);
        }
        double top = marks.getLast();
        return new Scale(0, top, marks, value -> start + value / top * length);
    }

    /** Each mark ten times the last: for doses of one tooth and of a volume on one axis. */
    static Scale tenfold(double least, double greatest, double start, double length) {
        double low = Math.floor(Math.log10(least));
        double high = Math.max(low + 1, Math.ceil(Math.log10(greatest)));
        var marks = new ArrayList<Double>();
        for (double power = low; power <= high; power++) {
            marks.add(Math.pow(10, power));
        }
        return new Scale(
                marks.getFirst(),
                marks.getLast(),
                marks,
                value -> start + (Math.log10(value) - low) / (high - low) * length);
    }

    double at(Number value) {
        return place.applyAsDouble(value.doubleValue());
    }

    private static double step(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * power >= wanted - 1e-12) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
