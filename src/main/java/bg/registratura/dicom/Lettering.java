package bg.registratura.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Whether the letters of a name are what the file declares (PS3.3 C.12.1.1.2), or had to be guessed right. */
public enum Lettering {
    /** As declared. */
    DECLARED,
    /** Declared as Latin letters but written in the Cyrillic page of Windows; read as such. */
    REPAIRED,
    /** Declared as something that is not read here, or contradicting its declaration. */
    DOUBTFUL;

    private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");
    private static final Map<String, Charset> REPERTOIRES = Map.of(
            "", StandardCharsets.US_ASCII,
            "ISO_IR 6", StandardCharsets.US_ASCII,
            "ISO_IR 100", StandardCharsets.ISO_8859_1,
            "ISO_IR 101", Charset.forName("ISO-8859-2"),
            "ISO_IR 144", Charset.forName("ISO-8859-5"),
            "ISO_IR 192", StandardCharsets.UTF_8);

    /** A text and how sure its letters are. */
    record Read(String text, Lettering lettering) {}

    /** As the unit really writes: where its letters are not what the file declares, they are read so. */
    static Read read(byte[] bytes, String declared, Repertoire written) {
        var asDeclared = read(bytes, declared);
        boolean isUtf8 = declared.equals("ISO_IR 192") && asDeclared.lettering() == DECLARED;
        if (written == Repertoire.AS_DECLARED || isPlain(bytes) || isUtf8) {
            return asDeclared;
        }
        return decode(bytes, written.charset())
                .map(text -> new Read(text, text.equals(asDeclared.text()) ? asDeclared.lettering() : REPAIRED))
                .orElse(asDeclared);
    }

    static Read read(byte[] bytes, String declared) {
        var charset = REPERTOIRES.get(declared.replace("ISO 2022 IR ", "ISO_IR "));
        if (isPlain(bytes)) {
            return new Read(new String(bytes, StandardCharsets.US_ASCII), DECLARED);
        }
        boolean latin = charset == StandardCharsets.US_ASCII || charset == StandardCharsets.ISO_8859_1;
        if (latin) {
            var utf8 = decode(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                return new Read(utf8.get(), REPAIRED);
            }
            if (isCyrillicOfWindows(bytes)) {
                return new Read(new String(bytes, WINDOWS_CYRILLIC), REPAIRED);
            }
        }
        return Optional.ofNullable(charset)
                .flatMap(known -> decode(bytes, known))
                .map(text -> new Read(text, DECLARED))
                .orElseGet(() -> new Read(new String(bytes, StandardCharsets.ISO_8859_1), DOUBTFUL));
    }

    private static boolean isPlain(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** Every word with a letter above 127 has only such letters: no Western name is written so. */
    private static boolean isCyrillicOfWindows(byte[] bytes) {
        var words = new String(bytes, StandardCharsets.ISO_8859_1).split("[^\\p{L}\u00A8\u00B8\u00F7\u00D7]+");
        for (var word : words) {
            boolean high = word.chars().anyMatch(letter -> letter > 127);
            if (high && !word.chars().allMatch(letter -> letter >= 0xC0 || letter == 0xA8 || letter == 0xB8)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
