package bg.registratura.dicom.sample;

/** The pictures that can be drawn, with what a device says about each. */
public enum Kind {
    /** Both jaws, 2800 × 1400, 12 bit. */
    PANORAMIC("PX", "1.2.840.10008.5.1.4.1.1.1.1", 0.1, 72, 10, 14100, 0.92),
    /** A few teeth, 1300 × 900, 12 bit, low values bright. */
    INTRAORAL("IO", "1.2.840.10008.5.1.4.1.1.1.3", 0.02, 65, 7, 160, 0.13),
    /** The head from the side, 1800 × 2200, 12 bit. */
    CEPHALOMETRIC("DX", "1.2.840.10008.5.1.4.1.1.1.1", 0.12, 78, 12, 9400, 0.31);

    final String modality;
    final String sopClass;
    final double spacing;
    /** Peak voltage. */
    public final int kilovolts;
    /** Tube current. */
    public final int milliamperes;
    /** Exposure time. */
    public final int milliseconds;
    /** Dose-area product in dGy·cm², as DICOM has it. */
    public final double doseAreaProduct;

    Kind(
            String modality,
            String sopClass,
            double spacing,
            int kilovolts,
            int milliamperes,
            int milliseconds,
            double dose) {
        this.modality = modality;
        this.sopClass = sopClass;
        this.spacing = spacing;
        this.kilovolts = kilovolts;
        this.milliamperes = milliamperes;
        this.milliseconds = milliseconds;
        this.doseAreaProduct = dose;
    }

    /** Draws it; the same seed gives the same picture. */
    public Drawing draw(long seed) {
        return switch (this) {
            case PANORAMIC -> Panoramic.draw(seed);
            case INTRAORAL -> Intraoral.draw(seed);
            case CEPHALOMETRIC -> Cephalometric.draw(seed);
        };
    }
}
