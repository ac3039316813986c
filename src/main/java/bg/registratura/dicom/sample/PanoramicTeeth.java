package bg.registratura.dicom.sample;

/** Up to thirty-two teeth in two rows that smile; which are missing and which repaired is a matter of the seed. */
final class PanoramicTeeth {

    private static final double MIDDLE = Panoramic.WIDTH / 2.0;
    private static final double UNIT = 1.0;
    private static final double[] UPPER_WIDTHS = {86, 68, 79, 71, 68, 104, 98, 88};
    private static final double[] LOWER_WIDTHS = {54, 60, 70, 72, 74, 114, 108, 104};
    private static final double[] CROWNS = {104, 92, 104, 88, 82, 78, 74, 68};
    private static final double[] ROOTS = {138, 136, 186, 148, 148, 142, 134, 112};

    private final Plate plate;

    PanoramicTeeth(Plate plate) {
        this.plate = plate;
    }

    void draw() {
        teeth(true);
        teeth(false);
    }

    private void teeth(boolean upper) {
        var widths = upper ? UPPER_WIDTHS : LOWER_WIDTHS;
        for (int side = -1; side <= 1; side += 2) {
            double edge = upper ? 2 : 1;
            for (int place = 0; place < widths.length; place++) {
                double middle = edge + widths[place] / 2;
                edge += widths[place] * 0.985;
                tooth(upper, side, place, middle);
            }
        }
    }

    private void tooth(boolean upper, int side, int place, double middle) {
        var random = plate.random();
        double chance = random.nextDouble();
        double wobble = random.nextDouble() - 0.5;
        if (chance > (place == 7 ? 0.62 : 0.955)) {
            return;
        }
        int roots = place < 5 ? 1 : upper ? 3 : 2;
        var widths = upper ? UPPER_WIDTHS : LOWER_WIDTHS;
        double shorter = upper ? 1 : place < 2 ? 0.9 : 1.02;
        var tooth = new Tooth(widths[place] * 0.985, CROWNS[place] * shorter, ROOTS[place] * shorter, roots, UNIT);
        double smile = 150 * Math.pow(middle / 700, 2);
        double bite = upper ? 722 : 744;
        double neck = bite - smile + (upper ? -1 : 1) * CROWNS[place] * shorter + wobble * 8;
        double lean =
                (upper ? -0.02 : 0.035) * place + (place == 7 && !upper ? -0.30 - 0.5 * chance : 0) + wobble * 0.05;
        tooth.draw(
                plate,
                new Tooth.Seat(MIDDLE + side * middle, neck, lean * -side, upper),
                repair(place, random.nextDouble()));
    }

    private static Tooth.Repair repair(int place, double chance) {
        if (place < 3) {
            return chance > 0.96 ? Tooth.Repair.ROOT_CANAL : Tooth.Repair.NONE;
        }
        return chance > 0.95
                ? Tooth.Repair.CROWN
                : chance > 0.88 ? Tooth.Repair.ROOT_CANAL : chance > 0.68 ? Tooth.Repair.FILLING : Tooth.Repair.NONE;
    }
}
