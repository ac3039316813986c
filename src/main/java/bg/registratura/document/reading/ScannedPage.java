package bg.registratura.document.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One side of a sheet.
 *
 * @param number its place in the file, from 1
 * @param picture the page as JPEG, upright where its number could be read
 * @param code the number it bears, as its bar code carries it
 * @param side which side of its document it is; absent where the number says none
 * @param blank there is nothing on it
 */
public record ScannedPage(
        int number,
        byte[] picture,
        Optional<String> code,
        @Nullable Integer side,
        boolean blank) {}
