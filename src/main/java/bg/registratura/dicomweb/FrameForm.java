package bg.registratura.dicomweb;

import bg.registratura.dicom.TransferSyntax;
import bg.registratura.dicomweb.Wishes.Wish;
import bg.registratura.imaging.KeptObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/**
 * In what form frames leave (PS3.18 8.7.3.3).
 *
 * @param bareType their media type
 * @param syntax their transfer syntax
 * @param plain unpacked, where {@code false} is as they lie in the file
 * @param parts each in a part of its own
 */
record FrameForm(String bareType, String syntax, boolean plain, boolean parts) {

    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;
    private static final String NATIVE = TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid();

    /** The first wish that can be met: unpacked where nothing else is named, as stored where any syntax will do. */
    static FrameForm chosen(Wishes wishes, KeptObject object, boolean one) {
        return wishes.all().stream()
                .filter(wish -> wish.parts() || one)
                .flatMap(wish -> form(wish, object).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        406, "offered are " + BYTES + " and " + object.syntax().frameType()));
    }

    private static Optional<FrameForm> form(Wish wish, KeptObject object) {
        var uid = object.syntax().uid();
        boolean packed = !object.syntax().frameType().equals(BYTES);
        boolean bytes = wish.takes(BYTES);
        boolean any = "*".equals(wish.syntax());
        var asStored = Optional.of(new FrameForm(object.syntax().frameType(), uid, false, wish.parts()))
                .filter(_ -> packed
                        && (wish.takes(object.syntax().frameType()) || bytes)
                        && (any || uid.equals(wish.syntax()) || wish.syntax() == null && !bytes));
        var plain = Optional.of(new FrameForm(BYTES, NATIVE, true, wish.parts()))
                .filter(_ -> bytes && wish.takesSyntax(NATIVE) && View.isReadable(object));
        var last = Optional.of(new FrameForm(object.syntax().frameType(), uid, false, wish.parts()))
                .filter(_ -> packed && wish.type().isWildcardType());
        return Stream.of(asStored, plain, last).flatMap(Optional::stream).findFirst();
    }

    /** As it stands before the bytes. */
    String type() {
        return bareType + "; transfer-syntax=" + syntax;
    }
}
