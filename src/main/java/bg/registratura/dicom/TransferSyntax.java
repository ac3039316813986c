package bg.registratura.dicom;

import java.util.Arrays;
import java.util.Optional;

/** How a file is written and its pixels packed (PS3.5 section 10 and annex A). */
public enum TransferSyntax {
    IMPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2", Packing.NATIVE),
    EXPLICIT_LITTLE_ENDIAN("1.2.840.10008.1.2.1", Packing.NATIVE),
    DEFLATED("1.2.840.10008.1.2.1.99", Packing.NATIVE),
    EXPLICIT_BIG_ENDIAN("1.2.840.10008.1.2.2", Packing.NATIVE),
    RLE("1.2.840.10008.1.2.5", Packing.RLE),
    JPEG_BASELINE("1.2.840.10008.1.2.4.50", Packing.JPEG),
    JPEG_EXTENDED("1.2.840.10008.1.2.4.51", Packing.JPEG),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", Packing.JPEG),
    JPEG_LOSSLESS_SV1("1.2.840.10008.1.2.4.70", Packing.JPEG),
    JPEG_LS("1.2.840.10008.1.2.4.80", Packing.JPEG_LS),
    JPEG_LS_NEAR("1.2.840.10008.1.2.4.81", Packing.JPEG_LS),
    JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", Packing.JPEG_2000),
    JPEG_2000("1.2.840.10008.1.2.4.91", Packing.JPEG_2000),
    HTJ2K_LOSSLESS("1.2.840.10008.1.2.4.201", Packing.OTHER),
    HTJ2K_LOSSLESS_RPCL("1.2.840.10008.1.2.4.202", Packing.OTHER),
    HTJ2K("1.2.840.10008.1.2.4.203", Packing.OTHER);

    /** How the pixels of one frame are packed. */
    enum Packing {
        NATIVE,
        RLE,
        JPEG,
        JPEG_LS,
        JPEG_2000,
        OTHER
    }

    private final String uid;
    private final Packing packing;

    TransferSyntax(String uid, Packing packing) {
        this.uid = uid;
        this.packing = packing;
    }

    /** The UID the standard gave it. */
    public String uid() {
        return uid;
    }

    /** What a frame is as it lies in such a file (PS3.18 8.7.3.3): a kind of picture, or bytes. */
    public String frameType() {
        return switch (packing) {
            case NATIVE -> "application/octet-stream";
            case RLE -> "image/dicom-rle";
            case JPEG -> "image/jpeg";
            case JPEG_LS -> "image/jls";
            case JPEG_2000 -> "image/jp2";
            case OTHER -> "image/jphc";
        };
    }

    Packing packing() {
        return packing;
    }

    boolean isExplicit() {
        return this != IMPLICIT_LITTLE_ENDIAN;
    }

    boolean isBigEndian() {
        return this == EXPLICIT_BIG_ENDIAN;
    }

    static Optional<TransferSyntax> of(String uid) {
        return Arrays.stream(values()).filter(syntax -> syntax.uid.equals(uid)).findFirst();
    }
}
