package bg.registratura.dicom;

import com.pixelmed.dicom.AttributeFactory;
import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.DicomException;
import com.pixelmed.dicom.FileMetaInformation;
import com.pixelmed.dicom.SequenceAttribute;
import com.pixelmed.dicom.TagFromName;
import com.pixelmed.dicom.TransferSyntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A dose report as a unit writes it: a tree of containers with one irradiation event in it (PS3.16 TID 10001, 10003). */
public final class TinyReport {

    private final AttributeList list = new AttributeList();
    private final AttributeList event = container("113706");

    public TinyReport(String sopInstance, String study) {
        put(list, TagFromName.SOPClassUID, "1.2.840.10008.5.1.4.1.1.88.67");
        put(list, TagFromName.SOPInstanceUID, sopInstance);
        put(list, TagFromName.StudyInstanceUID, study);
        put(list, TagFromName.SeriesInstanceUID, study + ".9");
        put(list, TagFromName.Modality, "SR");
        put(list, TagFromName.ConceptNameCodeSequence, code("113701"));
        var accumulated = container("113702");
        put(accumulated, TagFromName.ContentSequence, number("122130", "999", "Gy.m2"));
        put(list, TagFromName.ContentSequence, accumulated, event);
    }

    public TinyReport event(String uid) {
        var item = item("113769");
        put(item, new AttributeTag(0x0040, 0xA124), uid);
        put(event, TagFromName.ContentSequence, item);
        return this;
    }

    public TinyReport measured(String concept, String value, String unit) {
        put(event, TagFromName.ContentSequence, number(concept, value, unit));
        return this;
    }

    /** Another class of object, or another modality. */
    public TinyReport with(AttributeTag tag, String value) {
        put(list, tag, value);
        return this;
    }

    public byte[] file() {
        try {
            FileMetaInformation.addFileMetaInformation(list, TransferSyntax.ExplicitVRLittleEndian, "UNIT");
            var out = new ByteArrayOutputStream();
            list.write(out, TransferSyntax.ExplicitVRLittleEndian, true, true);
            return out.toByteArray();
        } catch (DicomException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AttributeList number(String concept, String value, String unit) {
        var measured = new AttributeList();
        put(measured, new AttributeTag(0x0040, 0xA30A), value);
        put(measured, new AttributeTag(0x0040, 0x08EA), code(unit));
        var item = item(concept);
        put(item, new AttributeTag(0x0040, 0xA300), measured);
        return item;
    }

    private static AttributeList container(String concept) {
        return item(concept);
    }

    private static AttributeList item(String concept) {
        var item = new AttributeList();
        put(item, TagFromName.ConceptNameCodeSequence, code(concept));
        return item;
    }

    private static AttributeList code(String value) {
        var code = new AttributeList();
        put(code, TagFromName.CodeValue, value);
        return code;
    }

    private static void put(AttributeList into, AttributeTag tag, AttributeList... items) {
        var sequence = into.get(tag) instanceof SequenceAttribute there ? there : new SequenceAttribute(tag);
        for (var item : items) {
            sequence.addItem(item);
        }
        into.put(tag, sequence);
    }

    private static void put(AttributeList into, AttributeTag tag, @Nullable String value) {
        try {
            var attribute = AttributeFactory.newAttribute(tag);
            attribute.addValue(value);
            into.put(tag, attribute);
        } catch (DicomException e) {
            throw new IllegalStateException(e);
        }
    }
}
