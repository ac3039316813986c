package bg.registratura.dicom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A record of a directory (PS3.3 F.5) and those below it. */
public final class MediaRecord {

    private final String type;
    private final byte[] keys;
    private final List<MediaRecord> below = new ArrayList<>();

    private MediaRecord(String type, ElementWriter keys) {
        this.type = type;
        this.keys = keys.bytes();
    }

    /** A person; without a number there is no such record. */
    public static MediaRecord patient(String name, String identifier) {
        var keys = worded();
        keys.text(Tag.PATIENT_NAME, "PN", name);
        keys.text(Tag.PATIENT_ID, "LO", identifier);
        return new MediaRecord("PATIENT", keys);
    }

    /** A study; its day, its time and its number stand in it whether the objects have them or not. */
    public static MediaRecord study(String uid, MediaKeys said) {
        var keys = worded();
        keys.text(Tag.STUDY_DATE, "DA", said.studyDate());
        keys.text(Tag.STUDY_TIME, "TM", said.studyTime());
        keys.text(Tag.ACCESSION_NUMBER, "SH", said.accessionNumber());
        keys.text(Tag.STUDY_DESCRIPTION, "LO", said.studyDescription());
        keys.text(Tag.STUDY_UID, "UI", uid);
        keys.text(Tag.STUDY_ID, "SH", said.studyId());
        return new MediaRecord("STUDY", keys);
    }

    public static MediaRecord series(String uid, String modality, String number) {
        var keys = worded();
        keys.text(Tag.MODALITY, "CS", modality);
        keys.text(Tag.SERIES_UID, "UI", uid);
        keys.text(Tag.SERIES_NUMBER, "IS", number);
        return new MediaRecord("SERIES", keys);
    }

    /** @param path its parts parted by a slash, each of at most eight capital letters, figures and lines (PS3.10, 8.2) */
    public static MediaRecord image(String path, String sopClass, String sopInstance, String syntax, int number) {
        var keys = new ElementWriter();
        keys.text(DirectoryWriter.FILE, "CS", path.replace('/', '\\'));
        keys.text(DirectoryWriter.FILE_CLASS, "UI", sopClass);
        keys.text(DirectoryWriter.FILE_INSTANCE, "UI", sopInstance);
        keys.text(DirectoryWriter.FILE_SYNTAX, "UI", syntax);
        keys.text(Tag.INSTANCE_NUMBER, "IS", Integer.toString(number));
        return new MediaRecord("IMAGE", keys);
    }

    /** Puts one below it, the last of them. */
    public void add(MediaRecord record) {
        below.add(record);
    }

    /** How many bytes it takes in a directory, with all that is below it. */
    int size() {
        int own = DirectoryWriter.ITEM_HEAD + DirectoryWriter.body(this, 0, 0).length;
        return own + below.stream().mapToInt(MediaRecord::size).sum();
    }

    List<MediaRecord> below() {
        return Collections.unmodifiableList(below);
    }

    String type() {
        return type;
    }

    byte[] keys() {
        return keys.clone();
    }

    private static ElementWriter worded() {
        var keys = new ElementWriter();
        keys.text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192");
        return keys;
    }
}
