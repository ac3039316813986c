package bg.registratura.dicom.sample;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

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
        var shapes = new ToothShapes(width, crown, root, roots, unit);
        var crownArea = shapes.crownShape(1, 1);
        var body = new Area(crownArea);
        shapes.rootShapes().forEach(each -> body.add(new Area(each)));

        plate.add(place(to, socket(body, 9)), 0.16, 2.2 * unit);
        plate.add(place(to, socket(body, 4.2)), -0.26, 1.2 * unit);
        plate.add(place(to, body), 0.52, 1.6 * unit);
        plate.add(place(to, shapes.enamel(crownArea)), 0.50, 1.4 * unit);
        plate.add(place(to, shapes.pulp()), -0.22, 2 * unit);
        repair(plate, to, repair, shapes);
    }

    /** The line around the roots, up to the neck: the hard wall of the socket, and within it the dark ligament. */
    private Shape socket(Shape body, double thickness) {
        var line = new Area(Curve.band(body, thickness * unit));
        line.subtract(new Area(new Rectangle2D.Double(-2 * width, -2 * crown, 4 * width, 2.15 * crown)));
        return line;
    }

    private static void repair(Plate plate, AffineTransform to, Repair repair, ToothShapes shapes) {
        switch (repair) {
            case NONE -> {}
            case FILLING -> plate.add(place(to, shapes.filling(plate.random())), 1.9, shapes.unit());
            case ROOT_CANAL -> {
                shapes.canals(0.11).forEach(each -> plate.add(place(to, each), 1.3, shapes.unit()));
                plate.add(place(to, shapes.filling(plate.random())), 1.7, shapes.unit());
            }
            case CROWN -> plate.add(place(to, shapes.crownShape(1.04, 1.02)), 2.2, shapes.unit());
        }
    }

    private static Shape place(AffineTransform to, Shape shape) {
        return to.createTransformedShape(shape);
    }
}
