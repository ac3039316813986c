package bg.registratura.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What an object calls itself, as far as its beginning says it; good for answering whoever sent it, and for nothing else. */
public record Names(
        @Nullable String sopClass,
        @Nullable String sopInstance,
        @Nullable String study) {

    private static final int BEFORE_META = 132;

    /** Reads the beginning of a file; what is not there, or no UID, is absent. */
    public static Names of(byte[] beginning) {
        var meta = new Walk(Source.of(beginning), BEFORE_META, false);
        try {
            long start = meta.fileMeta();
            var syntax = meta.values()
                    .text(Tag.TRANSFER_SYNTAX_UID)
                    .flatMap(TransferSyntax::of)
                    .orElse(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            var body = new Walk(Source.of(beginning), start, syntax.isBigEndian());
            walk(body, syntax);
            var values = body.values();
            var instance = uid(values, Tag.SOP_INSTANCE_UID);
            return new Names(
                    uid(values, Tag.SOP_CLASS_UID),
                    instance == null ? uid(meta.values(), Tag.MEDIA_SOP_INSTANCE_UID) : instance,
                    uid(values, Tag.STUDY_UID));
        } catch (RefusedException e) {
            return new Names(null, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As far as the beginning goes. */
    private static void walk(Walk body, TransferSyntax syntax) throws IOException {
        try {
            body.dataSet(syntax.isExplicit());
        } catch (RefusedException _) {
            return;
        }
    }

    private static @Nullable String uid(Values values, int tag) {
        try {
            return HeaderReader.uid(values, tag);
        } catch (RefusedException _) {
            return null;
        }
    }
}
