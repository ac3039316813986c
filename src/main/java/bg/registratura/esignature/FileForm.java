package bg.registratura.esignature;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes; its name says nothing. */
public enum FileForm {
    /** ISO 32000: the signature is within. */
    PDF,
    /** RFC 5652 in DER or BER: what is signed is within ({@code .p7m}) or apart ({@code .p7s}). */
    CMS,
    /** A ZIP: an ASiC container (ETSI EN 319 162). */
    CONTAINER,
    /** XML, so perhaps XAdES. */
    XML,
    /** None of these. */
    OTHER;

    private static final int LOOKED_AT = 1024;
    private static final int SEQUENCE = 0x30;
    private static final int LONG_LENGTH = 0x80;

    /** By content. A message may hold a PDF, so that it is looked for first; a PDF may have bytes before its head (ISO 32000-1, Annex H.3.4.1), within the first 1024. */
    public static FileForm of(byte[] file) {
        var head = new String(file, 0, Math.min(LOOKED_AT, file.length), StandardCharsets.ISO_8859_1);
        if (file.length > 1 && file[0] == SEQUENCE && (file[1] & LONG_LENGTH) != 0) {
            return CMS;
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK")) {
            return CONTAINER;
        }
        if (head.stripLeading().startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<")) {
            return XML;
        }
        var armored = head.startsWith("-----BEGIN PKCS7") || head.startsWith("-----BEGIN CMS");
        return armored || file.length > 0 && file[0] == SEQUENCE ? CMS : OTHER;
    }
}
