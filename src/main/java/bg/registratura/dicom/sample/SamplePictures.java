package bg.registratura.dicom.sample;

import com.pixelmed.dicom.Attribute;
import com.pixelmed.dicom.AttributeList;
import com.pixelmed.dicom.AttributeTag;
import com.pixelmed.dicom.DicomException;
import com.pixelmed.dicom.FileMetaInformation;
import com.pixelmed.dicom.OtherWordAttribute;
import com.pixelmed.dicom.SpecificCharacterSet;
import com.pixelmed.dicom.TagFromName;
import com.pixelmed.dicom.TransferSyntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Writes drawn pictures as DICOM files, as a device would: UTF-8 names, UIDs derived from a UUID (PS3.5 B.2), the dose
 * in the header. The same request gives the same file.
 */
public final class SamplePictures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    /** The unit for whole jaws and the one for single teeth, as the register of the demonstration has them. */
    private static final String LARGE_UNIT = "REG-DEMO-1";

    private static final String SMALL_UNIT = "REG-DEMO-2";

    private static final AttributeTag KVP = new AttributeTag(0x0018, 0x0060);
    private static final AttributeTag EXPOSURE_TIME = new AttributeTag(0x0018, 0x1150);
    private static final AttributeTag TUBE_CURRENT = new AttributeTag(0x0018, 0x1151);
    private static final AttributeTag AREA_DOSE_PRODUCT = new AttributeTag(0x0018, 0x115E);

    private SamplePictures() {}

    /**
     * Whose picture, for which order, and when.
     *
     * @param name as DICOM writes names, {@code family^given^patronymic}
     */
    public record Request(
            Kind kind,
            String name,
            String identifier,
            LocalDate birthDate,
            String accessionNumber,
            LocalDateTime takenAt) {}

    /** An uncompressed file (Explicit VR Little Endian). */
    public static byte[] dicom(Request request, long seed) {
        return dicom(request, seed, TransferSyntax.ExplicitVRLittleEndian);
    }

    /** A file in one of the syntaxes without packed pixels. */
    public static byte[] dicom(Request request, long seed, String syntax) {
        return dicom(request, seed, syntax, request.kind().draw(seed));
    }

    /** An uncompressed file of what was drawn before from the same seed. */
    public static byte[] dicom(Request request, long seed, Drawing drawing) {
        return dicom(request, seed, TransferSyntax.ExplicitVRLittleEndian, drawing);
    }

    private static byte[] dicom(Request request, long seed, String syntax, Drawing drawing) {
        try {
            var list = new AttributeList();
            identity(list, request, seed);
            acquisition(list, request);
            pixels(list, request.kind(), drawing);
            FileMetaInformation.addFileMetaInformation(list, syntax, "REGISTRATURA");
            var out = new ByteArrayOutputStream(2 * drawing.values().length + 4096);
            list.write(out, syntax, true, true);
            return out.toByteArray();
        } catch (DicomException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void identity(AttributeList list, Request request, long seed) throws DicomException {
        put(list, TagFromName.SpecificCharacterSet, "ISO_IR 192");
        put(list, TagFromName.SOPClassUID, request.kind().sopClass);
        put(list, TagFromName.SOPInstanceUID, uid("instance", request, seed));
        put(list, TagFromName.StudyInstanceUID, uid("study", request, 0));
        put(list, TagFromName.SeriesInstanceUID, uid("series", request, 0));
        put(list, TagFromName.Modality, request.kind().modality);
        put(list, TagFromName.Manufacturer, "Registratura");
        put(list, TagFromName.ManufacturerModelName, "Drawn, not taken");
        put(list, TagFromName.DeviceSerialNumber, request.kind() == Kind.INTRAORAL ? SMALL_UNIT : LARGE_UNIT);
        put(list, TagFromName.AccessionNumber, request.accessionNumber());
        put(list, TagFromName.PatientID, request.identifier());
        put(list, TagFromName.PatientBirthDate, DAY.format(request.birthDate()));
        put(list, TagFromName.PatientSex, "O");
        list.putNewAttribute(TagFromName.PatientName, new SpecificCharacterSet(new String[] {"ISO_IR 192"}))
                .addValue(request.name());
    }

    private static void acquisition(AttributeList list, Request request) throws DicomException {
        var kind = request.kind();
        var day = DAY.format(request.takenAt());
        var time = TIME.format(request.takenAt());
        for (var tag : new AttributeTag[] {
            TagFromName.StudyDate, TagFromName.SeriesDate, TagFromName.AcquisitionDate, TagFromName.ContentDate
        }) {
            put(list, tag, day);
        }
        for (var tag : new AttributeTag[] {
            TagFromName.StudyTime, TagFromName.SeriesTime, TagFromName.AcquisitionTime, TagFromName.ContentTime
        }) {
            put(list, tag, time);
        }
        put(list, TagFromName.SeriesNumber, "1");
        put(list, TagFromName.InstanceNumber, "1");
        put(list, TagFromName.BodyPartExamined, kind == Kind.CEPHALOMETRIC ? "HEAD" : "JAW");
        put(list, KVP, Integer.toString(kind.kilovolts));
        put(list, TUBE_CURRENT, Integer.toString(kind.milliamperes));
        put(list, EXPOSURE_TIME, Integer.toString(kind.milliseconds));
        put(list, AREA_DOSE_PRODUCT, Double.toString(kind.doseAreaProduct));
        put(list, TagFromName.ImageType, "ORIGINAL");
        list.get(TagFromName.ImageType).addValue("PRIMARY");
        put(list, TagFromName.ImagerPixelSpacing, Double.toString(kind.spacing));
        list.get(TagFromName.ImagerPixelSpacing).addValue(Double.toString(kind.spacing));
    }

    private static void pixels(AttributeList list, Kind kind, Drawing drawing) throws DicomException {
        int highest = (1 << drawing.bits()) - 1;
        put(list, TagFromName.SamplesPerPixel, 1);
        put(list, TagFromName.PhotometricInterpretation, drawing.inverted() ? "MONOCHROME1" : "MONOCHROME2");
        put(list, TagFromName.Rows, drawing.rows());
        put(list, TagFromName.Columns, drawing.columns());
        put(list, TagFromName.BitsAllocated, 16);
        put(list, TagFromName.BitsStored, drawing.bits());
        put(list, TagFromName.HighBit, drawing.bits() - 1);
        put(list, TagFromName.PixelRepresentation, 0);
        put(list, TagFromName.BurnedInAnnotation, "NO");
        put(list, TagFromName.WindowCenter, Integer.toString((highest + 1) / 2));
        put(list, TagFromName.WindowWidth, Integer.toString(highest));
        put(list, TagFromName.RescaleIntercept, "0");
        put(list, TagFromName.RescaleSlope, "1");
        var pixels = new OtherWordAttribute(TagFromName.PixelData);
        pixels.setValues(drawing.values());
        list.put(pixels);
    }

    private static void put(AttributeList list, AttributeTag tag, String value) throws DicomException {
        Attribute attribute = list.putNewAttribute(tag);
        attribute.addValue(value);
    }

    private static void put(AttributeList list, AttributeTag tag, int value) throws DicomException {
        list.putNewAttribute(tag).addValue(value);
    }

    private static String uid(String level, Request request, long seed) {
        var name = level + request.accessionNumber() + request.identifier() + request.takenAt() + request.kind() + seed;
        var uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
    }
}
