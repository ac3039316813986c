package bg.registratura.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A picture without the person: the Basic Application Level Confidentiality Profile (PS3.15, E.2) as an allow-list, with new UIDs.
 * The pixels are those of the picture to the last bit; what is burned into them stays ({@link BurnedIn}).
 *
 * <p>Native pixels are written in Explicit VR Little Endian, packed ones in the syntax they have, a frame a fragment.
 */
public final class Deidentified {

    /** How the person is called. */
    public static final String NOBODY = "DEIDENTIFIED^PERSON";

    private static final int LARGEST_NUMBER = 99_999_999;
    private static final int REMOVED = 0x00120062;
    private static final int METHOD = 0x00120063;
    private static final int METHOD_CODES = 0x00120064;
    private static final int TIMES_REMOVED = 0x00280303;
    private static final int REFERRING = 0x00080090;
    private static final int SEX = 0x00100040;

    private final DicomFile file;
    private final byte[] head;
    private final BarePixels pixels;
    private final String person;
    private final Pseudonyms names;

    private Deidentified(DicomFile file, Pseudonyms names) throws IOException {
        var subject = file.header().subject();
        this.file = file;
        this.pixels = new BarePixels(file);
        this.names = names;
        this.person = names.person(subject.identifier() + "\n" + subject.name());
        this.head = head(elements(file, names));
    }

    /** Where there are functional groups, some moments may not be empty. */
    private static SortedMap<Integer, byte[]> elements(DicomFile file, Pseudonyms names) throws IOException {
        var kept = new KeptElements(file, false, names).read();
        boolean grouped = kept.containsKey(Tag.SHARED_GROUPS) || kept.containsKey(Tag.PER_FRAME_GROUPS);
        return grouped ? new KeptElements(file, true, names).read() : kept;
    }

    /** Of an open file, under the names of an export. */
    public static Deidentified of(DicomFile file, Pseudonyms names) throws IOException {
        if (file.header().syntax().isBigEndian() && file.header().raster().bitsAllocated() == Byte.SIZE) {
            throw new UnreadablePixelsException("bytes that may have changed places");
        }
        return new Deidentified(file, names);
    }

    /** What the object is called now. */
    public Header.Uids uids() {
        var uids = file.header().uids();
        return new Header.Uids(
                uids.sopClass(), names.uid(uids.sopInstance()), names.uid(uids.study()), names.uid(uids.series()));
    }

    /** Which kind of machine it is from; empty where that is none of the standard's. */
    public String modality() {
        var said = file.header().acquisition().modality().getBytes(StandardCharsets.ISO_8859_1);
        return Objects.requireNonNull(KeptAttribute.ALL.get(Tag.MODALITY)).allowed(said);
    }

    /** Its number in its series; absent where that is too long to be one. */
    public @Nullable Integer number() {
        var said = file.header().acquisition().instanceNumber();
        return said == null || Math.abs((long) said) > LARGEST_NUMBER ? null : said;
    }

    /** The number under which the person of this export goes. */
    public String person() {
        return person;
    }

    /** The syntax it is written in. */
    public TransferSyntax syntax() {
        return file.pixels().isPacked() ? file.header().syntax() : TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
    }

    /** How many bytes it has. */
    public long length() throws IOException {
        return head.length + pixels.length();
    }

    /** Writes the file. */
    public void write(OutputStream out) throws IOException {
        out.write(head);
        pixels.write(out);
    }

    private byte[] head(SortedMap<Integer, byte[]> kept) {
        for (int empty :
                new int[] {Tag.STUDY_DATE, Tag.STUDY_TIME, Tag.ACCESSION_NUMBER, REFERRING, Tag.BIRTH_DATE, SEX}) {
            kept.put(empty, KeptValues.text(empty, Vocabulary.vr(empty), ""));
        }
        put(kept, Tag.PATIENT_NAME, "PN", NOBODY);
        put(kept, Tag.PATIENT_ID, "LO", person);
        put(kept, Tag.STUDY_ID, "SH", "");
        put(kept, REMOVED, "CS", "YES");
        put(kept, METHOD, "LO", "DICOM PS3.15 Basic Profile, allow-list");
        kept.put(METHOD_CODES, method());
        put(kept, TIMES_REMOVED, "CS", "REMOVED");
        kept.putIfAbsent(Tag.SERIES_NUMBER, KeptValues.text(Tag.SERIES_NUMBER, "IS", ""));
        kept.putIfAbsent(Tag.INSTANCE_NUMBER, KeptValues.text(Tag.INSTANCE_NUMBER, "IS", ""));
        var out = new ElementWriter();
        out.meta(uids().sopClass(), uids().sopInstance(), syntax().uid());
        kept.values().forEach(out::add);
        return out.bytes();
    }

    private static void put(SortedMap<Integer, byte[]> kept, int tag, String vr, String text) {
        kept.put(tag, KeptValues.text(tag, vr, text));
    }

    /** By which profile (PS3.16, CID 7050). */
    private static byte[] method() {
        var item = new ElementWriter();
        item.text(KeptElements.CODE_VALUE, "SH", "113100");
        item.text(KeptElements.CODING_SCHEME, "SH", "DCM");
        item.text(KeptElements.CODE_MEANING, "LO", "Basic Application Confidentiality Profile");
        var items = new ElementWriter();
        items.mark(Tag.ITEM, item.size());
        items.add(item.bytes());
        return KeptValues.written(METHOD_CODES, "SQ", items.bytes());
    }
}
