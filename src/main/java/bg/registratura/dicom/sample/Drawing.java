package bg.registratura.dicom.sample;

/** Grey values of one drawn picture. */
public record Drawing(int columns, int rows, int bits, boolean inverted, short[] values) {}
