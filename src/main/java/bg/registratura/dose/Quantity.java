package bg.registratura.dose;

/** What of the radiation is measured; each in its one unit. */
public enum Quantity {
    /** Dose-area product (произведение доза–площ). */
    DOSE_AREA_PRODUCT("mGy.cm2", "mGy\u00b7cm\u00b2"),
    /** Entrance surface dose of one intraoral picture. */
    ENTRANCE_DOSE("mGy", "mGy"),
    /** Volume computed tomography dose index. */
    CTDI_VOL("mGy", "mGy");

    private final String code;
    private final String unit;

    Quantity(String code, String unit) {
        this.code = code;
        this.unit = unit;
    }

    /** The unit by its UCUM code, as it is stored. */
    public String code() {
        return code;
    }

    /** The unit as people write it. */
    public String unit() {
        return unit;
    }
}
