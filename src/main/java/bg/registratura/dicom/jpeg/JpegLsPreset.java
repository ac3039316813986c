package bg.registratura.dicom.jpeg;

/** Coding parameters a picture brings itself (T.87 C.2.4.1.1); zero where the standard's own hold. */
record JpegLsPreset(int highest, int first, int second, int third, int reset) {

    static final JpegLsPreset NONE = new JpegLsPreset(0, 0, 0, 0, 0);
}
